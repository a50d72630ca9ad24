import type { Mapping } from '../../customers/mapping';
import type { JoorConnection } from '../../joor/connection';
import { sha256 } from '../../netsuite/hash';
import type { SyncState } from '../records/sync-state-store';
import { connectionDiff } from './connection-diff';
import { sentPayload } from './sent-payload';

/**
 * How many values of a customer on hold differ from those sent last; 0: they are not kept to compare with; null: JOOR never
 * had it.
 */
export function changedValues(
  known: Pick<SyncState, 'fingerprintSent' | 'payload'> | undefined,
  { connection }: { connection: JoorConnection | null },
  mapping: Pick<Mapping, 'fileFormat'>,
): number | null {
  if (!known?.fingerprintSent) return null;
  const { payload = '', fingerprintSent } = known;
  const before = sentPayload({ payload, fingerprintSent }, sha256, mapping);
  return before ? changesBetween(before, connection) : 0;
}

const changesBetween = (before: JoorConnection, after: JoorConnection | null): number =>
  connectionDiff(before, after, () => '').filter(({ change }) => change !== 'same').length;
