import { POSTAL_CODES, ZIP_REQUIRED } from './iso/postal-codes';

let known: Map<string, RegExp> | undefined;

/** Made when the first code is looked at, as the countries are. */
function forms(): Map<string, RegExp> {
  if (known) return known;
  known = new Map();
  for (const line of POSTAL_CODES.trim().split('\n')) {
    const [countries = '', form = ''] = line.split(' ');
    for (const country of countries.split(',')) known.set(country, new RegExp(`^(?:${form})$`));
  }
  return known;
}

const required = new Set(ZIP_REQUIRED.trim().split(/\s+/));

/** Whether a country, by its alpha-2 code, has postal codes. */
export const hasPostalCodes = (country: string): boolean => forms().has(country);

/** Whether post to a country needs the postal code; JOOR itself asks for it in four of them only. */
export const requiresZip = (country: string): boolean => required.has(country);

/**
 * Whether a text can be a postal code of a country. Spaces and hyphens may be anywhere or missing, and letters may be
 * small. In a country without postal codes any text may stand for one.
 */
export function isPostalCode(country: string, text: string): boolean {
  const form = forms().get(country);
  return !form || form.test(text.toUpperCase().replace(/[ -]/g, ''));
}

/**
 * Where the postal codes of the United States begin with a 0, by state (USPS Publication 65, and google/libaddressinput):
 * a spreadsheet drops it.
 */
const ZERO_STATES: Readonly<Record<string, RegExp>> = {
  AE: /^09/,
  CT: /^06/,
  MA: /^0(1|2[0-7]|55)/,
  ME: /^0(39|4)/,
  NH: /^03/,
  NJ: /^0[78]/,
  NY: /^0(05|06)/,
  PR: /^00[679]/,
  RI: /^02[89]/,
  VI: /^008/,
  VT: /^05/,
};

/** Length of the codes in other countries where some begin with a 0. */
const ZERO_COUNTRIES: Readonly<Record<string, number>> = {
  AU: 4,
  DE: 5,
  ES: 5,
  FI: 5,
  FR: 5,
  GR: 5,
  IT: 5,
  JP: 7,
  KR: 5,
  MX: 5,
  MY: 5,
  NO: 4,
  PR: 5,
  RO: 6,
  SG: 6,
  SK: 5,
  TR: 5,
  VI: 5,
  ZA: 4,
};

/** What a code that cannot be the country's was probably meant to be; undefined: nobody knows. `state` as it is sent. */
export function likelyPostalCode(country: string, state: string, text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(/^〒\s*/, '')
    .trim()
    .toUpperCase();
  const bare = plain.replace(new RegExp(`^(${PREFIXES[country] ?? country})[ -]`), '');
  const candidates = [
    plain,
    bare,
    withoutMixUps(country, bare),
    withoutState(bare, state),
    padded(country, state, bare),
  ];
  return candidates.find((candidate) => candidate !== '' && isPostalCode(country, candidate));
}

/** Letters of the country before a postal code, as on European letters. */
const PREFIXES: Readonly<Record<string, string>> = {
  AT: 'AT|A',
  BE: 'BE|B',
  DE: 'DE|D',
  ES: 'ES|E',
  FR: 'FR|F',
  IT: 'IT|I',
  NO: 'NO|N',
  PT: 'PT|P',
};

/** Which letters are typed for digits, and the other way round. */
const ALIKE: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', L: '1', '1': 'I' };

/** More characters that can be mistaken give too many readings. */
const MOST_ALIKE = 6;

/** O, I and L typed for 0 and 1 or the other way round, where one reading alone is a code; else ''. */
function withoutMixUps(country: string, text: string): string {
  if (text.replace(/[^O0IL1]/g, '').length > MOST_ALIKE) return '';
  let readings = [''];
  for (const character of text) {
    const other = ALIKE[character];
    readings = readings.flatMap((start) => [start + character, ...(other ? [start + other] : [])]);
  }
  const codes = readings.filter((reading) => isPostalCode(country, reading));
  return codes.length === 1 ? (codes[0] ?? '') : '';
}

/** "MA 02108": the state stands before the code. */
const withoutState = (text: string, state: string): string =>
  state !== '' && text.startsWith(`${state} `) ? text.slice(state.length + 1).trim() : '';

function padded(country: string, state: string, text: string): string {
  const [digits = '', behind] = text.split('-');
  if (!/^\d+$/.test(digits)) return '';
  if (country !== 'US') return behind === undefined ? text.padStart(ZERO_COUNTRIES[country] ?? 0, '0') : '';
  const code = digits.padStart(5, '0');
  if (digits.length < 3 || !ZERO_STATES[state]?.test(code)) return '';
  return behind === undefined ? code : `${code}-${behind}`;
}
