import { readLearned } from '../../netsuite/learned';
import { findRow, readRequest, readResults, readTestRows } from '../probe-store';
import type { RegisterEntry } from './entry';

export const PROBE_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'probe.learned',
    purpose: 'What the Account Probe found out',
    where: 'netsuite/learned.ts',
    run() {
      readLearned();
    },
  },
  {
    id: 'probe.results',
    purpose: 'Results, request and rows of the Account Probe',
    where: 'account-probe/probe-store.ts',
    run() {
      readResults();
      readRequest();
      readTestRows('user');
      findRow('');
    },
  },
];
