import { noSuchColumn } from '../../catalogue/standard-names';
import { refusal, unknownField, unknownIdentifier } from '../refusal';
import type { SuiteqlTable } from '../schema';
import { type OutputColumn, quoteName, type Typed } from './typed';

/** A table or sub-query of FROM. */
export interface Source {
  /** Lower case, without quotes. */
  alias: string;
  /** What errors call it. */
  record: string;
  columns: OutputColumn[];
  /** On the side of an outer join that may have no row. */
  nullable: boolean;
  /** Rows of a table, whose id is never null. */
  stored: boolean;
  /** Fields of the record that SuiteQL does not show, by lower-case name, and why. */
  hidden?: SuiteqlTable['hidden'];
}

/** The columns that the clauses of one SELECT see; a sub-query also sees those of the queries around it. */
export class Scope {
  readonly sources: Source[] = [];
  /** Columns known not to be null, in SQL. */
  readonly notNull = new Set<string>();
  /** Columns that are grouped by, in SQL, unless their displayed text is as well. */
  readonly grouped = new Set<string>();
  /** Whether a column of the query around this one was used. */
  reachesOut = false;
  /** Once set, columns come from the numbered rows below (see rownum.ts). */
  private materialised?: Map<string, string>;

  constructor(readonly parent?: Scope) {}

  add(source: Source): void {
    if (this.sources.some((other) => other.alias === source.alias))
      throw refusal(`Two tables of FROM have the name ${source.alias}: give one of them an alias.`);
    this.sources.push(source);
  }

  source(alias: string): Source | undefined {
    return this.sources.find((source) => source.alias === alias.toLowerCase());
  }

  resolve(name: string, table?: string): Typed & { source: Source } {
    const found = this.find(name.toLowerCase(), table?.toLowerCase());
    if (found !== undefined) return found;
    if (this.parent !== undefined) {
      this.reachesOut = true;
      return this.parent.resolve(name, table);
    }
    const [only, ...others] = this.sources;
    if (table !== undefined) throw unknownIdentifier(`${table}.${name}`);
    if (only === undefined || others.length > 0) throw unknownIdentifier(name);
    throw this.unknown(name, only);
  }

  /** Every column of a source, as SELECT * shows them. */
  columnsOf(source: Source): (Typed & { name: string })[] {
    return source.columns.map((column) => ({ ...this.typed(source, column), name: column.name }));
  }

  private find(name: string, table?: string): (Typed & { source: Source }) | undefined {
    const candidates = table === undefined ? this.sources : this.sources.filter((source) => source.alias === table);
    const matches = candidates.flatMap((source) =>
      source.columns.filter((column) => column.name === name).map((column) => ({ source, column })),
    );
    if (matches.length > 1) throw refusal(`ORA-00918: column ambiguously defined: ${name}.`);
    const [match] = matches;
    if (match !== undefined) return { ...this.typed(match.source, match.column), source: match.source };
    const [owner] = candidates;
    if (table !== undefined && owner !== undefined) throw this.unknown(name, owner);
    return undefined;
  }

  private unknown(name: string, { record, hidden, stored }: Source): Error {
    const why = hidden?.get(name.toLowerCase());
    const elsewhere = stored && why === undefined ? noSuchColumn(record, name) : undefined;
    return elsewhere ?? unknownField(name, record, why);
  }

  private typed(source: Source, column: OutputColumn): Typed {
    const name = `${quoteName(source.alias)}.${quoteName(column.name)}`;
    const sql = this.emit(source.stored && column.column?.percent ? `(${name} / 100.0)` : name);
    const neverNull = source.stored && !source.nullable && column.name === 'id';
    return { sql, type: column.type, neverNull, ...(column.column && { column: column.column }) };
  }

  private emit(sql: string): string {
    if (this.materialised === undefined) return sql;
    const name = this.materialised.get(sql) ?? `c${this.materialised.size + 1}`;
    this.materialised.set(sql, name);
    return `"rows$"."${name}"`;
  }

  /** From now on columns are read from "rows$". @returns the columns it must offer, by their own SQL */
  materialise(): Map<string, string> {
    this.materialised = new Map();
    return this.materialised;
  }

  get isMaterialised(): boolean {
    return this.materialised !== undefined;
  }
}
