import { flag, id, type KeysetQuery, type Row, readAll, text } from '../netsuite/suiteql';
import { type FieldMap, mappedColumns, shownColumns } from '../settings/field-map';
import type { Contact, Customer, ListValue } from './customer';
import {
  contactsQuery,
  currenciesQuery,
  customersQuery,
  groupPriceLevelsQuery,
  type ReadPlan,
  type Selection,
  subsidiariesQuery,
} from './queries';
import { readAddresses, valuesOf } from './read-addresses';
import { addSubCustomers } from './read-sub-customers';

/**
 * Reads the selected customers with their addresses, primary contact, currencies and, where the External System asks
 * for them, all contacts, subsidiaries, price levels of pricing groups and addresses of sub-customers. Set-wise: 10
 * units for every 5,000 rows begun of each. Ids that do not exist are simply not in the answer.
 */
export function readCustomers(selection: Selection, plan: ReadPlan): Map<number, Customer> {
  const { system, features } = plan;
  const customers = new Map<number, Customer>();
  for (const row of readAll(customersQuery(selection, plan))) {
    const customer = customers.get(Number(row.id)) ?? customerOf(row, plan.fieldMap);
    addCurrency(customer, row);
    if (id(row.contactid) !== null) addContact(customer, row);
    customers.set(customer.id, customer);
  }
  if (customers.size === 0) return customers;
  const forEachRow = (query: KeysetQuery, add: (customer: Customer, row: Row) => void) => {
    for (const row of readAll(query)) {
      const customer = customers.get(Number(row.entity));
      if (customer) add(customer, row);
    }
  };
  readAddresses(selection, plan, (customerId, address) => customers.get(customerId)?.addresses.push(address));
  if (system.buyers === 'contacts') forEachRow(contactsQuery(selection, system.id), addContact);
  if (features.subsidiaries && system.subsidiaries.length > 0) {
    forEachRow(subsidiariesQuery(selection, system.id), ({ subsidiaries }, row) => {
      subsidiaries.push(Number(row.subsidiary));
    });
  }
  if (features.multipleCurrencies) {
    forEachRow(currenciesQuery(selection, system.id), addCurrency);
  }
  if (features.priceLevels && system.groupPrices) {
    forEachRow(groupPriceLevelsQuery(selection, system.id), ({ groupPriceLevels }, row) => {
      const level = listValueOf(row, 'pricelevel');
      if (level && !groupPriceLevels.some((known) => known.id === level.id)) groupPriceLevels.push(level);
    });
  }
  if (system.subCustomers === 'parent') addSubCustomers(customers, plan);
  return customers;
}

function customerOf(row: Row, fieldMap: FieldMap): Customer {
  // The highest customer of a hierarchy may be its own parent.
  const parentId = id(row.parentid) === Number(row.id) ? null : id(row.parentid);
  const salesRep = listValueOf(row, 'salesrep');
  return {
    id: Number(row.id),
    entityId: text(row.entityid),
    name: nameOf(row),
    email: text(row.email),
    phone: text(row.phone),
    inactive: flag(row.isinactive),
    stage: text(row.searchstage),
    selected: id(row.selected) !== null,
    subsidiaries: [],
    parent:
      parentId === null
        ? null
        : {
            id: parentId,
            entityId: text(row.parententityid),
            name: text(row.parentname) || text(row.parententityid),
            codeFieldValue: text(row.parentcodefield),
          },
    term: listValueOf(row, 'term'),
    priceLevel: listValueOf(row, 'pricelevel'),
    category: listValueOf(row, 'category'),
    salesRep: salesRep && { ...salesRep, email: text(row.salesrepemail) },
    shipItem: listValueOf(row, 'shipitem'),
    currencies: [],
    inactiveCurrencies: [],
    groupPriceLevels: [],
    contacts: [],
    addresses: [],
    codeFieldValue: text(row.codefield),
    ruleValues: [...text(row.ruleid).split(','), ...text(row.rulename).split(',')].map((value) => value.trim()),
    mapped: valuesOf(row, 'mapped', mappedColumns(fieldMap)),
    shown: valuesOf(row, 'shown', shownColumns(fieldMap)),
  };
}

function addCurrency({ currencies, inactiveCurrencies }: Customer, row: Row): void {
  const currency = text(row.currency);
  if (currency === '' || currencies.includes(currency)) return;
  currencies.push(currency);
  if (flag(row.currencyinactive)) inactiveCurrencies.push(currency);
}

/** Name of a company or a person, from the columns of a customer. */
export function nameOf(row: Row): string {
  if (flag(row.isperson)) {
    return [text(row.firstname), text(row.lastname)].filter((part) => part !== '').join(' ');
  }
  return text(row.companyname) || text(row.altname);
}

function listValueOf(row: Row, alias: string): ListValue | null {
  const value = id(row[`${alias}id`]);
  return value === null
    ? null
    : { id: value, name: text(row[`${alias}name`]), inactive: flag(row[`${alias}inactive`]) };
}

/** Of several primary contacts the one with the lowest internal id is the first, in whatever order they are read. */
function addContact({ contacts }: Customer, row: Row): void {
  const contact = contactOf(row);
  const [first] = contacts;
  if (contact.primary && !(first?.primary && first.id < contact.id)) contacts.unshift(contact);
  else contacts.push(contact);
}

function contactOf(row: Row): Contact {
  const name = [text(row.contactfirstname), text(row.contactlastname)].filter((part) => part !== '').join(' ');
  return {
    id: Number(row.contactid),
    name: name || text(row.contactentityid),
    title: text(row.contacttitle),
    email: text(row.contactemail),
    phone: text(row.contactphone),
    fax: text(row.contactfax),
    primary: flag(row.isprimary),
  };
}
