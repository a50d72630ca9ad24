import { usableLanguage } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/usable-language';

test.each([
  [['de-CH', 'en-US'], 'de-CH'],
  [['en-US@posix', 'en-US@posix', 'fr'], 'fr'],
  [['en-US@posix'], 'en-US'],
  [['C'], 'en-US'],
  [[''], 'en-US'],
  [[], 'en-US'],
])('of the languages %j that a browser names, %s is used', (languages, language) => {
  expect(usableLanguage(languages)).toBe(language);
  expect(() => new Intl.NumberFormat(usableLanguage(languages))).not.toThrow();
});
