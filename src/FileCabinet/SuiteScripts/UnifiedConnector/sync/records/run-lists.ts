import { isObject, keptJson } from './kept-json';
import { MAX_LONG_TEXT } from './long-text';

/** Lists of customers that a run leaves, each of which is one of its counts. */
export const RUN_LISTS = [
  'sent',
  'failed',
  'standing',
  'onHold',
  'excluded',
  'unchanged',
  'verified',
  'foundBySweep',
] as const;

export type RunList = (typeof RUN_LISTS)[number];

/** `readBack` and what it meant: read back so, see Verdict. `fault` and a code or error class: failed because of it. `reason` and a sentence: on hold or excluded because of it. */
export type ListName = RunList | `fault ${string}` | `reason ${string}` | `readBack ${string}` | 'batches';

/** Internal ids by list: of customers, or of batches. */
export type Lists = Partial<Record<ListName, number[]>>;

/** Lists by internal id of the External System. */
export type ListsBySystem = Record<number, Lists>;

export function addToList(lists: Lists, name: ListName, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const list = lists[name] ?? [];
  // One by one: a call takes only so many arguments.
  for (const id of ids) list.push(id);
  lists[name] = list;
}

export function addLists(all: ListsBySystem, systemId: number, lists: Lists): void {
  const own = all[systemId] ?? {};
  for (const [name, ids = []] of Object.entries(lists)) addToList(own, name as ListName, ids);
  all[systemId] = own;
}

/** What reading customers back meant, as lists; `verified` is a count of the run. */
export function readBackLists({ verified, ...others }: Readonly<Record<'verified', number[]>>): Lists {
  return {
    verified,
    ...Object.fromEntries(Object.entries(others).map(([outcome, ids]) => [`readBack ${outcome}`, ids])),
  };
}

/** How many a list has, in all External Systems. */
export const countIn = (all: ListsBySystem, name: ListName): number =>
  Object.values(all).reduce((sum, lists) => sum + new Set(lists[name]).size, 0);

/** Counts of the lists whose names begin with the word, by what follows it. */
export function countsBy(all: ListsBySystem, word: 'fault' | 'reason' | 'readBack'): Record<string, number> {
  const names = new Set(Object.values(all).flatMap((lists) => Object.keys(lists) as ListName[]));
  const of = [...names].filter((name) => name.startsWith(`${word} `));
  return Object.fromEntries(of.map((name) => [name.slice(word.length + 1), countIn(all, name)]));
}

/**
 * The lists as Long Text takes them: some two characters for each id. Where even that is too long, the longest lists are
 * left out, and are null.
 */
export function keptLists(all: ListsBySystem): string {
  const packed = Object.entries(all).flatMap(([systemId, lists]) =>
    Object.entries(lists as Lists).map(([name, ids = []]) => ({ systemId, name, ids: packIds(ids) as string | null })),
  );
  for (;;) {
    const kept: Record<string, Record<string, string | null>> = {};
    for (const { systemId, name, ids } of packed) kept[systemId] = { ...kept[systemId], [name]: ids };
    const json = JSON.stringify(kept);
    if (json.length <= MAX_LONG_TEXT) return json;
    const longest = packed.reduce((one, other) => ((other.ids?.length ?? 0) > (one.ids?.length ?? 0) ? other : one));
    if (longest.ids === null) return '{}';
    longest.ids = null;
  }
}

/** Names of the lists that were kept. */
export function keptNames(json: string): string[] {
  const own = Object.values(keptJson(json, isObject) ?? {}).filter(isObject);
  const names = [...new Set(own.flatMap((lists) => Object.keys(lists)))];
  return names.filter((name) => own.every((lists) => lists[name] !== null));
}

/** A list that was kept, by External System; null: there is none of that name, or not all of it was kept. */
export function listIn(json: string, name: ListName): { systemId: number; ids: number[] }[] | null {
  const kept = keptJson(json, isObject);
  if (!kept) return null;
  const own = Object.entries(kept).flatMap(([systemId, lists]) =>
    isObject(lists) && Object.hasOwn(lists, name) ? [{ systemId: Number(systemId), ids: lists[name] }] : [],
  );
  if (own.length === 0 || own.some(({ ids }) => typeof ids !== 'string')) return null;
  return own.map(({ systemId, ids }) => ({ systemId, ids: unpackIds(String(ids)) }));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Digits of five bits; the sixth says that more follow. */
const BASE = 32;

/** Ids in ascending order, each as its distance from the one before, in Base64 VLQ without a sign. */
export function packIds(ids: readonly number[]): string {
  let packed = '';
  let before = 0;
  for (const id of [...new Set(ids)].sort((one, other) => one - other)) {
    let rest = id - before;
    before = id;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) packed += DIGITS[BASE + (rest % BASE)];
    packed += DIGITS[rest];
  }
  return packed;
}

export function unpackIds(packed: string): number[] {
  const ids: number[] = [];
  let id = 0;
  let place = 1;
  for (const digit of packed) {
    const value = DIGITS.indexOf(digit);
    id += (value % BASE) * place;
    place *= BASE;
    if (value >= BASE) continue;
    ids.push(id);
    place = 1;
  }
  return ids;
}
