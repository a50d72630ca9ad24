import type { Account } from '../account';
import { NotSupportedError } from '../errors';
import { registerOracleFunctions } from '../suiteql/oracle/sqlite-functions';
import { instantText } from '../suiteql/oracle/zones';
import type { SuiteqlContext } from '../suiteql/schema';
import { type Criteria, type FieldPath, nameOfPath } from './criteria';
import { showDate, showDateTime } from './dates';
import type { SearchField } from './fields';
import { conditionOf, IgnoredFilter } from './operators';
import { Resolver } from './resolver';
import type { SearchRecord } from './search-record';
import { splitBySummary } from './summary-criteria';

/** A column of a search's result. */
export interface SearchColumn extends FieldPath {
  sort?: 'ASC' | 'DESC';
}

/** A value as getValue gives it, and as getText does. */
export interface ResultValue {
  value: string | boolean;
  /** null of a field that is no list. */
  text: string | null;
}

export interface ResultRow {
  /** null of a row that sums others up. */
  id: string | null;
  values: ResultValue[];
}

export interface SearchDefinition {
  criteria: Criteria | undefined;
  columns: SearchColumn[];
}

/** Results give at most so much of a text, in UTF-8 (Oracle help section_N3352288). */
const MOST_BYTES = 4000;

/** What NetSuite shows where rows without a value are grouped. */
const NONE = '- None -';

/** A search turned into SQL once, to be counted and read in ranges. */
export class SearchPlan {
  /** What each column shows. */
  readonly fields: readonly SearchField[];
  /** Whether rows sum records up. */
  readonly isSummary: boolean;
  readonly #account: Account;
  readonly #columns: SearchColumn[];
  readonly #id: string;
  /** FROM to HAVING. */
  readonly #sql: string;
  readonly #order: string;
  readonly #bound: string[];

  /** @param onIgnored told of each filter that is ignored because its value does not fit */
  constructor(
    record: SearchRecord,
    { criteria, columns }: SearchDefinition,
    account: Account,
    context: SuiteqlContext,
    onIgnored: (sentence: string) => void,
  ) {
    this.#account = account;
    this.#columns = columns;
    this.isSummary = columns.some((column) => column.summary !== undefined);
    if (this.isSummary && columns.some((column) => column.summary === undefined))
      throw new NotSupportedError('N/search columns without a summary beside columns with one');
    const resolver = new Resolver(record, context);
    this.fields = columns.map((column) => resolver.field(column, 'column'));
    const { where, having } = splitBySummary(criteria);
    if (having !== undefined && !this.isSummary)
      throw new NotSupportedError('N/search summary filters of a search without summaries');
    const condition = (part: Criteria | undefined): string | undefined =>
      part && sqlOf(part, resolver, account, onIgnored);
    const [whereSql, havingSql] = [condition(where), condition(having)];
    const groups = this.fields.filter((_, index) => columns[index]?.summary === 'GROUP').map((field) => field.sql);
    this.#id = this.isSummary ? 'NULL' : record.id;
    this.#sql = [
      `FROM ${resolver.from}`,
      whereSql && `WHERE ${whereSql}`,
      groups.length > 0 && `GROUP BY ${groups.join(', ')}`,
      havingSql && `HAVING ${havingSql}`,
    ]
      .filter(Boolean)
      .join(' ');
    const last = this.isSummary ? groups : resolver.ids;
    this.#order = [...columns.flatMap((column, index) => sortOf(column, this.fields[index])), ...last].join(', ');
    this.#bound = resolver.usesNow ? [instantText(Math.floor(account.clock.now() / 1000) * 1000)] : [];
    registerOracleFunctions(account.database);
  }

  count(): number {
    const [row] = this.#read(`SELECT count(*) FROM (SELECT ${this.isSummary ? 'count(*)' : '1'} ${this.#sql})`);
    return Number(row?.[0]);
  }

  /** @param limit -1 for all */
  rows(offset: number, limit: number): ResultRow[] {
    const list = this.fields.flatMap((field) => [field.sql, field.text ?? 'NULL']);
    const order = this.#order === '' ? '' : `ORDER BY ${this.#order}`;
    const sql = `SELECT ${[this.#id, ...list].join(', ')} ${this.#sql} ${order} LIMIT ${limit} OFFSET ${offset}`;
    return this.#read(sql).map(([id, ...values]) => ({
      id: id === null ? null : String(id),
      values: this.fields.map((field, index) =>
        this.#show(field, values[index * 2] ?? null, values[index * 2 + 1] ?? null, this.#columns[index]),
      ),
    }));
  }

  #read(sql: string): (string | number | null)[][] {
    const statement = this.#account.database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.all(...this.#bound) as unknown as (string | number | null)[][];
  }

  #show(
    field: SearchField,
    value: string | number | null,
    text: string | number | null,
    column: SearchColumn | undefined,
  ): ResultValue {
    const shown = field.text === undefined ? null : String(text ?? '');
    if (value === null && column?.summary === 'GROUP')
      return field.text === undefined ? { value: NONE, text: null } : { value: '', text: NONE };
    if (field.type === 'CHECKBOX') return { value: value === 'T', text: shown };
    if (value === null) return { value: '', text: shown };
    const { settings } = this.#account;
    if (field.type === 'DATE') return { value: showDate(String(value), settings), text: shown };
    if (field.type === 'DATETIME') return { value: showDateTime(String(value), settings), text: shown };
    if (field.type === 'MULTISELECT') return { value: String(value).replaceAll(' ', ''), text: shown };
    return { value: field.type === 'TEXT' ? cut(String(value)) : String(value), text: shown };
  }
}

function cut(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length <= MOST_BYTES
    ? text
    : bytes
        .subarray(0, MOST_BYTES)
        .toString()
        .replace(/\uFFFD+$/, '');
}

/** By what users read, without regard to case; rows without a value last, or first where the order is descending, as in Oracle. */
function sortOf({ sort }: SearchColumn, field: SearchField | undefined): string[] {
  if (sort === undefined || field === undefined) return [];
  const shown = field.text ?? field.sql;
  const sql = field.text !== undefined || field.type === 'TEXT' ? `ora_lower(${shown})` : shown;
  return [`${sql} ${sort} NULLS ${sort === 'ASC' ? 'LAST' : 'FIRST'}`];
}

function sqlOf(
  criteria: Criteria,
  resolver: Resolver,
  account: Account,
  onIgnored: (sentence: string) => void,
): string | undefined {
  const inner = (part: Criteria): string | undefined => sqlOf(part, resolver, account, onIgnored);
  if (criteria.kind === 'not') {
    const operand = inner(criteria.operand);
    return operand && `NOT coalesce(${operand}, 0)`;
  }
  if (criteria.kind !== 'term') {
    const parts = criteria.operands.map(inner).filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : `(${parts.join(criteria.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
  const field = resolver.field(criteria, 'filter');
  try {
    return conditionOf(criteria, field, account);
  } catch (error) {
    if (!(error instanceof IgnoredFilter)) throw error;
    onIgnored(`The filter on ${nameOfPath(criteria)} is ignored: ${error.message}.`);
    return undefined;
  }
}
