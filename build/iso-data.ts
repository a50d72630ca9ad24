import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCountries } from 'country-region-data';
import currencies from 'currency-codes';
import { alpha2ToAlpha3 } from 'i18n-iso-countries';
import { countries } from 'i18n-iso-countries/langs/en.json';
import { POSTCODE_REGEXES } from 'postcode-validator/lib/cjs/postcode-regexes';
import { MORE_POSTAL_CODES, NETSUITE_COUNTRY_NAMES, PREFECTURES, STATE_ALIASES, ZIP_REQUIRED } from './place-names';

const folder = join(__dirname, '../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/iso');

/** Where the package begins with another name than the one in use; "United States" is how JOOR's API page writes it. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  CN: 'China',
  GM: 'Gambia',
  IR: 'Iran',
  MK: 'North Macedonia',
  PS: 'Palestine',
  RU: 'Russia',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
};

/** Codes of ISO 4217 that are no currency: one for testing, one for transactions without a currency. */
const NO_CURRENCIES = ['XTS', 'XXX'];

/**
 * Prints the lists of countries, states and currencies of src/ from maintained packages. They are kept as source, so
 * that NetSuite loads the few kilobytes that are used and not the packages.
 */
export const ISO_FILES: Readonly<Record<string, () => string>> = {
  'countries.ts': () =>
    list(
      'COUNTRIES',
      "ISO 3166-1 alpha-2 code, English names with the usual one first, those of NetSuite's list, and alpha-3 code; from i18n-iso-countries and build/place-names.ts.",
      Object.entries<string | string[]>(countries)
        .sort(byCode)
        .map(([code, names]) => `${code} ${namesOf(code, [names].flat()).join('|')}`),
    ),
  'postal-codes.ts': () =>
    `${list(
      'POSTAL_CODES',
      'Form of the postal codes, as a regular expression of the whole code, and the countries that have it; from postcode-validator and build/place-names.ts. Countries that are not named have no postal codes.',
      postalCodes(),
    )}\n${list(
      'ZIP_REQUIRED',
      'Countries in which post needs the postal code; from build/place-names.ts.',
      ZIP_REQUIRED.split(' '),
    ).replace(/^.*\n\n/, '')}`,
  'states.ts': () =>
    list(
      'STATES',
      'Country, code and English name of each state in the countries where JOOR requires one, and its other names; from country-region-data and build/place-names.ts.',
      ['US', 'CA', 'JP', 'AU'].flatMap((country) =>
        (allCountries.find(([, code]) => code === country)?.[2] ?? [])
          .map(([name, code]) => [`${country} ${code} ${name}`, ...otherNames(country, code)].join('|'))
          .sort(),
      ),
    ),
  'currencies.ts': () =>
    list(
      'CURRENCIES',
      'Currency codes of ISO 4217, without those for testing and for no currency; from currency-codes.',
      currencies.codes().filter((code) => !NO_CURRENCIES.includes(code)),
    ),
};

const namesOf = (code: string, names: readonly string[]): string[] => [
  ...new Set([
    USUAL_NAMES[code] ?? names[0] ?? '',
    ...names,
    ...(NETSUITE_COUNTRY_NAMES[code] ?? []),
    alpha2ToAlpha3(code) ?? code,
  ]),
];

function otherNames(country: string, code: string): readonly string[] {
  if (country === 'JP') return [PREFECTURES.split(' ')[Number(code) - 1] ?? ''];
  return STATE_ALIASES[`${country} ${code}`] ?? [];
}

/** Lines "form countries", the countries of one form together. */
function postalCodes(): string[] {
  const byForm = new Map<string, string[]>();
  for (const code of Object.keys(countries).sort()) {
    const known = POSTCODE_REGEXES.get(code as Parameters<typeof POSTCODE_REGEXES.get>[0]);
    if (!known) continue;
    const form = [known.source, ...(MORE_POSTAL_CODES[code] ? [MORE_POSTAL_CODES[code]] : [])].map(bare).join('|');
    byForm.set(form, [...(byForm.get(form) ?? []), code]);
  }
  return [...byForm].map(([form, codes]) => `${codes.join(',')} ${form}`);
}

/** A class of separators only, a separator, or an empty group, with how often it may stand. */
const SEPARATOR = /(\[[ \\-]+\]|\\s|[ -]|\(\))[?*]?/g;

/** The form of a code without its spaces and hyphens: who writes 1070062 for 107-0062 writes the same code. */
const bare = (source: string): string =>
  source
    .replace(/^\^|\$$/g, '')
    .replace(/\[0-9\]/g, String.raw`\d`)
    .split(/(\[[^\]]*[A-Z0-9][^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(SEPARATOR, '').replace(SEPARATOR, '')))
    .join('')
    .replaceAll('{1}', '');

function byCode([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function list(name: string, comment: string, lines: readonly string[]): string {
  const text = lines.every((line) => !line.includes(' ')) ? wrapped(lines) : lines;
  const tag = text.some((line) => line.includes('\\')) ? 'String.raw' : '';
  return `// Printed by \`npm run iso-data\`.\n\n${commented(comment)}\nexport const ${name} = ${tag}\`\n${text.join('\n')}\n\`;\n`;
}

/** The comment in lines that fit. */
function commented(comment: string): string {
  if (comment.length <= 113) return `/** ${comment} */`;
  return `/**\n${wrapped(comment.split(' '))
    .map((line) => ` * ${line}`)
    .join('\n')}\n */`;
}

/** Single words, as many on a line as fit. */
function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > 118) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

if (require.main === module) {
  mkdirSync(folder, { recursive: true });
  for (const [file, print] of Object.entries(ISO_FILES)) writeFileSync(join(folder, file), print());
}
