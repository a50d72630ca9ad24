import { NotSupportedError } from '../../../local/account/errors';
import type { LocalAccount } from '../../../local/account/open';
import { openVisits, PUBLISHER, rowsOf, SEARCHER, searchFor } from './visits';

let account: LocalAccount;

beforeEach(() => {
  account = openVisits().account;
});

afterEach(() => account.close());

const OPEN_VISITS = {
  type: 'customrecord_visit',
  title: 'Open Visits',
  id: 'customsearch_open_visits',
  filters: [['custrecord_visit_done', 'is', 'F'], 'and', ['custrecord_visit_day', 'onorafter', 'daysago30']],
  columns: [
    { name: 'name', sort: 'ASC', label: 'Season' },
    { name: 'entityid', join: 'custrecord_visit_customer' },
    { name: 'formulatext', formula: 'UPPER({name})' },
  ],
};

const named = (name: string) => expect.objectContaining({ name });

test('a search is saved, loaded by script ID or internal ID, run, changed and deleted, for 5 units each (Oracle help section_452655578613)', () => {
  const { N, charges } = searchFor(account);
  const created = N.create(OPEN_VISITS);
  expect(created.searchId).toBeUndefined();
  const id = created.save();
  expect(created.searchId).toBe(id);

  const loaded = N.load({ id: 'CustomSearch_Open_Visits' });
  expect([loaded.searchId, loaded.id, loaded.title, loaded.searchType, loaded.isPublic]).toEqual([
    id,
    'customsearch_open_visits',
    'Open Visits',
    'customrecord_visit',
    false,
  ]);
  expect(loaded.columns.map((column) => column.label)).toEqual(['Season', undefined, undefined]);
  expect(loaded.filterExpression).toEqual([
    ['custrecord_visit_done', 'is', 'F'],
    'AND',
    ['custrecord_visit_day', 'onorafter', 'daysago30'],
  ]);
  expect(loaded.filters.map(({ name, operator, values }) => [name, operator, values])).toEqual([
    ['custrecord_visit_done', 'is', 'F'],
    ['custrecord_visit_day', 'onorafter', 'daysago30'],
  ]);
  expect(rowsOf(loaded)).toEqual([
    { name: 'Fall', 'custrecord_visit_customer.entityid': 'Ada', formulatext: 'FALL' },
    { name: 'Winter', 'custrecord_visit_customer.entityid': 'bo', formulatext: 'WINTER' },
  ]);

  loaded.title = 'Visits to Come';
  loaded.filterExpression = ['not', ['name', 'is', 'Fall']];
  loaded.columns = ['name'];
  expect(loaded.save()).toBe(id);
  const changed = N.load(id);
  expect([changed.title, rowsOf(changed).length]).toEqual(['Visits to Come', 3]);

  N.delete({ id });
  expect(() => N.load({ id })).toThrow(named('INVALID_SEARCH'));
  expect(() => N.delete({ id: 'customsearch_open_visits' })).toThrow(named('INVALID_SEARCH'));
  const units = Object.fromEntries(charges);
  expect([units['search.Search.save'], units['search.load'], units['search.delete']]).toEqual([5, 5, 5]);
});

test('a Date in a filter is saved as the text that a user would write', () => {
  const { N } = searchFor(account);
  const at = new Date('2026-01-14T15:30:00Z');
  const id = N.create({ ...OPEN_VISITS, filters: ['custrecord_visit_at', 'onorafter', at] }).save();
  expect(N.load(id).filterExpression).toEqual([['custrecord_visit_at', 'onorafter', '1/14/2026 10:30 am']]);
});

test('ids and titles are unique, a title is needed, an id is given where there is none', () => {
  const { N } = searchFor(account);
  N.create(OPEN_VISITS).save();
  expect(() => N.create({ ...OPEN_VISITS, title: 'Other' }).save()).toThrow(named('SSS_DUPLICATE_SEARCH_SCRIPT_ID'));
  expect(() => N.create({ ...OPEN_VISITS, id: 'customsearch_other' }).save()).toThrow(named('NAME_ALREADY_IN_USE'));
  expect(() => N.create({ type: 'customer' }).save()).toThrow(named('SSS_MISSING_REQD_ARGUMENT'));
  const unnamed = N.create({ type: 'customer', title: 'All' });
  expect(N.load(unnamed.save()).id).toMatch(/^customsearch\d+$/);
});

test('what cannot run cannot be saved', () => {
  const { N } = searchFor(account);
  const save = (changes: object) => () => N.create({ ...OPEN_VISITS, ...changes }).save();
  expect(save({ columns: ['nothing'] })).toThrow(named('SSS_INVALID_SRCH_COL'));
  expect(save({ filters: ['nothing', 'is', 'x'] })).toThrow(named('SSS_INVALID_SRCH_FILTER'));
  expect(save({ type: 'customrecord_nothing' })).toThrow(named('INVALID_RCRD_TYPE'));
});

test('others see public searches only; publishing needs Publish Search, changing the owner or an administrator', () => {
  const { N: searcher } = searchFor(account, SEARCHER);
  const { N: publisher } = searchFor(account, PUBLISHER);
  const { N: administrator } = searchFor(account);
  const mine = { type: 'customer', title: 'Mine', id: 'customsearch_mine' };
  searcher.create(mine).save();
  expect(() => publisher.load({ id: mine.id })).toThrow(named('INSUFFICIENT_PERMISSION'));
  expect(administrator.load({ id: mine.id }).title).toBe('Mine');
  expect(() => searcher.create({ ...mine, id: 'customsearch_ours', title: 'Ours', isPublic: true }).save()).toThrow(
    named('INSUFFICIENT_PERMISSION'),
  );
  publisher.create({ ...mine, id: 'customsearch_ours', title: 'Ours', isPublic: true }).save();
  const ours = searcher.load({ id: 'customsearch_ours' });
  expect(ours.runPaged().count).toBe(3);
  expect(() => ours.save()).toThrow(named('INSUFFICIENT_PERMISSION'));
  expect(() => searcher.delete({ id: 'customsearch_ours' })).toThrow(named('INSUFFICIENT_PERMISSION'));
});

test('saved searches are found by search.Type.SAVED_SEARCH, as public SuiteScript lists them', () => {
  const { N: administrator } = searchFor(account);
  const { N: publisher } = searchFor(account, PUBLISHER);
  administrator.create(OPEN_VISITS).save();
  const ours = { type: 'customer', title: 'Ours', id: 'customsearch_ours', isPublic: true };
  const id = publisher.create(ours).save();
  const list = (N: typeof publisher, filters: unknown = []) =>
    rowsOf(N.create({ type: 'SavedSearch', filters, columns: ['title', 'id', 'recordtype', 'internalid'] }));
  expect(list(publisher)).toEqual([
    {
      title: 'Ours',
      id: 'customsearch_ours',
      recordtype: 'Customer',
      internalid: [{ value: String(id), text: String(id) }],
    },
  ]);
  expect(list(administrator).map((row) => row.recordtype)).toEqual(['Visit', 'Customer']);
  expect(list(administrator, [['recordtype', 'is', 'Customer'], 'and', ['title', 'contains', 'our']])).toHaveLength(1);
  expect(administrator.lookupFields({ type: 'savedsearch', id, columns: ['title'] })).toEqual({ title: 'Ours' });
  expect(() => list(administrator, ['frequency', 'is', 'x'])).toThrow(NotSupportedError);
});
