import {
  addressOf,
  type Shown,
  shownBy,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/table/shown';

const usual = { sort: 'failedAt', descending: true };
const first: Shown = { filters: {}, ...usual, page: 0 };

test.each<[string, Shown]>([
  ['/queue', first],
  ['/queue/where/page=3', { ...first, page: 2 }],
  ['/queue/where/text=wool&sort=tries', { filters: { text: 'wool' }, sort: 'tries', descending: false, page: 0 }],
  ['/queue/where/sort=-tries&page=2', { filters: {}, sort: 'tries', descending: true, page: 1 }],
])('%s says what a table shows', (address, shown) => {
  expect(addressOf('/queue', shown, usual)).toBe(address);
  expect(shownBy(Object.fromEntries(new URLSearchParams(address.split('/where/')[1])), usual)).toEqual(shown);
});

test.each(['0', '-1', 'two', '1.5', '99999'])('page %s is the first one', (page) => {
  expect(shownBy({ page }, usual)).toEqual(first);
});
