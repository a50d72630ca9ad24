import { accountFeatures } from '../../netsuite/features';
import { CUSTOMER } from '../../netsuite/ids';
import { type Param, readFew, text } from '../../netsuite/suiteql';
import { UNMAPPED, type UnmappedKind, type UnmappedValue } from '../../settings/set-up/map-checks';
import type { ValueMap } from '../../settings/value-map';

/** What is in use without a line, and the kinds of which the account does not show what is in use. */
interface Unmapped {
  values: ValueInUse[];
  unseen: UnmappedKind[];
}

/**
 * What active customers of an External System have in the lists of the Value Map, and the map has no line for, with the
 * number of customers. Sales teams stand in a table that an account may lack: there sales reps are left out, for the records
 * of all customers are too many to load. Costs 10 units, 20 without that table.
 */
export function readUnmapped(systemId: number, valueMap: ValueMap): Unmapped {
  const { values, unseen } = readInUse(systemId);
  return {
    values: values.filter(({ kind, valueId, currency }) =>
      valueMap.find(kind, valueId).every((line) => currency !== '' && line.currency !== currency),
    ),
    unseen,
  };
}

/** A value of a list that customers have. */
export interface ValueInUse extends UnmappedValue {
  valueId: number;
}

/** Costs 10 units, 20 where the table of sales teams is missing. */
function readInUse(systemId: number): { values: ValueInUse[]; unseen: UnmappedKind[] } {
  try {
    return { values: selectInUse(systemId, true), unseen: [] };
  } catch (error) {
    if (!accountFeatures().teamSelling || (error as { name?: string }).name !== 'SSS_SEARCH_ERROR_OCCURRED')
      throw error;
    return { values: selectInUse(systemId, false), unseen: ['sales-rep'] };
  }
}

/**
 * Values in use, by currency where the Value Map is. Costs 10 units.
 * @throws what NetSuite refuses, where it has no table of sales teams
 */
export function selectInUse(systemId: number, withSalesReps: boolean): ValueInUse[] {
  const uses = usesOf().filter(({ kind }) => withSalesReps || kind !== 'sales-rep');
  const parts = uses.map(
    ({ kind, name, joins, currency }) => `SELECT '${kind}' AS kind, x.id AS valueid, ${name} AS name,
        ${currency || "''"} AS currency, COUNT(*) AS customers
      FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ? ${joins}
      WHERE c.isinactive = 'F' GROUP BY x.id, ${name}${currency === '' ? '' : `, ${currency}`}`,
  );
  return readFew(
    parts.join(' UNION ALL '),
    uses.map(() => systemId),
  ).map((row) => ({
    kind: text(row.kind) as UnmappedKind,
    valueId: Number(row.valueid),
    name: text(row.name),
    currency: text(row.currency),
    customers: Number(row.customers),
  }));
}

/** How customers have a value of a list. */
interface Use {
  kind: UnmappedKind;
  /** Table of the values. */
  table: string;
  /** Column of the value's name. */
  name: string;
  /** From a customer to the value `x`, and where the Value Map is by currency to that. */
  joins: string;
  /** Column of the currency's symbol; '': the Value Map is not by currency. */
  currency: string;
}

/** The lists of the Value Map that the account has, from a customer `c`. */
function usesOf(): Use[] {
  const { priceLevels, multipleCurrencies, teamSelling } = accountFeatures();
  const currencies = ' JOIN customerCurrencyBalance b ON b.customer = c.id JOIN currency cur ON cur.id = b.currency';
  const levels: Use = {
    kind: 'price-level',
    table: 'pricelevel',
    name: 'x.name',
    joins: `JOIN pricelevel x ON x.id = c.pricelevel${multipleCurrencies ? currencies : ''}`,
    currency: multipleCurrencies ? 'cur.symbol' : '',
  };
  const rep = teamSelling
    ? "JOIN customerSalesTeam st ON st.customer = c.id AND st.isprimary = 'T' JOIN employee x ON x.id = st.employee"
    : 'JOIN employee x ON x.id = c.salesrep';
  const use = (kind: UnmappedKind, table: string, name: string, joins: string): Use => ({
    kind,
    table,
    name,
    joins,
    currency: '',
  });
  return [
    ...(priceLevels ? [levels] : []),
    use('term', 'term', 'x.name', 'JOIN term x ON x.id = c.terms'),
    use('ship-item', 'shipitem', 'x.itemid', 'JOIN shipitem x ON x.id = c.shippingitem'),
    use('category', 'customercategory', 'x.name', 'JOIN customercategory x ON x.id = c.category'),
    use('sales-rep', 'employee', 'x.entityid', rep),
  ];
}

/** A value that customers have. */
interface UsedValue {
  kind: string;
  valueId: number;
  /** '': any. */
  currency: string;
}

/** Kinds of values that the account has. */
export const kindsInUse = (): UnmappedKind[] => usesOf().map(({ kind }) => kind);

/**
 * A value that customers have, as an address names it: its kind, internal id and currency. Ids of what NetSuite made itself may be
 * negative.
 */
export function usedIn(text: string): UsedValue | null {
  const [, kind = '', id = '', currency = ''] = /^([a-z-]+) (-?\d{1,15})(?: ([A-Z]{3}))?$/.exec(text) ?? [];
  return kind === '' ? null : { kind, valueId: Number(id), currency };
}

/** A value in words, by its name where there is one. Costs 10 units. */
export function nameOfUsed({ kind, valueId, currency }: UsedValue): string {
  const use = usesOf().find((each) => each.kind === kind);
  if (!use) return `${kind} ${valueId}`;
  const [row] = readFew(`SELECT ${use.name} AS name FROM ${use.table} x WHERE x.id = ?`, [valueId]);
  return `${UNMAPPED[use.kind].one} ${text(row?.name) || valueId}${currency === '' ? '' : ` in ${currency}`}`;
}

/** SQL that leaves the customers `c` that have this value: what is joined, and the condition; null: there is no such list. */
export function having({ kind, valueId, currency }: UsedValue): {
  joins: string;
  sql: string;
  params: Param[];
} | null {
  const use = usesOf().find((each) => each.kind === kind);
  if (!use) return null;
  const inCurrency = use.currency !== '' && currency !== '';
  return {
    joins: use.joins,
    sql: `x.id = ?${inCurrency ? ` AND ${use.currency} = ?` : ''}`,
    params: [valueId, ...(inCurrency ? [currency] : [])],
  };
}
