import type { JoorHandle } from '../../local/joor/start';
import type { Chance } from './chance';
import { ANSWER_LIMIT } from './company';
import type { FaultEffect } from './judge/read-joor';

const LATE = ANSWER_LIMIT + 300;
const HALF_A_DAY = 43_200;

const replying = (content: object) => JSON.stringify({ bulk_connections: content });

const OK = { code: 0 };
const REFUSAL = replying({ response: { code: 3, comment: 'bad value' } });
const jobs = (job: object) => ({
  bulk_connections_jobs: [{ status: 'queued', connection_record_count: 1, connection_record_progress: 0, ...job }],
});

/** What can go wrong with a request, as a fault of the local JOOR. */
const FAULTS = {
  'no answer, not processed': { drop: true },
  'no answer, processed': { drop: true, when: 'after' },
  'no answer, processed half a day later': { late: HALF_A_DAY, method: 'POST' },
  'half an answer': { cut: true },
  'an answer too late': { delay: LATE },
  'HTTP 503': { status: 503 },
  'HTTP 503 to every POST': { status: 503, method: 'POST' },
  'HTTP 504 after processing': { status: 504, when: 'after' },
  'a page instead of JSON': { body: '<html>Maintenance</html>', when: 'after' },
  'a page instead of JSON, not processed': { status: 200, body: '<html>Maintenance</html>' },
  'no job in the reply': { status: 200, body: replying({ response: { code: 0, comment: 'ok' } }) },
  'HTTP 429': { status: 429 },
  'HTTP 401': { status: 401 },
  'HTTP 400': { status: 400, body: REFUSAL },
  'HTTP 429 with Retry-After': { status: 429, headers: { 'retry-after': '240' }, method: 'POST' },
  'an error code under HTTP 200': { status: 200, body: REFUSAL },
  'an error code under HTTP 200, with a job': {
    status: 200,
    body: replying({ response: { code: 3, comment: 'bad value' }, ...jobs({ bulk_connections_job_id: 77 }) }),
  },
  'a job without a number': { status: 200, when: 'after', body: replying({ response: OK, ...jobs({}) }) },
  'a status that never ends': {
    status: 200,
    when: 'after',
    body: replying({ response: OK, ...jobs({ bulk_connections_job_id: 78, status: 'x'.repeat(300) }) }),
  },
} as const;

export type FaultName = keyof typeof FAULTS;

/** Whose answers do not arrive whole and in time. */
const UNHEARD: readonly FaultName[] = ['half an answer', 'an answer too late'];

const WEIGHTS: Record<keyof typeof FAULTS, number> = {
  'no answer, not processed': 3,
  'no answer, processed': 3,
  'no answer, processed half a day later': 1,
  'half an answer': 3,
  'an answer too late': 1,
  'HTTP 503': 3,
  'HTTP 503 to every POST': 2,
  'HTTP 504 after processing': 2,
  'a page instead of JSON': 2,
  'a page instead of JSON, not processed': 2,
  'no job in the reply': 1,
  'HTTP 429': 3,
  'HTTP 401': 2,
  'HTTP 400': 1,
  'HTTP 429 with Retry-After': 1,
  'an error code under HTTP 200': 1,
  'an error code under HTTP 200, with a job': 1,
  'a job without a number': 1,
  'a status that never ends': 1,
};

/** A fault that was set: what only whoever set it knows of the requests it meets. */
export interface SetFault extends FaultEffect {
  /** Number that JOOR gives it. */
  id: number;
  told: string;
}

interface FaultScope {
  name?: FaultName;
  /** Requests that are let through first. */
  after?: number;
  /** Requests that it meets; null for all until it is cleared. */
  times?: number | null;
  path?: string;
  method?: string;
}

/** Sets a fault for some of the next requests; what is not said is up to chance. */
export async function setFault(joor: JoorHandle, chance: Chance, scope: FaultScope = {}): Promise<SetFault> {
  const name = scope.name ?? chance.weighted(WEIGHTS);
  const after = scope.after ?? chance.number(0, 3);
  const often = scope.times === undefined ? chance.one([1, 2, 3, null]) : scope.times;
  const times = name === 'an answer too late' ? 1 : often;
  const { path = '/v2/*', method } = scope;
  const fault = { ...FAULTS[name], path, after, times, ...(method ? { method } : {}) };
  const { id } = (await joor.admin('/admin/faults', fault)) as unknown as { id: number };
  const retryAfter = 'headers' in fault ? Number(fault.headers['retry-after']) : null;
  const told = `fault: ${name}, ${times === null ? 'until cleared' : `${times} times`} after ${after} requests`;
  return { id, told, arrives: !UNHEARD.includes(name), retryAfter };
}

/** Sets the fault that lasts: no POST is taken, while everything else is answered. */
export function refusePosts(joor: JoorHandle, chance: Chance): Promise<SetFault> {
  const name = chance.one(['HTTP 503 to every POST', 'no answer, processed', 'no answer, not processed'] as const);
  return setFault(joor, chance, { name, after: 0, times: null, method: 'POST' });
}

/** Has JOOR answer a request for a path with this, until it is cleared. */
export async function answerWith(joor: JoorHandle, path: string, status: number, body = ''): Promise<void> {
  await joor.admin('/admin/faults', { path, method: 'GET', status, ...(body === '' ? {} : { body }) });
}

export async function clearFaults({ url }: JoorHandle): Promise<void> {
  const response = await fetch(`${url}/admin/faults`, { method: 'DELETE' });
  if (!response.ok) throw new Error(`The faults cannot be cleared: HTTP ${response.status}.`);
}

/** Waits until JOOR has come to the requests whose answer is late: their sender has gone on meanwhile. */
export async function waitForLate(joor: JoorHandle, requestsBefore: number): Promise<void> {
  const { faults } = (await joor.admin('/admin/faults')) as unknown as { faults: { id: number; delay: number }[] };
  const late = new Set(faults.filter(({ delay }) => delay > 0).map(({ id }) => id));
  const isLate = (line: { fault: number | null; code: number }) => line.fault !== null && late.has(line.fault);
  const deadline = Date.now() + 10 * LATE;
  for (;;) {
    const waiting = (await joor.requests()).slice(requestsBefore).filter((line) => isLate(line) && line.code === 0);
    if (waiting.length === 0) return;
    if (Date.now() > deadline) throw new Error(`JOOR still has ${waiting.length} late requests in hand.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
