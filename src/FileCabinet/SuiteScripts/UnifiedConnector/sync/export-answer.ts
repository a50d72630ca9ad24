/** What became of one customer that a person asked to export, in one External System. */
export interface ExportLine {
  customerId: number;
  /** null: the line concerns no External System in particular. */
  systemId: number | null;
  /** Empty where it concerns none. */
  systemName: string;
  /** Empty where there is no such customer. */
  name: string;
  outcome: LineOutcome;
  /** What happened, or why nothing did and what to do. */
  sentence: string;
}

export type LineOutcome =
  | 'sent'
  | 'in sync'
  | 'waiting'
  | 'failed'
  | 'excluded'
  | 'deferred'
  | 'unchanged'
  | 'queued'
  | 'unknown customer';

/** The answer to a request: at least one line for every id. */
export interface ExportAnswer {
  lines: ExportLine[];
  /** The lines in one sentence. */
  sentence: string;
  /** Run records that hold what was handed over to the export; empty: nothing was. */
  runIds: number[];
}

const WORDS: Record<LineOutcome, string> = {
  sent: 'sent',
  'in sync': 'in sync',
  waiting: 'waiting for JOOR',
  failed: 'failed',
  excluded: 'not exported',
  deferred: 'deferred',
  unchanged: 'sent before and unchanged',
  queued: 'handed to the export',
  'unknown customer': 'unknown',
};

/** The lines counted by their outcome: "3 sent, 1 failed." */
export function summaryOf(lines: readonly ExportLine[]): string {
  const counts = (Object.keys(WORDS) as LineOutcome[]).flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
  });
  return counts.length === 0 ? 'No customer was given.' : `${counts.join(', ')}.`;
}
