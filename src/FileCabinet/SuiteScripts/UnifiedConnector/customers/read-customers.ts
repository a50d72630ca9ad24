import type { Features } from '../netsuite/features';
import { flag, id, type Row, readAll, text } from '../netsuite/suiteql';
import type { Address, Choice, Customer } from './customer';
import { addressesQuery, currenciesQuery, customersQuery, type Selection, subsidiariesQuery } from './queries';

/**
 * Reads the selected customers with their addresses, subsidiaries and currencies, set-wise: 10 units for every
 * 5,000 rows begun of each of the four. Ids that do not exist are simply not in the answer.
 */
export function readCustomers(
  selection: Selection,
  systemId: number,
  features: Features,
  mappedColumns: readonly string[],
): Map<number, Customer> {
  const customers = new Map<number, Customer>();
  for (const row of readAll(customersQuery(selection, systemId, features, mappedColumns))) {
    const customer = customerOf(row, mappedColumns);
    customers.set(customer.id, customer);
  }
  if (customers.size === 0) return customers;
  for (const row of readAll(addressesQuery(selection, systemId))) {
    customers.get(Number(row.entity))?.addresses.push(addressOf(row));
  }
  if (features.subsidiaries) {
    for (const row of readAll(subsidiariesQuery(selection, systemId))) {
      customers.get(Number(row.entity))?.subsidiaries.push(Number(row.subsidiary));
    }
  }
  if (features.multipleCurrencies) {
    for (const row of readAll(currenciesQuery(selection, systemId))) {
      const currencies = customers.get(Number(row.entity))?.currencies;
      if (currencies && !currencies.includes(text(row.symbol))) currencies.push(text(row.symbol));
    }
  }
  return customers;
}

function customerOf(row: Row, mappedColumns: readonly string[]): Customer {
  return {
    id: Number(row.id),
    entityId: text(row.entityid),
    name: nameOf(row),
    email: text(row.email),
    phone: text(row.phone),
    inactive: flag(row.isinactive),
    stage: text(row.searchstage),
    selected: row.selected !== null,
    subsidiaries: [],
    term: choice(row.termid, row.termname),
    priceLevel: choice(row.pricelevelid, row.pricelevelname),
    category: choice(row.categoryid, row.categoryname),
    salesRep: id(row.salesrep),
    shipItem: id(row.shippingitem),
    currencies: text(row.currency) === '' ? [] : [text(row.currency)],
    addresses: [],
    mapped: Object.fromEntries(mappedColumns.map((column, index) => [column, text(row[`mapped${index}`])])),
  };
}

function nameOf(row: Row): string {
  if (flag(row.isperson)) {
    return [text(row.firstname), text(row.lastname)].filter((part) => part !== '').join(' ');
  }
  return text(row.companyname) || text(row.altname);
}

function choice(key: Row[string] | undefined, name: Row[string] | undefined): Choice | null {
  const value = id(key);
  return value === null ? null : { id: value, name: text(name) };
}

function addressOf(row: Row): Address {
  return {
    id: Number(row.internalid),
    label: text(row.label),
    defaultBilling: flag(row.defaultbilling),
    defaultShipping: flag(row.defaultshipping),
    addressee: text(row.addressee),
    attention: text(row.attention),
    phone: text(row.addrphone),
    address1: text(row.addr1),
    address2: text(row.addr2),
    address3: text(row.addr3),
    city: text(row.city),
    state: text(row.state),
    zip: text(row.zip),
    country: text(row.country),
  };
}
