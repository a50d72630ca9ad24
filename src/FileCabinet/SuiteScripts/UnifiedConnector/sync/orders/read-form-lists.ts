import type { Features } from '../../netsuite/features';
import { flag, readFew, text } from '../../netsuite/suiteql';

/** A value that a form offers. */
export interface Choice {
  id: number;
  name: string;
}

/** Values of the lists of a customer, active ones only. */
export interface FormLists {
  /** null: the account has one currency. `name` is the ISO code. */
  currencies: Choice[] | null;
  terms: Choice[];
  priceLevels: Choice[] | null;
  salesReps: Choice[];
  categories: Choice[];
  /** null: it has no subsidiaries. */
  subsidiaries: Choice[] | null;
}

/** Active currencies by ISO code; null: the account has one. Costs 10 units, nothing without multiple currencies. */
export function readCurrencies(features: Features): Map<string, number> | null {
  if (!features.multipleCurrencies) return null;
  const rows = readFew(`SELECT c.id, c.symbol FROM currency c WHERE c.isinactive = 'F' ORDER BY c.symbol, c.id`);
  return new Map(rows.map((row) => [text(row.symbol), Number(row.id)]));
}

/** Costs 20 units, 10 without multiple currencies. */
export function readFormLists(features: Features): FormLists {
  const currencies = readCurrencies(features);
  const lists = [
    selectOf('terms', 'term', 'v.name'),
    selectOf('salesReps', 'employee', 'v.entityid', "v.issalesrep = 'T'"),
    selectOf('categories', 'customercategory', 'v.name'),
    ...(features.priceLevels ? [selectOf('priceLevels', 'pricelevel', 'v.name')] : []),
    ...(features.subsidiaries ? [SUBSIDIARIES] : []),
  ];
  const rows = readFew(lists.join(' UNION ALL ')).filter((row) => !flag(row.isinactive));
  const of = (kind: string): Choice[] =>
    rows
      .filter((row) => text(row.kind) === kind)
      .map((row) => ({ id: Number(row.id), name: text(row.name) }))
      .sort((one, other) => one.name.localeCompare(other.name));
  return {
    currencies: currencies && [...currencies].map(([name, id]) => ({ id, name })),
    terms: of('terms'),
    salesReps: of('salesReps'),
    categories: of('categories'),
    priceLevels: features.priceLevels ? of('priceLevels') : null,
    subsidiaries: features.subsidiaries ? of('subsidiaries') : null,
  };
}

/** Whether one is inactive is in no query that is known to run: NetSuite refuses it when the customer is saved. */
const SUBSIDIARIES = `SELECT 'subsidiaries' AS kind, v.id AS id, v.name AS name, 'F' AS isinactive FROM subsidiary v`;

const selectOf = (kind: string, table: string, name: string, condition = '1 = 1'): string =>
  `SELECT '${kind}' AS kind, v.id AS id, ${name} AS name, v.isinactive AS isinactive FROM ${table} v WHERE ${condition}`;
