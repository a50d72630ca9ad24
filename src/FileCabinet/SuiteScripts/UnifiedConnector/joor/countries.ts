import { COUNTRIES } from './iso/countries';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** English name, the form that is sent. */
  name: string;
}

/**
 * Codes that NetSuite's country list or older data hold and ISO 3166-1 does not, with the country they belong to
 * today. Kosovo (XK) has no ISO code either, but a name.
 */
const SUCCESSORS: Readonly<Record<string, string>> = {
  EA: 'ES', // Ceuta and Melilla
  IC: 'ES', // Canary Islands
  TP: 'TL',
  UK: 'GB',
  ZR: 'CD',
};

const ANTILLES = 'the former Netherlands Antilles. Select Curaçao, Sint Maarten or Bonaire, Sint Eustatius and Saba';
const SERBIA_MONTENEGRO = 'the former Serbia and Montenegro. Select Serbia or Montenegro';
const CZECHOSLOVAKIA = 'the former Czechoslovakia. Select Czech Republic or Slovakia';

/**
 * States that no longer exist and were followed by several: only the brand knows which one is meant. NetSuite keeps two
 * of them as deprecated (Oracle help, section_N3785183).
 */
const DISSOLVED: Readonly<Record<string, string>> = {
  an: ANTILLES,
  'netherlands antilles': ANTILLES,
  'netherlands antilles deprecated': ANTILLES,
  cs: SERBIA_MONTENEGRO,
  'serbia and montenegro': SERBIA_MONTENEGRO,
  'serbia and montenegro deprecated': SERBIA_MONTENEGRO,
  czechoslovakia: CZECHOSLOVAKIA,
};

interface Index {
  byCode: Map<string, Country>;
  byName: Map<string, Country>;
}

let known: Index | undefined;

/** Made when the first country is looked for: every invocation of a script loads this module, and few need it. */
function index(): Index {
  if (known) return known;
  const byCode = new Map<string, Country>();
  const byName = new Map<string, Country>();
  for (const line of COUNTRIES.trim().split('\n')) {
    const code = line.slice(0, 2);
    const names = line.slice(3).split('|');
    const country = { code, name: names[0] ?? code };
    byCode.set(code, country);
    // Two states are called Congo: a name that two share is nobody's.
    for (const name of names) {
      const shared = (byName.get(folded(name)) ?? country).code !== code;
      byName.set(folded(name), shared ? { code: '', name } : country);
      // U.S.A. is USA.
      if (/^[A-Z.]+$/.test(name)) byName.set(compact(name), country);
    }
  }
  known = { byCode, byName };
  return known;
}

/** The country that a code or an English name stands for; undefined: none, or more than one. */
export function findCountry(text: string): Country | undefined {
  const code = text.normalize('NFKC').toUpperCase();
  const { byCode, byName } = index();
  const country = byCode.get(SUCCESSORS[code] ?? code) ?? byName.get(folded(text)) ?? byName.get(compact(text));
  return country?.code ? country : undefined;
}

/** What is wrong with a country that is not found, as the second half of a sentence. */
export function countryProblem(text: string): string {
  const dissolved = DISSOLVED[folded(text)];
  return dissolved ? `stands for ${dissolved}` : 'is neither an ISO code nor an English country name';
}

/** Names of all countries, to look for near misses. */
export const countryNames = (): string[] => [...index().byCode.values()].map(({ name }) => name);

/** One form for names that differ in case, accents, width and punctuation only. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The same without spaces, for abbreviations: D.C., N. Y. and Q'land are DC, NY and Qland. */
export const compact = (text: string): string => folded(text).replaceAll(' ', '');
