import { Agent, fetch, type RequestInit, type Response } from 'undici';
import { startJoor } from '../../local/joor/start';
import { joorSetup } from '../joor/joor-setup';

/** A local JOOR as the bench needs it, in this process or another. */
export interface BenchJoor {
  url: string;
  baseUrl: string;
  token: string;
  /** Requests and credits so far. */
  counts(): Promise<{ requests: number; credits: number }>;
  /** Moves JOOR's clock forward. */
  advance(seconds: number): Promise<void>;
  /** From now on JOOR counts credits without refusing a request for lack of them. */
  lendCredits(): Promise<void>;
}

/** The connector's JOOR, and one of its rivals. */
export interface Joors {
  joor: BenchJoor;
  /** Refuses nothing for lack of credits. */
  other: BenchJoor;
}

const TOKEN = 'bench-token';
/** JOOR matches a new customer code within days; here before the next case. */
const MATCH_SECONDS = 60;

/** While a script runs nothing is read from connections: one kept alive would be found closed. */
const dispatcher = new Agent({ pipelining: 0 });

/** Starts a local JOOR with the demo brand's account. */
export async function startBenchJoor(): Promise<BenchJoor & { stop(): Promise<void> }> {
  const joor = await startJoor({ tokens: [TOKEN], settings: { matchDelay: MATCH_SECONDS } });
  await joor.admin('/admin/setup', joorSetup());
  return { ...joorAt(joor.url), stop: () => joor.stop() };
}

/** A JOOR that startBenchJoor started. */
export function joorAt(url: string): BenchJoor {
  let requests = 0;
  const post = async (path: string, body: object) => {
    await call(url + path, { method: 'POST', body: JSON.stringify(body) });
  };
  return {
    url,
    baseUrl: `${url}/v2`,
    token: TOKEN,
    counts: async () => {
      requests += await countLines(await call(`${url}/admin/requests?after=${requests}`));
      const { accounts } = (await (await call(`${url}/admin/accounts`)).json()) as {
        accounts: { credits: { total: number } }[];
      };
      return { requests, credits: accounts.reduce((sum, { credits }) => sum + credits.total, 0) };
    },
    advance: (seconds) => post('/admin/clock', { advance: seconds }),
    lendCredits: () => post('/admin/settings', { throttle: false }),
  };
}

async function call(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { ...init, dispatcher });
  if (!response.ok) throw new Error(`The local JOOR answers ${response.status}: ${await response.text()}`);
  return response;
}

/** The requests hold everything that was sent: they are counted as they come, so as not to take the memory measured. */
async function countLines(response: Response): Promise<number> {
  let lines = 0;
  for await (const chunk of response.body ?? []) for (const byte of chunk) if (byte === 10) lines += 1;
  return lines;
}
