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

/** Countries by their code, and every name of each. */
type Codes = Map<string, Country & { names: string[] }>;

let codes: Codes | undefined;
let names: Map<string, Country> | undefined;

/** Made when the first country is looked for: every invocation of a script loads this module, and few need it. */
function byCode(): Codes {
  codes ??= new Map(
    COUNTRIES.trim()
      .split('\n')
      .map((line) => {
        const code = line.slice(0, 2);
        const all = line.slice(3).split('|');
        return [code, { code, name: all[0] ?? code, names: all }];
      }),
  );
  return codes;
}

/** Made when the first country is looked for that has no code. */
function byName(): Map<string, Country> {
  if (names) return names;
  names = new Map();
  for (const country of byCode().values()) {
    for (const name of country.names) {
      const key = folded(name);
      // Two states are called Congo: a name that two share is nobody's.
      const shared = (names.get(key) ?? country).code !== country.code;
      names.set(key, shared ? { code: '', name } : country);
      // U.S.A. is USA.
      if (/^[A-Z.]+$/.test(name)) names.set(compact(name), country);
    }
  }
  return names;
}

/** The country that a code or an English name stands for; undefined: none, or more than one. */
export function findCountry(text: string): Country | undefined {
  const code = text.normalize('NFKC').toUpperCase();
  const country = byCode().get(SUCCESSORS[code] ?? code) ?? byName().get(folded(text)) ?? byName().get(compact(text));
  return country?.code ? country : undefined;
}

/** What is wrong with a country that is not found, as the second half of a sentence. */
export function countryProblem(text: string): string {
  const dissolved = DISSOLVED[folded(text)];
  return dissolved ? `stands for ${dissolved}` : 'is neither an ISO code nor an English country name';
}

/** Names of all countries, to look for near misses. */
export const countryNames = (): string[] => [...byCode().values()].map(({ name }) => name);

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
