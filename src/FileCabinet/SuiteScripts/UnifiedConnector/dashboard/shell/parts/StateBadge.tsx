import { isQueued, STATES, type State } from '../../../sync/records/states';

const GOOD: readonly string[] = [STATES.inSync];
const UNDER_WAY: readonly string[] = [
  STATES.inFile,
  STATES.delivered,
  STATES.accepted,
  STATES.waiting,
  STATES.handedOver,
];

/** External System Sync Status, or another state by name, in words; the colour only repeats them. */
export function StateBadge({ state }: { state: string }) {
  return <span class={`uc-badge uc-${toneOf(state)}`}>{state}</span>;
}

function toneOf(state: string): string {
  if (GOOD.includes(state)) return 'good';
  if (UNDER_WAY.includes(state)) return 'under-way';
  return isQueued(state as State) || state === 'Stopped' || state === 'Refused' || state === 'Not delivered'
    ? 'bad'
    : 'quiet';
}
