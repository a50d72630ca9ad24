import { PROBE as P } from '../netsuite/ids';
import type { Row } from '../netsuite/suiteql';
import type { TestRows } from './measure-grammar';
import { attempt, fits, observe, unseen } from './measure-query';
import type { Observation } from './probe-result';

const T = P.type;

/** The only row of a statement; throws what was answered instead. */
function rowOf(sql: string, params: (string | number)[] = []): Row {
  const { rows, error } = attempt(sql, params);
  const [row] = rows ?? [];
  if (!row) throw new Error(error || 'No row was found.');
  return row;
}

const shown = (value: unknown): string => (value === undefined ? 'no key' : JSON.stringify(value));

/** What statements answer that run in every account, but not alike. Costs about 200 units. */
export function measureValues({ ids, name }: TestRows): Observation[] {
  const [first = 0, second = 0] = ids;
  const own = `p.id = ${first}`;
  const all = `p.name = '${name}'`;
  const typeOf = (id: string, column: string) =>
    observe(id, () => {
      const { v } = rowOf(`SELECT ${column} AS v FROM ${T} p WHERE ${own}`);
      const type = typeof v;
      return type === 'string' || type === 'number' ? fits(type, type) : unseen(shown(v));
    });
  return [
    observe('suiteql.raw-datetime', () => {
      const v = String(rowOf(`SELECT p.created AS v FROM ${T} p WHERE ${own}`).v);
      return fits(/\d:\d\d/.test(v) ? 'datetime' : 'date', v);
    }),
    observe('suiteql.bound-to-date', () => {
      const { rows, error } = attempt(`SELECT p.id FROM ${T} p WHERE ${own} AND p.created > TO_DATE(?, 'YYYY-MM-DD')`, [
        '2001-01-01',
      ]);
      return rows ? fits(rows.length > 0 ? 'works' : 'nothing', `${rows.length} of 1 row`) : unseen(error);
    }),
    observe('suiteql.outer-rownum', () => {
      const { n } = rowOf(
        `SELECT d.n FROM (SELECT p.name, COUNT(p.id) AS n FROM ${T} p WHERE ${all} GROUP BY p.name) d WHERE ROWNUM <= 2`,
      );
      return fits(Number(n) < ids.length ? 'before-grouping' : 'after-grouping', `${n} of ${ids.length} rows counted`);
    }),
    observe('suiteql.offset', () => {
      const { rows, error } = attempt(`SELECT p.id FROM ${T} p WHERE ${all} ORDER BY p.id OFFSET 1 ROWS`);
      if (!rows) return fits('refused', error);
      const at = Number(rows[0]?.id);
      if (at === first) return fits('ignored', `${rows.length} of ${ids.length} rows`);
      return at === second ? fits('works', `${rows.length} of ${ids.length} rows`) : unseen(shown(rows[0]));
    }),
    observe('suiteql.df-of-grouped', () => {
      const { v } = rowOf(
        `SELECT p.${P.list}, BUILTIN.DF(p.${P.list}) AS v FROM ${T} p WHERE ${all} GROUP BY p.${P.list}`,
      );
      return fits(v === undefined || v === null ? 'null' : 'name', shown(v));
    }),
    observe('suiteql.null-columns', () => {
      const row = rowOf(`SELECT p.id, p.${P.area} AS v FROM ${T} p WHERE ${own}`);
      return fits('v' in row ? 'null' : 'missing', shown(row.v));
    }),
    typeOf('suiteql.number-type.id', 'p.id'),
    typeOf('suiteql.number-type.select', `p.${P.list}`),
    typeOf('suiteql.number-type.decimal', `p.${P.decimal}`),
    observe('suiteql.number-type.computed', () => {
      const type = typeof rowOf(`SELECT COUNT(p.id) AS v FROM ${T} p WHERE ${all}`).v;
      return fits(type, type);
    }),
    observe('suiteql.multiselect-filter', () => {
      const { rows, error } = attempt(`SELECT p.id FROM ${T} p WHERE ${own} AND p.${P.many} LIKE '%'`);
      return rows ? fits(rows.length > 0 ? 'works' : 'nothing', `${rows.length} of 1 row`) : unseen(error);
    }),
    observe('suiteql.multiselect-select', () => {
      const { v } = rowOf(`SELECT p.id, p.${P.many} AS v FROM ${T} p WHERE ${own}`);
      return fits(v === undefined || v === null ? 'null' : 'ids', shown(v));
    }),
    observe('suiteql.multiselect-text', () => {
      const { v } = rowOf(`SELECT p.id, UPPER(p.${P.many}) AS v FROM ${T} p WHERE ${own}`);
      return fits(/relationship field/i.test(String(v)) ? 'relationship-field' : 'ids', shown(v));
    }),
    observe('suiteql.display-value', () => {
      const { t, n } = rowOf(
        `SELECT BUILTIN.DF(p.${P.text}) AS t, BUILTIN.DF(p.${P.whole}) AS n FROM ${T} p WHERE ${own}`,
      );
      return fits(t !== undefined && String(n) === '7' ? 'yes' : 'no', `${shown(t)}, ${shown(n)}`);
    }),
  ];
}
