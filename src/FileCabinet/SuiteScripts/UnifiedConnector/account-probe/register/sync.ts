import { readAlertFacts, readLatestRun, readToldSoFar } from '../../sync/alerts/alert-store';
import { readDay } from '../../sync/alerts/send-daily-mail';
import { readCodeHolders } from '../../sync/compare/read-code-holders';
import { readCustomerStates } from '../../sync/compare/read-customer-states';
import { readSigns } from '../../sync/due/read-signs';
import { readStandings } from '../../sync/due/read-standings';
import { readTargets } from '../../sync/on-request/read-targets';
import {
  readDueReadBacks,
  readNewConnections,
  readReadBackSubjects,
  readSettledOf,
} from '../../sync/read-back/read-back-store';
import { findAccountState, readAccountStates } from '../../sync/records/account-state-store';
import { readOpenIntents, readUnfinishedJobs } from '../../sync/records/batch-store';
import {
  readCustomersOfCause,
  readFailedRecords,
  readFailedRecordsById,
  readInQueue,
} from '../../sync/records/failed-record-store';
import { readFileNews, readLastFileAt, readOpenFiles, readParts } from '../../sync/records/file-store';
import { readIdleRuns } from '../../sync/records/idle-store';
import { findOldTimes, readClosings } from '../../sync/records/move-over-store';
import { readPart, readUnsettledParts, readWaitingIn } from '../../sync/records/part-store';
import { readRecorded } from '../../sync/records/recorded-store';
import { findOld } from '../../sync/records/retention-store';
import { readRequests } from '../../sync/records/run-store';
import { readDueCustomers, readStatuses, readSyncStates } from '../../sync/records/sync-state-store';
import { readMissedByDelta, readNextEnabled, readUnseenLeavers } from '../../sync/sweep/read-sweep';
import type { RegisterEntry } from './entry';
import { CLOCK, LONG_AGO, NOBODY, NOTHING, SELECTIONS, STANDINGS } from './sample';

/** Older than any record. */
const CENTURY = 36_500;

const ALL_AUTOMATIC = { upload: true, update: true, uploadByHand: false, updateByHand: false } as const;

export const SYNC_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'sync.account-states',
    purpose: 'Account States, all or of one External System',
    where: 'sync/records/account-state-store.ts',
    run() {
      readAccountStates();
      findAccountState(NOBODY);
    },
  },
  {
    id: 'sync.standings',
    purpose: 'Where every External System stands when a run begins',
    where: 'sync/due/read-standings.ts',
    run() {
      readStandings();
    },
  },
  {
    id: 'sync.signs',
    purpose: 'The one question whether anything is due',
    where: 'sync/due/read-signs.ts',
    run() {
      readSigns(STANDINGS);
    },
  },
  {
    id: 'sync.states',
    purpose: 'Sync States of customers',
    where: 'sync/records/sync-state-store.ts',
    run() {
      for (const selection of SELECTIONS) readSyncStates(selection, NOBODY);
      readSyncStates({ ids: [NOBODY] }, NOBODY, true);
    },
  },
  {
    id: 'sync.recorded',
    purpose: 'Sync States and Failed Records of customers',
    where: 'sync/records/recorded-store.ts',
    run() {
      readRecorded(NOBODY, [NOBODY]);
    },
  },
  {
    id: 'sync.statuses',
    purpose: 'External System Sync Status of customers',
    where: 'sync/records/sync-state-store.ts',
    run() {
      readStatuses(NOBODY, [NOBODY]);
    },
  },
  {
    id: 'sync.due',
    purpose: 'Customers that are due though they did not change',
    where: 'sync/records/sync-state-store.ts',
    run() {
      readDueCustomers(NOBODY, ALL_AUTOMATIC);
    },
  },
  {
    id: 'sync.customer-states',
    purpose: 'Everything that people are shown of customers',
    where: 'sync/compare/read-customer-states.ts',
    run() {
      readCustomerStates([NOBODY]);
    },
  },
  {
    id: 'sync.code-holders',
    purpose: 'Customers that have a customer code at JOOR',
    where: 'sync/compare/read-code-holders.ts',
    run() {
      readCodeHolders(NOBODY, [{ customerId: NOBODY, name: NOTHING, code: NOTHING }]);
    },
  },
  {
    id: 'sync.targets',
    purpose: 'Customers that a person asked for',
    where: 'sync/on-request/read-targets.ts',
    run() {
      readTargets([NOBODY]);
    },
  },
  {
    id: 'sync.requests',
    purpose: 'Requests that are not answered yet',
    where: 'sync/records/run-store.ts',
    run() {
      readRequests();
    },
  },
  {
    id: 'sync.failed-records',
    purpose: 'Failed Records of customers',
    where: 'sync/records/failed-record-store.ts',
    run() {
      readFailedRecords(NOBODY, [NOBODY]);
      for (const selection of SELECTIONS) readInQueue(NOBODY, selection);
    },
  },
  {
    id: 'sync.failed-records-by-id',
    purpose: 'Failed Records by internal id',
    where: 'sync/records/failed-record-store.ts',
    run() {
      readFailedRecordsById([NOBODY]);
    },
  },
  {
    id: 'sync.cause',
    purpose: 'Customers that failed for one cause',
    where: 'sync/records/failed-record-store.ts',
    run() {
      readCustomersOfCause({ systemId: NOBODY, errorClass: NOTHING, code: NOTHING });
    },
  },
  {
    id: 'sync.open-intents',
    purpose: 'Batches without an outcome',
    where: 'sync/records/batch-store.ts',
    run() {
      readOpenIntents(NOBODY);
    },
  },
  {
    id: 'sync.unfinished-jobs',
    purpose: 'Jobs that are not known to have finished',
    where: 'sync/records/batch-store.ts',
    run() {
      readUnfinishedJobs(NOBODY);
    },
  },
  {
    id: 'sync.due-read-backs',
    purpose: 'Customers that are due to be read back',
    where: 'sync/read-back/read-back-store.ts',
    run() {
      readDueReadBacks(NOBODY, 1);
    },
  },
  {
    id: 'sync.read-back-subjects',
    purpose: 'What is read back, due or asked for',
    where: 'sync/read-back/read-back-store.ts',
    run() {
      for (const requested of [false, true]) readReadBackSubjects(NOBODY, [NOBODY], requested);
      readSettledOf([NOBODY]);
    },
  },
  {
    id: 'sync.new-connections',
    purpose: 'Customers that JOOR got for the first time on a day',
    where: 'sync/read-back/read-back-store.ts',
    run() {
      readNewConnections(NOBODY, LONG_AGO.slice(0, 10));
    },
  },
  {
    id: 'sync.alerts',
    purpose: 'What alerts are about',
    where: 'sync/alerts/alert-store.ts',
    run() {
      readAlertFacts(NOBODY, NOBODY, true);
      readToldSoFar();
      readLatestRun();
    },
  },
  {
    id: 'sync.daily-mail',
    purpose: 'What the daily mail tells',
    where: 'sync/alerts/send-daily-mail.ts',
    run() {
      readDay(NOBODY, 0);
    },
  },
  {
    id: 'sync.idle-runs',
    purpose: 'What runs that left no JOOR Run used',
    where: 'sync/records/idle-store.ts',
    run() {
      readIdleRuns();
    },
  },
  {
    id: 'sync.next-enabled',
    purpose: 'The next customers of the sweep',
    where: 'sync/sweep/read-sweep.ts',
    run() {
      readNextEnabled(NOBODY, NOBODY);
    },
  },
  {
    id: 'sync.unseen-leavers',
    purpose: 'Customers that left and whose Sync State does not say so',
    where: 'sync/sweep/read-sweep.ts',
    run() {
      readUnseenLeavers(NOBODY);
    },
  },
  {
    id: 'sync.missed',
    purpose: 'How many customers only the sweep finds',
    where: 'sync/sweep/read-sweep.ts',
    run() {
      readMissedByDelta({ id: NOBODY, ...ALL_AUTOMATIC }, [NOBODY], CLOCK.show(LONG_AGO));
    },
  },
  {
    id: 'sync.old-times',
    purpose: 'Records of an earlier version, with times that are not comparable',
    where: 'sync/records/move-over-store.ts',
    run() {
      findOldTimes();
      readClosings([NOBODY], () => CLOCK);
    },
  },
  {
    id: 'sync.old-records',
    purpose: 'What is older than its retention',
    where: 'sync/records/retention-store.ts',
    run() {
      findOld(NOBODY, { days: CENTURY, runDays: CENTURY, clockOffset: CLOCK.offset });
    },
  },
  {
    id: 'sync.files',
    purpose: 'Customer Sync files that are under way, and when the last one went',
    where: 'sync/records/file-store.ts',
    run() {
      readOpenFiles(NOBODY);
      readLastFileAt(NOBODY);
      readParts(NOBODY);
      readFileNews(NOBODY);
    },
  },
  {
    id: 'sync.file-parts',
    purpose: 'Parts of Customer Sync files, and the customers that wait in them',
    where: 'sync/records/part-store.ts',
    run() {
      readUnsettledParts(NOBODY);
      readPart(NOBODY);
      readWaitingIn(NOBODY);
    },
  },
];
