import { refusal } from '../refusal';
import type { ColumnType, SuiteqlColumn, SuiteqlContext } from '../schema';

/**
 * The Oracle datatype of an expression. DATE and TIMESTAMP have no zone; INSTANT is what columns of type DATETIME
 * hold and is shown in the account's zone; ZONED names its own zone. Their stored forms: oracle/zones.ts.
 */
export type SqlType = 'NUMBER' | 'TEXT' | 'DATE' | 'TIMESTAMP' | 'INSTANT' | 'ZONED' | 'NULL';

/** An expression in SQLite's SQL and its Oracle datatype. */
export interface Typed {
  sql: string;
  type: SqlType;
  /** The column, when the expression is nothing but a column. */
  column?: SuiteqlColumn;
  /** The value, when the expression is nothing but a literal text. */
  text?: string;
  /** Set for the value of a ?. */
  bound?: true;
  /** Set for a DATE that carries a time of day, such as SYSDATE. */
  timed?: true;
  /** A column that no row lacks, such as the id of a table that is not outer-joined. */
  neverNull?: boolean;
}

/** A column that a query gives to the query around it, or to its reader. */
export interface OutputColumn {
  /** Lower case. */
  name: string;
  type: SqlType;
  column?: SuiteqlColumn;
}

/** A query in SQLite's SQL and the columns it gives. */
export interface TranslatedQuery {
  sql: string;
  columns: OutputColumn[];
}

/** What a conversion asks of a translation: the zone, the date format and the behaviours of its account. */
interface InAccount {
  readonly context: Pick<SuiteqlContext, 'timeZone' | 'dateFormat' | 'behaviours'>;
}

export function typeOfColumn(type: ColumnType): SqlType {
  if (type === 'DATE') return 'DATE';
  if (type === 'DATETIME') return 'INSTANT';
  return type === 'INTEGER' || type === 'NUMBER' || type === 'SELECT' ? 'NUMBER' : 'TEXT';
}

/** Whether a value has a time of day, as datetime columns and SYSDATE do. */
export function isDatetime({ type, timed }: Typed): boolean {
  return timed === true || type === 'INSTANT' || type === 'ZONED' || type === 'TIMESTAMP';
}

export function isClob({ column }: Pick<Typed, 'column'>): boolean {
  return column?.type === 'CLOB';
}

export function columnTypeOf({ type, column }: OutputColumn): ColumnType {
  if (column !== undefined) return column.type;
  if (type === 'NUMBER') return 'NUMBER';
  if (type === 'DATE') return 'DATE';
  return type === 'TEXT' || type === 'NULL' ? 'TEXT' : 'DATETIME';
}

export function isTime(type: SqlType): boolean {
  return type === 'DATE' || type === 'TIMESTAMP' || type === 'INSTANT' || type === 'ZONED';
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function asNumber(value: Typed): Typed {
  if (value.type === 'NUMBER' || value.type === 'NULL') return value;
  if (isTime(value.type)) throw refusal('ORA-00932: inconsistent datatypes: expected a number, got a date.');
  return { sql: `ora_number(${value.sql})`, type: 'NUMBER' };
}

/** Dates become text in the account's date format, without their time. */
export function asText(value: Typed, translation: InAccount): Typed {
  const { behaviours } = translation.context;
  if (value.column?.type === 'MULTISELECT' && behaviours.get('suiteql.multiselect-text') === 'relationship-field')
    return { sql: `CASE WHEN ${value.sql} IS NOT NULL THEN 'RELATIONSHIP FIELD' END`, type: 'TEXT' };
  if (value.type === 'TEXT' || value.type === 'NULL') return value;
  if (value.type === 'NUMBER') return { sql: `ora_text(${value.sql})`, type: 'TEXT' };
  const local = asLocal(value, translation);
  return { sql: `ora_account_date(${local.sql}, ${quoteText(translation.context.dateFormat)})`, type: 'TEXT' };
}

/** A null joined to a text is the text. */
export function concatenated(parts: Typed[], translation: InAccount): Typed {
  const texts = parts.map((part) => `coalesce(${asText(part, translation).sql}, '')`);
  return { sql: `nullif(${texts.join(' || ')}, '')`, type: 'TEXT' };
}

/** A time without zone: what clocks in the account's zone show. */
export function asLocal(value: Typed, translation: InAccount): Typed {
  if (value.type === 'DATE' || value.type === 'TIMESTAMP' || value.type === 'NULL') return value;
  if (value.type === 'INSTANT' || value.type === 'ZONED')
    return { sql: `ora_local(${value.sql}, ${quoteText(translation.context.timeZone)})`, type: 'DATE', timed: true };
  throw refusal('A date is expected: give it with TO_DATE or TO_TIMESTAMP.');
}

export function asInstant(value: Typed, translation: InAccount): Typed {
  if (value.type === 'INSTANT' || value.type === 'ZONED' || value.type === 'NULL') return value;
  const local = asLocal(value, translation);
  return { sql: `ora_instant(${local.sql}, ${quoteText(translation.context.timeZone)})`, type: 'INSTANT' };
}

/**
 * Operands of one comparison brought to one datatype, as Oracle does: a text compared with a number becomes a
 * number. Columns stay bare wherever a constant can be converted instead, so that indexes are used.
 */
export function comparable(operands: Typed[], translation: InAccount): Typed[] {
  const types = new Set(operands.map((operand) => operand.type));
  if (![...types].some(isTime)) {
    if (!types.has('NUMBER')) return operands;
    const text = operands.find(({ type, column }) => type === 'TEXT' && column !== undefined);
    if (text?.column?.type === 'MULTISELECT')
      return operands.map((operand) => (operand === text ? operand : asText(operand, translation)));
    if (text?.column !== undefined)
      throw refusal(`${text.column.name} is a text and is compared with a number: put the number in quotes.`);
    return operands.map(asNumber);
  }
  if (types.has('TEXT') || types.has('NUMBER'))
    throw refusal('A date is compared with something that is not a date. Use TO_DATE or TO_TIMESTAMP.');
  return types.has('INSTANT') || types.has('ZONED')
    ? operands.map((operand) => asInstant(operand, translation))
    : operands;
}

/** Branches of CASE, DECODE, COALESCE or a set operation brought to one datatype. Errors: ORA-00932. */
export function unified(branches: Typed[], translation: InAccount): { branches: Typed[]; type: SqlType } {
  const types = new Set(branches.map((branch) => branch.type));
  types.delete('NULL');
  const [first] = types;
  if (first === undefined) return { branches, type: 'TEXT' };
  if (types.size === 1) return { branches, type: first };
  if ([...types].every(isTime))
    return { branches: branches.map((branch) => asLocal(branch, translation)), type: 'DATE' };
  throw refusal(
    'ORA-00932: inconsistent datatypes: all results must be of one type; use TO_CHAR, TO_NUMBER or TO_DATE.',
  );
}
