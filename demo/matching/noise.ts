import type { Faker } from '@faker-js/faker';

/** How people spoil what they type: used alike for NetSuite's customers and JOOR's connections. */

/** One slip of the finger: two letters swapped, one dropped, doubled or another one in its place. */
export function typo(faker: Faker, text: string): string {
  const letters = [...text];
  if (letters.length < 4) return text;
  const at = faker.number.int({ min: 1, max: letters.length - 2 });
  const [here = '', next = ''] = [letters[at], letters[at + 1]];
  const other = /[A-Za-z]/.test(here) ? faker.string.alpha({ length: 1, casing: 'lower' }) : here;
  const slips: string[][] = [[next, here], [next], [here, here, next], [other, next]];
  return [...letters.slice(0, at), ...faker.helpers.arrayElement(slips), ...letters.slice(at + 2)].join('');
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\bDepartment Stores?\b/i, 'Dept. Store'],
  [/\bBoutique\b/i, 'Btq'],
  [/\bCompany\b/i, 'Co.'],
  [/\bBrothers\b/i, 'Bros.'],
  [/\bSaint\b/i, 'St.'],
  [/\bInternational\b/i, "Int'l"],
  [/\bAssociates\b/i, 'Assoc.'],
  [/\bGrands? Magasins?\b/i, 'Gds Mag.'],
  [/\bMercantile\b/i, 'Merc.'],
  [/ and /i, ' & '],
  [/ & /, ' and '],
  [/^The /i, ''],
  [/'s\b/, 's'],
  [/Modehaus/i, 'Mode'],
];

export function abbreviated(faker: Faker, name: string): string {
  const fitting = ABBREVIATIONS.filter(([pattern]) => pattern.test(name));
  if (fitting.length === 0) return name;
  const [pattern, short] = faker.helpers.arrayElement(fitting);
  return name.replace(pattern, short);
}

export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae');

/** ü as ue, as German offices write where the keyboard has no ü. */
export const spelledOut = (text: string): string =>
  text.replace(
    /[äöüÄÖÜß]/g,
    (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' })[letter] ?? '',
  );

/** Remarks that offices put into names. */
export function remarked(faker: Faker, name: string, city: string): string {
  return faker.helpers.arrayElement([
    `${name} - ${city}`,
    `${name} (${city})`,
    `${name} #${faker.number.int({ min: 1, max: 9 })}`,
    `${name} - DO NOT USE`,
    `${name} (NEW)`,
    `${faker.number.int({ min: 1000, max: 9999 })} ${name}`,
    `${name}, ${city}`,
    `${name} *PREPAY*`,
  ]);
}

const STREET_WORDS: readonly [RegExp, string][] = [
  [/\bStreet\b/i, 'St.'],
  [/\bAvenue\b/i, 'Ave'],
  [/\bRoad\b/i, 'Rd'],
  [/straße\b/i, 'str.'],
  [/Str\.(?=\s|$)/, 'Straße'],
  [/\bVia\b/, 'V.'],
  [/\bRue\b/i, 'R.'],
  [/\bCalle\b/i, 'C/'],
  [/\bBoulevard\b/i, 'Blvd'],
];

export function streetAsTyped(faker: Faker, street: string): string {
  const fitting = STREET_WORDS.filter(([pattern]) => pattern.test(street));
  const written = fitting[0] && faker.datatype.boolean(0.5) ? street.replace(fitting[0][0], fitting[0][1]) : street;
  if (faker.datatype.boolean(0.1)) return typo(faker, written);
  return faker.datatype.boolean(0.1)
    ? `${written}, ${faker.helpers.arrayElement(['Suite 4', '2nd floor', 'Unit B'])}`
    : written;
}

/** A postal code as files carry it: without its blank, its leading zero lost to a spreadsheet, ZIP+4, with a country. */
export function zipAsTyped(faker: Faker, zip: string, country: string): string {
  const chance = faker.number.float();
  if (chance < 0.08) return zip.replace(/[ -]/g, '');
  if (chance < 0.11) return zip.replace(/^0+/, '');
  if (country === 'US' && chance < 0.2) return `${zip}-${faker.string.numeric(4)}`;
  if (chance < 0.22 && /^(DE|FR|IT|SE)$/.test(country))
    return `${country === 'DE' ? 'D' : country === 'SE' ? 'SE' : country.slice(0, 1)}-${zip}`;
  return chance < 0.24 ? zip.toLowerCase() : chance < 0.25 ? typo(faker, zip) : zip;
}

/** A number in one of the ways in which it is written at home and abroad. */
export function phoneAsTyped(faker: Faker, callingCode: string, trunk: string, number: string): string {
  const groups = (digits: string, by: string) => digits.replace(/(\d{3})(?=\d{2,})/g, `$1${by}`);
  return faker.helpers.arrayElement([
    `+${callingCode}${number}`,
    `+${callingCode} ${groups(number, ' ')}`,
    `00${callingCode} ${groups(number, ' ')}`,
    `${trunk}${number}`,
    `${trunk}${groups(number, '-')}`,
    `(${trunk}${number.slice(0, 3)}) ${groups(number.slice(3), ' ')}`,
    `+${callingCode} (${trunk || ''})${groups(number, '.')}`.replace('()', ''),
    `${trunk}${groups(number, ' ')} ext. ${faker.string.numeric(2)}`,
  ]);
}
