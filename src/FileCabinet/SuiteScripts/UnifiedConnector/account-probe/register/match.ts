import { readClosedMatches } from '../../dashboard/pages/general-log/read';
import { findCustomers, readNames, readPlaces } from '../../dashboard/pages/match-customers/read-customers';
import { readMatchRows, readMatchRowsById, readRowContents } from '../../dashboard/pages/match-customers/read-pairs';
import {
  readCodesToEnter,
  readCodesToEnterById,
  readOnlyJoor,
  readOnlyNetSuite,
  readTwoOnOne,
} from '../../dashboard/pages/match-customers/read-result';
import { readMatchSystems } from '../../dashboard/pages/match-customers/read-systems';
import { readLastMatch, readMatches } from '../../sync/match/match-store';
import { findPortion, readPortion, readPortionIds, readPortionNumbers } from '../../sync/match/portion-store';
import { countEnabledNeverSent, readExisting, readMatchCustomers } from '../../sync/match/read-match-customers';
import {
  countProblems,
  countRows,
  readClaimedTwice,
  readHolders,
  readRowIds,
  readRowsById,
  readUnsaved,
  readWrittenPositions,
} from '../../sync/match/row-store';
import { readTemplate, readToday } from '../../sync/template/template-store';
import type { RegisterEntry } from './entry';
import { NOBODY, NOTHING, samplePlan } from './sample';

const PAGE = { filters: { text: NOTHING }, descending: true, page: 0, pageSize: 5 } as const;

const SYSTEMS = [
  { id: NOBODY, codeSource: 'field', codeField: 'fax', stages: ['customer'] },
  { id: NOBODY, codeSource: 'customer-id', codeField: '', stages: ['customer'] },
] as const;

const STORE = 'sync/match/row-store.ts';
const PAGE_FILES = 'dashboard/pages/match-customers';

export const MATCH_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'match.matches',
    purpose: 'Matches of customers, all or of one External System',
    where: 'sync/match/match-store.ts',
    run() {
      readMatches();
      readLastMatch(NOBODY);
    },
  },
  {
    id: 'match.portions',
    purpose: 'What a match compares, in portions',
    where: 'sync/match/portion-store.ts',
    run() {
      readPortionNumbers(NOBODY, 'loaded');
      readPortion(NOBODY, 'loaded', NOBODY);
      readPortionIds(NOBODY, ['loaded']);
      findPortion(NOTHING);
    },
  },
  {
    id: 'match.customers',
    purpose: 'Customers as they are matched',
    where: 'sync/match/read-match-customers.ts',
    run(context) {
      const { system, ...plan } = samplePlan(context);
      const none = { ...system, stages: [NOTHING] };
      for (const selection of [{ ids: [NOBODY] }, { scope: 'enabled' }] as const) {
        readMatchCustomers(selection, { ...plan, system: none }, true);
      }
      readExisting([NOBODY]);
    },
  },
  {
    id: 'match.never-sent',
    purpose: 'How many enabled customers JOOR never had',
    where: 'sync/match/read-match-customers.ts',
    run() {
      countEnabledNeverSent();
    },
  },
  {
    id: 'match.rows',
    purpose: 'Rows of a match for decisions and for saving',
    where: STORE,
    run() {
      readRowsById(NOBODY, [NOBODY]);
      readHolders(NOBODY, [NOBODY]);
      readUnsaved(NOBODY, 1);
      readWrittenPositions(NOBODY, NOBODY);
      readRowIds(NOBODY);
    },
  },
  {
    id: 'match.counts',
    purpose: 'How many rows of a match stand where',
    where: STORE,
    run() {
      countRows(NOBODY);
      readClaimedTwice(NOBODY);
      countProblems(NOBODY);
    },
  },
  {
    id: 'match.systems',
    purpose: 'External Systems that can be matched',
    where: `${PAGE_FILES}/read-systems.ts`,
    run() {
      readMatchSystems();
    },
  },
  {
    id: 'match.page',
    purpose: 'A page of the rows of a match',
    where: `${PAGE_FILES}/read-pairs.ts`,
    run() {
      for (const system of SYSTEMS) {
        for (const sort of ['name', 'score', 'customer'] as const) {
          readMatchRows(NOBODY, system, { ...PAGE, filters: { text: NOTHING, group: 'open' }, sort }, []);
        }
        readMatchRows(NOBODY, system, { ...PAGE, filters: { group: 'claimed-twice' }, sort: 'name' }, [NOBODY]);
        readMatchRowsById(NOBODY, system, [NOBODY], []);
      }
      readRowContents(NOBODY, NOBODY);
    },
  },
  {
    id: 'match.found',
    purpose: 'Customers to choose for a row',
    where: `${PAGE_FILES}/read-customers.ts`,
    run() {
      for (const system of SYSTEMS) for (const words of [NOTHING, '999999999']) findCustomers(words, system);
      readNames([NOBODY]);
      readPlaces([NOBODY]);
    },
  },
  {
    id: 'match.results',
    purpose: 'The lists that a match leaves',
    where: `${PAGE_FILES}/read-result.ts`,
    run() {
      const request = { ...PAGE, sort: 'name' } as const;
      readCodesToEnter(NOBODY, request);
      readCodesToEnterById(NOBODY, [NOBODY]);
      readOnlyJoor(NOBODY, request);
      readTwoOnOne(NOBODY, request);
      for (const scope of ['enabled', 'active'] as const) {
        readOnlyNetSuite(NOBODY, scope, { ...SYSTEMS[0], stages: [NOTHING] }, request);
      }
    },
  },
  {
    id: 'customer-template.saved',
    purpose: 'How the Customer Data Template is filled, and which day it is',
    where: 'sync/template/template-store.ts',
    run() {
      readTemplate(NOBODY);
      readToday();
    },
  },
  {
    id: 'general-log.matches',
    purpose: 'Who finished or left out matches',
    where: 'dashboard/pages/general-log/read.ts',
    run() {
      readClosedMatches([NOBODY]);
    },
  },
];
