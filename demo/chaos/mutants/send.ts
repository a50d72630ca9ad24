import { type Mutant, mutant } from './mutant';

const SEND = 'sync/send/send-batch.js';
const OUTCOMES = 'sync/outcome/outcomes.js';
const KILLS = 'crash/kills.test.ts';
const FAULTS = 'connector/faults.test.ts';

/** What sends, and what is made of the answers. */
export const SEND_MUTANTS: readonly Mutant[] = [
  mutant(
    'intent-closed-first',
    'A Batch is closed after its customers are recorded.',
    [
      SEND,
      'for (const customer of group) {\n          const { fingerprint }',
      'close();\n        for (const customer of group) {\n          const { fingerprint }',
    ],
    KILLS,
    'after reply recorded|state write',
  ),
  {
    name: 'intent-after-the-answer',
    rule: 'A Batch is saved as an intent before the POST.',
    edits: [
      {
        file: SEND,
        from: 'const batchId = batchStore.createIntent(',
        to: 'const save = () => batchStore.createIntent(',
      },
      {
        file: SEND,
        from: 'group.map(({ decision }) => decision.connection)\n      );',
        to: 'group.map(({ decision }) => decision.connection)\n      );\n      const batchId = save();',
      },
    ],
    test: { file: FAULTS, name: 'after the POST left a Batch' },
  },
  mutant(
    'intents-not-recovered',
    'Customers of an open Batch without an outcome become Unknown.',
    ['sync/send/recover-intents.js', 'batchStore.readOpenIntents(systemId)', '[]'],
    FAULTS,
    'A run that broke off',
  ),
  mutant(
    'recorded-ones-unknown-too',
    'Recorded customers keep their outcome when a run broke off.',
    ['sync/send/recover-intents.js', 'if (known?.batch === batch.id) continue;', ''],
    FAULTS,
    'after it recorded the first',
  ),
  mutant(
    'broken-off-not-due',
    'A customer whose run broke off is sent again.',
    [OUTCOMES, 'nextDue: due,\n      batch: intent.batch', 'nextDue: null,\n      batch: intent.batch'],
    FAULTS,
    'after the POST left a Batch',
  ),
  mutant(
    'second-half-lost',
    'A refused batch is halved until the refused customer is alone.',
    [SEND, 'groups.push(group.slice(half), group.slice(0, half))', 'groups.push(group.slice(0, half))'],
    FAULTS,
    'narrowed down by halves',
  ),
  mutant(
    'batch-not-halved',
    'JOOR refuses a batch for one customer: the others are sent.',
    [SEND, 'outcome.kind === "refused" && group.length > 1', 'false'],
    FAULTS,
    'narrowed down by halves',
  ),
  mutant(
    'search-without-limit',
    'Finding refused customers costs at most 100 credits a run.',
    [SEND, 'if (!searching || circuit.maySearch(this.circuit)) return "";', 'return "";'],
    FAULTS,
    'a search for refused customers',
  ),
  mutant(
    'throttled-is-a-try',
    'A 429 is not a try.',
    [SEND, 'return outcomes.putOnHold(this.untilWhen(outcome));', 'return outcomes.notTaken(tried, outcome.message);'],
    FAULTS,
    '429 defers',
  ),
  mutant(
    'throttled-not-heeded',
    'After a 429 nothing is asked until the window turns.',
    [
      'joor/credits.js',
      'return { startedAt, spent: CREDITS_PER_WINDOW };',
      'return { startedAt, spent: window.spent };',
    ],
    FAULTS,
    '429 defers',
  ),
  mutant(
    'retry-after-ignored',
    'After a 429 with Retry-After the credits come back when it says.',
    ['joor/credits.js', 'retryAfter === null ?', 'true ?'],
    FAULTS,
    'Retry-After',
  ),
  mutant(
    'credits-of-posts-not-counted',
    'Everything is sent within the credits of JOOR.',
    [SEND, ': credits.spend(this.window, now, credits$1);', ': this.window;'],
    'connector/go-on-soon.test.ts',
  ),
  mutant(
    'credits-without-limit',
    'Nothing is sent for which the window has no credits.',
    ['joor/credits.js', '.spent + credits + reserve <= CREDITS_PER_WINDOW', '.spent >= 0'],
    'connector/first-look.test.ts',
  ),
  mutant(
    'reserve-spent',
    'The Credit Reserve is for what people ask for.',
    ['joor/credits.js', 'spent + credits + reserve <=', 'spent + credits <='],
    'connector/errors.test.ts',
    'The Credit Reserve',
  ),
  mutant(
    'refused-token-not-heeded',
    'HTTP 401 pauses the External System.',
    [SEND, 'this.pauseFor({ cause, reason: testConnection.withFix(this.system, outcome) });', ''],
    FAULTS,
    '401 pauses|403 pauses',
  ),
  mutant(
    'outage-never-told',
    'Two batches in a row that fail pause the External System.',
    ['sync/records/circuit.js', 'opens: circuit.lastFailure === code', 'opens: false'],
    'crash/faults-and-clocks.test.ts',
    'HTTP 503 for hours',
  ),
  mutant(
    'pause-not-heeded',
    'While the External System is paused nothing is sent.',
    [SEND, 'this.stop = state.pauseCause === "" ? "" : state.pauseReason;', 'this.stop = "";'],
    'connector/alerts.test.ts',
    'asked for while another run is at work',
  ),
  mutant(
    'pause-never-tested',
    'A pause that JOOR caused ends with a passed connection test.',
    ['scripts/customer-export/due/resume.js', 'test.verdict === "fine"', 'false'],
    FAULTS,
    '401 pauses',
  ),
  mutant(
    'error-page-accepted',
    'A reply without a job is Unknown.',
    [
      'joor/reply.js',
      'if (!reply || !response) return { kind: "unknown",',
      'if (!reply || !response) return { kind: "accepted", jobId: "", jobStatus: "",',
    ],
    'crash/faults-and-clocks.test.ts',
    'POST: HTML',
  ),
  mutant(
    'unreadable-reply-retried',
    'An HTML or cut reply to a POST is Unknown, not Retrying.',
    [
      'joor/reply.js',
      'if (!reply || !response) return { kind: "unknown"',
      'if (!reply || !response) return { kind: "transient"',
    ],
    'crash/faults-and-clocks.test.ts',
    'POST: HTML|POST: half an answer',
  ),
  mutant(
    'server-error-refused',
    'HTTP 5xx is Retrying.',
    ['joor/reply.js', 'return code >= 500 ? { kind: "transient"', 'return code >= 500 ? { kind: "refused"'],
    FAULTS,
    'a 5xx is tried again',
  ),
  mutant(
    'error-code-accepted',
    'An error code is a refusal, also under HTTP 200.',
    ['joor/reply.js', 'if (response.code !== 0) return', 'if (false) return'],
    'crash/faults-and-clocks.test.ts',
    'error code under HTTP 200',
  ),
  mutant(
    'new-unknown-sent-at-once',
    'A new customer whose answer was lost is read back first.',
    [SEND, 'if (!state || !readBackUnknown.isUncertain(customer, decision)) return true;', 'if (true) return true;'],
    FAULTS,
    'a lost answer',
  ),
  mutant(
    'lost-answer-forgotten',
    'After a lost answer values that return to those accepted before are sent again.',
    [OUTCOMES, '{ fingerprintSent: fingerprint.EITHER }', '{}'],
    'connector/late-request.test.ts',
    'values that come back',
  ),
  mutant(
    'late-request-not-expected',
    'A lost request may be taken late: it is read back a day later.',
    ['sync/records/sync-state-store.js', 'answerLostAt !== "" && answerLostAt >', 'false && answerLostAt >'],
    'connector/late-request.test.ts',
    'after a newer version',
  ),
  mutant(
    'tries-not-counted',
    'At most eight tries.',
    ['sync/outcome/retry.js', '(before && isTrying(before.state) ? before.tries : 0) + 1', '1'],
    'connector/tries.test.ts',
  ),
  mutant(
    'one-try-more',
    'At most eight tries.',
    ['sync/outcome/retry.js', 'const MAX_TRIES = 8;', 'const MAX_TRIES = 10;'],
    'connector/tries.test.ts',
  ),
  mutant(
    'waits-do-not-grow',
    'Waits grow from try to try.',
    ['sync/outcome/retry.js', 'FIRST_DELAY_MINUTES * 2 ** (tries - 1)', 'FIRST_DELAY_MINUTES'],
    'connector/tries.test.ts',
  ),
  mutant(
    'internal-error-swallowed',
    'A customer that our own fault keeps from being recorded stands in the queue.',
    ['sync/outcome/chunk-recorder.js', 'this.recordFault(customer, error, sent);', ''],
    'connector/internal-error.test.ts',
  ),
  {
    ...mutant(
      'stored-payload-sent',
      'RESYNC rebuilds the customer and never sends a stored payload.',
      [
        SEND,
        'this.system,\n        group.map(({ decision }) => decision.connection)',
        'this.system,\n        group.map(({ decision, state }) => (this.reserve === 0 && state && stored(state.id)) || decision.connection)',
      ],
      'connector/resync.test.ts',
      'as it is now, not as it was stored',
    ),
    edits: [
      {
        file: SEND,
        from: 'group.map(({ decision }) => decision.connection)\n',
        to: 'group.map(({ decision, state }) => (state && stored(state.id)) || decision.connection)\n',
      },
      {
        file: SEND,
        from: '  class BatchSender {',
        to: `  const stored = (id) => {
    const [row] = require('N/query').runSuiteQL({ query: 'SELECT custrecord_uc_ss_payload AS payload FROM customrecord_uc_sync_state WHERE id = ?', params: [id] }).asMappedResults();
    return row.payload ? JSON.parse(row.payload) : null;
  };
  class BatchSender {`,
      },
    ],
  },
];
