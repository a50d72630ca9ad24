import { isStandardField } from '../catalogue/standard-names';
import { NetSuiteError, NotSupportedError } from '../errors';
import type { SuiteqlContext } from '../suiteql/schema';
import { GRAMMAR } from '../suiteql/translate/query';
import { Translation } from '../suiteql/translate/translation';
import { type FieldPath, nameOfPath, type SummaryType } from './criteria';
import type { SearchField, SearchJoin } from './fields';
import { formulaField, isFormula } from './formula';
import { listedNames, type Use } from './search-fields';
import type { SearchRecord } from './search-record';

/** Formulas that filter; columns have more (Oracle's records reference). */
const FORMULA_FILTERS: readonly string[] = ['formulatext', 'formulanumeric', 'formuladate'];

/** Finds what the filters and columns of one search name, and notes the joins that they need. */
export class Resolver {
  /** Whether a formula asks what time it is: the instant is then the first value to bind. */
  get usesNow(): boolean {
    return this.#translation.usesNow;
  }

  readonly #joins = new Map<string, SearchJoin>();
  readonly #translation: Translation;

  constructor(
    private readonly record: SearchRecord,
    context: SuiteqlContext,
  ) {
    this.#translation = new Translation(context, [], GRAMMAR);
  }

  /** Names of fields and joins are taken in any case. Errors: SSS_INVALID_SRCH_COL, SSS_INVALID_SRCH_FILTER. */
  field(path: FieldPath, use: Use): SearchField {
    if (use === 'filter' && isFormula(path.name) && !FORMULA_FILTERS.includes(path.name.toLowerCase()))
      throw unknown(path, use);
    const fieldOf = (name: string, join?: string): SearchField | undefined => this.#named(name, join);
    const field = isFormula(path.name)
      ? formulaField(path.name, path.formula, fieldOf, this.#translation)
      : this.#named(path.name, path.join, use);
    if (field === undefined) {
      if (
        path.join === undefined &&
        isStandardField(this.record.type, path.name) &&
        !this.#isOtherUse(path.name, use)
      ) {
        throw new NotSupportedError(`N/search ${use} ${path.name} of ${this.record.type}`);
      }
      throw unknown(path, use);
    }
    return path.summary === undefined ? field : summed(field, path.summary);
  }

  /** What stands after FROM. */
  get from(): string {
    return [this.record.from, ...[...this.#joins.values()].map((join) => join.from)].filter(Boolean).join(' ');
  }

  /** Ids that tell one row from the other. */
  get ids(): string[] {
    return [this.record.id, ...[...this.#joins.values()].flatMap((join) => join.id ?? [])];
  }

  /** A field that is a filter only, or a column only. */
  #isOtherUse(name: string, use: Use): boolean {
    return listedNames(this.record.type, use)?.has(name.toLowerCase()) === false;
  }

  #named(name: string, join: string | undefined, use?: Use): SearchField | undefined {
    const field = name.toLowerCase();
    if (join === undefined) return this.record.field(field, use);
    const joinId = join.toLowerCase();
    const joined = this.#joins.get(joinId) ?? this.record.join(joinId);
    if (joined === undefined) throw new NotSupportedError(`N/search join ${join} of ${this.record.type}`);
    this.#joins.set(joinId, joined);
    return joined.field(field, use);
  }
}

function unknown(path: FieldPath, use: Use): NetSuiteError {
  return use === 'column'
    ? new NetSuiteError(
        'SSS_INVALID_SRCH_COL',
        `An search.Column object contains an invalid column, or is not in proper syntax: ${nameOfPath(path)}.`,
      )
    : new NetSuiteError(
        'SSS_INVALID_SRCH_FILTER',
        `An search.Filter object contains invalid search criteria: ${nameOfPath(path)}.`,
      );
}

const SUMMARY_LABELS: Readonly<Record<SummaryType, string>> = {
  GROUP: 'Group',
  COUNT: 'Count',
  SUM: 'Sum',
  AVG: 'Average',
  MIN: 'Minimum',
  MAX: 'Maximum',
};

/** What stands for a field in a search that sums up. COUNT counts different values. */
function summed(field: SearchField, summary: SummaryType): SearchField {
  const shown = field.text ?? field.sql;
  const label = field.label === undefined ? {} : { label: `${SUMMARY_LABELS[summary]} of ${field.label}` };
  switch (summary) {
    case 'GROUP':
      return field;
    case 'COUNT':
      return { type: 'NUMBER', sql: `count(DISTINCT ${field.sql})`, ...label };
    case 'SUM':
    case 'AVG':
      if (field.type !== 'NUMBER') throw new NotSupportedError(`N/search summary ${summary} of what is no number`);
      return { type: 'NUMBER', sql: `${summary.toLowerCase()}(${field.sql})`, ...label };
    default: {
      const type = field.text === undefined ? field.type : 'TEXT';
      return { type, sql: `${summary.toLowerCase()}(${shown})`, ...label };
    }
  }
}
