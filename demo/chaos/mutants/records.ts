import { type Mutant, mutant } from './mutant';

const RETENTION = 'sync/records/retention-store.js';
const QUEUE = 'connector/failed-record-queue.test.ts';
const OUTCOME = 'sync/outcome/outcome-store.js';
const FAILED = 'sync/records/failed-record-store.js';

/** What is recorded, and what is removed again. */
export const RECORDS: readonly Mutant[] = [
  mutant(
    'sync-state-not-unique',
    'The external ID makes a second Sync State of a customer impossible.',
    ['sync/records/sync-state-store.js', 'created.setValue({ fieldId: "externalid", value: key });', ''],
    'connector/unique-rows.test.ts',
  ),
  mutant(
    'failed-record-not-unique',
    'The external ID makes a second Failed Record of a customer impossible.',
    [FAILED, 'created.setValue({ fieldId: "externalid", value: key });', ''],
    'connector/unique-rows.test.ts',
  ),
  {
    name: 'failed-record-made-again',
    rule: 'A customer has one Failed Record, though a run broke off after each of its calls.',
    edits: [
      {
        file: 'sync/records/recorded-store.js',
        from: 'rows.filter((row) => suiteql.text(row.failedid) !== "")',
        to: '[]',
      },
      { file: FAILED, from: 'created.setValue({ fieldId: "externalid", value: key });', to: '' },
    ],
    test: { file: QUEUE, name: 'is one for a customer' },
  },
  mutant(
    'queue-not-resolved',
    'A Failed Record resolves when its customer fails no more.',
    [OUTCOME, 'else failedRecordStore.resolveFailedRecord(failedRecord, now);', ''],
    QUEUE,
    'resolves by itself',
  ),
  mutant(
    'queue-not-told',
    'A failing customer stands in the Failed Record Queue.',
    [OUTCOME, 'if (errorClass) {', 'if (errorClass && failedRecord) {'],
    'connector/export.test.ts',
    'A faulty customer',
  ),
  mutant(
    'state-before-queue',
    'The queue is written before the Sync State, which decides what is due.',
    [
      OUTCOME,
      'writeQueue(customer, systemId, written, now);\n    writeState(customer, systemId, written);',
      'writeState(customer, systemId, written);\n    writeQueue(customer, systemId, written, now);',
    ],
    'crash/kills.test.ts',
    'failed record',
  ),
  mutant(
    'dismissed-opens-again',
    'A dismissed record that fails anew for the same cause stays dismissed.',
    [FAILED, '...staysDismissed ? {} : OPEN', '...OPEN'],
    QUEUE,
    'takes it out of the queue',
  ),
  mutant(
    'dismissed-for-ever',
    'A dismissed record that fails for another cause is open again.',
    [FAILED, 'dismissed && known.errorClass === errorClass && known.codes === codes', 'dismissed'],
    QUEUE,
    'takes it out of the queue',
  ),
  mutant(
    'batch-removed-early',
    'A batch that a customer waits for is kept.',
    [RETENTION, 'state} IN (?, ?, ?))`', 'state} IN (?, ?, ?) AND s.id < 0)`'],
    'connector/retention.test.ts',
    'keeps the batch',
  ),
  mutant(
    'open-failure-removed',
    'Retention removes no open Failed Record.',
    [RETENTION, 'failedRecordStatus.FAILED_RECORD_STATUS.resolved,', 'failedRecordStatus.FAILED_RECORD_STATUS.open,'],
    'connector/retention.test.ts',
    'removes what is finished',
  ),
  mutant(
    'nothing-removed',
    'What is finished goes after the retention period.',
    ['scripts/customer-export/summarize.js', 'retentionStore.removeOld(systemId, retention);', ''],
    'connector/retention.test.ts',
    'removes what is finished',
  ),
  mutant(
    'job-not-recorded',
    'The Batch keeps the job ID.',
    ['sync/records/batch-store.js', '[ids.BATCH.jobId]: result.jobId', '[ids.BATCH.jobId]: ""'],
    'connector/export.test.ts',
    'keeps the job ID',
  ),
];
