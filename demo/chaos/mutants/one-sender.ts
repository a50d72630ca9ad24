import { type Mutant, mutant } from './mutant';

/** What keeps two senders apart, and what people ask for alive. */
export const ONE_SENDER: readonly Mutant[] = [
  mutant(
    'two-senders',
    'A run leaves while an earlier one is unfinished.',
    [
      'scripts/customer-export/due/another-run.js',
      'if (requests.some(request.isUnderWay)) return true;\n    const ahead = otherRuns.anotherRunAhead();',
      'const ahead = null;',
    ],
    'connector/faults.test.ts',
    'One sender',
  ),
  mutant(
    'same-minute-goes-on',
    'Both leave when two runs start in the same minute.',
    ['netsuite/other-runs.js', '!own || created <= own.created', '!own || created < own.created'],
    'connector/newer.test.ts',
    'Two deployments',
  ),
  mutant(
    'request-not-kept',
    'What a run that leaves was asked for stays due.',
    ['scripts/customer-export/due/another-run.js', 'runStore.saveRequests(ids, null);', ''],
    'connector/faults.test.ts',
    'One sender',
  ),
  mutant(
    'requests-never-closed',
    'A request is closed when it is answered.',
    ['scripts/customer-export/summarize.js', 'else runStore.closeRequest(request$1.runId, message);', ''],
    'connector/faults.test.ts',
    'One sender',
  ),
  mutant(
    'direct-export-beside-a-run',
    'An export within the dashboard leaves while a run is at work.',
    ['sync/on-request/export-here.js', 'if (mustGiveWay())', 'if (false)'],
    'connector/resync.test.ts',
    'a run in the queue goes first',
  ),
  mutant(
    'mark-not-heeded',
    'A run leaves while a person’s request is under way.',
    ['sync/records/request.js', 'minutesUnderWay !== null && minutesUnderWay < LONGEST_MINUTES', 'false'],
    'connector/resync.test.ts',
    'while a request is under way',
  ),
  mutant(
    'deploy-pause-lost',
    'A pause for a deploy ends when a person ends it.',
    [
      'scripts/customer-export/due/pause.js',
      'if (accountStateStore.endsByHand(state.pauseCause)) return',
      'if (false) return',
    ],
    'dashboard/set-up.test.ts',
    'all are paused',
  ),
];
