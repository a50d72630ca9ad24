import { accountFeatures } from '../../../netsuite/features';
import { CUSTOMER } from '../../../netsuite/ids';
import { type Param, readFew, text } from '../../../netsuite/suiteql';
import type { UnmappedKind, UnmappedValue } from '../../../settings/set-up-checks';
import type { ValueMap } from '../../../settings/value-map';

/**
 * What active customers of an External System have in the lists of the Value Map, and the map has no line for, with the
 * number of customers. Costs 10 units.
 */
export const readUnmapped = (systemId: number, valueMap: ValueMap): UnmappedValue[] =>
  readInUse(systemId)
    .filter(({ kind, valueId, currency }) =>
      valueMap.find(kind, valueId).every((line) => currency !== '' && line.currency !== currency),
    )
    .map(({ kind, name, currency, customers }) => ({ kind, name, currency, customers }));

/** A value of a list that customers have. */
interface ValueInUse extends UnmappedValue {
  valueId: number;
}

/** Values in use, by currency where the Value Map is. Costs 10 units. */
function readInUse(systemId: number): ValueInUse[] {
  const { priceLevels, multipleCurrencies, teamSelling } = accountFeatures();
  const parts: string[] = [];
  const params: Param[] = [];
  const add = (kind: UnmappedKind, name: string, joins: string, currency = '') => {
    const group = currency === '' ? '' : `, ${currency}`;
    parts.push(`SELECT '${kind}' AS kind, x.id AS valueid, ${name} AS name,
        ${currency || "''"} AS currency, COUNT(*) AS customers
      FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ? ${joins}
      WHERE c.isinactive = 'F' GROUP BY x.id, ${name}${group}`);
    params.push(systemId);
  };
  if (priceLevels && multipleCurrencies) {
    const currencies = 'JOIN customerCurrencyBalance b ON b.customer = c.id JOIN currency cur ON cur.id = b.currency';
    add('price-level', 'x.name', `JOIN pricelevel x ON x.id = c.pricelevel ${currencies}`, 'cur.symbol');
  } else if (priceLevels) add('price-level', 'x.name', 'JOIN pricelevel x ON x.id = c.pricelevel');
  add('term', 'x.name', 'JOIN term x ON x.id = c.terms');
  add('ship-item', 'x.itemid', 'JOIN shipitem x ON x.id = c.shippingitem');
  add('category', 'x.name', 'JOIN customercategory x ON x.id = c.category');
  const rep = teamSelling
    ? "JOIN customerSalesTeam st ON st.customer = c.id AND st.isprimary = 'T' JOIN employee x ON x.id = st.employee"
    : 'JOIN employee x ON x.id = c.salesrep';
  add('sales-rep', 'x.entityid', rep);
  return readFew(parts.join(' UNION ALL '), params).map((row) => ({
    kind: text(row.kind) as UnmappedKind,
    valueId: Number(row.valueid),
    name: text(row.name),
    currency: text(row.currency),
    customers: Number(row.customers),
  }));
}
