import { flag, id, type KeysetQuery, type Row, readAll, text } from '../netsuite/suiteql';
import { mappedColumns, shownColumns } from '../settings/field-map';
import type { Customer, ListValue } from './customer';
import {
  currenciesQuery,
  customersQuery,
  groupPriceLevelsQuery,
  type ReadPlan,
  type Selection,
  subsidiariesQuery,
} from './queries';
import { absentTables } from './read-absent-tables';
import { readAddresses, valuesOf } from './read-addresses';
import { addContact, contactOf, readContacts } from './read-contacts';
import { readCustomerRecords } from './read-customer-records';
import { withLongFields, withoutShownLongFields } from './read-long-fields';
import { readPercentFields } from './read-percent-fields';
import { readRichText } from './read-rich-text';
import { addSubCustomers } from './read-sub-customers';
import { noteUnreadFields, noteUnreadName, type Unread } from './unread';

/**
 * Reads the selected customers with their addresses, primary contact, currencies and, where the External System asks
 * for them, all contacts, subsidiaries, price levels of pricing groups and addresses of sub-customers. Set-wise: 10
 * units for every 5,000 rows begun of each, 1 for what the run keeps. Ids that do not exist are simply not in the answer.
 * What is set and cannot be read stands in `unread` of a customer. Long fields of the Field Map cost
 * what `withoutShownLongFields` does, rich text what `readRichText` does.
 */
export function readCustomers(selection: Selection, plan: ReadPlan): Map<number, Customer> {
  const known = withLongFields(plan);
  try {
    return readAsPlanned(selection, known);
  } catch (error) {
    return readAsPlanned(selection, withoutShownLongFields(known, error));
  }
}

function readAsPlanned(selection: Selection, plan: ReadPlan): Map<number, Customer> {
  const { system, features } = plan;
  const absent = absentTables(plan);
  const customers = new Map<number, Customer>();
  for (const row of readAll(customersQuery(selection, plan, absent))) {
    const customer = customers.get(Number(row.id)) ?? customerOf(row, plan);
    addCurrency(customer, row);
    if (id(row.contactid) !== null) addContact(customer, contactOf(row));
    customers.set(customer.id, customer);
  }
  const [first] = customers.values();
  if (!first) return customers;
  const forEachRow = (query: KeysetQuery, add: (customer: Customer, row: Row) => void) => {
    for (const row of readAll(query)) {
      const customer = customers.get(Number(row.entity));
      if (customer) add(customer, row);
    }
  };
  readAddresses(selection, plan, (customerId, address, unread) => {
    const customer = customers.get(customerId);
    customer?.addresses.push(address);
    customer?.unread.push(...unread);
  });
  readContacts(customers, selection, plan, absent.has('contacts'));
  if (features.subsidiaries && system.subsidiaries.length > 0) {
    forEachRow(subsidiariesQuery(selection, system.id), ({ subsidiaries }, row) => {
      subsidiaries.push(Number(row.subsidiary));
    });
  }
  if (features.multipleCurrencies) {
    forEachRow(currenciesQuery(selection, system.id), addCurrency);
  }
  if (features.priceLevels && system.groupPrices && !absent.has('groupPricing')) {
    forEachRow(groupPriceLevelsQuery(selection, system.id), ({ groupPriceLevels, unread }, row) => {
      const level = listValueOf(row, 'pricelevel', 'Price Level of a pricing group', unread);
      if (level && !groupPriceLevels.some((known) => known.id === level.id)) groupPriceLevels.push(level);
    });
  }
  if (absent.has('salesTeam') || absent.has('groupPricing')) readCustomerRecords(customers, absent);
  if (system.subCustomers === 'parent') addSubCustomers(customers, plan);
  const percentFields = readPercentFields(plan.fieldMap, first);
  for (const customer of customers.values()) customer.percentFields = percentFields;
  readRichText(customers.values(), plan.fieldMap);
  return customers;
}

function customerOf(row: Row, { fieldMap, system }: ReadPlan): Customer {
  const unread: Unread = [];
  const salesRep = listValueOf(row, 'salesrep', 'Sales Rep', unread);
  const mapped = valuesOf(row, 'mapped', mappedColumns(fieldMap));
  const shown = valuesOf(row, 'shown', shownColumns(fieldMap));
  noteUnreadFields(unread, 'the customer', mapped, shown);
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
    parent: parentOf(row, unread),
    term: listValueOf(row, 'term', 'Terms', unread),
    priceLevel: listValueOf(row, 'pricelevel', 'Price Level', unread),
    category: listValueOf(row, 'category', 'Category', unread),
    salesRep: salesRep && { ...salesRep, email: text(row.salesrepemail) },
    shipItem: listValueOf(row, 'shipitem', 'Shipping Item', unread),
    currencies: [],
    inactiveCurrencies: [],
    groupPriceLevels: [],
    contacts: [],
    addresses: [],
    codeFieldValue: text(row.codefield),
    ruleValues: ruleValuesOf(row, system.rule, unread),
    mapped,
    shown,
    percentFields: [],
    unread,
  };
}

/** A customer may be its own parent in the table, and has none then. */
function parentOf(row: Row, unread: Unread): Customer['parent'] {
  const childOf = id(row.childof);
  if (childOf === null || childOf === Number(row.id)) return null;
  noteUnreadName(unread, 'Child Of', childOf, text(row.parententityid));
  return {
    id: childOf,
    entityId: text(row.parententityid),
    name: text(row.parentname) || text(row.parententityid),
    codeFieldValue: text(row.parentcodefield),
  };
}

/** Ids and names of the Selection Field; names that cannot be read matter unless the rule knows one of the ids. */
function ruleValuesOf(row: Row, rule: ReadPlan['system']['rule'], unread: Unread): string[] {
  const each = (value: string) => value.split(',').map((part) => part.trim());
  const ids = each(text(row.ruleid));
  if (rule && !ids.some((value) => rule.values.includes(value))) {
    noteUnreadFields(unread, 'the customer', { [rule.field]: text(row.ruleid) }, { [rule.field]: text(row.rulename) });
  }
  return [...ids, ...each(text(row.rulename))];
}

function addCurrency({ currencies, inactiveCurrencies, unread }: Customer, row: Row): void {
  const currency = text(row.currency);
  noteUnreadName(unread, 'Currency', id(row.currencyid), currency);
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

function listValueOf(row: Row, alias: string, field: string, unread: Unread): ListValue | null {
  const value = id(row[`${alias}id`]);
  const name = text(row[`${alias}name`]);
  noteUnreadName(unread, field, value, name);
  return value === null ? null : { id: value, name, inactive: flag(row[`${alias}inactive`]) };
}
