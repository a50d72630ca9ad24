import type { Mapping } from '../../customers/mapping';
import type { JoorConnection } from '../../joor/connection';
import { fingerprintOf, type Hash } from './fingerprint';

/**
 * The connection that was sent last; undefined: it is not kept, as its fingerprint tells. A payload that was too long to
 * be kept, or was removed, is none, nor is one that went in another file format.
 */
export function sentPayload(
  { payload, fingerprintSent }: { payload: string; fingerprintSent: string },
  hash: Hash,
  mapping: Pick<Mapping, 'fileFormat'>,
): JoorConnection | undefined {
  const sent = parsed(payload);
  return sent && fingerprintOf(sent, mapping, hash) === fingerprintSent ? sent : undefined;
}

function parsed(payload: string): JoorConnection | null {
  try {
    return JSON.parse(payload) as JoorConnection | null;
  } catch {
    return null;
  }
}
