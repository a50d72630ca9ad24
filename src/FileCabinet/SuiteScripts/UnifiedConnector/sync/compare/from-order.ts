import type { JoorConnection } from '../../joor/connection';
import { differsFrom, isHeldAtJoor } from '../../orders/held-at-joor';
import { keptJson } from '../records/kept-json';
import { readSyncStates } from '../records/sync-state-store';

/** Sync States read at once. */
const AT_ONCE = 900;

/** A customer that was created from an order, with what would be sent of it. */
export interface Ordered {
  id: number;
  connection: JoorConnection;
}

/**
 * Those of which JOOR has everything that would be sent, as far as the order shows it: nothing goes back to where it came from.
 * What cannot be read is taken to differ, for a send is an update. Costs 10 units for every 900 begun, nothing without any.
 */
export function readUnchangedSinceOrder(systemId: number, customers: readonly Ordered[]): Set<number> {
  const unchanged = new Set<number>();
  for (let start = 0; start < customers.length; start += AT_ONCE) {
    const part = customers.slice(start, start + AT_ONCE);
    const states = readSyncStates({ ids: part.map(({ id }) => id) }, systemId, true);
    for (const { id, connection } of part) if (isAsOrdered(states.get(id)?.payload, connection)) unchanged.add(id);
  }
  return unchanged;
}

/** Whether JOOR has everything that would be sent, as far as the order shows it, by the Last Sent Payload. */
export function isAsOrdered(payload: string | undefined, connection: JoorConnection): boolean {
  const held = keptJson(payload ?? '', isHeldAtJoor);
  return held !== null && differsFrom(held, connection).length === 0;
}
