import { distance } from 'fastest-levenshtein';
import { folded } from './countries';

/** Up to three of the names that the text was probably meant to be, the nearest first: one or two letters differ. */
export function nearMisses(text: string, names: readonly string[]): string[] {
  const wanted = folded(text);
  const most = wanted.length < 5 ? 1 : 2;
  return names
    .map((name) => ({ name, edits: distance(wanted, folded(name)) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** ` Did you mean "A" or "B"?`, empty without a near miss. */
export function didYouMean(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`;
}
