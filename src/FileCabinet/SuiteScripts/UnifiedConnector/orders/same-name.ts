import { compareNames } from '../matching/compare-names';
import { prepareRecord } from '../matching/prepare';
import { countShared, sharedOf } from '../matching/shared';

const SAME: readonly (string | undefined)[] = ['same', 'oneLetter', 'twoLetters', 'part', 'alike'];

/** Whether two names may be those of one shop: a code alone may be an older system's number, and somebody else's here. */
export function mayBeSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    prepareRecord({ key: '', name, otherNames: [], code: '', emails: [], phones: [], addresses: [] }),
  );
  return a !== undefined && b !== undefined && SAME.includes(compareNames(a, b, sharedOf(countShared([a], [b]))));
}
