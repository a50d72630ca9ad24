import type { Features } from '../netsuite/features';
import { CUSTOMER } from '../netsuite/ids';
import type { KeysetQuery } from '../netsuite/suiteql';

/** Which customers: exactly these (at most 1,000: the limit of an IN list), or all enabled ones in a range of ids. */
export type Selection = { ids: number[] } | { from: number; to: number };

export const MAX_SELECTED_IDS = 1000;

const SELECTED = CUSTOMER.externalSystemsTable;

/** One row per customer. Tables and columns that the account's features do not bring are not named. */
export function customersQuery(
  selection: Selection,
  systemId: number,
  features: Features,
  mappedColumns: readonly string[],
): KeysetQuery {
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
    'c.shippingitem',
    'c.terms AS termid',
    't.name AS termname',
    'c.category AS categoryid',
    'cc.name AS categoryname',
    'm.maptwo AS selected',
  ];
  const joins = [
    `LEFT JOIN ${SELECTED} m ON m.mapone = c.id AND m.maptwo = ?`,
    'LEFT JOIN term t ON t.id = c.terms',
    'LEFT JOIN customercategory cc ON cc.id = c.category',
  ];
  if (features.priceLevels) {
    columns.push('c.pricelevel AS pricelevelid', 'pl.name AS pricelevelname');
    joins.push('LEFT JOIN pricelevel pl ON pl.id = c.pricelevel');
  }
  if (features.multipleCurrencies) {
    columns.push('cur.symbol AS currency');
    joins.push('LEFT JOIN currency cur ON cur.id = c.currency');
  }
  if (features.teamSelling) {
    columns.push('st.employee AS salesrep');
    joins.push("LEFT JOIN customerSalesTeam st ON st.customer = c.id AND st.isprimary = 'T'");
  } else columns.push('c.salesrep');
  mappedColumns.forEach((column, index) => {
    columns.push(`c.${column} AS mapped${index}`);
  });
  const where = selectionCondition('c.id', selection);
  const enabled = 'ids' in selection ? '' : ' AND m.maptwo IS NOT NULL';
  return {
    sql: `SELECT ${columns.join(', ')} FROM customer c ${joins.join(' ')} WHERE ${where.sql}${enabled}`,
    params: [systemId, ...where.params],
    key: [{ column: 'c.id', alias: 'id' }],
  };
}

/** One row per address of the selected customers. */
export function addressesQuery(selection: Selection, systemId: number): KeysetQuery {
  const enabled = enabledJoin('ab.entity', selection, systemId);
  const where = selectionCondition('ab.entity', selection);
  return {
    sql: `SELECT ab.entity, ab.internalid, ab.label, ab.defaultbilling, ab.defaultshipping, a.addressee, a.attention,
        a.addrphone, a.addr1, a.addr2, a.addr3, a.city, a.state, a.zip, a.country
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
    sql: `SELECT b.customer AS entity, b.currency AS currencyid, cur.symbol
      FROM customercurrencybalance b ${enabled.sql} JOIN currency cur ON cur.id = b.currency WHERE ${where.sql}`,
    params: [...enabled.params, ...where.params],
    key: [
      { column: 'b.customer', alias: 'entity' },
      { column: 'b.currency', alias: 'currencyid' },
    ],
  };
}

/** A condition on `column` that holds for the selected customers. */
export function selectionCondition(column: string, selection: Selection): { sql: string; params: number[] } {
  if ('ids' in selection) {
    if (selection.ids.length === 0 || selection.ids.length > MAX_SELECTED_IDS) {
      throw new Error(`A selection holds 1 to ${MAX_SELECTED_IDS} ids, not ${selection.ids.length}.`);
    }
    return { sql: `${column} IN (${selection.ids.map(() => '?').join(', ')})`, params: selection.ids };
  }
  return { sql: `${column} BETWEEN ? AND ?`, params: [selection.from, selection.to] };
}

/** Within a range of ids, children are read of enabled customers only. */
function enabledJoin(column: string, selection: Selection, systemId: number): { sql: string; params: number[] } {
  if ('ids' in selection) return { sql: '', params: [] };
  return { sql: `JOIN ${SELECTED} m ON m.mapone = ${column} AND m.maptwo = ?`, params: [systemId] };
}
