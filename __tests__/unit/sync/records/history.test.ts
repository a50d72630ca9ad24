import { addEntry, readHistory } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/history';

const entry = (message: string) => ({ at: '2026-11-16T08:00:00.000Z', class: 'validation', codes: 'a, b', message });

describe('The history of a Failed Record', () => {
  test('begins empty and has the newest entry last', () => {
    const history = addEntry(addEntry('', entry('first')), entry('second'));
    expect(readHistory(history).map(({ message }) => message)).toEqual(['first', 'second']);
    expect(readHistory('')).toEqual([]);
  });

  test('keeps the last 50 entries', () => {
    let history = '';
    for (let count = 1; count <= 60; count += 1) history = addEntry(history, entry(`try ${count}`));
    const messages = readHistory(history).map(({ message }) => message);
    expect(messages).toHaveLength(50);
    expect([messages[0], messages[49]]).toEqual(['try 11', 'try 60']);
  });

  test('shortens a long message, and shows that it did', () => {
    const [kept] = readHistory(addEntry('', entry('x'.repeat(5000))));
    expect(kept?.message).toBe(`${'x'.repeat(999)}…`);
  });

  test('fits into a Long Text whatever the messages: the oldest go', () => {
    let history = '';
    for (let count = 1; count <= 50; count += 1) history = addEntry(history, entry('"\n'.repeat(500)));
    expect(history.length).toBeLessThanOrEqual(100_000);
    expect(readHistory(history).length).toBeGreaterThan(40);
  });
});
