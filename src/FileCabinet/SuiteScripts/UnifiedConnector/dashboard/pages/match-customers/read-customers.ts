import { nameOf } from '../../../customers/read-customers';
import { asShown } from '../../../netsuite/as-shown';
import { SYNC_STATE as SS } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import type { ExternalSystem } from '../../../settings/external-system';
import { isCustomerField } from '../../../settings/fields';
import { Conditions } from '../../server/conditions';
import { type FoundCustomer, MOST_FOUND } from './contract';

/** What tells the customer code of a customer. */
export type CodeSource = Pick<ExternalSystem, 'id' | 'codeSource' | 'codeField'>;

/** Whether the code stands in a field of the customer: nothing else that somebody entered becomes part of a query. */
const hasCodeField = ({ codeSource, codeField }: CodeSource): boolean =>
  codeSource === 'field' && isCustomerField(codeField);

/** Columns of a customer `c` with its Sync State `ss`, for `customerOf`. */
export const customerColumns = (system: CodeSource): string =>
  `c.id AS customerid, c.entityid, c.isperson, c.companyname, c.firstname, c.lastname, c.altname,
    ss.${SS.customerCode} AS heldcode${hasCodeField(system) ? `, c.${system.codeField} AS codefield` : ''}`;

function codeOf(row: Row, { codeSource }: CodeSource): string {
  if (text(row.heldcode) !== '') return text(row.heldcode);
  if (codeSource === 'field') return asShown(text(row.codefield));
  return codeSource === 'customer-id' ? asShown(text(row.entityid)) : text(row.customerid);
}

/** A customer of such a row. */
export const customerOf = (row: Row, system: CodeSource) => ({
  customerId: Number(row.customerid),
  name: asShown(nameOf(row)),
  code: codeOf(row, system),
});

/** Names of customers by internal id, of those that exist. Costs 10 units, nothing without ids. */
export function readNames(ids: readonly number[]): Map<number, string> {
  if (ids.length === 0) return new Map();
  const rows = readFew(
    `SELECT c.id, c.isperson, c.companyname, c.firstname, c.lastname, c.altname FROM customer c
     WHERE c.id IN (${placeholders(ids)})`,
    [...ids],
  );
  return new Map(rows.map((row) => [Number(row.id), asShown(nameOf(row))]));
}

/** Customers named in one query. */
const AT_ONCE = 900;

/** Where the default shipping addresses of customers are, by internal id. Costs 10 units for every 900 begun. */
export function readPlaces(ids: readonly number[]): Map<number, { city: string; country: string }> {
  const places = new Map<number, { city: string; country: string }>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    const rows = readFew(
      `SELECT ab.entity, a.city, a.country FROM customerAddressbook ab
         LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress
       WHERE ab.defaultshipping = 'T' AND ab.entity IN (${placeholders(part)})`,
      part,
    );
    for (const row of rows) {
      places.set(Number(row.entity), { city: asShown(text(row.city)), country: text(row.country) });
    }
  }
  return places;
}

/** Active customers by name, internal id, Customer ID, code or e-mail, the first of them by name. Costs 30 units. */
export function findCustomers(words: string, system: CodeSource): Omit<FoundCustomer, 'heldBy'>[] {
  const where = new Conditions("c.isinactive = 'F'");
  const wanted = words.trim();
  const byId = /^\d{1,15}$/.test(wanted);
  const columns = ['c.companyname', 'c.altname', 'c.entityid', 'c.email', `ss.${SS.customerCode}`];
  const contained = new Conditions().contains(columns, wanted);
  const all = byId ? `(${contained.sql} OR c.id = ?)` : contained.sql;
  where.add(all, ...contained.params, ...(byId ? [Number(wanted)] : []));
  const rows = readPageOfMany({
    sql: `SELECT ${customerColumns(system)}, c.email FROM customer c
        LEFT JOIN ${SS.type} ss ON ss.${SS.customerId} = c.id AND ss.${SS.system} = ?
      WHERE ${where.sql} ORDER BY LOWER(c.altname), c.id`,
    params: [system.id, ...where.params],
    page: 0,
    pageSize: MOST_FOUND,
  }).rows;
  const places = readPlaces(rows.map((row) => Number(row.customerid)));
  return rows.map((row) => {
    const customer = customerOf(row, system);
    return { ...customer, email: text(row.email), city: places.get(customer.customerId)?.city ?? '' };
  });
}
