import { findContacts } from '../../customers/read-contacts';
import { readCustomerSearches } from '../../dashboard/pages/selective-customer-export/read';
import { readDeployments, readExecuteAs } from '../../netsuite/deployments';
import { CUSTOMER_EXPORT } from '../../netsuite/ids';
import { isExportRunning } from '../../netsuite/other-runs';
import { readFinishedRuns, readRunTimes } from '../../netsuite/run-times';
import { mayReadSyncStates } from '../../sync/compare/read-customer-states';
import { trySavedSearches } from '../../sync/saved-searches/saved-search-store';
import type { RegisterEntry } from './entry';
import { NOBODY } from './sample';

export const SEARCH_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'search.other-runs',
    purpose: 'Unfinished runs of the export',
    where: 'netsuite/other-runs.ts',
    run() {
      isExportRunning();
    },
  },
  {
    id: 'search.run-times',
    purpose: 'When runs of the export began and ended',
    where: 'netsuite/run-times.ts',
    run() {
      readRunTimes();
      readFinishedRuns();
    },
  },
  {
    id: 'search.sync-states',
    purpose: 'Whether the role may read Sync States',
    where: 'sync/compare/read-customer-states.ts',
    run() {
      mayReadSyncStates();
    },
  },
  {
    id: 'search.deployments',
    purpose: 'Deployments of scripts',
    where: 'netsuite/deployments.ts',
    run() {
      readDeployments([CUSTOMER_EXPORT.script]);
      readExecuteAs([CUSTOMER_EXPORT.script]);
    },
  },
  {
    id: 'search.contacts',
    purpose: 'Contacts of customers, where SuiteQL has no table of their roles',
    where: 'customers/read-contacts.ts',
    run() {
      for (const all of [false, true]) findContacts([NOBODY], all).getRange({ start: 0, end: 1 });
    },
  },
  {
    id: 'search.saved-searches',
    purpose: 'Saved searches of customers that a person may choose',
    where: 'dashboard/pages/selective-customer-export/read.ts',
    run() {
      readCustomerSearches();
    },
  },
  {
    id: 'search.own',
    purpose: 'The saved searches that the connector makes',
    where: 'sync/saved-searches/saved-searches.ts',
    run() {
      trySavedSearches();
    },
  },
];
