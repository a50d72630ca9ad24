import { PROBE as P } from '../netsuite/ids';
import { attempt, fits, observe, type TriedParam, unseen } from './measure-query';
import type { Observation } from './probe-result';

/** Three rows of the probe's own, with the same values. */
export interface TestRows {
  /** Name of them all. */
  name: string;
  ids: readonly number[];
}

/** A statement that an account may refuse, by the question's id. */
interface Tried {
  id: string;
  sql: string;
  params?: readonly TriedParam[];
  /** The same without what is asked for: where it does not run either, the answer would say nothing. */
  control?: string;
}

const T = P.type;

/** Statements that run or are refused. `one` is a row's id. */
const REFUSABLE = (one: number, name: string): Tried[] => {
  const own = `p.id = ${one}`;
  const ownName = `p.name = '${name}'`;
  return [
    { id: 'suiteql.timestamp-functions', sql: "SELECT TO_CHAR(SYSTIMESTAMP, 'YYYY') AS v FROM DUAL" },
    { id: 'suiteql.datetime-arithmetic-in-select', sql: "SELECT TO_CHAR(SYSDATE - 1, 'YYYY') AS v FROM DUAL" },
    { id: 'suiteql.bound-days', sql: `SELECT p.id FROM ${T} p WHERE ${own} AND p.created > SYSDATE - ?`, params: [3] },
    {
      id: 'suiteql.sys-extract-utc',
      sql: `SELECT TO_CHAR(SYS_EXTRACT_UTC(p.created), 'YYYY') AS v FROM ${T} p WHERE ${own}`,
    },
    { id: 'suiteql.extract', sql: `SELECT EXTRACT(YEAR FROM p.created) AS v FROM ${T} p WHERE ${own}` },
    { id: 'suiteql.with', sql: `WITH w AS (SELECT p.id FROM ${T} p WHERE ${own}) SELECT id FROM w` },
    {
      id: 'suiteql.nested-from',
      sql: `SELECT b.id FROM (SELECT a.id FROM (SELECT p.id FROM ${T} p WHERE ${own}) a) b`,
      control: `SELECT a.id FROM (SELECT p.id FROM ${T} p WHERE ${own}) a`,
    },
    {
      id: 'suiteql.union-types',
      sql: `SELECT p.name AS v FROM ${T} p WHERE ${own} UNION ALL SELECT p.id AS v FROM ${T} p WHERE ${own}`,
      control: `SELECT p.id AS v FROM ${T} p WHERE ${own} UNION ALL SELECT p.id AS v FROM ${T} p WHERE ${own}`,
    },
    {
      id: 'suiteql.union-order-by',
      sql: `SELECT p.id AS v FROM ${T} p WHERE ${own} UNION ALL SELECT p.id AS v FROM ${T} p WHERE ${own} ORDER BY v`,
    },
    {
      id: 'suiteql.or-in-join',
      sql: `SELECT p.id FROM ${T} p JOIN ${T} q ON q.id = p.id OR q.name = p.name WHERE ${own}`,
    },
    {
      id: 'suiteql.function-in-join',
      sql: `SELECT p.id FROM ${T} p JOIN ${T} q ON TO_CHAR(q.id) = TO_CHAR(p.id) WHERE ${own}`,
    },
    {
      id: 'suiteql.range-in-join',
      sql: `SELECT p.id FROM ${T} p JOIN ${T} q ON q.name = p.name AND q.id > p.id WHERE ${own}`,
    },
    {
      id: 'suiteql.order-by-aggregate-alias',
      sql: `SELECT p.name, COUNT(p.id) AS n FROM ${T} p WHERE ${ownName} GROUP BY p.name ORDER BY n`,
    },
    {
      id: 'suiteql.order-by-count',
      sql: `SELECT p.name FROM ${T} p WHERE ${ownName} GROUP BY p.name ORDER BY COUNT(*)`,
    },
    {
      id: 'suiteql.group-by-df',
      sql: `SELECT BUILTIN.DF(p.${P.list}) AS v FROM ${T} p WHERE ${ownName} GROUP BY BUILTIN.DF(p.${P.list})`,
    },
    { id: 'suiteql.distinct-df', sql: `SELECT DISTINCT BUILTIN.DF(p.${P.list}) AS v FROM ${T} p WHERE ${ownName}` },
    {
      id: 'suiteql.order-by-df-of-outer-join',
      sql: `SELECT p.id FROM ${T} p LEFT JOIN ${T} q ON q.id = p.id WHERE ${own} ORDER BY BUILTIN.DF(p.${P.list})`,
    },
    {
      id: 'suiteql.group-by-derived',
      sql: `SELECT d.v FROM (SELECT p.name AS v FROM ${T} p WHERE ${ownName}) d GROUP BY d.v`,
    },
    { id: 'suiteql.like-escape', sql: `SELECT p.id FROM ${T} p WHERE ${own} AND p.${P.text} LIKE '%!%%' ESCAPE '!'` },
    { id: 'suiteql.clob-where', sql: `SELECT p.id FROM ${T} p WHERE ${own} AND p.${P.long} LIKE 'l%'` },
    { id: 'suiteql.clob-functions', sql: `SELECT LOWER(p.${P.long}) AS v FROM ${T} p WHERE ${own}` },
    { id: 'suiteql.clob-distinct', sql: `SELECT DISTINCT p.${P.long} AS v FROM ${T} p WHERE ${own}` },
    { id: 'suiteql.bound-in-select', sql: `SELECT ? AS v FROM ${T} p WHERE ${own}`, params: ['bound'] },
    { id: 'suiteql.bound-in-fetch', sql: `SELECT p.id FROM ${T} p WHERE ${own} FETCH FIRST ? ROWS ONLY`, params: [1] },
    {
      id: 'suiteql.list-column-filter',
      sql: 'SELECT l.id FROM location l WHERE l.subsidiary = 1 AND ROWNUM <= 1',
      control: 'SELECT l.id, l.subsidiary FROM location l WHERE ROWNUM <= 1',
    },
  ];
};

/** Ids of the other answers to what is not plainly refused or run. */
const NAMES: Readonly<Record<string, { refused: string; runs: string }>> = {
  'suiteql.subtract-datetimes': { refused: 'refused', runs: 'days' },
  'suiteql.subtract-dates': { refused: 'refused', runs: 'days' },
  'suiteql.bound-boolean': { refused: 'refused', runs: 'checkbox' },
  'suiteql.bound-null': { refused: 'refused', runs: 'works' },
};

const NAMED = (one: number): Tried[] => [
  { id: 'suiteql.subtract-datetimes', sql: `SELECT SYSDATE - p.created AS v FROM ${T} p WHERE p.id = ${one}` },
  {
    id: 'suiteql.subtract-dates',
    sql: `SELECT TO_DATE('2026-03-05', 'YYYY-MM-DD') - p.${P.date} AS v FROM ${T} p WHERE p.id = ${one}`,
  },
  {
    id: 'suiteql.bound-boolean',
    sql: `SELECT p.id FROM ${T} p WHERE p.id = ${one} AND p.${P.flag} = ?`,
    params: [true],
  },
  {
    id: 'suiteql.bound-null',
    sql: `SELECT p.id FROM ${T} p WHERE p.id = ${one} AND p.${P.text} = NVL(?, p.${P.text})`,
    params: [null],
  },
];

/** What the grammar takes, in statements on the probe's own rows. Costs about 400 units. */
export function measureGrammar({ ids, name }: TestRows): Observation[] {
  const [one = 0] = ids;
  const readable = attempt(`SELECT p.id FROM ${T} p WHERE p.id = ${one}`);
  return [...REFUSABLE(one, name), ...NAMED(one)].map(({ id, sql, params, control }) =>
    observe(id, () => {
      if (readable.rows?.length !== 1) return unseen(readable.error || 'Its own row is not to be seen.');
      const answers = NAMES[id] ?? { refused: 'refused', runs: 'works' };
      const { rows, error } = attempt(sql, params);
      if (rows) return fits(answers.runs, 'ran');
      const controlled = control === undefined ? readable : attempt(control);
      return controlled.rows ? fits(answers.refused, error) : unseen(controlled.error);
    }),
  );
}
