import type { RunList } from '../../../sync/records/run-lists';
import { causeTitle } from '../../faults/causes';

/** Lists of a run by their names on pages. */
export const RUN_LIST_LABELS: Record<RunList | 'requested', string> = {
  sent: 'Sent',
  failed: 'Newly failed',
  standing: 'Still failing',
  onHold: 'On hold',
  excluded: 'Excluded',
  unchanged: 'Unchanged',
  verified: 'In sync after read-back',
  foundBySweep: 'Found by the sweep',
  requested: 'Customers requested',
};

/** What reading a customer back meant. */
const READ_BACK_LABELS: Readonly<Record<string, string>> = {
  sent: 'Sent, JOOR does not show what changed',
  waiting: 'Not connected by JOOR yet',
  resent: 'Different at JOOR, sent once more',
  differs: 'Different at JOOR',
};

/** Name of any list of a run on pages. */
export function listLabel(list: string): string {
  const [word = '', ...rest] = list.split(' ');
  if (word === 'fault') return `Failed: ${causeTitle(rest.join(' '))}`;
  if (word === 'reason') return 'On hold or excluded';
  if (word === 'readBack') return READ_BACK_LABELS[rest.join(' ')] ?? rest.join(' ');
  return Object.hasOwn(RUN_LIST_LABELS, list) ? RUN_LIST_LABELS[list as RunList] : list;
}

/** The sentence that all of the list have in common; '': its name says it. */
export const listSentence = (list: string): string => (list.startsWith('reason ') ? list.slice('reason '.length) : '');
