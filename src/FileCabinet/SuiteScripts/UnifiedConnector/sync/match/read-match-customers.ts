import { MAX_SELECTED_IDS } from '../../customers/queries';
import { absentTables } from '../../customers/read-absent-tables';
import { nameOf } from '../../customers/read-customers';
import type { MatchRecord } from '../../matching/match-record';
import { asShown } from '../../netsuite/as-shown';
import type { Features } from '../../netsuite/features';
import { CUSTOMER, SYNC_STATE } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { type Param, type Row, readAll, readFew, text } from '../../netsuite/suiteql';
import type { ExternalSystem } from '../../settings/external-system';
import type { FieldMap } from '../../settings/field-map';
import type { MatchScope } from './match';

/** A customer as it is matched. */
export interface MatchCustomer extends MatchRecord {
  id: number;
  /** Whether the External System is selected on it. */
  selected: boolean;
  /** The code that JOOR has of it, as far as the Sync State says; '' for none. */
  codeAtJoor: string;
}

export interface MatchPlan {
  system: ExternalSystem;
  fieldMap: FieldMap;
  features: Features;
}

/** Which customers: all that take part, or these, at most 900, inactive ones too. */
export type MatchSelection = { scope: MatchScope } | { ids: readonly number[] };

const SELECTED = CUSTOMER.externalSystemsTable;

interface Where {
  join: string;
  sql: string;
  params: Param[];
}

function whereOf(column: string, selection: MatchSelection, systemId: number): Where {
  if ('ids' in selection) {
    if (selection.ids.length === 0 || selection.ids.length > MAX_SELECTED_IDS) {
      throw new Error(`A selection holds 1 to ${MAX_SELECTED_IDS} ids, not ${selection.ids.length}.`);
    }
    return { join: '', sql: `${column} IN (${placeholders(selection.ids)})`, params: [...selection.ids] };
  }
  return selection.scope === 'enabled'
    ? { join: `JOIN ${SELECTED} m ON m.mapone = ${column} AND m.maptwo = ?`, sql: '1 = 1', params: [systemId] }
    : { join: '', sql: '1 = 1', params: [] };
}

/**
 * Customers with their addresses, contacts and codes, by internal id. Set-wise: 10 units for every 5,000 rows begun of each of
 * four tables, and what `absentTables` does.
 *
 * @param alsoWithout whether the other tables are read where there is no customer: for the register
 */
export function readMatchCustomers(selection: MatchSelection, plan: MatchPlan, alsoWithout = false): MatchCustomer[] {
  const { system } = plan;
  const found = new Map<number, MatchCustomer>();
  for (const row of readCustomerRows(selection, system)) {
    const stage = text(row.searchstage).toLowerCase();
    if (!('ids' in selection) && !system.stages.includes(stage)) continue;
    found.set(Number(row.id), customerOf(row, system));
  }
  if (found.size === 0 && !alsoWithout) return [];
  for (const row of readAddressRows(selection, system.id)) addAddress(found.get(Number(row.entity)), row);
  if (!absentTables({ ...plan }).has('contacts')) {
    for (const row of readContactRows(selection, system.id)) addContact(found.get(Number(row.entity)), row);
  }
  for (const row of readCodeRows(selection, system.id)) {
    const customer = found.get(Number(row.customerid));
    if (customer && text(row.code) !== '') {
      customer.codeAtJoor = text(row.code);
      customer.code = text(row.code);
    }
  }
  return [...found.values()];
}

function readCustomerRows(selection: MatchSelection, system: ExternalSystem): Row[] {
  const codeField = system.codeSource === 'field' ? `, c.${system.codeField} AS codefield` : '';
  const { sql, params } = whereOf('c.id', selection, system.id);
  const inner = 'scope' in selection && selection.scope === 'enabled';
  return readAll({
    sql: `SELECT c.id, c.entityid, c.isperson, c.companyname, c.firstname, c.lastname, c.altname, c.email, c.phone,
        c.searchstage, m.maptwo AS selected${codeField}
      FROM customer c ${inner ? '' : 'LEFT '}JOIN ${SELECTED} m ON m.mapone = c.id AND m.maptwo = ?
      WHERE ${'ids' in selection ? '' : "c.isinactive = 'F' AND "}${sql}`,
    params: [system.id, ...('ids' in selection ? params : [])],
    key: [{ column: 'c.id', alias: 'id' }],
  });
}

function readAddressRows(selection: MatchSelection, systemId: number): Row[] {
  const { join, sql, params } = whereOf('ab.entity', selection, systemId);
  return readAll({
    sql: `SELECT ab.entity, ab.internalid, a.addressee, a.addrphone, a.addr1, a.city, a.zip, a.country
      FROM customerAddressbook ab ${join}
        LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress
      WHERE ${sql}`,
    params,
    key: [
      { column: 'ab.entity', alias: 'entity' },
      { column: 'ab.internalid', alias: 'internalid' },
    ],
  });
}

function readContactRows(selection: MatchSelection, systemId: number): Row[] {
  const { join, sql, params } = whereOf('r.company', selection, systemId);
  return readAll({
    sql: `SELECT r.company AS entity, ct.id AS contactid, ct.email AS contactemail, ct.phone AS contactphone
      FROM companyContactRelationship r ${join} JOIN contact ct ON ct.id = r.contact
      WHERE ct.isinactive = 'F' AND ${sql}`,
    params,
    key: [
      { column: 'r.company', alias: 'entity' },
      { column: 'ct.id', alias: 'contactid' },
    ],
  });
}

function readCodeRows(selection: MatchSelection, systemId: number): Row[] {
  const ids = 'ids' in selection ? selection.ids : [];
  return readAll({
    sql: `SELECT s.id, s.${SYNC_STATE.customerId} AS customerid, s.${SYNC_STATE.customerCode} AS code
      FROM ${SYNC_STATE.type} s WHERE s.${SYNC_STATE.system} = ? AND s.${SYNC_STATE.customerCode} IS NOT NULL
        ${ids.length > 0 ? `AND s.${SYNC_STATE.customerId} IN (${placeholders(ids)})` : ''}`,
    params: [systemId, ...ids],
    key: [{ column: 's.id', alias: 'id' }],
  });
}

function customerOf(row: Row, { codeSource }: ExternalSystem): MatchCustomer {
  const id = Number(row.id);
  const shown = (value: Row[string] | undefined) => asShown(text(value)).trim();
  const code =
    codeSource === 'field' ? shown(row.codefield) : codeSource === 'customer-id' ? shown(row.entityid) : String(id);
  return {
    id,
    key: String(id),
    name: asShown(nameOf(row)),
    otherNames: [],
    code,
    emails: [text(row.email)].filter((email) => email !== ''),
    phones: [text(row.phone)].filter((phone) => phone !== ''),
    addresses: [],
    selected: text(row.selected) !== '',
    codeAtJoor: '',
  };
}

const addTo = (list: string[], value: string): void => {
  if (value !== '' && !list.includes(value)) list.push(value);
};

function addAddress(customer: MatchCustomer | undefined, row: Row): void {
  if (!customer) return;
  const addressee = asShown(text(row.addressee)).trim();
  if (addressee !== customer.name) addTo(customer.otherNames, addressee);
  addTo(customer.phones, text(row.addrphone));
  const address = {
    street: asShown(text(row.addr1)),
    city: asShown(text(row.city)),
    postalCode: text(row.zip),
    country: text(row.country),
  };
  const isNew = !customer.addresses.some((known) => JSON.stringify(known) === JSON.stringify(address));
  if (isNew && Object.values(address).some((value) => value !== '')) customer.addresses.push(address);
}

function addContact(customer: MatchCustomer | undefined, row: Row): void {
  if (!customer) return;
  addTo(customer.emails, text(row.contactemail));
  addTo(customer.phones, text(row.contactphone));
}

/** How many customers take part that are enabled, and how many of them JOOR never had. By External System. Costs 10 units. */
export function countEnabledNeverSent(): Map<number, { enabled: number; neverSent: number }> {
  const rows = readFew(
    `SELECT m.maptwo AS systemid, COUNT(*) AS enabled, COUNT(s.${SYNC_STATE.fingerprintSent}) AS sent
     FROM ${SELECTED} m JOIN customer c ON c.id = m.mapone
       LEFT JOIN ${SYNC_STATE.type} s ON s.${SYNC_STATE.customerId} = c.id AND s.${SYNC_STATE.system} = m.maptwo
     WHERE c.isinactive = 'F' GROUP BY m.maptwo`,
  );
  return new Map(
    rows.map((row) => [
      Number(row.systemid),
      { enabled: Number(row.enabled), neverSent: Number(row.enabled) - Number(row.sent) },
    ]),
  );
}

/** Those of these customers that are there, at most 900. Costs 10 units, nothing without ids. */
export function readExisting(ids: readonly number[]): Set<number> {
  if (ids.length === 0) return new Set();
  const rows = readFew(`SELECT c.id FROM customer c WHERE c.id IN (${placeholders(ids)})`, [...ids]);
  return new Set(rows.map((row) => Number(row.id)));
}
