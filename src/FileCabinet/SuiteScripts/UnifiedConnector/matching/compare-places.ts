import { distance } from 'fastest-levenshtein';
import { isCjk } from './names';
import type { MatchPlace } from './places';
import type { Shared } from './shared';
import type { WEIGHTS } from './weights';

export type PlaceFinding = keyof typeof WEIGHTS.place;

/** From the best to the worst. */
const ORDER: readonly PlaceFinding[] = ['address', 'neighbour', 'postalCode', 'city', 'otherCity', 'otherCountry'];

/** The longest word is the street's name, what is around it is its kind: Rue, Street, Straße. */
const longest = (text: string): string =>
  text.split(' ').reduce((best, word) => (word.length > best.length ? word : best), '');

function sameStreet(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [a, b] = [longest(one), longest(other)];
  return a === b || (a.length >= 5 && distance(a, b) <= 1) || distance(one, other) <= 2;
}

function sameCity(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  if (one.length >= 5 && other.length >= 5 && distance(one, other) <= 1) return true;
  return one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function compareTwo(one: MatchPlace, other: MatchPlace): PlaceFinding | undefined {
  if (one.country !== '' && other.country !== '' && one.country !== other.country) return 'otherCountry';
  const postalCode = one.postalCode !== '' && one.postalCode === other.postalCode;
  const city = sameCity(one.city, other.city);
  if ((postalCode || city) && sameStreet(one.street, other.street)) {
    if (one.house !== '' && one.house === other.house) return 'address';
    if (one.house !== '' && other.house !== '') return 'neighbour';
  }
  if (postalCode) return 'postalCode';
  if (city) return 'city';
  if (one.postalCode !== '' && other.postalCode !== '') return 'otherCity';
  // 港区 and Minato-ku may be one city.
  const comparable = one.city !== '' && other.city !== '' && isCjk(one.city) === isCjk(other.city);
  if (comparable) return 'otherCity';
  return one.house !== '' && one.house === other.house && sameStreet(one.street, other.street) ? 'city' : undefined;
}

/** The best finding among all addresses of both, and how many are at that place; undefined where one has none. */
export function comparePlaces(
  customer: readonly MatchPlace[],
  connection: readonly MatchPlace[],
  shared: Shared,
): { finding: PlaceFinding; shared: number } | undefined {
  let best: { finding: PlaceFinding; shared: number } | undefined;
  for (const one of customer) {
    for (const other of connection) {
      const finding = compareTwo(one, other);
      if (!finding || (best && ORDER.indexOf(finding) >= ORDER.indexOf(best.finding))) continue;
      const sharing =
        finding === 'postalCode'
          ? shared.of('postalCode', one.postalCode)
          : finding === 'city'
            ? shared.of('city', one.city)
            : 1;
      best = { finding, shared: sharing };
    }
  }
  return best;
}
