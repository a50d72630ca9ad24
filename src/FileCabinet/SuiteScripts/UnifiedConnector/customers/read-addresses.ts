import { flag, type Row, readAll, text } from '../netsuite/suiteql';
import { shownAddressColumns } from '../settings/field-map';
import type { Address } from './customer';
import { addressColumns, addressesQuery, type ReadPlan, type Selection } from './queries';
import { noteUnreadAddress, noteUnreadFields, type Unread } from './unread';

/** Gives every address of the selected customers with its customer's id, and what of it cannot be read. Costs 10 units for every 5,000 begun. */
export function readAddresses(
  selection: Selection,
  plan: ReadPlan,
  add: (customerId: number, address: Address, unread: Unread) => void,
): void {
  const mapped = addressColumns(plan);
  const shown = shownAddressColumns(plan.fieldMap);
  for (const row of readAll(addressesQuery(selection, plan))) {
    const address = addressOf(row, mapped, shown);
    const unread: Unread = [];
    if (text(row.addressbookaddress) !== '' && text(row.nkey) === '') noteUnreadAddress(unread, address.label);
    noteUnreadFields(unread, `address "${address.label}"`, address.mapped, address.shown);
    add(Number(row.entity), address, unread);
  }
}

function addressOf(row: Row, mapped: readonly string[], shown: readonly string[]): Address {
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
    mapped: valuesOf(row, 'mapped', mapped),
    shown: valuesOf(row, 'shown', shown),
  };
}

/** Values of the columns that settings name, which queries select under a numbered alias: mapped0, mapped1, shown0 ... */
export function valuesOf(row: Row, alias: string, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, index) => [column, text(row[`${alias}${index}`])]));
}
