/** A stretch of a text, and whether the other side has it otherwise. */
export interface Part {
  text: string;
  marked: boolean;
}

const folded = (text: string): string => text.trim().toLowerCase();

/** How many letters two texts have in common at their beginning. */
function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at += 1;
  return at;
}

const reversed = (text: string): string => [...text].reverse().join('');

/** What is left between the beginning and the end that two texts have in common, by letters. */
function between(value: string, other: string): [from: number, to: number] {
  const [one, two] = [folded(value), folded(other)];
  const start = commonStart(one, two);
  const end = Math.min(commonStart(reversed(one), reversed(two)), one.length - start, two.length - start);
  return [start, one.length - end];
}

/**
 * A value in parts: none is marked where the other side has the value too, upper and lower case alike; else what it has
 * beyond the other side's value that has the most in common with it.
 */
export function differing(value: string, others: readonly string[]): Part[] {
  if (others.length === 0 || others.some((other) => folded(other) === folded(value))) {
    return [{ text: value, marked: false }];
  }
  const plain = value.trim();
  const closest = others
    .map((other) => between(plain, other))
    .reduce((best, each) => (each[1] - each[0] < best[1] - best[0] ? each : best));
  const [from, to] = closest;
  // Little in common is nothing in common: single letters that happen to be alike help nobody.
  if (to - from > plain.length / 2) return [{ text: plain, marked: true }];
  return [
    { text: plain.slice(0, from), marked: false },
    { text: plain.slice(from, to), marked: true },
    { text: plain.slice(to), marked: false },
  ].filter(({ text }) => text !== '');
}
