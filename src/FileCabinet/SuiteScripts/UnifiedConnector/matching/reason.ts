import type { Findings } from './compare';
import type { Doubt } from './decide';

const NAMES: Record<NonNullable<Findings['name']>, string> = {
  same: '',
  oneLetter: 'the names differ by one letter',
  twoLetters: 'the names differ by two letters',
  alike: 'the names are alike',
  part: 'one name is part of the other',
  faint: 'the names have little in common',
  different: 'the names differ',
};

const PLACES: Record<NonNullable<Findings['place']>, string> = {
  address: '',
  postalCode: '',
  city: '',
  neighbour: 'the same street with another number',
  otherCity: 'no address in the same city',
  otherCountry: 'no address in the same country',
};

const SAME_PLACES: Partial<Record<NonNullable<Findings['place']>, string>> = {
  address: 'address',
  postalCode: 'postal code',
  city: 'city',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Why two are proposed as a pair, in one line: "Same e-mail and postal code; the names differ by one letter". */
export function reasonOf(findings: Findings): string {
  const { code, name, otherScript, email, emailShared, phone, phoneShared, place } = findings;
  const same = [
    ...(code === 'same' ? ['code'] : []),
    ...(name === 'same' ? ['name'] : []),
    ...(email === 'same' ? ['e-mail'] : []),
    ...(phone === 'same' ? ['phone'] : []),
    ...(place && SAME_PLACES[place] ? [SAME_PLACES[place]] : []),
  ];
  const more = [
    ...(email === 'oneLetter' ? ['the e-mails differ by one letter'] : []),
    ...(email === 'domain' ? ['e-mails of one company'] : []),
    ...(name && NAMES[name] ? [NAMES[name]] : []),
    ...(otherScript ? ['the names are in different scripts'] : []),
    ...(place && PLACES[place] ? [PLACES[place]] : []),
    ...(email === 'different' ? ['other e-mail'] : []),
    ...(phone === 'different' ? ['other phone'] : []),
    ...(email === 'same' && emailShared > 1 ? [`${emailShared} share the e-mail`] : []),
    ...(phone === 'same' && phoneShared > 1 ? [`${phoneShared} share the phone`] : []),
    ...(code === 'ofAnother' ? ['JOOR has the code of another customer'] : []),
  ];
  const sentence = [...(same.length > 0 ? [`same ${listed(same)}`] : []), ...more].join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Why a person has to decide, as a sentence. */
export const DOUBTS: Readonly<Record<Doubt, string>> = {
  notEnough: 'Too little is the same to be sure.',
  rival: 'Another pair fits almost as well.',
  names: 'The names differ too much to be sure.',
  place: 'The addresses differ: it may have moved, or be another shop.',
  code: 'JOOR has the code of another customer.',
  chain: 'Several shops share the e-mail.',
};
