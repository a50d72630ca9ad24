import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISO_FILES } from '../../../build/iso-data';
import sdfTypes from '../../../local/account/sdf/sdf-types.json';
import { findCountry as findAtJoor } from '../../../local/joor/countries';
import {
  countryNames,
  countryProblem,
  findCountry,
  hasPostalCodes,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/countries';
import { findState, requiresState } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/states';

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
    ['JP', '東京都', '東京都'],
    ['GB', 'Kent', 'Kent'],
    ['US', 'Ontario', undefined],
  ])('%s %s is sent as %s', (country, text, sent) => {
    expect(findState(country, text)).toBe(sent);
  });
});
