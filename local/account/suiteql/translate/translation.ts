import type { Behaviours, Refusable } from '../../behaviours';
import { noSuchTable } from '../../catalogue/standard-names';
import { refusal, unknownRecord } from '../refusal';
import type { SuiteqlContext, SuiteqlTable } from '../schema';
import type { Condition, Query } from '../syntax';
import type { Scope } from './scope';
import type { TranslatedQuery } from './typed';

/**
 * The translations that lie within their own parts: an expression may hold a condition (CASE WHEN) or a query, and both
 * hold expressions. A translation carries them, so that the files above import those below and not the reverse.
 */
export interface Grammar {
  condition(condition: Condition, scope: Scope, translation: Translation): string;
  /** @param nested a sub-query of FROM, the order of whose rows the query around it must see */
  query(query: Query, parent: Scope | undefined, translation: Translation, nested?: boolean): TranslatedQuery;
}

/** A table a translation was made for, and whether its rows were to be seen. */
export interface Dependency {
  name: string;
  table: SuiteqlTable | undefined;
  visible: boolean;
  /** Condition in SQL on its rows that were to be seen; undefined: all. */
  seen: string | undefined;
}

/** What the translation of one query knows and gathers. */
export class Translation {
  readonly dependencies: Dependency[] = [];
  usesNow = false;
  /** Whether a sub-query uses columns of the query around it. */
  correlated = false;
  /** Conditions, and sub-queries of FROM, that are being translated within one another. */
  conditions = 0;
  derived = 0;
  /** The queries of WITH that can be seen, by lower-case name. */
  common: ReadonlyMap<string, Query> = new Map();

  constructor(
    readonly context: SuiteqlContext,
    /** Types of the parameters, by position. */
    readonly parameterTypes: readonly ('NUMBER' | 'TEXT')[],
    readonly grammar: Grammar,
  ) {}

  /** What the account does where accounts differ. */
  get behaviours(): Pick<Behaviours, 'get'> {
    return this.context.behaviours;
  }

  /** @throws where the account refuses what is written; `sentence` says what it is and what to write instead */
  require(behaviour: Refusable, sentence: string): void {
    if (this.behaviours.get(behaviour) === 'refused') throw refusal(`${sentence} (${behaviour})`);
  }

  /** Whether the role sees a table's rows, noted as a dependency. */
  sees(name: string): boolean {
    const table = this.context.table(name);
    if (table === undefined) return false;
    return this.depend(name, table).visible;
  }

  private depend(name: string, table: SuiteqlTable): Dependency {
    const dependency = { name, table, visible: this.context.mayView(table), seen: this.context.rowsSeen(table) };
    this.dependencies.push(dependency);
    return dependency;
  }

  /** The table, noted as a dependency, and the condition in SQL on its rows that are to be seen; undefined: all. */
  table(name: string): { table: SuiteqlTable; seen: string | undefined } {
    const table = this.context.table(name);
    if (table === undefined) throw noSuchTable(name) ?? unknownRecord(name);
    const { visible, seen } = this.depend(name, table);
    if (!visible && this.behaviours.get(`suiteql.hidden-${table.kind ?? 'list'}`) === 'not-found')
      throw unknownRecord(name);
    return { table, seen: visible ? seen : '0' };
  }

  parameter(index: number): 'NUMBER' | 'TEXT' {
    const type = this.parameterTypes[index - 1];
    if (type === undefined) throw refusal(`The query has a ? without a value: number ${index}.`);
    return type;
  }

  /** The instant of this run, bound after the writer's own parameters. */
  now(): string {
    this.usesNow = true;
    return `?${this.parameterTypes.length + 1}`;
  }
}
