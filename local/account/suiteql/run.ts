import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { counted } from '../../counted';
import { keepStatistics } from '../database';
import { NetSuiteError, NotSupportedError } from '../errors';
import { accountDate } from './oracle/account-format';
import { formatDatetime } from './oracle/format-datetime';
import { registerOracleFunctions } from './oracle/sqlite-functions';
import { instantText, instantToLocal, parseTime } from './oracle/zones';
import { parseSuiteql } from './parse/query';
import { OracleError, refusal } from './refusal';
import type { SuiteqlContext, SuiteqlResult } from './schema';
import { GRAMMAR, translateQuery } from './translate/query';
import { type Dependency, Translation } from './translate/translation';
import { columnTypeOf, type OutputColumn } from './translate/typed';

export type SuiteqlParameter = string | number | boolean | null;

/** Rows to give: of all that the query has, those from `offset` on, at most `limit`. */
export interface RowRange {
  offset?: number;
  limit?: number;
}

interface Prepared {
  sql: string;
  columns: OutputColumn[];
  dependencies: Dependency[];
  usesNow: boolean;
  correlated: boolean;
}

const CACHED_QUERIES = 500;

/** Translations by query and by what else of the account they depend on, besides their tables. */
const translations = new Map<string, Prepared>();

/** What SQLite made of them, by account. */
const statements = new WeakMap<DatabaseSyncInstance, Map<string, StatementSyncInstance>>();

/**
 * Runs a SuiteQL query with the values of its ?. Rows are read only as far as `range` asks for.
 * Errors: SSS_SEARCH_ERROR_OCCURRED for what NetSuite does not run; NotSupportedError for what only the local
 * account does not.
 */
export function runSuiteql(
  sql: string,
  params: readonly SuiteqlParameter[],
  context: SuiteqlContext,
  range: RowRange = {},
): SuiteqlResult {
  const prepared = prepare(sql, params, context);
  const text = range.offset ? `SELECT * FROM (${prepared.sql}) LIMIT -1 OFFSET ${range.offset}` : prepared.sql;
  const limit = range.limit ?? Number.POSITIVE_INFINITY;
  const rows: SuiteqlResult['rows'] = [];
  const formats = prepared.columns.map((column) => formatterOf(column, context));
  execute(text, prepared, params, context, (row) => {
    if (rows.length >= limit) return false;
    rows.push(row.map((value, index) => formatted(value, formats[index])));
    return true;
  });
  const columns = prepared.columns.map((column) => ({
    name: column.name,
    type: columnTypeOf(column),
    computed: column.column === undefined,
  }));
  return { columns, rows };
}

function formatted(value: Value, format: ((value: Value) => Value) | undefined): Value {
  if (value === '') return null;
  return format === undefined ? value : format(value);
}

/** How many rows a query has. Errors: as runSuiteql. */
export function countSuiteql(sql: string, params: readonly SuiteqlParameter[], context: SuiteqlContext): number {
  const prepared = prepare(sql, params, context);
  let count = 0;
  execute(`SELECT count(*) FROM (${prepared.sql})`, prepared, params, context, ([value]) => {
    count = Number(value);
    return false;
  });
  return count;
}

/**
 * Refuses what runSuiteQLPaged does not take and runSuiteQL does.
 * Errors: as runSuiteql.
 */
export function refuseUnpageable(sql: string, params: readonly SuiteqlParameter[], context: SuiteqlContext): void {
  const refused = context.behaviours.get('suiteql.paged-correlated') === 'refused';
  if (refused && prepare(sql, params, context).correlated)
    throw refusal(
      'runSuiteQLPaged does not take a sub-query that uses columns of the query around it (suiteql.paged-correlated)',
    );
}

const QUERY_LENGTHS = { 'twenty-thousand': 20_000, 'hundred-thousand': 100_000, unlimited: Number.POSITIVE_INFINITY };
const PARAMETER_COUNTS = { thousand: 1000, unlimited: Number.POSITIVE_INFINITY };

function refuseSize(sql: string, params: readonly SuiteqlParameter[], { behaviours }: SuiteqlContext): void {
  const length = QUERY_LENGTHS[behaviours.get('suiteql.query-length')];
  if (sql.length > length) throw refusal(`A query has at most ${length} characters, not ${sql.length}.`);
  const count = PARAMETER_COUNTS[behaviours.get('suiteql.bound-count')];
  if (params.length > count) throw refusal(`A query has at most ${count} ?, not ${params.length}.`);
  if (params.some((value) => typeof value === 'boolean') && behaviours.get('suiteql.bound-boolean') === 'refused')
    throw refusal("A ? is no boolean: give 'T' or 'F' (suiteql.bound-boolean)");
  if (params.includes(null) && behaviours.get('suiteql.bound-null') === 'refused')
    throw refusal('A ? is not null: write IS NULL (suiteql.bound-null)');
}

type Value = number | string | null;

function execute(
  sql: string,
  prepared: Prepared,
  params: readonly SuiteqlParameter[],
  context: SuiteqlContext,
  take: (row: Value[]) => boolean,
): void {
  const bound: Value[] = params.map((value) =>
    value === '' ? null : typeof value === 'boolean' ? (value ? 'T' : 'F') : value,
  );
  if (prepared.usesNow) bound.push(instantText(Math.floor(context.now / 1000) * 1000));
  keepStatistics(context.database);
  try {
    for (const row of statementOf(sql, context.database).iterate(...bound)) if (!take(row as Value[])) break;
  } catch (error) {
    throw asNetSuiteError(error);
  }
}

function statementOf(sql: string, database: DatabaseSyncInstance): StatementSyncInstance {
  const kept = statements.get(database) ?? new Map<string, StatementSyncInstance>();
  statements.set(database, kept);
  let statement = kept.get(sql);
  if (statement === undefined) {
    statement = database.prepare(sql);
    statement.setReturnArrays(true);
    if (kept.size >= CACHED_QUERIES) kept.clear();
    kept.set(sql, statement);
  }
  return statement;
}

function prepare(sql: string, params: readonly SuiteqlParameter[], context: SuiteqlContext): Prepared {
  registerOracleFunctions(context.database);
  refuseSize(sql, params, context);
  const types = params.map((value) => (typeof value === 'number' ? 'NUMBER' : 'TEXT'));
  const key = [
    context.timeZone,
    context.serverTimeZone,
    context.dateFormat,
    context.behaviours.key,
    types.join(),
    sql,
  ].join('\n');
  const known = translations.get(key);
  if (known?.dependencies.every((dependency) => isCurrent(dependency, context))) return known;
  const { query, parameters } = parseSuiteql(sql);
  if (parameters !== params.length)
    throw refusal(`The query has ${parameters} ? and ${counted(params.length, 'value was', 'values were')} given.`);
  const translation = new Translation(context, types, GRAMMAR);
  const translated = translate(() => translateQuery(query, undefined, translation));
  const prepared = {
    ...translated,
    dependencies: translation.dependencies,
    usesNow: translation.usesNow,
    correlated: translation.correlated,
  };
  if (translations.size >= CACHED_QUERIES) translations.clear();
  translations.set(key, prepared);
  return prepared;
}

function translate<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asNetSuiteError(error);
  }
}

/** Whether the account still has the table as it was, and the role still sees it. */
function isCurrent({ name, table, visible, seen }: Dependency, context: SuiteqlContext): boolean {
  const now = context.table(name);
  if (now !== table || now === undefined) return false;
  return context.mayView(now) === visible && context.rowsSeen(now) === seen;
}

function asNetSuiteError(error: unknown): unknown {
  if (error instanceof NetSuiteError || error instanceof NotSupportedError) return error;
  if (error instanceof OracleError) return refusal(`${error.message}.`);
  // What SQLite itself does not take, such as an aggregate function within another, Oracle does not take either.
  return isSqliteError(error) ? refusal(`${error.message}.`) : error;
}

function isSqliteError(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

/** What a column shows where no function formats it. */
function formatterOf(
  { type, column }: OutputColumn,
  { timeZone, dateFormat, behaviours }: SuiteqlContext,
): ((value: Value) => Value) | undefined {
  if (column?.list) return (value) => (value === null ? null : String(value));
  if (column?.type === 'MULTISELECT' && behaviours.get('suiteql.multiselect-select') === 'null') return () => null;
  if (type === 'DATE' || type === 'TIMESTAMP')
    return (value) => (typeof value === 'string' ? accountDate(value, dateFormat) : value);
  if (type !== 'INSTANT' && type !== 'ZONED') return undefined;
  const withTime = behaviours.get('suiteql.raw-datetime') === 'datetime';
  return (value) => {
    if (typeof value !== 'string') return value;
    const local = instantToLocal(value, timeZone);
    const date = accountDate(local, dateFormat);
    return withTime ? `${date} ${formatDatetime(parseTime(local), 'HH:MI am').replace(/^0/, '')}` : date;
  };
}
