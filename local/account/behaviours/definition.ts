/** A point on which NetSuite accounts differ, or which no public source settles. */
export interface Behaviour {
  /** What one would ask the account. */
  question: string;
  /** What an account may do, by variant id: one sentence each. */
  variants: Readonly<Record<string, string>>;
  /** The variant that refuses or surprises most, unless it has no more behind it than a single claim. */
  default: string;
  /** Where it was seen, in words. */
  source: string;
  /**
   * How sure the default is. A: two or more measurements; B: one; C: running code or a vendor's document; D: a statement;
   * X: sources contradict each other; OPEN: no source says.
   */
  grade: 'A' | 'B' | 'C' | 'D' | 'X' | 'OPEN';
}

type Checked<T extends Record<string, Behaviour>> = { [Id in keyof T]: { default: keyof T[Id]['variants'] } };

/** Rows of the table of behaviours, whose defaults are variants of theirs. */
export function behaviours<const T extends Record<string, Behaviour>>(rows: T & Checked<T>): T {
  return rows;
}
