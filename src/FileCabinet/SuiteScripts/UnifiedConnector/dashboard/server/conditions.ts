import { placeholders } from '../../netsuite/placeholders';
import type { Param } from '../../netsuite/suiteql';

/** Conditions of a SuiteQL query that all hold, with their parameters in order. */
export class Conditions {
  private readonly parts: string[];
  readonly params: Param[] = [];

  /** @param always a condition without parameters */
  constructor(always = '1 = 1') {
    this.parts = [always];
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }

  /** Adds a condition, whose parameters stand in it as ?. */
  add(sql: string, ...params: Param[]): this {
    this.parts.push(sql);
    this.params.push(...params);
    return this;
  }

  /** Equal to a filter's value, where it has one. */
  equal(column: string, value: string | undefined): this {
    return value ? this.add(`${column} = ?`, value) : this;
  }

  oneOf(column: string, values: readonly Param[]): this {
    return this.add(`${column} IN (${placeholders(values)})`, ...values);
  }

  /** Contains a filter's text in one of the columns, whatever its case. */
  contains(columns: readonly string[], text: string | undefined): this {
    if (!text) return this;
    const parts = columns.map((column) => `INSTR(LOWER(${column}), ?) > 0`);
    return this.add(`(${parts.join(' OR ')})`, ...columns.map(() => text.toLowerCase()));
  }

  /** Of a time as it is printed (YYYY-MM-DD ...): on or after one day and on or before another, where they are given. */
  between(printed: string, from: string | undefined, to: string | undefined): this {
    if (from) this.add(`SUBSTR(${printed}, 1, 10) >= ?`, from);
    if (to) this.add(`SUBSTR(${printed}, 1, 10) <= ?`, to);
    return this;
  }
}
