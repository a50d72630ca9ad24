import { accountFeatures } from '../../../netsuite/features';
import { LISTS } from '../../../netsuite/ids';
import { flag, readFew, text } from '../../../netsuite/suiteql';
import type { NetSuiteValue } from './contract';

const { priceLevel, term, salesRep, category, shipItem, warehouse } = LISTS.valueMapKind;

/**
 * Values of the lists that the Value Map is about, as far as the account has them; of employees those that are sales
 * reps. Costs 10 units.
 */
export function readNetSuiteValues(): NetSuiteValue[] {
  const { priceLevels, locations } = accountFeatures();
  const lists = [
    ...(priceLevels ? [selectOf(priceLevel, 'pricelevel', 'v.name')] : []),
    selectOf(term, 'term', 'v.name'),
    selectOf(salesRep, 'employee', 'v.entityid', "v.issalesrep = 'T'"),
    selectOf(category, 'customercategory', 'v.name'),
    selectOf(shipItem, 'shipitem', 'v.itemid'),
    ...(locations ? [selectOf(warehouse, 'location', 'v.name')] : []),
  ];
  return readFew(lists.join(' UNION ALL '))
    .map((row) => ({ kind: text(row.kind), id: text(row.id), name: text(row.name), inactive: flag(row.isinactive) }))
    .sort((one, other) => one.kind.localeCompare(other.kind) || one.name.localeCompare(other.name));
}

const selectOf = (kind: string, table: string, name: string, condition = '1 = 1'): string =>
  `SELECT '${kind}' AS kind, v.id AS id, ${name} AS name, v.isinactive AS isinactive FROM ${table} v WHERE ${condition}`;

/** ISO codes of the account's currencies; none where it has only one. Costs 10 units, nothing without multiple currencies. */
export function readCurrencies(): string[] {
  if (!accountFeatures().multipleCurrencies) return [];
  return readFew(`SELECT c.symbol FROM currency c WHERE c.isinactive = 'F' ORDER BY c.symbol`).map((row) =>
    text(row.symbol),
  );
}
