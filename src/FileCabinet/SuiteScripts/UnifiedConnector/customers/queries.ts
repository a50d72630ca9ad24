import type { Features } from '../netsuite/features';
import { CUSTOMER } from '../netsuite/ids';
import { placeholders } from '../netsuite/placeholders';
import type { KeysetQuery } from '../netsuite/suiteql';
import type { ExternalSystem } from '../settings/external-system';
import {
  type FieldMap,
  mappedAddressColumns,
  mappedColumns,
  shownAddressColumns,
  shownColumns,
} from '../settings/field-map';

/** Which customers: exactly these (at most MAX_SELECTED_IDS), or all enabled ones in a range of ids. */
export type Selection = { ids: number[] } | { from: number; to: number };

/** An IN list holds 1,000 values, and a query may have no more ? than that, those of its other conditions included. */
export const MAX_SELECTED_IDS = 900;

/** What decides which tables and columns are read. */
export interface ReadPlan {
  system: ExternalSystem;
  fieldMap: FieldMap;
  features: Features;
  /** Custom fields of the Field Map that are read as they are stored, because NetSuite shows no long text. */
  longFields?: readonly string[];
}

/** Primary Contact, as every account has it. */
export const PRIMARY_CONTACT_ROLE = -10;

const SELECTED = CUSTOMER.externalSystemsTable;

/** Of a contact `ct` and its relationship `r` to the customer. */
export const CONTACT_COLUMNS = [
  ...['id', 'firstname', 'lastname', 'entityid', 'title', 'email', 'phone', 'fax'].map(
    (column) => `ct.${column} AS contact${column}`,
  ),
  `CASE WHEN r.role = ${PRIMARY_CONTACT_ROLE} THEN 'T' ELSE 'F' END AS isprimary`,
];

/**
 * One row per customer, with its primary contact where no other is sent. Tables and columns that the account's features
 * do not bring are not named.
 * @param absent tables that this account does not have though its features should bring them
 */
export function customersQuery(
  selection: Selection,
  plan: ReadPlan,
  absent: ReadonlySet<'salesTeam' | 'groupPricing' | 'contacts'> = new Set(),
): KeysetQuery {
  const { system, features } = plan;
  const columns = [
    'c.id',
    'c.entityid',
    'c.isperson',
    'c.companyname',
    'c.firstname',
    'c.lastname',
    'c.altname',
    'c.email',
    'c.phone',
    'c.isinactive',
    'c.searchstage',
    'm.maptwo AS selected',
    'c.parent AS childof',
    'p.id AS parentid',
    'p.entityid AS parententityid',
    'p.altname AS parentname',
    ...listValue('term', 'c.terms', 't', 'name'),
    ...listValue('category', 'c.category', 'cc', 'name'),
    ...listValue('shipitem', 'c.shippingitem', 'si', 'itemid'),
  ];
  const joins = [
    `LEFT JOIN ${SELECTED} m ON m.mapone = c.id AND m.maptwo = ?`,
    'LEFT JOIN customer p ON p.id = c.parent',
    'LEFT JOIN term t ON t.id = c.terms',
    'LEFT JOIN customercategory cc ON cc.id = c.category',
    'LEFT JOIN shipitem si ON si.id = c.shippingitem',
  ];
  const salesRep = features.teamSelling ? 'st.employee' : 'c.salesrep';
  if (features.teamSelling && !absent.has('salesTeam')) {
    joins.push("LEFT JOIN customerSalesTeam st ON st.customer = c.id AND st.isprimary = 'T'");
  }
  if (!absent.has('salesTeam')) {
    columns.push(...listValue('salesrep', salesRep, 'e', 'entityid'), 'e.email AS salesrepemail');
    joins.push(`LEFT JOIN employee e ON e.id = ${salesRep}`);
  }
  if (features.priceLevels) {
    columns.push(...listValue('pricelevel', 'c.pricelevel', 'pl', 'name'));
    joins.push('LEFT JOIN pricelevel pl ON pl.id = c.pricelevel');
  }
  if (features.multipleCurrencies) {
    columns.push('c.currency AS currencyid', 'cur.symbol AS currency', 'cur.isinactive AS currencyinactive');
    joins.push('LEFT JOIN currency cur ON cur.id = c.currency');
  }
  const withPrimary = system.buyers === 'customer' && !absent.has('contacts');
  if (withPrimary) {
    columns.push(...CONTACT_COLUMNS);
    joins.push('LEFT JOIN companyContactRelationship r ON r.company = c.id AND r.role = ?');
    joins.push("LEFT JOIN contact ct ON ct.id = r.contact AND ct.isinactive = 'F'");
  }
  if (system.codeSource === 'field') {
    columns.push(`c.${system.codeField} AS codefield`, `p.${system.codeField} AS parentcodefield`);
  }
  if (system.rule) columns.push(`c.${system.rule.field} AS ruleid`, `BUILTIN.DF(c.${system.rule.field}) AS rulename`);
  mappedColumns(plan.fieldMap).forEach((column, index) => {
    columns.push(`c.${column} AS mapped${index}`);
  });
  shownColumns(plan.fieldMap).forEach((column, index) => {
    columns.push(`${shownAs('c', column, plan)} AS shown${index}`);
  });
  const where = selectionCondition('c.id', selection);
  const enabled = 'ids' in selection ? '' : ' AND m.maptwo IS NOT NULL';
  return {
    sql: `SELECT ${columns.join(', ')} FROM customer c ${joins.join(' ')} WHERE ${where.sql}${enabled}`,
    params: [system.id, ...(withPrimary ? [PRIMARY_CONTACT_ROLE] : []), ...where.params],
    key: [{ column: 'c.id', alias: 'id' }],
  };
}

/** A column as NetSuite shows it, where it can. */
const shownAs = (table: string, column: string, { longFields = [] }: ReadPlan): string =>
  longFields.includes(column) ? `${table}.${column}` : `BUILTIN.DF(${table}.${column})`;

/** Id, name and inactive flag of a list value, under aliases that begin with `alias`. */
function listValue(alias: string, idColumn: string, table: string, nameColumn: string): string[] {
  return [
    `${idColumn} AS ${alias}id`,
    `${table}.${nameColumn} AS ${alias}name`,
    `${table}.isinactive AS ${alias}inactive`,
  ];
}

/** One row per address of the selected customers. */
export function addressesQuery(selection: Selection, plan: ReadPlan): KeysetQuery {
  const enabled = enabledJoin('ab.entity', selection, plan.system.id);
  const where = selectionCondition('ab.entity', selection);
  const mapped = addressColumns(plan).map((column, index) => `, a.${column} AS mapped${index}`);
  const shown = shownAddressColumns(plan.fieldMap).map(
    (column, index) => `, ${shownAs('a', column, plan)} AS shown${index}`,
  );
  return {
    sql: `SELECT ab.entity, ab.internalid, ab.label, ab.defaultbilling, ab.defaultshipping, ab.addressbookaddress, a.nkey, a.addressee, a.attention,
        a.addrphone, a.addr1, a.addr2, a.addr3, a.city, a.state, a.zip, a.country${mapped.join('')}${shown.join('')}
      FROM customerAddressbook ab ${enabled.sql}
        LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress
      WHERE ${where.sql}`,
    params: [...enabled.params, ...where.params],
    key: [
      { column: 'ab.entity', alias: 'entity' },
      { column: 'ab.internalid', alias: 'internalid' },
    ],
  };
}

/** Address columns that settings name, each once. */
export function addressColumns({ system, fieldMap }: ReadPlan): string[] {
  const flags = [system.doorField, system.locationField].filter((column) => column !== '' && column !== '*');
  return [...new Set([...flags, ...mappedAddressColumns(fieldMap)])];
}

/** One row per contact of the selected customers, for contacts as buyers. */
export function contactsQuery(selection: Selection, systemId: number): KeysetQuery {
  const enabled = enabledJoin('r.company', selection, systemId);
  const where = selectionCondition('r.company', selection);
  return {
    sql: `SELECT r.company AS entity, ${CONTACT_COLUMNS.join(', ')}
      FROM companyContactRelationship r ${enabled.sql} JOIN contact ct ON ct.id = r.contact
      WHERE ct.isinactive = 'F' AND ${where.sql}`,
    params: [...enabled.params, ...where.params],
    key: [
      { column: 'r.company', alias: 'entity' },
      { column: 'ct.id', alias: 'contactid' },
    ],
  };
}

/** One row per subsidiary of the selected customers (OneWorld). */
export function subsidiariesQuery(selection: Selection, systemId: number): KeysetQuery {
  const enabled = enabledJoin('r.entity', selection, systemId);
  const where = selectionCondition('r.entity', selection);
  return {
    sql: `SELECT r.entity, r.subsidiary FROM CustomerSubsidiaryRelationship r ${enabled.sql} WHERE ${where.sql}`,
    params: [...enabled.params, ...where.params],
    key: [
      { column: 'r.entity', alias: 'entity' },
      { column: 'r.subsidiary', alias: 'subsidiary' },
    ],
  };
}

/** One row per currency of the selected customers (multiple currencies). */
export function currenciesQuery(selection: Selection, systemId: number): KeysetQuery {
  const enabled = enabledJoin('b.customer', selection, systemId);
  const where = selectionCondition('b.customer', selection);
  return {
    sql: `SELECT b.customer AS entity, b.currency AS currencyid, cur.symbol AS currency,
        cur.isinactive AS currencyinactive
      FROM customerCurrencyBalance b ${enabled.sql} LEFT JOIN currency cur ON cur.id = b.currency WHERE ${where.sql}`,
    params: [...enabled.params, ...where.params],
    key: [
      { column: 'b.customer', alias: 'entity' },
      { column: 'b.currency', alias: 'currencyid' },
    ],
  };
}

/** One row per price level that a selected customer has for a pricing group (multiple price levels). */
export function groupPriceLevelsQuery(selection: Selection, systemId: number): KeysetQuery {
  const enabled = enabledJoin('g.customer', selection, systemId);
  const where = selectionCondition('g.customer', selection);
  return {
    sql: `SELECT g.customer AS entity, g."group" AS groupid, g.level AS pricelevelid, pl.name AS pricelevelname,
        pl.isinactive AS pricelevelinactive
      FROM customerGroupPricing g ${enabled.sql} LEFT JOIN pricelevel pl ON pl.id = g.level WHERE ${where.sql}`,
    params: [...enabled.params, ...where.params],
    key: [
      { column: 'g.customer', alias: 'entity' },
      { column: 'g."group"', alias: 'groupid' },
    ],
  };
}

/** A condition on `column` that holds for the selected customers. */
export function selectionCondition(column: string, selection: Selection): { sql: string; params: number[] } {
  if ('ids' in selection) {
    if (selection.ids.length === 0 || selection.ids.length > MAX_SELECTED_IDS) {
      throw new Error(`A selection holds 1 to ${MAX_SELECTED_IDS} ids, not ${selection.ids.length}.`);
    }
    return { sql: `${column} IN (${placeholders(selection.ids)})`, params: selection.ids };
  }
  return { sql: `${column} BETWEEN ? AND ?`, params: [selection.from, selection.to] };
}

/** Within a range of ids, children are read of enabled customers only. */
function enabledJoin(column: string, selection: Selection, systemId: number): { sql: string; params: number[] } {
  if ('ids' in selection) return { sql: '', params: [] };
  return { sql: `JOIN ${SELECTED} m ON m.mapone = ${column} AND m.maptwo = ?`, params: [systemId] };
}
