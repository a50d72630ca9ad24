import { NetSuiteError, NotSupportedError } from '../errors';
import { Cursor } from '../suiteql/parse/cursor';
import { parseExpression } from '../suiteql/parse/expression';
import { GRAMMAR } from '../suiteql/parse/query';
import { refusal } from '../suiteql/refusal';
import { translateExpression } from '../suiteql/translate/expression';
import { mentionsAggregate } from '../suiteql/translate/grouping';
import { Scope, type Source } from '../suiteql/translate/scope';
import type { Translation } from '../suiteql/translate/translation';
import { asInstant, asLocal, asNumber, asText, type SqlType, type Typed } from '../suiteql/translate/typed';
import { fieldPath } from './criteria';
import type { SearchField, SearchFieldType } from './fields';

/** Finds the field that a formula names, such as entityid or salesrep.email. */
type FieldOf = (name: string, join?: string) => SearchField | undefined;

/** Types of formulas, and what NetSuite calls their columns. */
const TYPES: Readonly<Record<string, { type: SearchFieldType; label: string }>> = {
  formulatext: { type: 'TEXT', label: 'Formula (Text)' },
  formulanumeric: { type: 'NUMBER', label: 'Formula (Numeric)' },
  formuladate: { type: 'DATE', label: 'Formula (Date)' },
  formuladatetime: { type: 'DATETIME', label: 'Formula (Date/Time)' },
};

export function isFormula(name: string): boolean {
  return name.toLowerCase().startsWith('formula');
}

/**
 * A formula of a search as a field: Oracle's SQL with {fields} (Oracle help section_454645935058). {salesrep} is the
 * text that a user reads, {salesrep.id} the internal id.
 * Errors: SSS_MISSING_REQD_ARGUMENT, SSS_SEARCH_ERROR_OCCURRED for what is no formula.
 */
export function formulaField(
  name: string,
  formula: string | undefined,
  fieldOf: FieldOf,
  translation: Translation,
): SearchField {
  const known = TYPES[name.toLowerCase()];
  if (known === undefined) throw new NotSupportedError(`N/search ${name}`);
  if (!formula) throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: formula');
  const cursor = new Cursor(withQuotedFields(formula), GRAMMAR);
  const expression = parseExpression(cursor);
  if (cursor.peek().kind !== 'end') throw cursor.unexpected('the end of the formula');
  if (mentionsAggregate([expression])) throw new NotSupportedError('N/search formulas with aggregate functions');
  const value = translateExpression(expression, new FieldScope(fieldOf), translation);
  return { ...known, sql: asType(known.type, value, translation).sql };
}

function asType(type: SearchFieldType, value: Typed, translation: Translation): Typed {
  switch (type) {
    case 'NUMBER':
      return asNumber(value);
    case 'DATE':
      return { ...value, sql: `substr(${asLocal(value, translation).sql}, 1, 10)` };
    case 'DATETIME':
      return asInstant(value, translation);
    default:
      return asText(value, translation);
  }
}

/** {name} becomes "name", an identifier; texts within quotes stay. */
function withQuotedFields(formula: string): string {
  return formula.replace(/'(?:[^']|'')*'|\{([^{}]*)\}/g, (found, field: string | undefined) => {
    if (field === undefined) return found;
    const name = field.trim().toLowerCase();
    if (!/^[\w.]+$/.test(name)) throw refusal(`The formula uses {${field}}, which is not a field.`);
    return `"${name}"`;
  });
}

/** The columns of a formula are the fields of the search. */
class FieldScope extends Scope {
  constructor(private readonly fieldOf: FieldOf) {
    super();
  }

  override resolve(name: string): Typed & { source: Source } {
    return { ...this.value(name), source: NO_SOURCE };
  }

  private value(name: string): Typed {
    const { name: field, join } = fieldPath(name);
    const found = field === 'id' && join !== undefined ? undefined : this.fieldOf(field, join);
    if (found !== undefined) return { sql: found.text ?? found.sql, type: sqlType(found) };
    const listed = field === 'id' && join !== undefined ? this.fieldOf(join) : undefined;
    if (listed?.text !== undefined) return { sql: listed.sql, type: listed.type === 'SELECT' ? 'NUMBER' : 'TEXT' };
    throw refusal(`The formula names {${name}}, which this search does not have.`);
  }
}

const NO_SOURCE: Source = { alias: '', record: '', columns: [], nullable: true, stored: false };

function sqlType({ type, text }: SearchField): SqlType {
  if (text !== undefined) return 'TEXT';
  if (type === 'DATETIME') return 'INSTANT';
  return type === 'DATE' || type === 'NUMBER' ? type : type === 'SELECT' ? 'NUMBER' : 'TEXT';
}
