import { accountFeatures } from '../../../netsuite/features';
import { CUSTOMER, LISTS, VALUE_MAP as V } from '../../../netsuite/ids';
import { type Param, readFew, text } from '../../../netsuite/suiteql';
import type { UnmappedKind, UnmappedValue } from '../../../settings/set-up-checks';

const { priceLevel, term, salesRep, category, shipItem } = LISTS.valueMapKind;

/**
 * What active customers of an External System have in the lists of the Value Map, and the map has no line for, with the
 * number of customers. Costs 10 units.
 */
export function readUnmapped(systemId: number): UnmappedValue[] {
  const { priceLevels, multipleCurrencies, teamSelling } = accountFeatures();
  const parts: string[] = [];
  const params: Param[] = [];
  const add = (kind: UnmappedKind, name: string, line: string, joins: string, currency = '') => {
    const ofCurrency = currency === '' ? '' : ` AND v.${V.currency} = ${currency}`;
    const group = currency === '' ? name : `${name}, ${currency}`;
    parts.push(`SELECT '${kind}' AS kind, ${name} AS name, ${currency || "''"} AS currency, COUNT(DISTINCT c.id) AS customers
      FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ? ${joins}
        LEFT JOIN ${V.type} v ON v.isinactive = 'F' AND BUILTIN.DF(v.${V.kind}) = '${line}'
          AND v.${V.netsuiteId} = TO_CHAR(x.id) AND (v.${V.system} IS NULL OR v.${V.system} = ?)${ofCurrency}
      WHERE c.isinactive = 'F' AND v.id IS NULL GROUP BY ${group}`);
    params.push(systemId, systemId);
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
    name: text(row.name),
    currency: text(row.currency),
    customers: Number(row.customers),
  }));
}
