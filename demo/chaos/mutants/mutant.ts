/** An exact edit of a built file. */
export interface Edit {
  /** Path below SuiteScripts/UnifiedConnector, with its extension. */
  file: string;
  /** Stands there once. */
  from: string;
  to: string;
}

/** The engine without one of the rules that the promise rests on. */
export interface Mutant {
  name: string;
  /** The rule that it breaks, in the words of docs/engineer/reliability.md or decisions.md. */
  rule: string;
  edits: readonly Edit[];
  /** The test that is to notice: a file below __tests__/account, and a part of its names where not all are run. */
  test: { file: string; name?: string };
  /** Acts that are to notice; left out: any scenario about connections. */
  acts?: readonly string[];
}

/** A mutant of one edit. */
export const mutant = (
  name: string,
  rule: string,
  [file, from, to]: readonly [file: string, from: string, to: string],
  test: string,
  testName?: string,
): Mutant => ({
  name,
  rule,
  edits: [{ file, from, to }],
  test: { file: test, ...(testName === undefined ? {} : { name: testName }) },
});
