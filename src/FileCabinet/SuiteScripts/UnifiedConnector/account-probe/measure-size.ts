import * as query from 'N/query';
import { PROBE as P } from '../netsuite/ids';
import { remainingUnits } from '../netsuite/remaining-units';
import type { TestRows } from './measure-grammar';
import { attempt, errorText, fits, observe, unseen } from './measure-query';
import type { Observation } from './probe-result';

const T = P.type;

/** Lengths that are tried, with the answers that fit where a statement of that length is refused. */
const LENGTHS = [
  { length: 20_500, refused: 'twenty-thousand' },
  { length: 100_500, refused: 'hundred-thousand' },
] as const;

/** How much a statement may be, and what pages give and cost. Costs about 170 units. */
export function measureSize({ ids, name }: TestRows): Observation[] {
  const [first = 0] = ids;
  const all = `p.name = '${name}'`;
  const paged = (sql: string, pageSize: number) => query.runSuiteQLPaged({ query: sql, params: [], pageSize });
  return [
    observe('suiteql.bound-count', () => {
      const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
      const sql = `SELECT p.id FROM ${T} p WHERE p.id IN (${marks(500)}) OR p.id IN (${marks(501)})`;
      const { rows, error } = attempt(
        sql,
        Array.from({ length: 1001 }, () => first),
      );
      return rows ? fits('unlimited', '1,001 were taken') : fits('thousand', error);
    }),
    observe('suiteql.query-length', () => {
      for (const { length, refused } of LENGTHS) {
        const { rows, error } = attempt(longStatement(first, length));
        if (!rows) return fits(refused, error);
      }
      return fits('unlimited', '100,500 characters were taken');
    }),
    observe('suiteql.paged-correlated', () => {
      const sql = `SELECT p.id FROM ${T} p WHERE EXISTS (SELECT q.id FROM ${T} q WHERE q.id = p.id) AND ${all}`;
      const { rows, error } = attempt(sql);
      if (!rows) return unseen(error);
      try {
        paged(sql, 5);
        return fits('works', 'ran');
      } catch (refusal) {
        return fits('refused', errorText(refusal));
      }
    }),
    observe('figure.row-limit', () => {
      const { rows, error } = attempt(manyRows(all));
      if (!rows) return unseen(error);
      return fits(rows.length === 5000 ? 'yes' : 'no', `${rows.length} of ${3 ** MANY} rows`);
    }),
    observe('figure.paging-totals', () => {
      const exact = paged(`SELECT p.id FROM ${T} p WHERE ${all} ORDER BY p.id`, 5).count;
      const capped = paged(manyRows(all), 5).count;
      const works = exact === ids.length && capped === 5000;
      return fits(works ? 'yes' : 'no', `${exact} of ${ids.length}; ${capped} of ${3 ** MANY} in pages of 5`);
    }),
    observe('suiteql.page-units', () => {
      const pages = paged(`SELECT p.id FROM ${T} p WHERE ${all} ORDER BY p.id`, 5);
      const before = remainingUnits();
      pages.fetch({ index: 0 });
      const cost = before - remainingUnits();
      return fits(cost === 0 ? 'nothing' : 'ten', `${cost} units`);
    }),
    observe('suiteql.page-size', () => {
      try {
        const { pageRanges } = paged(`SELECT p.id FROM ${T} p WHERE ${all} ORDER BY p.id`, 4);
        return fits('adjusted', `${pageRanges.length} page of ${ids.length} rows`);
      } catch (error) {
        return fits('refused', errorText(error));
      }
    }),
  ];
}

/** So many times its three rows with themselves are more than a query gives. */
const MANY = 8;

const manyRows = (all: string): string => {
  const names = Array.from({ length: MANY }, (_, index) => (index === 0 ? 'p' : `p${index}`));
  const joins = names.slice(1).map((name) => `JOIN ${T} ${name} ON ${name}.name = p.name`);
  return `SELECT p.id FROM ${T} p ${joins.join(' ')} WHERE ${all}`;
};

/** A statement of this many characters that reads one row: the same id again and again, in lists that are not too long. */
function longStatement(id: number, length: number): string {
  const number = String(id).padStart(12, '0');
  const list = `OR p.id IN (${Array.from({ length: 500 }, () => number).join(', ')})`;
  const head = `SELECT p.id FROM ${T} p WHERE p.id = ${id} `;
  return `${head}${list.concat(' ').repeat(Math.ceil(length / list.length))}`;
}
