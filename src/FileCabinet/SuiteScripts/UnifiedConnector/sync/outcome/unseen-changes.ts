import { changedFields } from '../../joor/compare-connection';
import type { Node } from '../../joor/reply-body';
import { EITHER } from '../compare/fingerprint';
import { isObject, keptJson } from '../records/kept-json';
import { STATES } from '../records/states';
import type { SyncState } from '../records/sync-state-store';
import type { Sending } from './sent-values';

/** Stands for every field: what JOOR held before is not known. */
export const EVERYTHING = '*';

/**
 * Fields that changed since JOOR was last seen with what it had been sent, as they are kept: the names, one after another.
 * A code that JOOR never had shows by being there at all that its first version was taken.
 */
export function unseenChanges(
  known: SyncState | undefined,
  { connection, fingerprint, first, inherits }: Omit<Sending, 'warnings'>,
): string {
  // JOOR may hold a version whose answer was lost; it is known only where it is the one that is sent now.
  const lost = known && (known.fingerprintSent === EITHER || known.state === STATES.unknown);
  if (lost && known.fingerprintChecked !== fingerprint) return EVERYTHING;
  if (inherits) return EVERYTHING;
  if (first || !known) return '';
  const settled = known.state === STATES.inSync || known.state === STATES.sent;
  const earlier = settled ? '' : (known.changed ?? '');
  const before = payloadOf(known.payload ?? '');
  if (earlier === EVERYTHING || !before) return EVERYTHING;
  const changed = changedFields(before, JSON.parse(JSON.stringify(connection)) as Node);
  return [...new Set([...namesOf(earlier), ...changed])].join(', ');
}

/** The names, as `unseenChanges` gives them; `sent` for everything. */
export const changedNames = (changed: string, sent: readonly string[]): readonly string[] =>
  changed === EVERYTHING ? sent : namesOf(changed);

const namesOf = (text: string): string[] => text.split(', ').filter((name) => name !== '');

/** A payload too long for its field was described instead of kept. */
const payloadOf = (payload: string): Node | null => keptJson(payload, isObject) as Node | null;
