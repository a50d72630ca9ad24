import { causesOf, causeTitle } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/faults/causes';
import { faultLines } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/faults/fault-lines';
import {
  errorMessage,
  type FaultCode,
  fault,
  placeName,
  RULES,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { ERROR_CLASSES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/error-classes';

const CODES = Object.keys(RULES) as FaultCode[];

describe('an Error Msg as the faults that it consists of', () => {
  test.each(CODES)('%s: sentence, place and fix of the rule sheet', (code) => {
    const { title, example, field, place, fix } = RULES[code];
    expect(faultLines(errorMessage([fault(code, field, example)]), [code])).toEqual([
      { sentence: `${title}: ${example}`, where: placeName(RULES[code]), place, fix },
    ]);
  });

  test('a fix of the case stays in the sentence, and the place is known all the same', () => {
    const message = errorMessage([fault('email_invalid', 'Email', 'It is "x".', 'Correct Fixed Value.')]);
    expect(faultLines(message, ['email_invalid'])).toEqual([
      { sentence: message, where: 'Email', place: 'customer', fix: '' },
    ]);
  });

  test('several faults, two of them of one kind', () => {
    const faults = [
      fault('address_incomplete', 'Address', 'Address "Store" has no city.'),
      fault('address_incomplete', 'Address', 'Address "Stock" has no zip.'),
      fault('payment_term_missing', 'Terms', 'The customer has no payment term.'),
    ];
    const lines = faultLines(errorMessage(faults), ['address_incomplete', 'payment_term_missing']);
    expect(lines.map(({ sentence }) => sentence)).toEqual(faults.map(({ message }) => message));
  });

  test('places are named in an administrator’s words', () => {
    const named = CODES.map((code) => placeName(RULES[code]));
    expect(named.filter((name) => name === '' || /_|mapped|named/.test(name))).toEqual([]);
  });

  test('JOOR’s own words and sentences of an earlier version stay in one piece', () => {
    const message = 'JOOR refused it: unknown price label.\nMissing price level: It has none. Ask somebody.';
    expect(faultLines(message, ['refused_by_joor', 'price_level_missing'])).toEqual([
      { sentence: 'JOOR refused it: unknown price label.', where: '', place: null, fix: '' },
      {
        sentence: 'Missing price level: It has none. Ask somebody.',
        where: 'Financial > Price Level',
        place: 'financial',
        fix: '',
      },
    ]);
  });
});

describe('causes', () => {
  test('every code has a title of its own in words', () => {
    const queued = (['internal', 'refused', 'differs', 'transient', 'unknown'] as const).map(
      (name) => ERROR_CLASSES[name].code,
    );
    const titles = [...CODES, ...queued].map(causeTitle);
    expect(titles.filter((title) => /_/.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('a record with several faults counts for each of them, the most frequent first', () => {
    const causes = causesOf([
      { systemId: 1, codes: 'price_level_missing', count: 2 },
      { systemId: 1, codes: 'payment_term_missing, price_level_missing', count: 3 },
      { systemId: 2, codes: 'payment_term_missing', count: 1 },
      { systemId: 2, codes: '', count: 9 },
    ]);
    expect(causes).toEqual([
      { code: 'price_level_missing', title: 'Missing price level', count: 5, systemIds: [1] },
      { code: 'payment_term_missing', title: 'Missing payment term', count: 4, systemIds: [1, 2] },
    ]);
  });
});
