import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISO_FILES } from '../../../build/iso-data';
import sdfTypes from '../../../local/account/sdf/sdf-types.json';
import { findCountry as findAtJoor } from '../../../local/joor/countries';
import {
  countryNames,
  countryProblem,
  findCountry,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/countries';
import { STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/iso/states';
import { nearMisses } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/near-miss';
import {
  hasPostalCodes,
  isPostalCode,
  likelyPostalCode,
  requiresZip,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/postal-codes';
import {
  findState,
  requiresState,
  stateNames,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/states';

const iso = join(__dirname, '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/iso');

test.each(Object.entries(ISO_FILES))('joor/iso/%s is what npm run iso-data prints', (file, print) => {
  expect(readFileSync(join(iso, file), 'utf8')).toBe(print());
});

describe('Countries', () => {
  test('every country of NetSuite’s list is known, but for states that no longer exist', () => {
    const unknown = sdfTypes.enums.countries.filter((code) => !findCountry(code));
    expect(unknown).toEqual(['AN', 'CS']);
    for (const code of unknown) expect(countryProblem(code)).toContain('stands for the former ');
  });

  test('every name that is sent is found again, and the local JOOR knows it', () => {
    expect(countryNames().filter((name) => findCountry(name)?.name !== name)).toEqual([]);
    expect(countryNames().filter((name) => !findAtJoor(name, 'alpha-2'))).toEqual([]);
  });

  test.each([
    ['US', 'United States'],
    ['USA', 'United States'],
    ['FRA', 'France'],
    ['gbr', 'United Kingdom'],
    ['united states of america', 'United States'],
    ['UK', 'United Kingdom'],
    ['Cote d’Ivoire', "Cote d'Ivoire"],
    ['Curacao', 'Curaçao'],
    ['Antigua & Barbuda', 'Antigua and Barbuda'],
    ['TP', 'Timor-Leste'],
    ['EA', 'Spain'],
    ['XK', 'Kosovo'],
  ])('%s is %s', (text, name) => {
    expect(findCountry(text)?.name).toBe(name);
  });

  test('a name of two countries is none', () => {
    expect(findCountry('Congo')).toBeUndefined();
    expect(findCountry('Democratic Republic of the Congo')?.code).toBe('CD');
  });

  test('most have postal codes', () => {
    expect(['US', 'CA', 'JP', 'AU', 'FR', 'KR'].filter(hasPostalCodes)).toHaveLength(6);
    expect(['HK', 'AE', 'QA', 'JM'].filter(hasPostalCodes)).toEqual([]);
  });
});

describe('States', () => {
  test('are required in the four countries of the API page', () => {
    expect(['US', 'CA', 'JP', 'AU', 'FR', 'GB'].filter(requiresState)).toEqual(['US', 'CA', 'JP', 'AU']);
  });

  test.each([
    ['US', 'ny', 'NY'],
    ['US', 'New York', 'NY'],
    ['US', 'AE', 'AE'],
    ['CA', 'Quebec', 'QC'],
    ['AU', 'New South Wales', 'NSW'],
    ['JP', 'Tōkyō', 'Tokyo'],
    ['JP', 'Osaka-fu', 'Osaka'],
    ['JP', 'JP-13', 'Tokyo'],
    ['JP', '東京都', 'Tokyo'],
    ['JP', '東京', 'Tokyo'],
    ['JP', '京都府', 'Kyoto'],
    ['JP', '京都', 'Kyoto'],
    ['JP', '北海道', 'Hokkaido'],
    ['JP', '沖縄県', 'Okinawa'],
    ['JP', '札幌市', '札幌市'],
    ['JP', 'ＯＳＡＫＡ', 'Osaka'],
    ['US', 'Armed Forces Europe', 'AE'],
    ['US', 'Armed Forces Americas', 'AA'],
    ['US', 'D.C.', 'DC'],
    ['US', 'Washington, D.C.', 'DC'],
    ['US', 'Washington', 'WA'],
    ['US', 'Calif.', 'CA'],
    ['US', 'N. Y.', 'NY'],
    ['US', 'W.Va.', 'WV'],
    ['US', 'ＮＹ', 'NY'],
    ['US', 'U.S. Virgin Islands', 'VI'],
    ['CA', 'Newfoundland', 'NL'],
    ['CA', 'NF', 'NL'],
    ['CA', 'Yukon Territory', 'YT'],
    ['CA', 'PQ', 'QC'],
    ['CA', 'P.E.I.', 'PE'],
    ['CA', 'Ont.', 'ON'],
    ['CA', 'Nouvelle-Écosse', 'NS'],
    ['AU', 'N.S.W.', 'NSW'],
    ['AU', 'Qld.', 'QLD'],
    ['GB', 'Kent', 'Kent'],
    ['US', 'Ontario', undefined],
  ])('%s %s is sent as %s', (country, text, sent) => {
    expect(findState(country, text)).toBe(sent);
  });
});

/** NetSuite's own list, as Oracle's tax audit file bundle names it; East Timor has the code TL in the list of today. */
const NETSUITE = JSON.parse(readFileSync(join(__dirname, '../../fixtures/netsuite/countries.json'), 'utf8')) as Record<
  string,
  string
>;

describe('NetSuite’s own names (Oracle help, section_N3785183)', () => {
  const OF_SPAIN = ['EA', 'IC'];

  test.each(Object.entries(NETSUITE))('%s is %s', (name, code) => {
    expect(findCountry(name)?.code).toBe(OF_SPAIN.includes(code) ? 'ES' : code);
  });

  test.each([
    ['Netherlands Antilles (Deprecated)', 'Curaçao'],
    ['Serbia and Montenegro', 'Serbia or Montenegro'],
  ])('%s is followed by several: %s', (name, successor) => {
    expect(findCountry(name)).toBeUndefined();
    expect(countryProblem(name)).toContain(successor);
  });
});

test.each([
  ['US', 'Armed Forces Europ', 'Armed Forces Europe'],
  ['CA', 'Newfoundlend', 'Newfoundland'],
  ['JP', 'Oskaa', 'Osaka'],
])('%s %s is near %s', (country, text, name) => {
  expect(findState(country, text)).toBeUndefined();
  expect(nearMisses(text, stateNames(country))).toContain(name);
});

test('no name of a state stands for two, nor for another country’s code', () => {
  for (const country of ['US', 'CA', 'JP', 'AU']) {
    const lines = STATES.trim()
      .split('\n')
      .filter((line) => line.startsWith(country));
    for (const line of lines) {
      const [first = '', ...others] = line.slice(3).split('|');
      const [code = '', ...words] = first.split(' ');
      const sent = country === 'JP' ? words.join(' ') : code;
      for (const text of [code, words.join(' '), ...others])
        expect([text, findState(country, text)]).toEqual([text, sent]);
    }
  }
});

describe('Postal codes', () => {
  test.each([
    ['US', '02108'],
    ['US', '02108-1234'],
    ['US', '021081234'],
    ['CA', 'K1A 0B1'],
    ['CA', 'k1a0b1'],
    ['GB', 'SW1A 1AA'],
    ['GB', 'BFPO 61'],
    ['GB', 'GIR 0AA'],
    ['IE', 'D02 AF30'],
    ['JP', '107-0062'],
    ['JP', '1070062'],
    ['NL', '1012 ab'],
    ['PL', '00-950'],
    ['SE', '111 22'],
    ['AR', '1425'],
    ['AR', 'C1425DKA'],
    ['PT', '1100-148'],
    ['BR', '01310-100'],
    ['HK', 'anything'],
  ])('%s %s can be one', (country, code) => {
    expect(isPostalCode(country, code)).toBe(true);
  });

  test.each([
    ['US', 'MA', '2108', '02108'],
    ['US', 'MA', '2108-1234', '02108-1234'],
    ['US', 'PR', '926', '00926'],
    ['US', 'NJ', '7030', '07030'],
    ['US', 'CA', '9021', undefined],
    ['US', 'MA', 'O2108', '02108'],
    ['US', 'MA', 'MA 02108', '02108'],
    ['US', 'MA', 'o2lO8', '02108'],
    ['CA', 'ON', 'KIA OB1', 'K1A 0B1'],
    ['GB', '', 'SWIA IAA', 'SW1A 1AA'],
    ['US', 'MA', '02108–1234', '02108-1234'],
    ['US', 'MA', 'N/A', undefined],
    ['US', 'MA', 'ABCDE', undefined],
    ['US', 'MA', '021081', undefined],
    ['PR', '', '926', '00926'],
    ['FR', '', '6000', '06000'],
    ['DE', '', '1067', '01067'],
    ['DE', '', 'D-80331', '80331'],
    ['AU', 'NT', '800', '0800'],
    ['JP', 'Tokyo', '１０７－００６２', '107-0062'],
    ['JP', 'Tokyo', '〒107-0062', '107-0062'],
    ['CH', '', '80011', undefined],
    ['CH', '', 'CH-8001', '8001'],
    ['CA', 'ON', '90210', undefined],
    ['IE', '', 'N/A', undefined],
  ])('%s %s %s cannot; probably %s', (country, state, code, likely) => {
    expect(isPostalCode(country, code)).toBe(false);
    expect(likelyPostalCode(country, state, code)).toBe(likely);
  });

  test('are required where post needs them: JOOR asks for none in Ireland or Panama (seeds/004)', () => {
    expect(['US', 'CA', 'JP', 'AU', 'FR', 'DE', 'GB'].filter((country) => !requiresZip(country))).toEqual([]);
    expect(['IE', 'PA', 'HK', 'AE'].filter(requiresZip)).toEqual([]);
  });
});
