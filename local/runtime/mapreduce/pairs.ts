import { NetSuiteError } from '../../account/errors';

export interface Pair {
  key: string;
  value: string;
}

/** One reduce invocation's worth: a key with all its values. */
export interface Group {
  key: string;
  values: string[];
}

// Oracle help section_4480364878 and chapter_N3350651.
const KEY_LENGTH = 3_000;
const VALUE_BYTES = 10 * 1024 * 1024;
const PERSISTED_BYTES = 200 * 1024 * 1024;

/** A key or value as it is stored: strings as they are, everything else as JSON. */
export function stored(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
}

/** @throws NetSuiteError when key or value is over its limit */
export function makePair(key: unknown, value: unknown): Pair {
  const pair = { key: stored(key), value: stored(value) };
  if (pair.key.length > KEY_LENGTH) {
    throw new NetSuiteError('KEY_LENGTH_IS_OVER_3000_BYTES', `The key is longer than ${KEY_LENGTH} characters.`);
  }
  if (Buffer.byteLength(pair.value) > VALUE_BYTES) {
    throw new NetSuiteError('VALUE_LENGTH_IS_OVER_10_MB', `The value of key ${pair.key} is larger than 10 MB.`);
  }
  return pair;
}

export function sizeOf({ key, value }: Pair): number {
  return Buffer.byteLength(key) + Buffer.byteLength(value);
}

export function groupSize({ key, values }: Group): number {
  return values.reduce((sum, value) => sum + sizeOf({ key, value }), 0);
}

/** The shuffle stage: one group per key, keys in lexicographical order (Oracle help section_4472747832). */
export function shuffle(pairs: readonly Pair[]): Group[] {
  const groups = new Map<string, string[]>();
  for (const { key, value } of pairs) {
    const values = groups.get(key);
    if (values === undefined) groups.set(key, [value]);
    else values.push(value);
  }
  return [...groups].map(([key, values]) => ({ key, values })).sort((left, right) => (left.key < right.key ? -1 : 1));
}

/**
 * Data a run keeps between its stages: input not yet mapped, map output not yet reduced, reduce output. The engine
 * adds what is written and releases what has been processed.
 */
export class PersistedData {
  #bytes = 0;
  #exceeded = false;

  /** Once true, the run leaves its stage for summarize. */
  get exceeded(): boolean {
    return this.#exceeded;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > PERSISTED_BYTES) {
      this.#exceeded = true;
      throw new NetSuiteError(
        'PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED',
        'The map/reduce script holds more than 200 MB of persisted data.',
      );
    }
  }

  release(bytes: number): void {
    this.#bytes -= bytes;
  }
}
