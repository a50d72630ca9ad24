/** The syntax tree of a SuiteQL query. Names keep the writer's case; positions are 0-based offsets into the text. */

export type Expression =
  | { kind: 'number'; text: string }
  | { kind: 'string'; value: string }
  | { kind: 'parameter'; index: number }
  | { kind: 'null' }
  | { kind: 'column'; table?: string; name: string; outer: boolean }
  | { kind: 'negate'; operand: Expression }
  | { kind: 'binary'; operator: '+' | '-' | '*' | '/' | '||'; left: Expression; right: Expression }
  | Call
  | { kind: 'case'; operand?: Expression; branches: CaseBranch[]; otherwise?: Expression }
  | { kind: 'cast'; operand: Expression; type: string }
  | { kind: 'extract'; field: string; operand: Expression }
  | { kind: 'subquery'; query: Query };

export interface Call {
  kind: 'call';
  /** Upper case; BUILTIN functions as 'BUILTIN.DF'. */
  name: string;
  arguments: Expression[];
  distinct: boolean;
  /** COUNT(*) */
  star: boolean;
  /** false for SYSDATE, ROWNUM and the like, written without parentheses. */
  parentheses: boolean;
  over?: { partitionBy: Expression[]; orderBy: OrderTerm[] };
}

export type CaseBranch =
  | { kind: 'value'; value: Expression; result: Expression }
  | { kind: 'condition'; condition: Condition; result: Expression };

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; operand: Condition }
  | { kind: 'compare'; operator: ComparisonOperator; left: Expression; right: Expression }
  | { kind: 'isNull'; operand: Expression; negated: boolean }
  | { kind: 'like'; operand: Expression; pattern: Expression; escape?: Expression; negated: boolean }
  | { kind: 'between'; operand: Expression; low: Expression; high: Expression; negated: boolean }
  | { kind: 'inList'; operand: Expression; list: Expression[]; negated: boolean }
  | { kind: 'inQuery'; operand: Expression; query: Query; negated: boolean }
  | { kind: 'exists'; query: Query };

export interface OrderTerm {
  expression: Expression;
  descending: boolean;
  nulls?: 'FIRST' | 'LAST';
}

export type SelectItem =
  | { kind: 'all'; table?: string }
  | { kind: 'expression'; expression: Expression; alias?: string; quoted: boolean };

export type TableSource =
  | { kind: 'table'; name: string; alias?: string }
  | { kind: 'derived'; query: Query; alias?: string };

export type JoinKind = 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' | 'CROSS';

export interface Join {
  kind: JoinKind;
  source: TableSource;
  on?: Condition;
}

/** One entry of the comma list of FROM. */
export interface FromItem {
  source: TableSource;
  joins: Join[];
}

export interface Select {
  kind: 'select';
  distinct: boolean;
  /** TOP n */
  top?: Expression;
  items: SelectItem[];
  from: FromItem[];
  where?: Condition;
  groupBy: Expression[];
  having?: Condition;
}

export interface SetOperation {
  kind: 'set';
  operator: 'UNION' | 'UNION ALL' | 'MINUS' | 'INTERSECT';
  left: QueryBody;
  right: QueryBody;
}

export type QueryBody = Select | SetOperation;

export interface Query {
  body: QueryBody;
  orderBy: OrderTerm[];
  /** FETCH FIRST n ROWS ONLY, or TOP n. */
  fetch?: Expression;
  /** OFFSET n ROWS */
  offset?: Expression;
  /** WITH: queries by their names, in lower case. */
  common?: ReadonlyMap<string, Query>;
}
