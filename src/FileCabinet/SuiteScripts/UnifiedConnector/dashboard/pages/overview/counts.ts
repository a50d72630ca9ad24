import { STATES } from '../../../sync/records/states';
import { where } from '../../shell/where';
import type { Overview } from './contract';

/** A count that matters, and the way to its list. */
export interface Tile {
  key: keyof Overview['tiles'];
  label: string;
  note: string;
  path: string;
  tone: string;
}

const customersIn = (group: string) => where('/customers', { group });

export const TILES: readonly Tile[] = [
  { key: 'inSync', label: 'In sync', note: 'read back from JOOR', path: customersIn('in-sync'), tone: 'good' },
  {
    key: 'sent',
    label: 'Sent',
    note: 'read back, but JOOR does not show what changed',
    path: customersIn('sent'),
    tone: 'quiet',
  },
  {
    key: 'waiting',
    label: 'Waiting for JOOR',
    note: 'accepted by JOOR, not read back yet',
    path: customersIn('waiting'),
    tone: 'under-way',
  },
  { key: 'failed', label: 'Failed', note: 'in the Failed Record Queue', path: '/failed-records', tone: 'bad' },
  {
    key: 'needsAttention',
    label: 'Needs attention',
    note: 'failed too many times, or differs in JOOR',
    path: customersIn('needs-attention'),
    tone: 'warn',
  },
  { key: 'paused', label: 'Paused', note: 'External Systems', path: '/external-systems', tone: 'warn' },
];

/** JOOR tells nothing of what it got as a file or a template. */
export const isWithoutResult = ({ state }: Overview['others'][number]): boolean =>
  state === STATES.delivered || state === STATES.handedOver;

/** A state in a sentence after its count. */
export const wordsOf = (state: string): string =>
  state === STATES.onHold
    ? 'on hold (Upload or Update is off or by hand, or not everything can be read)'
    : state.toLowerCase();
