import type { ExportLine } from '../../sync/on-request/export-answer';
import { counted } from '../../sync/records/counted';
import { STATES } from '../../sync/records/states';
import type { Progress, Standing } from './contract';

/** What is known by now of a customer that a person asked to export. */
export interface FollowedLine {
  line: ExportLine;
  /** External System Sync Status, or what came of the request. */
  state: string;
  sentence: string;
  /** Whether more becomes of it soon. */
  underWay: boolean;
}

/** What runs have reported since the request. */
export interface Reported {
  waiting: boolean;
  states: ReadonlyMap<string, Standing>;
}

/** A customer in one External System. */
export const keyOf = ({ customerId, systemId }: { customerId: number; systemId: number | null }): string =>
  `${customerId}/${systemId ?? ''}`;

/** Outcomes at once, as they are called until a run says more. */
const NAMES: Record<ExportLine['outcome'], string> = {
  sent: STATES.accepted,
  'in sync': STATES.inSync,
  'sent, not shown': STATES.sent,
  waiting: STATES.waiting,
  failed: STATES.failed,
  excluded: STATES.excluded,
  onHold: STATES.onHold,
  unchanged: STATES.accepted,
  queued: 'Requested',
  'unknown customer': 'Not found',
};

const NOTHING_RECORDED =
  'The export processed it and found nothing to send. For details, see "Why is this customer not in JOOR?".';

/**
 * Where a line of the answer stands. It is under way as long as a run has not taken it up, and as long as JOOR has not
 * finished with it and it was not read back.
 */
export function followed(line: ExportLine, reported: Reported | null): FollowedLine {
  const told: FollowedLine = { line, state: NAMES[line.outcome], sentence: line.sentence, underWay: false };
  if (line.outcome !== 'queued' && told.state !== STATES.accepted) return told;
  const standing = reported?.states.get(keyOf(line));
  const isTakenUp = line.outcome !== 'queued' || standing?.isNew || reported?.waiting === false;
  if (!reported || !isTakenUp) return { ...told, underWay: true };
  if (!standing) return { ...told, state: STATES.excluded, sentence: NOTHING_RECORDED };
  const { state, reason } = standing;
  return { line, state, sentence: reason, underWay: state === STATES.accepted };
}

/** Adds what was reported last. */
export function withProgress(before: Reported | null, { waiting, states }: Progress): Reported {
  const all = new Map(before?.states);
  for (const standing of states) all.set(keyOf(standing), standing);
  return { waiting, states: all };
}

/** The lines in one sentence, for the eye and for screen readers: "2 In sync, 1 Failed. 3 are under way." */
export function summary(lines: readonly FollowedLine[]): string {
  const [only, ...others] = lines;
  if (only && others.length === 0 && only.line.name !== '') return `${only.line.name}: ${only.state}.`;
  const done = new Map<string, number>();
  for (const { state, underWay } of lines) if (!underWay) done.set(state, (done.get(state) ?? 0) + 1);
  const parts = [...done].map(([state, count]) => `${count.toLocaleString('en')} ${state}`);
  const left = lines.filter(({ underWay }) => underWay).length;
  const sentences = [
    ...(parts.length > 0 ? [`${parts.join(', ')}.`] : []),
    ...(left > 0 ? [`${counted(left, 'is', 'are')} under way.`] : []),
  ];
  return sentences.join(' ');
}
