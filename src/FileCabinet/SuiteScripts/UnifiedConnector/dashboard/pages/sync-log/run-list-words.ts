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

/** Name of any list of a run on pages. */
export function listLabel(list: string): string {
  const [word = '', ...rest] = list.split(' ');
  if (word === 'fault') return `Failed: ${causeTitle(rest.join(' '))}`;
  if (word === 'reason') return 'On hold or excluded';
  return Object.hasOwn(RUN_LIST_LABELS, list) ? RUN_LIST_LABELS[list as RunList] : list;
}

/** The sentence that all of the list have in common; '': its name says it. */
export const listSentence = (list: string): string => (list.startsWith('reason ') ? list.slice('reason '.length) : '');
