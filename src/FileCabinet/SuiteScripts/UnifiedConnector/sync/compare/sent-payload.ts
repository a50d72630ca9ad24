import type { JoorConnection } from '../../joor/connection';
import { canonical, type Hash } from './fingerprint';

/**
 * The connection that was sent last; undefined: it is not kept, as its fingerprint tells. A payload that was too long to
 * be kept, or was removed, is none.
 */
export function sentPayload(
  { payload, fingerprintSent }: { payload: string; fingerprintSent: string },
  hash: Hash,
): JoorConnection | undefined {
  const sent = parsed(payload);
  return sent && hash(canonical(sent)) === fingerprintSent ? sent : undefined;
}

function parsed(payload: string): JoorConnection | null {
  try {
    return JSON.parse(payload) as JoorConnection | null;
  } catch {
    return null;
  }
}
