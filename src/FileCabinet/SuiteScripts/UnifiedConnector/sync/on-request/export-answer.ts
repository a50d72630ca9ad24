import type { CustomerOutcome } from '../outcome/chunk-result';
import { STATES, type State } from '../records/states';

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
  /** The Run record that tells of it, or holds the request; left out where there is none, or several. */
  runId?: number;
}

export type LineOutcome =
  | 'sent'
  | 'in sync'
  /** Read back, and JOOR does not show what changed. */
  | 'sent, not shown'
  | 'waiting'
  | 'failed'
  | 'excluded'
  | 'onHold'
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
  'sent, not shown': 'sent, but not shown by JOOR',
  waiting: 'waiting for JOOR',
  failed: 'failed',
  excluded: 'not exported',
  onHold: 'on hold',
  unchanged: 'sent before and unchanged',
  queued: 'queued',
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

/** Said of what stays due on a Run record. */
export const STAYS = 'The request stays open until a run can export it.';

const UNCHANGED = 'It has not changed since it was last sent, so it is not sent again.';

const HELD = 'Not sent: JOOR already has these values, checked just now.';

const HANDED_OVER = 'Nothing is sent before JOOR shows it.';

/** External System Sync Status with its sentence; undefined: the customer has none. */
type Status = { state: State; reason: string } | undefined;

/**
 * What a person is told of a customer that was exported at once. `read`: it was read back from JOOR in doing so; if not,
 * `notRead` says why, and is empty where its job is under way.
 */
export function answerOf(
  { outcome, reason, done }: CustomerOutcome,
  status: Status,
  { read, notRead }: { read: boolean; notRead: string },
): { outcome: LineOutcome; sentence: string } {
  const sentence = reason || (status?.reason ?? '');
  if (outcome !== 'unchanged' || !status) return { outcome, sentence: done ? sentence : `${sentence} ${STAYS}` };
  const { state } = status;
  if (read) {
    return {
      outcome: state === STATES.accepted ? 'queued' : SEEN[state],
      sentence: state === STATES.inSync ? `${HELD}\n${sentence}` : sentence,
    };
  }
  const instead =
    notRead === ''
      ? 'JOOR is still processing its job. It is read back when the job finishes.'
      : `It was not read back now: ${notRead}`;
  const because = state === STATES.handedOver ? HANDED_OVER : UNCHANGED;
  return { outcome: SEEN[state], sentence: `${because} ${sentence} ${instead}` };
}

const SEEN: Record<State, LineOutcome> = {
  [STATES.excluded]: 'excluded',
  [STATES.onHold]: 'onHold',
  [STATES.failed]: 'failed',
  [STATES.retrying]: 'failed',
  [STATES.unknown]: 'failed',
  [STATES.needsAttention]: 'failed',
  [STATES.inFile]: 'queued',
  [STATES.delivered]: 'unchanged',
  [STATES.accepted]: 'unchanged',
  [STATES.waiting]: 'waiting',
  [STATES.handedOver]: 'waiting',
  [STATES.inSync]: 'in sync',
  [STATES.sent]: 'sent, not shown',
  [STATES.differs]: 'failed',
};
