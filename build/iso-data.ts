import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCountries } from 'country-region-data';
import currencies from 'currency-codes';
import { alpha2ToAlpha3 } from 'i18n-iso-countries';
import { countries } from 'i18n-iso-countries/langs/en.json';
import { postcodeValidatorExistsForCountry } from 'postcode-validator';

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
      'ISO 3166-1 alpha-2 code, English names with the usual one first, and alpha-3 code; from i18n-iso-countries.',
      Object.entries<string | string[]>(countries)
        .sort(byCode)
        .map(([code, names]) => `${code} ${namesOf(code, [names].flat()).join('|')}`),
    ),
  'without-postal-codes.ts': () =>
    list(
      'WITHOUT_POSTAL_CODES',
      'Countries for which postcode-validator (Unicode CLDR and others) knows no postal code.',
      Object.keys(countries).filter((code) => !postcodeValidatorExistsForCountry(code)),
    ),
  'states.ts': () =>
    list(
      'STATES',
      'Country, code and English name of each state in the countries where JOOR requires one; from country-region-data.',
      ['US', 'CA', 'JP', 'AU'].flatMap((country) =>
        (allCountries.find(([, code]) => code === country)?.[2] ?? [])
          .map(([name, code]) => `${country} ${code} ${name}`)
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
  ...new Set([USUAL_NAMES[code] ?? names[0] ?? '', ...names, alpha2ToAlpha3(code) ?? code]),
];

function byCode([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function list(name: string, comment: string, lines: readonly string[]): string {
  const text = lines.every((line) => !line.includes(' ')) ? wrapped(lines) : lines;
  return `// Printed by \`npm run iso-data\`.\n\n/** ${comment} */\nexport const ${name} = \`\n${text.join('\n')}\n\`;\n`;
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
