import { clockAhead } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/read-clock';
import {
  type DayFacts,
  dailyMail,
  isMailDue,
  nextMailDue,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/alerts/daily-mail';

const LINKS = { queue: 'QUEUE', customers: (state: string) => `CUSTOMERS ${state}`, overview: 'OVERVIEW' };

const WELL: DayFacts = {
  pauseReason: '',
  trouble: '',
  states: { 'In sync': 1200, Excluded: 3 },
  failed: 0,
  failedLately: 0,
  taken: 12,
};

describe('The daily mail', () => {
  test('is sent also when all is well, with a way to each list', () => {
    const { subject, text } = dailyMail('JOOR', WELL, LINKS);
    expect(subject).toBe('JOOR: all is well');
    expect(text).toContain('JOOR took 12 customers in the last 24 hours.');
    expect(text).toContain('In sync: 1,200\n  CUSTOMERS In sync');
    expect(text).toContain('OVERVIEW');
  });

  test.each<[string, Partial<DayFacts>, RegExp]>([
    ['a pause', { pauseReason: 'Paused by Ana: Stock take.' }, /Stock take/],
    ['a run that could not do its work', { trouble: 'No permission.' }, /No permission/],
    ['failures', { failed: 5, failedLately: 2 }, /5 customers in the Failed Record Queue, 2 of them .*QUEUE/],
    ['customers tried too often', { states: { 'Needs attention': 1 } }, /Needs attention: 1 customer/],
  ])('says first what is wrong: %s', (_, changes, says) => {
    const { subject, text } = dailyMail('JOOR', { ...WELL, ...changes }, LINKS);
    expect(subject).toBe('JOOR: 1 thing needs a look');
    expect(text).toMatch(says);
  });

  test.each([
    ['later today', '2026-11-29T05:00:00Z', 60, '2026-11-29T06:30:00Z 07:30'],
    ['tomorrow', '2026-11-29T06:30:00Z', 60, '2026-11-30T06:30:00Z 07:30'],
    ['the day of the clock, not of UTC', '2026-11-29T02:00:00Z', -480, '2026-11-29T15:30:00Z 07:30'],
  ])('is due at its hour, %s', (_, now, offset, due) => {
    expect(nextMailDue('07:30', clockAhead(offset), Date.parse(now))).toBe(due);
  });

  test.each([
    ['', null, false],
    ['', '07:30', true],
    ['2026-11-29T06:30:00Z 07:30', '07:30', true],
    ['2026-11-29T06:30:01Z 07:30', '07:30', false],
    ['2026-11-30T06:30:00Z 07:30', '08:00', true],
    ['2026-11-30T06:30:00Z 07:30', null, true],
  ])('%j at %j is something to look after: %s', (due, at, is) => {
    expect(isMailDue(due, at, '2026-11-29T06:30:00Z')).toBe(is);
  });
});
