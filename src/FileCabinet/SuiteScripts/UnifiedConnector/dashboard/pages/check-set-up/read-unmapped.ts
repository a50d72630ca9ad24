import { accountFeatures } from '../../../netsuite/features';
import { CUSTOMER, LISTS, VALUE_MAP as V } from '../../../netsuite/ids';
import { type Param, readFew, text } from '../../../netsuite/suiteql';
import type { UnmappedKind, UnmappedValue } from '../../../settings/set-up-checks';

const { priceLevel, term, salesRep, category, shipItem } = LISTS.valueMapKind;

/**
 * What active customers of an External System have in the lists of the Value Map, and the map has no line for, with the
 * number of customers. Costs 20 units.
 */
export function readUnmapped(systemId: number): UnmappedValue[] {
  const mapped = readMapped(systemId);
  return readInUse(systemId)
    .filter(({ line, valueId, currency }) => !mapped.has(keyOf(line, valueId, currency)))
    .map(({ kind, name, currency, customers }) => ({ kind, name, currency, customers }));
}

const keyOf = (line: string, valueId: string, currency: string): string => [line, valueId, currency].join('|');

/** Keys of what the Value Map has lines for. Costs 10 units. */
function readMapped(systemId: number): Set<string> {
  const lines = readFew(
    `SELECT BUILTIN.DF(v.${V.kind}) AS line, v.${V.netsuiteId} AS valueid, v.${V.currency} AS currency
     FROM ${V.type} v WHERE v.isinactive = 'F' AND (v.${V.system} IS NULL OR v.${V.system} = ?)`,
    [systemId],
  ).map((row) => ({
    line: text(row.line),
    valueId: text(row.valueid).trim(),
    currency: text(row.currency).trim(),
  }));
  return new Set(
    lines.flatMap(({ line, valueId, currency }) => [keyOf(line, valueId, ''), keyOf(line, valueId, currency)]),
  );
}

/** A value of a list that customers have. */
interface ValueInUse extends UnmappedValue {
  valueId: string;
  /** Kind of the line in the Value Map. */
  line: string;
}

/** Values in use, by currency where the Value Map is. Costs 10 units. */
function readInUse(systemId: number): ValueInUse[] {
  const { priceLevels, multipleCurrencies, teamSelling } = accountFeatures();
  const parts: string[] = [];
  const params: Param[] = [];
  const add = (kind: UnmappedKind, name: string, line: string, joins: string, currency = '') => {
    const group = currency === '' ? '' : `, ${currency}`;
    parts.push(`SELECT '${kind}' AS kind, '${line}' AS line, x.id AS valueid, ${name} AS name,
        ${currency || "''"} AS currency, COUNT(*) AS customers
      FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ? ${joins}
      WHERE c.isinactive = 'F' GROUP BY x.id, ${name}${group}`);
    params.push(systemId);
  };
  if (priceLevels && multipleCurrencies) {
    const currencies = 'JOIN customerCurrencyBalance b ON b.customer = c.id JOIN currency cur ON cur.id = b.currency';
    add('price-level', 'x.name', priceLevel, `JOIN pricelevel x ON x.id = c.pricelevel ${currencies}`, 'cur.symbol');
  } else if (priceLevels) add('price-level', 'x.name', priceLevel, 'JOIN pricelevel x ON x.id = c.pricelevel');
  add('term', 'x.name', term, 'JOIN term x ON x.id = c.terms');
  add('ship-item', 'x.itemid', shipItem, 'JOIN shipitem x ON x.id = c.shippingitem');
  add('category', 'x.name', category, 'JOIN customercategory x ON x.id = c.category');
  const rep = teamSelling
    ? "JOIN customerSalesTeam st ON st.customer = c.id AND st.isprimary = 'T' JOIN employee x ON x.id = st.employee"
    : 'JOIN employee x ON x.id = c.salesrep';
  add('sales-rep', 'x.entityid', salesRep, rep);
  return readFew(parts.join(' UNION ALL '), params).map((row) => ({
    kind: text(row.kind) as UnmappedKind,
    line: text(row.line),
    valueId: text(row.valueid),
    name: text(row.name),
    currency: text(row.currency),
    customers: Number(row.customers),
  }));
}
