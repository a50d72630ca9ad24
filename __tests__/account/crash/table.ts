import { ANSWER_LIMIT } from '../../../demo/chaos/company';
import { BOUNDARIES, type BoundaryName, REFUSED_TOKEN } from './boundaries';
import type { States } from './brand';
import type { Row } from './story';

const DAY = 24 * 60;

/** Where everybody stands when all is calm, whatever went wrong before. */
export const USUAL_END: States = {
  known: 'In sync',
  changed: 'In sync',
  fresh: 'In sync',
  mended: 'In sync',
  broken: 'In sync',
  faulty: 'Failed',
  leaver: 'Excluded',
};

/** Broken off before and after. At the others the moment before is the moment after another one. */
const BEFORE_AND_AFTER: readonly BoundaryName[] = [
  'job finished',
  'intent',
  'POST',
  'first state write',
  'state write',
  'first failed record',
  'failed record',
  'reply recorded',
  'read-back',
  'watermark and sweep',
  'run row',
];

/** Later runs need not pass it again. Where the first run of all is killed, the leaver is gone before anybody looked at it. */
const firstRun = (by: 'restart' | 'kill'): Partial<Row> => ({
  inSetUp: true,
  end: by === 'kill' ? { leaver: undefined } : {},
});

/** What the rows of a boundary need to pass it, and to say of it. */
const NEEDS: Partial<Record<BoundaryName, (by: 'restart' | 'kill') => Partial<Row>>> = {
  'account state made': firstRun,
  'settings kept for the run': firstRun,
  'tables that are there kept': firstRun,
  'permission for runs tried': firstRun,
  'permission for changes tried': firstRun,
  'permission for matches tried': firstRun,
  'connection test': () => ({ faults: [REFUSED_TOKEN], pause: /^$|did not accept the token/ }),
  'pause or its end kept': () => ({ faults: [REFUSED_TOKEN], pause: /^$|did not accept the token/ }),
  'pause kept while sending': () => ({ faults: [REFUSED_TOKEN] }),
  'reason to stop kept': () => ({ faults: [REFUSED_TOKEN] }),
};

const crash = (boundary: BoundaryName, at: 'before' | 'after', by: 'restart' | 'kill'): Row => ({
  name: `${by === 'restart' ? 'the server restarts' : 'the run is killed'} ${at} ${boundary}`,
  interruption: { place: { boundary, at }, by },
  ...NEEDS[boundary]?.(by),
});

const CRASHES: Row[] = (Object.keys(BOUNDARIES) as BoundaryName[]).flatMap((boundary) => {
  if (BEFORE_AND_AFTER.includes(boundary)) {
    return (['before', 'after'] as const).flatMap((at) => [
      crash(boundary, at, 'restart'),
      crash(boundary, at, 'kill'),
    ]);
  }
  // A restarted getInputData begins anew, as the next run does after a kill.
  const restart = BOUNDARIES[boundary].stage === 'GET_INPUT' ? [] : [crash(boundary, 'after', 'restart')];
  return [...restart, crash(boundary, 'after', 'kill')];
});

const STAGES: Row[] = (['GET_INPUT', 'MAP', 'REDUCE', 'SUMMARIZE'] as const).map((stage) => ({
  name: `the server restarts at the end of ${stage}`,
  interruption: { place: { stage, at: 'end' }, by: 'restart' },
}));

const post = (fault: object) => ({ method: 'POST', path: '/v2/bulk-connection', times: 1, ...fault });
const job = (fault: object) => ({ method: 'GET', path: '/v2/bulk-connection/*', times: 1, ...fault });
const connection = (fault: object) => ({ method: 'GET', path: '/v2/connection/customer_code/*', times: 1, ...fault });

const TOO_LATE = ANSWER_LIMIT + 300;
const HTML = '<html><body>Maintenance</body></html>';
const REFUSED = '{"bulk_connections":{"response":{"code":3,"comment":"bad value"}}}';
const NO_JOB = '{"bulk_connections":{"response":{"code":1,"comment":"There is no such job."}}}';
const NO_CONNECTION = '{"connections":{"response":{"code":1,"comment":"There is no such connection."}}}';

/** The first batch of the troubled time; the second has `broken` and `fresh`. */
const unknown: States = { changed: 'Unknown', mended: 'Unknown', fresh: 'Accepted' };
const retrying: States = { changed: 'Retrying', mended: 'Retrying', fresh: 'Accepted' };

const POSTS: Row[] = [
  { name: 'POST: no answer, not taken', faults: [post({ drop: true })], waits: [0], between: unknown },
  { name: 'POST: no answer, taken', faults: [post({ drop: true, when: 'after' })], waits: [0], between: unknown },
  {
    name: 'POST: no answer, taken half a day later, when a newer version is in sync',
    faults: [post({ late: 43_200 })],
    waits: [0, 6, 6],
    between: { changed: 'In sync' },
  },
  { name: 'POST: half an answer', faults: [post({ cut: true })], waits: [0], between: unknown },
  { name: 'POST: an answer later than 45 seconds', faults: [post({ delay: TOO_LATE })], waits: [0], between: unknown },
  { name: 'POST: HTML instead of JSON', faults: [post({ body: HTML, when: 'after' })], waits: [0], between: unknown },
  { name: 'POST: HTTP 503', faults: [post({ status: 503 })], waits: [0], between: retrying },
  { name: 'POST: HTTP 504, taken', faults: [post({ status: 504, when: 'after' })], waits: [0], between: retrying },
  {
    name: 'POST: HTTP 503 for hours',
    faults: [post({ status: 503, times: null }), connection({ status: 503, times: null })],
    waits: [0, 6, 60, 240],
    between: { changed: 'Retrying', mended: 'Retrying' },
    pause: /HTTP 503/,
  },
  {
    name: 'POST: HTTP 429 without headers',
    settings: { credits: 1 },
    waits: [0],
    between: { changed: 'Accepted', mended: 'Failed', broken: 'Unknown' },
  },
  {
    name: 'POST: HTTP 429 with headers',
    settings: { credits: 1, throttleHeaders: true },
    waits: [0],
    between: { changed: 'Accepted', mended: 'Failed', broken: 'Unknown' },
  },
  {
    name: 'POST: the token is revoked',
    faults: [{ path: '/v2/*', status: 401 }],
    waits: [0, 6],
    between: { changed: 'Accepted', mended: 'Failed' },
    pause: /did not accept the token/,
  },
  {
    name: 'POST: an error code under HTTP 200, once',
    faults: [post({ status: 200, body: REFUSED })],
    waits: [0],
    between: { changed: 'Accepted', mended: 'Accepted', fresh: 'Accepted' },
  },
  {
    name: 'POST: an error code under HTTP 200, every time',
    faults: [post({ status: 200, body: REFUSED, times: null })],
    waits: [0],
    between: { changed: 'Failed', mended: 'Failed' },
    end: { mended: 'Failed', fresh: 'Failed' },
  },
  {
    name: 'POST: JOOR takes fewer records than were sent',
    faults: [post({ records: 1 })],
    waits: [0, 6],
    between: { mended: 'Waiting for JOOR' },
    end: { mended: 'Waiting for JOOR' },
  },
];

const READS: Row[] = [
  {
    name: 'job: stuck',
    settings: { queueSeconds: 10 * DAY * 60 },
    waits: [0, 6, DAY + 60],
    between: { changed: 'Accepted', fresh: 'Accepted' },
  },
  {
    name: 'job: JOOR has forgotten its id',
    faults: [job({ status: 404, body: NO_JOB, times: null })],
    waits: [0, 6, DAY + 60, 6],
    between: { mended: 'In sync', fresh: 'In sync' },
  },
  ...(
    [
      ['no answer', { drop: true }],
      ['half an answer', { cut: true }],
      ['an answer later than 45 seconds', { delay: TOO_LATE }],
      ['HTML instead of JSON', { body: HTML }],
      ['HTTP 503', { status: 503 }],
      ['HTTP 429', { status: 429 }],
    ] as const
  ).map(
    ([what, fault]): Row => ({
      name: `job and read-back: ${what}`,
      faults: [job(fault), connection({ after: 1, ...fault })],
      waits: [0, 6, 6],
    }),
  ),
  {
    name: 'read-back: JOOR does not show it for a while',
    faults: [connection({ status: 404, body: NO_CONNECTION, times: null })],
    waits: [0, 6],
    between: { fresh: 'Waiting for JOOR' },
    days: 3,
  },
];

/** The account's zone is New York: clocks change at 7:00 and 6:00 UTC, and days of summer begin at 4:00. */
const CLOCKS: Row[] = [
  { name: 'clock: over the hour that the spring leaves out', start: '2026-03-08T06:10:00Z' },
  { name: 'clock: over the hour that the autumn has twice', start: '2026-11-01T05:10:00Z' },
  { name: 'clock: over local midnight', start: '2026-06-16T03:25:00Z' },
].map((row) => ({ ...row, editing: true, waits: [0, 20, 20, 20, 20, 20] }));

/** Everything that can go wrong at a known place; what goes wrong at random is left to `npm run chaos`. */
export const TABLE: readonly Row[] = [...CRASHES, ...STAGES, ...POSTS, ...READS, ...CLOCKS];
