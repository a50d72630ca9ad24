import { type Mutant, mutant } from './mutant';

const JUDGE = 'sync/read-back/judge-read-back.js';
const STORE = 'sync/read-back/read-back-store.js';
const POLL = 'sync/read-back/poll-jobs.js';
const TEST = 'connector/read-back.test.ts';

/** What is said of JOOR after asking it. */
export const READ_BACK: readonly Mutant[] = [
  mutant(
    'differences-overlooked',
    'In sync appears only after the fields were compared.',
    [JUDGE, 'if (differ.length === 0) return', 'if (true) return'],
    TEST,
    'other values at JOOR',
  ),
  mutant(
    'difference-sent-for-ever',
    'Where JOOR shows other values the customer is sent once more.',
    [JUDGE, 'if (state.tries === 0) {', 'if (true) {'],
    TEST,
    'other values at JOOR',
  ),
  {
    name: 'unfinished-job-read-back',
    rule: 'A customer is read back when its job has finished.',
    edits: [
      {
        file: STORE,
        from: 'BATCH.finishedAtUtc} IS NOT NULL\n',
        to: 'BATCH.finishedAtUtc} IS NOT NULL OR b.id IS NOT NULL\n',
      },
      {
        file: 'sync/read-back/verify-chunk.js',
        from: 'state.state === states.STATES.accepted && !job.finished',
        to: 'false',
      },
    ],
    test: { file: TEST, name: 'a connected customer is in sync only' },
  },
  mutant(
    'jobs-not-asked-for',
    'Jobs are asked for from the oldest on.',
    [POLL, 'batchStore.readUnfinishedJobs(system.id)', '[]'],
    TEST,
    'a connected customer is in sync only',
  ),
  mutant(
    'finished-job-not-kept',
    'A job that JOOR calls finished is recorded so.',
    [POLL, 'const finished = status === "finished";', 'const finished = false;'],
    TEST,
    'a connected customer is in sync only',
  ),
  mutant(
    'forgotten-job-waited-for',
    'A forgotten job counts as finished after a day.',
    [POLL, 'batchStore.FORGOTTEN) {\n        if (job.overdue)', 'batchStore.FORGOTTEN) {\n        if (false)'],
    'crash/faults-and-clocks.test.ts',
    'JOOR has forgotten',
  ),
  mutant(
    'credits-of-jobs-not-counted',
    'Credits of questions count.',
    [POLL, 'window = credits.spend(window, Date.now(), credits.GET_CREDITS);', ''],
    TEST,
    'credits above the reserve',
  ),
  mutant(
    'credits-of-read-backs-not-counted',
    'Credits of read-backs count.',
    ['sync/read-back/verify-chunk.js', 'window = credits.spend(window, Date.now(), credits.GET_CREDITS);', ''],
    TEST,
    'credits above the reserve',
  ),
  mutant(
    'waiting-never-read-again',
    'Waiting customers are read on the expected day, then daily.',
    [STORE, 'nextDueUtc} <= ?))`', 'nextDueUtc} <= ? AND s.id < 0))`'],
    TEST,
    'a new customer waits',
  ),
  mutant(
    'in-sync-not-read-again',
    'One that is In sync is read once more where JOOR may have taken an earlier request late.',
    [JUDGE, 'mayBeTakenLate ? new Date(now.getTime() + DAY_MILLISECONDS) : null', 'null'],
    'connector/late-request.test.ts',
    'after a newer version',
  ),
  mutant(
    'unknown-taken-for-in-sync',
    'After a lost answer only one that stands alone is certain.',
    ['sync/read-back/read-back-unknown.js', 'fingerprintChecked === fingerprint && tries <= 1', 'true'],
    'connector/faults.test.ts',
    'a change after a lost answer',
  ),
  mutant(
    'missing-taken-for-found',
    'A customer that JOOR does not show waits.',
    ['sync/read-back/verify-chunk.js', 'outcome.kind === "found" ? judge', 'outcome.kind !== "" ? judge'],
    TEST,
    'a new customer waits',
  ),
];
