import * as search from 'N/search';
import { lookAtSavedSearches } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-search-store';
import {
  agrees,
  DEFINITIONS,
  type FoundSearch,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-searches';

jest.mock('N/search');

/** As an account may give a definition back: names in capitals, an order for every column. */
const found = (index: number): FoundSearch => {
  const { title, filterExpression, columns } = DEFINITIONS[index] as (typeof DEFINITIONS)[number];
  return {
    title,
    isPublic: true,
    filterExpression: JSON.parse(JSON.stringify(filterExpression).replaceAll('noneof', 'NONEOF')),
    columns: columns.map((column) => ({
      ...column,
      join: column.join?.toLowerCase() ?? null,
      sort: column.sort ?? 'NONE',
    })),
  };
};

describe('A saved search agrees with its definition', () => {
  const wanted = DEFINITIONS[0] as (typeof DEFINITIONS)[number];

  test('without regard to case, and to NONE as order', () => {
    expect(agrees(found(0), wanted)).toBe(true);
  });

  test.each<[string, Partial<FoundSearch>]>([
    ['title', { title: 'Mine' }],
    ['Public', { isPublic: false }],
    ['filters', { filterExpression: [] }],
    ['columns', { columns: found(0).columns.slice(1) }],
    ['order of the columns', { columns: found(0).columns.toReversed() }],
    ['formula', { columns: found(0).columns.map((column) => ({ ...column, formula: '1' })) }],
    ['label', { columns: found(0).columns.map((column) => ({ ...column, label: 'X' })) }],
  ])('but not when the %s differs', (_, change) => {
    expect(agrees({ ...found(0), ...change }, wanted)).toBe(false);
  });
});

describe('The saved searches of the account', () => {
  const answer = (answers: readonly (FoundSearch | string)[]) => {
    for (const each of answers) {
      jest.mocked(search.load).mockImplementationOnce(() => {
        if (typeof each === 'string') throw Object.assign(new Error('No luck.'), { name: each });
        return each as unknown as search.Search;
      });
    }
  };

  test('are as made, changed or missing', () => {
    answer([found(0), { ...found(1), title: 'Mine' }, 'INVALID_SEARCH', found(3), found(4)]);
    expect(lookAtSavedSearches().map(({ state }) => state)).toEqual([
      'as made',
      'changed',
      'missing',
      'as made',
      'as made',
    ]);
  });

  test('are not said to be missing where they cannot be read', () => {
    answer(['UNEXPECTED_ERROR']);
    expect(() => lookAtSavedSearches()).toThrow('No luck.');
  });
});
