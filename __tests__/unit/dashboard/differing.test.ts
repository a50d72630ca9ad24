import { differing } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/match-customers/pairs/differing';

/** A value with what differs in brackets. */
const shown = (value: string, ...others: string[]): string =>
  differing(value, others)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('What differs between both sides of a pair', () => {
  test.each([
    ['Maison Nord', ['Maison Nord'], 'Maison Nord'],
    ['MAISON NORD', ['Maison Nord'], 'MAISON NORD'],
    ['Maison Nord', [], 'Maison Nord'],
    ['12 Main Street', ['14 Main Street'], '1[2] Main Street'],
    ['Maison Nord SARL', ['Maison Nord'], 'Maison Nord[ SARL]'],
    ['Maison Nord', ['Maisonn Nord'], 'Maison Nord'],
    ['Holding Bellini', ['Casa Rosa'], '[Holding Bellini]'],
    ['info@nord.example', ['buying@nord.example', 'infos@nord.example'], 'info@nord.example'],
  ])('of "%s" beside %j is marked: %s', (value, others, expected) => {
    expect(shown(value, ...others)).toBe(expected);
  });

  test('no letter is lost', () => {
    for (const [value, other] of [
      ['aaa', 'aa'],
      ['aa', 'aaa'],
      ['abcab', 'ab'],
      ['株式会社ノルド', 'ノルド'],
    ] as const) {
      expect(
        differing(value, [other])
          .map(({ text }) => text)
          .join(''),
      ).toBe(value);
    }
  });
});
