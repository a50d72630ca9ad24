import { channel } from 'node:diagnostics_channel';
import { NetSuiteError } from '../account/errors';
import { refusal } from '../account/suiteql/refusal';
import { countSuiteql, refuseUnpageable, runSuiteql, type SuiteqlParameter } from '../account/suiteql/run';
import type { SuiteqlContext } from '../account/suiteql/schema';
import type { Execution, ModuleFactory } from './module';
import { PagedData } from './query/paged-data';
import { ResultSet } from './query/result-set';
import { ReturnType } from './query/return-type';

/** Oracle help section_157960542026: a query that is not paged gives at most this many rows, and drops the rest. */
const MAX_ROWS = 5000;

const UNITS = 10;

const MIN_PAGE = 5;
const MAX_PAGE = 1000;
const DEFAULT_PAGE = 50;

/**
 * Where each SuiteQL statement of a script is published before it runs, for whoever wants to know what a project really
 * sends: `node:diagnostics_channel` subscribers get a SentStatement.
 */
const SENT = channel('local-account:suiteql');

/** A statement as a script sent it. */
export interface SentStatement {
  sql: string;
  params: readonly SuiteqlParameter[];
  paged: boolean;
  /** File Cabinet path of the script's entry file. */
  file: string;
}

interface SuiteqlOptions {
  query: string;
  params: SuiteqlParameter[];
}

/** N/query, as far as SuiteQL goes. Queries built from N/query's own objects are not supported. */
export const query: ModuleFactory = (execution) => ({
  runSuiteQL: (options: unknown) => run(execution, readOptions(options)),
  runSuiteQLPaged: (options: unknown) => runPaged(execution, readOptions(options), readPageSize(execution, options)),
  ReturnType,
});

function run(execution: Execution, { query: sql, params }: SuiteqlOptions): ResultSet {
  execution.governance.charge('query.runSuiteQL', UNITS);
  refuseWithoutWorkbook(execution);
  publish(execution, sql, params, false);
  const context = contextOf(execution);
  return new ResultSet(runSuiteql(sql, params, context, { limit: MAX_ROWS }), context.behaviours);
}

function runPaged(execution: Execution, { query: sql, params }: SuiteqlOptions, pageSize: number): PagedData {
  execution.governance.charge('query.runSuiteQLPaged', UNITS);
  refuseWithoutWorkbook(execution);
  publish(execution, sql, params, true);
  const context = () => contextOf(execution);
  refuseUnpageable(sql, params, context());
  return new PagedData(pageSize, countSuiteql(sql, params, context()), context().behaviours, {
    charge: (units) => execution.governance.charge('query.PagedData.fetch', units),
    rows: (offset, limit) => runSuiteql(sql, params, context(), { offset, limit }),
  });
}

/** Whatever is asked: a role queries with Reports > SuiteAnalytics Workbook (Oracle help, section_156257770590). */
function refuseWithoutWorkbook(execution: Execution): void {
  const { behaviours, mayQuery } = contextOf(execution);
  const answer = behaviours.get('suiteql.without-workbook');
  if (answer === 'works' || mayQuery) return;
  if (answer === 'refused')
    throw refusal(`The role ${execution.actor.role} lacks REPO_ANALYTICS (suiteql.without-workbook)`);
  throw new NetSuiteError(
    'INSUFFICIENT_PERMISSION',
    "Permission Violation: You need the 'SuiteAnalytics Workbook' permission to access this page. Please contact your account administrator.",
  );
}

function publish({ script }: Execution, sql: string, params: SuiteqlParameter[], paged: boolean): void {
  if (SENT.hasSubscribers) SENT.publish({ sql, params, paged, file: script?.file ?? '' } satisfies SentStatement);
}

const contextOf = ({ account, actor }: Execution): SuiteqlContext => account.suiteql(actor.role, actor.userId);

/** A SuiteQL text, or an object with `query` and, optionally, `params`. */
function readOptions(options: unknown): SuiteqlOptions {
  if (typeof options === 'string') return { query: options, params: [] };
  const given = isObject(options) ? options : {};
  if (given.query === undefined || given.query === null || given.query === '') throw missing('query');
  if (typeof given.query !== 'string') throw invalidType('query');
  const { customScriptId, params } = given;
  if (customScriptId !== undefined && typeof customScriptId !== 'string') throw invalidType('customScriptId');
  const provider = given.metaDataProvider ?? given.metadataProvider;
  if (provider !== undefined && provider !== 'SUITE_QL' && provider !== 'STATIC') throw invalidType('metaDataProvider');
  if (params === undefined || params === null) return { query: given.query, params: [] };
  if (!Array.isArray(params)) throw invalidType('params');
  return { query: given.query, params: params.map(readParameter) };
}

function readParameter(value: unknown): SuiteqlParameter {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidType('params');
}

/** Oracle help section_1510780277: 5 to 1,000, 50 when it is left out. */
function readPageSize(execution: Execution, options: unknown): number {
  const size = isObject(options) ? (options.pageSize ?? DEFAULT_PAGE) : DEFAULT_PAGE;
  if (typeof size !== 'number' || !Number.isInteger(size)) throw invalidType('pageSize');
  const isOutside = size < MIN_PAGE || size > MAX_PAGE;
  if (isOutside && contextOf(execution).behaviours.get('suiteql.page-size') === 'adjusted')
    return Math.min(Math.max(size, MIN_PAGE), MAX_PAGE);
  if (isOutside)
    throw new NetSuiteError(
      'INVALID_PAGE_SIZE',
      `The page size is a number from ${MIN_PAGE} to ${MAX_PAGE}, not ${size}.`,
    );
  return size;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function missing(name: string): NetSuiteError {
  return new NetSuiteError('MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
}

function invalidType(name: string): NetSuiteError {
  return new NetSuiteError('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${name}`);
}
