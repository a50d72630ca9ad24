import { readSelections } from '../../customers/selection-store';
import type { Filters } from '../../dashboard/contract/table';
import { readProgress } from '../../dashboard/export/read';
import { readListed, readSystemNames } from '../../dashboard/listed-customers/read-listed';
import { CUSTOMER_COLUMNS, TABS } from '../../dashboard/pages/customers/contract';
import {
  readCustomerPage,
  readListedSystems,
  readRunOutcome,
  readSystemName,
  readTabCounts,
  readUsed,
  type SystemOfList,
} from '../../dashboard/pages/customers/read';
import { readConfirmations, readSubsidiariesAndSenders } from '../../dashboard/pages/external-systems/read';
import {
  readCodesCounts,
  readFailedCustomers,
  readFailedRecord,
  readFailedRecordPage,
  readQueueChoices,
} from '../../dashboard/pages/failed-record-queue/read';
import { readCustomersIn, readFile, readFiles } from '../../dashboard/pages/files/read';
import {
  readAlertBooks,
  readChanges,
  readDismissals,
  readEvents,
  readRunWords,
} from '../../dashboard/pages/general-log/read';
import { readCurrencies, readNetSuiteValues } from '../../dashboard/pages/maps/read';
import {
  readCounts,
  readEnabledCounts,
  readPlotPoints,
  readTakenLately,
  readUnsent,
} from '../../dashboard/pages/overview/read';
import {
  readAnsweringRun,
  readBatch,
  readBatches,
  readBatchesSentIn,
  readPayloads,
  readRun,
  readRuns,
} from '../../dashboard/pages/sync-log/read';
import { findCustomers, readStandings } from '../../dashboard/pages/why-not/read';
import { readCandidate, readRelatives, readSubsidiariesOf } from '../../dashboard/pages/why-not/read-candidate';
import { readSentSince } from '../../dashboard/sending/read';
import { readSystems } from '../../dashboard/server/read-systems';
import { kindsInUse, selectInUse } from '../../dashboard/set-up/read-unmapped';
import type { RegisterEntry } from './entry';
import { CLOCK, LONG_AGO, NOBODY, NOTHING, samplePlan } from './sample';

/** The first page, of the fewest rows that a page may have. */
const PAGE = { descending: true, page: 0, pageSize: 5 } as const;

const LISTED: SystemOfList = {
  id: NOBODY,
  name: NOTHING,
  upload: 'off',
  update: 'off',
  stages: [NOTHING],
  comparedUpTo: CLOCK.show(LONG_AGO),
};

const DAY = LONG_AGO.slice(0, 10);

/** A word of the kinds of events that are found by their name; the others are searched. */
const OF_SOME_KINDS = 'map';

export const DASHBOARD_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'dashboard.systems',
    purpose: 'External Systems with their Account States',
    where: 'dashboard/server/read-systems.ts',
    run() {
      readSystems();
    },
  },
  {
    id: 'dashboard.progress',
    purpose: 'What has become of a request',
    where: 'dashboard/export/read.ts',
    run() {
      readProgress([NOBODY], [NOBODY]);
    },
  },
  {
    id: 'overview.counts',
    purpose: 'Customers by state, and open Failed Records',
    where: 'dashboard/pages/overview/read.ts',
    run() {
      readCounts();
    },
  },
  {
    id: 'overview.enabled',
    purpose: 'Enabled customers of each External System',
    where: 'dashboard/pages/overview/read.ts',
    run() {
      readEnabledCounts();
    },
  },
  {
    id: 'overview.oldest-unsent',
    purpose: 'The oldest change that JOOR has not taken',
    where: 'dashboard/pages/overview/read.ts',
    run() {
      const systems = ['', LONG_AGO].map((watermark) => ({ id: NOBODY, inactive: false, watermark }));
      readUnsent(systems, CLOCK.show(LONG_AGO));
    },
  },
  {
    id: 'overview.taken-lately',
    purpose: 'How many customers JOOR took lately',
    where: 'dashboard/pages/overview/read.ts',
    run() {
      readTakenLately();
    },
  },
  {
    id: 'sending.at-work',
    purpose: 'What the run at work has sent so far',
    where: 'dashboard/sending/read.ts',
    run() {
      readSentSince(LONG_AGO);
    },
  },
  {
    id: 'overview.plots',
    purpose: 'What runs did by hour and day',
    where: 'dashboard/pages/overview/read.ts',
    run() {
      for (const bucket of ['hour', 'day'] as const) readPlotPoints(0, bucket);
    },
  },
  {
    id: 'customers-page.systems',
    purpose: 'Active External Systems, and up to when their customers are compared',
    where: 'dashboard/pages/customers/read.ts',
    run() {
      readListedSystems();
    },
  },
  {
    id: 'customers-page.list',
    purpose: 'One page of Customers, of each tab',
    where: 'dashboard/pages/customers/read.ts',
    run() {
      const text = '7';
      for (const tab of TABS) readCustomerPage({ ...PAGE, filters: { tab, text }, sort: 'name' }, [LISTED], CLOCK);
      const more: readonly Filters[] = [
        { tab: 'new', text, others: 'T' },
        { tab: 'new', text, state: NOTHING },
        { tab: 'all', text, group: 'in-sync', state: NOTHING },
        { tab: 'all', text, enabled: 'T', group: 'in-sync', state: NOTHING },
        { tab: 'all', text, enabled: 'unsent' },
        { tab: 'all', text, enabled: 'never-sent' },
        { tab: 'all', text, enabled: 'T', uses: 'term 0' },
      ];
      for (const filters of more) readCustomerPage({ ...PAGE, filters, sort: 'name' }, [LISTED], CLOCK);
    },
  },
  {
    id: 'customers-page.used',
    purpose: 'One page of Customers, by a value that they use, and its name',
    where: 'dashboard/pages/customers/read.ts',
    run() {
      for (const kind of kindsInUse()) {
        const filters = { tab: 'all', enabled: 'T', uses: `${kind} 0${kind === 'price-level' ? ' USD' : ''}` };
        readCustomerPage({ ...PAGE, filters, sort: 'name' }, [LISTED], CLOCK);
        readUsed(filters);
      }
    },
  },
  {
    id: 'customers-page.sorted',
    purpose: 'One page of Customers, sorted by each column',
    where: 'dashboard/pages/customers/read.ts',
    run() {
      for (const sort of CUSTOMER_COLUMNS) {
        for (const tab of ['all', 'new']) readCustomerPage({ ...PAGE, filters: { tab }, sort }, [LISTED], CLOCK);
        readCustomerPage({ ...PAGE, filters: { tab: 'all', enabled: 'T' }, sort }, [LISTED], CLOCK);
      }
      const filters = { tab: 'all', group: 'in-sync', state: NOTHING };
      readCustomerPage({ ...PAGE, filters, sort: 'name' }, [LISTED], CLOCK);
    },
  },
  {
    id: 'customers-page.enable',
    purpose: 'What is needed to enable customers',
    where: 'dashboard/pages/customers/read.ts',
    run() {
      readSelections([NOBODY]);
      readSystemName(NOBODY);
      readRunOutcome(NOTHING);
    },
  },
  {
    id: 'customers-page.tabs',
    purpose: 'How many customers each tab of Customers has',
    where: 'dashboard/pages/customers/read.ts',
    run() {
      for (const filters of [{ text: '7' }, { text: '7', others: 'T' }] as readonly Filters[])
        readTabCounts(filters, [LISTED]);
    },
  },
  {
    id: 'queue.list',
    purpose: 'The Failed Record Queue',
    where: 'dashboard/pages/failed-record-queue/read.ts',
    run() {
      const filters = {
        recordType: NOTHING,
        system: String(NOBODY),
        class: NOTHING,
        code: NOTHING,
        text: NOTHING,
        age: 'over-30',
        status: NOTHING,
      };
      readFailedRecordPage({ ...PAGE, filters, sort: 'recordName' });
    },
  },
  {
    id: 'queue.causes',
    purpose: 'Open Failed Records by External System and codes',
    where: 'dashboard/pages/failed-record-queue/read.ts',
    run() {
      readCodesCounts(String(NOBODY));
    },
  },
  {
    id: 'queue.choices',
    purpose: 'What the queue can be filtered by',
    where: 'dashboard/pages/failed-record-queue/read.ts',
    run() {
      readQueueChoices();
    },
  },
  {
    id: 'queue.record',
    purpose: 'One Failed Record with its history',
    where: 'dashboard/pages/failed-record-queue/read.ts',
    run() {
      readFailedRecord(NOBODY, new Date());
    },
  },
  {
    id: 'queue.customers',
    purpose: 'Customers of Failed Records',
    where: 'dashboard/pages/failed-record-queue/read.ts',
    run() {
      readFailedCustomers([NOBODY]);
    },
  },
  {
    id: 'why-not.find',
    purpose: 'Customers by id or a part of their names',
    where: 'dashboard/pages/why-not/read.ts',
    run() {
      findCustomers(NOTHING);
    },
  },
  {
    id: 'why-not.standings',
    purpose: 'A customer in every External System',
    where: 'dashboard/pages/why-not/read.ts',
    run() {
      readStandings(NOBODY);
    },
  },
  {
    id: 'why-not.candidate',
    purpose: 'What decides whether a customer is exported',
    where: 'dashboard/pages/why-not/read-candidate.ts',
    run(context) {
      const { system } = samplePlan(context);
      const { rule } = system;
      const ofOwnField = { ...system, rule: rule && { ...rule, field: context.customerField ?? rule.field } };
      readCandidate(NOBODY, [system, ofOwnField]);
      readRelatives([NOBODY]);
      if (context.features.subsidiaries) readSubsidiariesOf(NOBODY);
    },
  },
  {
    id: 'sync-log.runs',
    purpose: 'Runs',
    where: 'dashboard/pages/sync-log/read.ts',
    run() {
      const filters = { kind: NOTHING, status: NOTHING, from: DAY, to: DAY };
      for (const content of ['sent', 'message']) {
        readRuns({ ...PAGE, filters: { ...filters, with: content }, sort: 'startedAt' });
        readRuns({ ...PAGE, filters: { ...filters, with: content, days: '1', at: DAY }, sort: 'startedAt' });
      }
    },
  },
  {
    id: 'sync-log.run',
    purpose: 'One run',
    where: 'dashboard/pages/sync-log/read.ts',
    run() {
      readRun(NOBODY);
    },
  },
  {
    id: 'listed.customers',
    purpose: 'Customers that a number counts',
    where: 'dashboard/listed-customers/read-listed.ts',
    run() {
      readListed([{ systemId: NOBODY, customerId: NOBODY }], readSystemNames());
    },
  },
  {
    id: 'sync-log.answering-run',
    purpose: 'The run that answered a request',
    where: 'dashboard/pages/sync-log/read.ts',
    run() {
      readAnsweringRun(NOBODY);
    },
  },
  {
    id: 'sync-log.batches',
    purpose: 'Batches of a run',
    where: 'dashboard/pages/sync-log/read.ts',
    run() {
      readBatches([NOBODY], LONG_AGO);
      readBatchesSentIn({ startedAt: LONG_AGO, seconds: 0 });
    },
  },
  {
    id: 'sync-log.batch',
    purpose: 'One batch',
    where: 'dashboard/pages/sync-log/read.ts',
    run() {
      readBatch(NOBODY);
    },
  },
  {
    id: 'sync-log.payloads',
    purpose: 'What a batch sent',
    where: 'dashboard/pages/sync-log/read.ts',
    run() {
      readPayloads(NOBODY);
    },
  },
  {
    id: 'files.files',
    purpose: 'Customer Sync files',
    where: 'dashboard/pages/files/read.ts',
    run() {
      readFiles();
      readFile(NOBODY);
      readCustomersIn(NOBODY);
    },
  },
  {
    id: 'general-log.events',
    purpose: 'Events of all kinds by time',
    where: 'dashboard/pages/general-log/read.ts',
    run() {
      const filters = { kind: 'run', text: OF_SOME_KINDS, from: DAY, to: DAY };
      readEvents({ ...PAGE, filters, sort: 'at' });
      readEvents({ ...PAGE, filters: { minute: `${DAY} 00:00` }, sort: 'at' });
    },
  },
  {
    id: 'general-log.messages',
    purpose: 'What runs said',
    where: 'dashboard/pages/general-log/read.ts',
    run() {
      readRunWords([NOBODY]);
    },
  },
  {
    id: 'general-log.dismissals',
    purpose: 'Who dismissed Failed Records',
    where: 'dashboard/pages/general-log/read.ts',
    run() {
      readDismissals([NOBODY]);
      readChanges([NOBODY]);
    },
  },
  {
    id: 'general-log.alerts',
    purpose: 'What alerts have told',
    where: 'dashboard/pages/general-log/read.ts',
    run() {
      readAlertBooks();
    },
  },
  {
    id: 'set-up.confirmations',
    purpose: 'Where External Systems were confirmed',
    where: 'dashboard/pages/external-systems/read.ts',
    run() {
      readConfirmations();
    },
  },
  {
    id: 'set-up.choices',
    purpose: 'Subsidiaries and senders that settings may name',
    where: 'dashboard/pages/external-systems/read.ts',
    run() {
      readSubsidiariesAndSenders();
    },
  },
  {
    id: 'set-up.values',
    purpose: 'Values that the Value Map may name',
    where: 'dashboard/pages/maps/read.ts',
    run() {
      readNetSuiteValues();
    },
  },
  {
    id: 'set-up.currencies',
    purpose: 'Currencies that the Value Map may name',
    where: 'dashboard/pages/maps/read.ts',
    run() {
      readCurrencies();
    },
  },
  {
    id: 'set-up.unmapped',
    purpose: 'Values of customers that the Value Map lacks',
    where: 'dashboard/set-up/read-unmapped.ts',
    run() {
      selectInUse(NOBODY, true);
    },
  },
];
