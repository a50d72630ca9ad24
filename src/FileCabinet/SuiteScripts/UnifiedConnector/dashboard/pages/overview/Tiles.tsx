import { Link } from 'wouter-preact';
import { STATES } from '../../../sync/records/states';
import { where } from '../../shell/where';
import type { Overview } from './contract';

interface Tile {
  key: keyof Overview['tiles'];
  label: string;
  note: string;
  path: string;
  tone: string;
}

const customersIn = (group: string) => where('/customers', { group });

const TILES: readonly Tile[] = [
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

/** The counts that matter, each the way to its list. */
export function Tiles({ tiles, others }: Pick<Overview, 'tiles' | 'others'>) {
  return (
    <>
      <ul class="uc-tiles">
        {TILES.map(({ key, label, note, path, tone }) => (
          <li key={key}>
            <Link href={path} class={`uc-tile uc-${tiles[key] > 0 ? tone : 'quiet'}`}>
              <span class="uc-tile-label">{label}</span>
              <span class="uc-tile-count">{tiles[key].toLocaleString('en')}</span>
              <span class="uc-tile-note">{note}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Others label="Given to JOOR, which reports no result" others={others.filter(isWithoutResult)} />
      <Others label="Not exported" others={others.filter((other) => !isWithoutResult(other))} />
    </>
  );
}

/** JOOR tells nothing of what it got as a file or a template. */
const isWithoutResult = ({ state }: Overview['others'][number]): boolean =>
  state === STATES.delivered || state === STATES.handedOver;

function Others({ label, others }: { label: string; others: Overview['others'] }) {
  if (others.length === 0) return null;
  return (
    <p class="uc-muted">
      {label}:{' '}
      {others.map(({ state, count }, index) => (
        <span key={state}>
          {index > 0 && ', '}
          <Link href={where('/customers', { state })}>
            {count.toLocaleString('en')} {wordsOf(state)}
          </Link>
        </span>
      ))}
    </p>
  );
}

const wordsOf = (state: string): string =>
  state === STATES.onHold
    ? 'on hold (Upload or Update is off or by hand, or not everything can be read)'
    : state.toLowerCase();
