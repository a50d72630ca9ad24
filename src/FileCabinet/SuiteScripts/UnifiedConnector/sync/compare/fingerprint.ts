import { fileVersion } from '../../customer-file/rows';
import type { Mapping } from '../../customers/mapping';
import type { JoorConnection } from '../../joor/connection';

/** Makes a short text of a long one; equal for equal texts only (SHA-256). */
export type Hash = (text: string) => string;

/**
 * Stands in place of the version that JOOR took last once the answer to a newer one was lost: JOOR may have either. No
 * fingerprint is equal to it.
 */
export const EITHER = 'either';

/** One text for one value: keys in alphabetical order, lists in their own. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const node = value as Record<string, unknown>;
  const parts = Object.keys(node)
    .filter((key) => node[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(node[key])}`);
  return `{${parts.join(',')}}`;
}

/** What a Sync State keeps of a version that our own fault kept from being processed, or of the fault itself. */
export const stumbledMark = (hash: Hash, of: string): string => hash(canonical(['internal', of]));

/**
 * The fingerprint of a version as JOOR gets it: of the whole connection by the API, of what its columns show by file, so that
 * a value without a column sends nothing and a new column sends everybody.
 */
export const fingerprintOf = (
  connection: JoorConnection,
  { fileFormat }: Pick<Mapping, 'fileFormat'>,
  hash: Hash,
): string => hash(canonical(fileFormat ? fileVersion(connection, fileFormat.format) : connection));
