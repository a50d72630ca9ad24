import type { Account } from '../account';
import { NetSuiteError, NotSupportedError } from '../errors';
import { registerOracleFunctions } from '../suiteql/oracle/sqlite-functions';
import type { Criteria } from './criteria';
import { showDate, showDateTime } from './dates';
import { conditionOf, IgnoredFilter } from './operators';
import type { SearchField, SearchRecord } from './record';

/** A column of a search's result. */
export interface SearchColumn {
  name: string;
  join?: string;
  sort?: 'ASC' | 'DESC';
}

/** A value as getValue gives it, and as getText does. */
export interface ResultValue {
  value: string | boolean;
  /** null of a field that is no list. */
  text: string | null;
}

export interface ResultRow {
  id: string;
  values: ResultValue[];
}

/** A search turned into SQL once, to be counted and read in ranges. */
export class SearchPlan {
  readonly #account: Account;
  readonly #fields: SearchField[];
  readonly #sql: string;
  readonly #order: string;
  readonly #record: SearchRecord;

  /** @param onIgnored told of each filter that is ignored because its value does not fit */
  constructor(
    record: SearchRecord,
    criteria: Criteria | undefined,
    columns: SearchColumn[],
    account: Account,
    onIgnored: (sentence: string) => void,
  ) {
    this.#account = account;
    this.#record = record;
    this.#fields = columns.map((column) => resolve(record, column, 'column'));
    const where = criteria && whereOf(criteria, record, account, onIgnored);
    this.#sql = `FROM ${record.from}${where ? ` WHERE ${where}` : ''}`;
    const sorts = columns.flatMap((column, index) =>
      column.sort ? [`${this.#fields[index]?.sql} ${column.sort}`] : [],
    );
    this.#order = [...sorts, record.id].join(', ');
    registerOracleFunctions(account.database);
  }

  count(): number {
    const [row] = this.#read(`SELECT count(*) ${this.#sql}`);
    return Number(row?.[0]);
  }

  rows(offset: number, limit: number): ResultRow[] {
    const list = this.#fields.flatMap((field) => [field.sql, field.text ?? 'NULL']);
    const sql = `SELECT ${[this.#record.id, ...list].join(', ')} ${this.#sql} ORDER BY ${this.#order} LIMIT ${limit} OFFSET ${offset}`;
    return this.#read(sql).map(([id, ...values]) => ({
      id: String(id),
      values: this.#fields.map((field, index) =>
        this.#show(field, values[index * 2] ?? null, values[index * 2 + 1] ?? null),
      ),
    }));
  }

  #read(sql: string): (string | number | null)[][] {
    const statement = this.#account.database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.all() as unknown as (string | number | null)[][];
  }

  #show(field: SearchField, value: string | number | null, text: string | number | null): ResultValue {
    const shown = field.text === undefined ? null : String(text ?? '');
    if (field.type === 'CHECKBOX') return { value: value === 'T', text: shown };
    if (value === null) return { value: '', text: shown };
    const { settings } = this.#account;
    if (field.type === 'DATE') return { value: showDate(String(value), settings), text: shown };
    if (field.type === 'DATETIME') return { value: showDateTime(String(value), settings), text: shown };
    return { value: field.type === 'MULTISELECT' ? String(value).replaceAll(' ', '') : String(value), text: shown };
  }
}

function whereOf(
  criteria: Criteria,
  record: SearchRecord,
  account: Account,
  onIgnored: (sentence: string) => void,
): string | undefined {
  const inner = (part: Criteria): string | undefined => whereOf(part, record, account, onIgnored);
  if (criteria.kind === 'not') {
    const operand = inner(criteria.operand);
    return operand && `NOT coalesce(${operand}, 0)`;
  }
  if (criteria.kind !== 'term') {
    const parts = criteria.operands.map(inner).filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : `(${parts.join(criteria.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
  const field = resolve(record, criteria, 'filter');
  try {
    return conditionOf(criteria, field, account.settings);
  } catch (error) {
    if (!(error instanceof IgnoredFilter)) throw error;
    onIgnored(
      `The filter on ${criteria.join ? `${criteria.join}.` : ''}${criteria.name} is ignored: ${error.message}.`,
    );
    return undefined;
  }
}

/** Names of fields and joins are taken in any case. */
export function resolve(
  record: SearchRecord,
  path: { name: string; join?: string },
  use: 'column' | 'filter',
): SearchField {
  const name = path.name.toLowerCase();
  if (name.startsWith('formula')) throw new NotSupportedError(`N/search ${use} ${path.name}`);
  const join = path.join?.toLowerCase();
  if (join !== undefined && !record.hasJoin(join))
    throw new NotSupportedError(`N/search join ${path.join} of ${record.type}`);
  const field = join === undefined ? record.field(name) : record.joined(join, name);
  if (field !== undefined) return field;
  throw use === 'column'
    ? new NetSuiteError(
        'SSS_INVALID_SRCH_COL',
        `An search.Column object contains an invalid column, or is not in proper syntax: ${path.name}.`,
      )
    : new NetSuiteError(
        'SSS_INVALID_SRCH_FILTER',
        `An search.Filter object contains invalid search criteria: ${path.name}.`,
      );
}
