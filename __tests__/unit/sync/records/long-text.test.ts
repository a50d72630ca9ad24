import {
  fittingLines,
  MAX_LONG_TEXT,
  wholeLines,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/long-text';

const lines = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => String(index).padStart(length, '0'));

describe('Long Text takes 100,000 characters from a script (section_N2842731)', () => {
  test('what fits is kept as it is', () => {
    const text = 'x'.repeat(MAX_LONG_TEXT);
    expect([wholeLines(text), fittingLines(text)]).toEqual([text, text]);
  });

  test('of more values than that whole ones are kept, as many as fit', () => {
    const codes = lines(10_000, 10);
    const kept = wholeLines(codes.join('\n')).split('\n');
    expect(kept).toEqual(codes.slice(0, kept.length));
    expect(kept).toHaveLength(Math.floor((MAX_LONG_TEXT + 1) / 11));
    const exact = ['a'.repeat(MAX_LONG_TEXT - 2), 'b', 'c'].join('\n');
    expect(wholeLines(exact)).toBe(exact.slice(0, -2));
    expect(wholeLines('x'.repeat(MAX_LONG_TEXT + 1))).toBe('');
  });

  test('of more sentences than that the last line counts the others', () => {
    const text = fittingLines(lines(2_000, 99).join('\n'));
    expect(text.length).toBeLessThanOrEqual(MAX_LONG_TEXT);
    const kept = text.split('\n');
    expect(kept.at(-1)).toBe(`And ${(2_000 - kept.length + 1).toLocaleString('en')} more that do not fit here.`);
  });
});
