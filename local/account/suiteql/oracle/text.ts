import { NotSupportedError } from '../../errors';

/** Oracle's text functions. Positions count characters from 1; an empty result is null to the caller. */

export function substr(text: string, start: number, length?: number): string | null {
  const characters = [...text];
  const from = start > 0 ? Math.trunc(start) - 1 : start < 0 ? characters.length + Math.trunc(start) : 0;
  if (from < 0 || (length !== undefined && length < 1)) return null;
  return characters.slice(from, length === undefined ? undefined : from + Math.trunc(length)).join('');
}

/** Position of the n-th occurrence; a negative start searches backwards; 0 when there is none. */
export function instr(text: string, search: string, start = 1, occurrence = 1): number {
  const characters = [...text];
  const wanted = [...search];
  const matches = (at: number): boolean => wanted.every((character, index) => characters[at + index] === character);
  const step = start < 0 ? -1 : 1;
  let left = occurrence;
  for (let at = start < 0 ? characters.length + start : start - 1; at >= 0 && at < characters.length; at += step) {
    if (!matches(at)) continue;
    left -= 1;
    if (left === 0) return at + 1;
  }
  return 0;
}

export function pad(text: string, length: number, fill: string, left: boolean): string {
  const characters = [...text];
  const missing = Math.trunc(length) - characters.length;
  if (missing <= 0) return characters.slice(0, Math.max(0, Math.trunc(length))).join('');
  const filler = [...fill.repeat(Math.ceil(missing / [...fill].length))].slice(0, missing).join('');
  return left ? filler + text : text + filler;
}

export function trim(text: string, set: string, left: boolean, right: boolean): string {
  const characters = [...text];
  const trimmed = new Set(set);
  let start = 0;
  let end = characters.length;
  while (left && start < end && trimmed.has(characters[start] as string)) start += 1;
  while (right && end > start && trimmed.has(characters[end - 1] as string)) end -= 1;
  return characters.slice(start, end).join('');
}

export function initcap(text: string): string {
  return text.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word) => word[0]?.toUpperCase() + word.slice(1));
}

export function translate(text: string, from: string, to: string): string {
  const sources = [...from];
  const targets = [...to];
  return [...text]
    .map((character) => {
      const index = sources.indexOf(character);
      return index < 0 ? character : (targets[index] ?? '');
    })
    .join('');
}

/** Oracle's POSIX expressions as JavaScript's: classes are rewritten, what has no equal is not supported. */
function expression(pattern: string, flags: string): RegExp {
  const source = pattern.replace(/\[:(\w+):\]/g, (_, name: string) => {
    const characters = CLASSES[name];
    if (characters === undefined) throw new NotSupportedError(`SuiteQL regular expression class [:${name}:]`);
    return characters;
  });
  const options = new Set('gu');
  for (const flag of flags) {
    if (flag === 'i') options.add('i');
    else if (flag === 'n') options.add('s');
    else if (flag === 'm') options.add('m');
    else if (flag !== 'c') throw new NotSupportedError(`SuiteQL regular expression option ${flag}`);
  }
  try {
    return new RegExp(source, [...options].join(''));
  } catch {
    throw new NotSupportedError(`SuiteQL regular expression ${pattern}`);
  }
}

const CLASSES: Record<string, string> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}0-9',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
};

export function regexpSubstr(
  text: string,
  pattern: string,
  start = 1,
  occurrence = 1,
  flags = 'c',
  group = 0,
): string | null {
  const found = [...text.slice(start - 1).matchAll(expression(pattern, flags))][occurrence - 1];
  return found?.[group] ?? null;
}

export function regexpInstr(text: string, pattern: string, start = 1, occurrence = 1, after = 0, flags = 'c'): number {
  const found = [...text.slice(start - 1).matchAll(expression(pattern, flags))][occurrence - 1];
  return found === undefined ? 0 : found.index + start + (after === 0 ? 0 : found[0].length);
}

export function regexpReplace(
  text: string,
  pattern: string | null,
  replacement: string | null = null,
  start = 1,
  occurrence = 0,
  flags = 'c',
): string {
  if (pattern === null) return text;
  const substitute = (replacement ?? '').replaceAll('$', '$$$$').replace(/\\(\d)/g, '$$$1');
  let count = 0;
  const head = text.slice(0, start - 1);
  const once = expression(pattern, flags.replaceAll('g', ''));
  return (
    head +
    text.slice(start - 1).replace(once, (match) => {
      count += 1;
      if (occurrence !== 0 && count !== occurrence) return match;
      return match.replace(new RegExp(once.source, once.flags.replace('g', '')), substitute);
    })
  );
}
