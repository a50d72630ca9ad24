import { distance } from 'fastest-levenshtein';
import { type MatchName, sameScript } from './names';
import type { PreparedRecord } from './prepare';
import type { Shared } from './shared';
import type { WEIGHTS } from './weights';

export type NameFinding = keyof typeof WEIGHTS.name;

/** Letters from which on a name with one, or two, other letters is taken to be the same name. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;

/** From the best to the worst. */
const ORDER: readonly NameFinding[] = ['same', 'oneLetter', 'twoLetters', 'alike', 'part', 'faint', 'different'];

const isShort = (short: string, long: string): boolean => {
  if (short.length < 2 || short.length > 5 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
};

/** 1 where two words are the same, less where one is the other with a slip or cut short. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const length = Math.min(one.length, other.length);
  if (length >= 4 && Math.abs(one.length - other.length) <= 2) {
    const edits = distance(one, other);
    if (edits === 1) return 0.9;
    if (edits === 2 && length >= 6) return 0.75;
  }
  if (isShort(one, other) || isShort(other, one)) return 0.7;
  return length >= 5 && (one.startsWith(other) || other.startsWith(one)) ? 0.6 : 0;
}

/** How much of each name's words the other has, rare words counting for more. */
function overlap(one: MatchName, other: MatchName, shared: Shared): { one: number; other: number } {
  const worth = (word: string) => -Math.log2(Math.min(shared.wordShare(word), 0.5));
  const left = new Set(other.words.keys());
  let [found, foundOther] = [0, 0];
  for (const word of one.words) {
    let best = { at: -1, like: 0 };
    for (const at of left) {
      const like = likeness(word, other.words[at] ?? '');
      if (like > best.like) best = { at, like };
    }
    if (best.at < 0) continue;
    left.delete(best.at);
    found += best.like * worth(word);
    foundOther += best.like * worth(other.words[best.at] ?? '');
  }
  const all = (name: MatchName) => name.words.reduce((sum, word) => sum + worth(word), 0) || 1;
  return { one: found / all(one), other: foundOther / all(other) };
}

function compareTwo(one: MatchName, other: MatchName, shared: Shared): NameFinding {
  if (one.joined === other.joined) return 'same';
  const longest = Math.max(one.joined.length, other.joined.length);
  const shortest = Math.min(one.joined.length, other.joined.length);
  const edits = longest - shortest > longest / 2 ? longest : distance(one.joined, other.joined);
  // Numbers tell branches apart: Store 1 and Store 2 are no slip.
  const numbers = (name: MatchName) => name.joined.replace(/\P{N}/gu, '');
  const sameNumbers = numbers(one) === numbers(other);
  if (sameNumbers && edits === 1 && shortest >= ONE_SLIP) return 'oneLetter';
  if (sameNumbers && edits === 2 && shortest >= TWO_SLIPS) return 'twoLetters';
  if ([...one.words].sort().join(' ') === [...other.words].sort().join(' ')) return 'same';
  const has = overlap(one, other, shared);
  const both = (has.one + has.other) / 2;
  const letters = 1 - edits / longest;
  if (Math.min(has.one, has.other) >= 0.7 || letters >= 0.8) return 'alike';
  if (Math.max(has.one, has.other) >= 0.85 && shortest >= 4) return 'part';
  return both >= 0.4 || letters >= 0.6 ? 'faint' : 'different';
}

/** The best finding among the names of both; undefined where one has none. */
export function compareNames(
  customer: PreparedRecord,
  connection: PreparedRecord,
  shared: Shared,
): NameFinding | 'otherScript' | undefined {
  if (customer.name.joined === '' || connection.name.joined === '') return undefined;
  const findings: NameFinding[] = [];
  const add = (one: MatchName, other: MatchName, worst: NameFinding) => {
    if (!sameScript(one, other)) return;
    const found = compareTwo(one, other, shared);
    findings.push(ORDER.indexOf(found) < ORDER.indexOf(worst) ? worst : found);
  };
  add(customer.name, connection.name, 'same');
  // An alias or an addressee may be a person or a mall: alone it never makes the names the same.
  if (findings[0] === undefined || ORDER.indexOf(findings[0]) > ORDER.indexOf('alike')) {
    for (const other of connection.otherNames) add(customer.name, other, 'alike');
    for (const own of customer.otherNames) add(own, connection.name, 'alike');
  }
  if (findings.length === 0) return 'otherScript';
  return ORDER.find((finding) => findings.includes(finding));
}
