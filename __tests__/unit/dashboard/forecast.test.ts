import { doneAbout } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/overview/forecast';

const NOW = '2026-11-29 14:02';

describe('When the backlog is done', () => {
  test.each([
    ['at the rate of the last hour, in steps of five minutes', { customers: 1000, taken: 3000, minutes: 60 }, '14:25'],
    ['over midnight', { customers: 30_000, taken: 3000, minutes: 60 }, '00:05'],
    ['after a burst, at the rate of the window it was sent in', { customers: 6000, taken: 6000, minutes: 1 }, '14:10'],
  ])('%s', (_, backlog, at) => {
    expect(doneAbout(backlog, NOW)).toBe(at);
  });

  test.each([
    ['nothing waits', { customers: 0, taken: 10, minutes: 5 }],
    ['JOOR took nothing in the last hour', { customers: 10, taken: 0, minutes: null }],
    ['an hour says nothing of so long a time', { customers: 100_000, taken: 10, minutes: 60 }],
  ])('is not guessed where %s', (_, backlog) => {
    expect(doneAbout(backlog, NOW)).toBeNull();
  });
});
