import * as record from 'N/record';
import { keep, kept } from '../netsuite/run-cache';
import { type FieldMap, shownAddressColumns, shownColumns } from '../settings/field-map';
import type { Address, Customer } from './customer';
import { hasTag, htmlText, looksLikeHtml } from './html-text';
import { typeOf } from './read-customer-records';

/** Field types whose value is HTML. */
const HTML_TYPES = ['richtext', 'inlinehtml'];

/**
 * Replaces what Rich Text fields of the Field Map hold by its words. The type of a field stands on the record, which is
 * loaded only where a value looks like HTML: 10 units once a run for a customer's fields and 10 for those of addresses,
 * 1 for each field in later calls; nothing where no value looks so.
 */
export function readRichText(customers: Iterable<Customer>, fieldMap: FieldMap): void {
  const all = [...customers];
  const addresses = all.flatMap((customer) => customer.addresses.map((address) => ({ customer, address })));
  const ofCustomers = shownColumns(fieldMap).filter((column) => column.startsWith('custentity'));
  convert(
    ofCustomers,
    all.map((customer) => ({ customer, holder: customer })),
    (loaded, fieldId) => loaded.getField({ fieldId }),
  );
  convert(
    shownAddressColumns(fieldMap),
    addresses.map(({ customer, address }) => ({ customer, holder: address })),
    addressField,
  );
}

type Holder = Customer | Address;
type FieldOf = (loaded: record.Record, fieldId: string) => record.Field | null;

function convert(
  columns: readonly string[],
  holders: readonly { customer: Customer; holder: Holder }[],
  fieldOf: FieldOf,
): void {
  let loaded: record.Record | null = null;
  for (const column of columns) {
    const concerned = holders.filter(({ holder }) => looksLikeHtml(holder.shown[column] ?? ''));
    const [first] = concerned;
    if (!first) continue;
    const key = `html-${column}`;
    let type = kept(key);
    if (type === null) {
      loaded ??= record.load({ type: typeOf(first.customer), id: first.customer.id });
      type = String(fieldOf(loaded, column)?.type ?? '').toLowerCase();
      keep(key, type);
    }
    for (const { holder } of concerned) {
      const html = holder.shown[column] ?? '';
      // Of a field that the record does not show, a tag alone tells: other fields keep none.
      const isHtml = type === '' ? hasTag(html) : HTML_TYPES.includes(type);
      if (isHtml) holder.shown[column] = htmlText(html);
    }
  }
}

/** A field of the first address of the customer. */
const addressField: FieldOf = (loaded, fieldId) =>
  loaded
    .getSublistSubrecord({ sublistId: 'addressbook', fieldId: 'addressbookaddress', line: 0 })
    .getField({ fieldId });
