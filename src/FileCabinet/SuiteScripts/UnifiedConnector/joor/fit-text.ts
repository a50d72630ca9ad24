/**
 * Number of characters: Unicode code points. An emoji of one code point counts 1 and not 2 as in JavaScript's length;
 * one that is joined of several (a family, a flag), or a letter with a combining accent that has no form of its own,
 * counts each of its parts. JOOR's page says "Any String" and a number, not what it counts.
 */
export const lengthOf = (text: string): number => [...text].length;

/** Parts that belong to the character before them: accents, joiners, variation selectors, skin tones, tags. */
const CONTINUES = /^(?:\p{M}|\p{Join_Control}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])$/u;
const JOINER = '\u200d';
const FLAG_HALF = /^\p{Regional_Indicator}$/u;

/** The first `max` characters or fewer, so that no emoji or accented letter is cut in two. */
export function cutText(text: string, max: number): string {
  const characters = [...text];
  let end = Math.min(max, characters.length);
  const splits = () =>
    CONTINUES.test(characters[end] ?? '') || characters[end - 1] === JOINER || splitsFlag(characters, end);
  while (end > 0 && splits()) end -= 1;
  return characters.slice(0, end).join('').trimEnd();
}

/** A flag is two regional indicators, so an odd number of them before the cut leaves half a flag. */
function splitsFlag(characters: readonly string[], end: number): boolean {
  if (!FLAG_HALF.test(characters[end] ?? '')) return false;
  const before = characters.slice(0, end);
  return (before.length - 1 - before.findLastIndex((character) => !FLAG_HALF.test(character))) % 2 === 1;
}

/**
 * A line broken at its last space within `max`, the rest before the second line. null: there is no space to break at,
 * or the rest and the second line do not fit together.
 */
export function wrapText(line: string, second: string, max: number, maxSecond: number): [string, string] | null {
  const characters = [...line];
  const at = characters.lastIndexOf(' ', max);
  if (at < 1) return null;
  const rest = [characters.slice(at + 1).join(''), second].filter((part) => part !== '').join(', ');
  return lengthOf(rest) > maxSecond ? null : [characters.slice(0, at).join(''), rest];
}
