import type { JoorHandle } from '../../local/joor/start';
import type { Chance } from './chance';
import { ANSWER_LIMIT } from './company';

const LATE = ANSWER_LIMIT + 300;
const HALF_A_DAY = 43_200;

const replying = (content: object) => JSON.stringify({ bulk_connections: content });

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
  'HTTP 400': { status: 400, body: replying({ response: { code: 3, comment: 'bad value' } }) },
} as const;

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
};

/** Sets a fault for some of the next requests, and says which. */
export async function setFault(joor: JoorHandle, chance: Chance): Promise<string> {
  const name = chance.weighted(WEIGHTS);
  const after = chance.number(0, 3);
  const times = name === 'an answer too late' ? 1 : chance.one([1, 2, 3, null]);
  await joor.admin('/admin/faults', { path: '/v2/*', after, times, ...FAULTS[name] });
  return `fault: ${name}, ${times === null ? 'until cleared' : `${times} times`} after ${after} requests`;
}

/** Sets the fault that lasts: no POST is taken, while everything else is answered. */
export async function refusePosts(joor: JoorHandle, chance: Chance): Promise<string> {
  const name = chance.one(['HTTP 503 to every POST', 'no answer, processed', 'no answer, not processed'] as const);
  await joor.admin('/admin/faults', { times: null, ...FAULTS[name], method: 'POST', path: '/v2/*' });
  return `fault: ${name}, every POST until cleared`;
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
