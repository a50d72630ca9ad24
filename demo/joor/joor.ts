import { Agent, fetch, type RequestInit, type Response } from 'undici';
import { type JoorHandle, startJoor } from '../../local/joor/start';
import { UserError } from '../../local/user-error';
import type { Drop } from '../account/account';
import { MAIN, SYSTEMS, type SystemName } from '../account/systems';
import { agreedFormat } from './agreed-format';
import { connectionsBefore } from './connections-before';
import { joorSetup } from './joor-setup';
import { ordersPlaced } from './orders-placed';

/** The JOOR that a demo sends to. */
export interface DemoJoor {
  /** Address of the API, e.g. http://127.0.0.1:8081/v2. */
  baseUrl: string;
  /** Address of its pages; null where it has none for us to show. */
  pages: string | null;
  /** One for each External System that may send, in the order of SYSTEMS; that of the brand that sends files is a password. */
  tokens: readonly string[];
  /** Where the brand that sends files drops them; null where it cannot. */
  drop: Drop | null;
  /** Address of the list of connections that people made there before, as a file to match; null where there is none. */
  list: string | null;
  /** Whether it holds what earlier runs sent there. */
  kept: boolean;
  /** What was found and done there, in a sentence. */
  note: string;
  /** How many requests its API has had; null where it does not tell. */
  countRequests(): Promise<number | null>;
  stop(): Promise<void>;
}

const TOKENS: Record<SystemName, string> = {
  JOOR: 'atelier-nord-demo-token',
  'JOOR Enfant': 'nord-enfant-demo-token',
  'JOOR Denim': 'nord-denim-demo-token',
  'JOOR Homme': 'nord-homme-demo-token',
  // The brand sends files: nobody has it.
  'JOOR Maison': 'nord-maison-demo-token',
};
/** JOOR matches a new customer code within days; the demo's, so that both can be seen, after this many seconds. */
const MATCH_SECONDS = 60;
/** JOOR empties its drop once an hour; the demo's, so that it can be seen, after this many seconds. */
const PICK_UP_SECONDS = 60;
const ANSWER_MS = 10_000;
/** Keeps no connection: JOOR closes idle ones while an export holds this thread, and the next request would break. */
const agent = new Agent({ pipelining: 0 });

/** Connections that are entered at once. */
const ENTERED_AT_ONCE = 1000;

/**
 * Starts a local JOOR with an account for each brand, set up for its customers; one of them holds connections that people
 * made before, for so many demo customers. With a file, it goes on as it was kept there, if it was.
 * @throws UserError where the port cannot be used, or the file holds something else
 */
export async function startDemoJoor(port: number, customers: number, keep?: string): Promise<DemoJoor> {
  const tokens = SYSTEMS.map(({ name }) => TOKENS[name]);
  const settings = { matchDelay: MATCH_SECONDS, fileMatchDelay: MATCH_SECONDS, pickUpSeconds: PICK_UP_SECONDS };
  const joor = await startJoor({ port, tokens, settings, sftp: {}, ...(keep === undefined ? {} : { keep }) }).catch(
    (error: unknown) => {
      throw error instanceof UserError ? new UserError(error.message.replace('--port', '--joor-port')) : error;
    },
  );
  if (!joor.restored) await setUpBrands(joor, customers);
  return {
    baseUrl: `${joor.url}/v2`,
    pages: joor.url,
    tokens: SYSTEMS.map(({ name, fileFormat }, index) =>
      fileFormat ? (joor.sftp?.users[index]?.password ?? '') : TOKENS[name],
    ),
    drop: joor.sftp && dropOf({ ...joor.sftp, usernames: joor.sftp.users.map(({ username }) => username) }),
    list: `${joor.url}/exports/connections.csv?account=${1 + SYSTEMS.findIndex(({ connectedBefore }) => connectedBefore)}`,
    kept: joor.restored,
    note: `A local JOOR runs at ${joor.url}. It matches a new customer code after ${MATCH_SECONDS} seconds.`,
    countRequests: async () => (await joor.requests()).length,
    stop: () => joor.stop(),
  };
}

async function setUpBrands(joor: JoorHandle, customers: number): Promise<void> {
  for (const system of SYSTEMS) {
    const setup = { token: TOKENS[system.name], ...joorSetup(system) };
    const { account: id } = (await joor.admin('/admin/setup', setup)) as { account: number };
    if (system.fileFormat) await joor.admin(`/admin/file-format?account=${id}`, agreedFormat(system.fileFormat));
    if (system === MAIN) await joor.admin(`/admin/orders?account=${id}`, { orders: ordersPlaced() });
    const connections = system.connectedBefore ? connectionsBefore(system.name, customers) : [];
    for (let from = 0; from < connections.length; from += ENTERED_AT_ONCE) {
      const some = connections.slice(from, from + ENTERED_AT_ONCE);
      await joor.admin(`/admin/connections?account=${id}`, { connections: some });
    }
  }
}

/**
 * Connects to a JOOR that is already running. A local JOOR that nobody has set up is set up for the demo customers;
 * nothing else about it is changed, and nothing at all about another JOOR. `token` may hold the tokens of several accounts,
 * with spaces between them.
 * @throws UserError without a token, or where nothing answers
 */
export async function connectJoor(address: string, token: string | undefined): Promise<DemoJoor> {
  const url = address.replace(/\/+$/, '').replace(/\/v2$/, '');
  if (!URL.canParse(url) || !/^https?:\/\//.test(url)) {
    throw new UserError(
      `${address} is not the address of a JOOR. Use --joor with an address such as http://127.0.0.1:8081.`,
    );
  }
  if (!token) {
    throw new UserError(`Sending to ${url} needs its token. Set the environment variable UC_JOOR_TOKEN.`);
  }
  const accounts = await localAccounts(url);
  return {
    baseUrl: `${url}/v2`,
    pages: accounts ? url : null,
    tokens: token.trim().split(/\s+/),
    drop: accounts && (await localDrop(url)),
    list: null,
    kept: true,
    note: accounts
      ? await setUpOnce(url, accounts)
      : `${url} is not a local JOOR. It must be set up for the customers that are sent.`,
    countRequests: async () => (accounts ? lines(await (await call(`${url}/admin/requests`)).text()) : null),
    stop: async () => {},
  };
}

/** A server for files as the local JOOR's administrator sees it. */
type DropView = Omit<Drop, 'username'> & { usernames: string[] };

/** The server, and the user of the brand that sends files; null where it has none. */
function dropOf({ host, port, hostKey, hostKeyType, directory, usernames }: DropView): Drop | null {
  const username = usernames[SYSTEMS.findIndex(({ fileFormat }) => fileFormat)];
  return username === undefined ? null : { host, port, hostKey, hostKeyType, directory, username };
}

/** The server for files of a local JOOR; null where it was started without. */
async function localDrop(url: string): Promise<Drop | null> {
  const response = await call(`${url}/admin/sftp`);
  return response.ok ? dropOf((await response.json()) as DropView) : null;
}

interface AccountView {
  setup: { name: string; priceTypes: unknown[] };
}

/** The accounts of a local JOOR as its administrator sees them; null for any other JOOR. */
async function localAccounts(url: string): Promise<AccountView[] | null> {
  const response = await call(`${url}/admin/accounts`);
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return null;
  const { accounts } = (await response.json()) as { accounts?: AccountView[] };
  return Array.isArray(accounts) ? accounts : null;
}

/** The administrator's calls do not tell which account a token opens, so only a JOOR with one account is set up. */
async function setUpOnce(url: string, accounts: AccountView[]): Promise<string> {
  const [account] = accounts;
  if (account === undefined || accounts.length > 1 || account.setup.priceTypes.length > 0) {
    return `The local JOOR at ${url} keeps its own set-up.`;
  }
  const response = await call(`${url}/admin/setup`, { method: 'POST', body: JSON.stringify(joorSetup()) });
  if (!response.ok) throw new UserError(`The local JOOR at ${url} cannot be set up: ${await response.text()}`);
  return `The local JOOR at ${url} had not been set up. It is now set up for the demo customers.`;
}

async function call(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { ...init, dispatcher: agent, signal: AbortSignal.timeout(ANSWER_MS) });
  } catch {
    throw new UserError(`No JOOR responds at ${new URL(url).origin}. Start one with npm run joor, or correct --joor.`);
  }
}

const lines = (text: string): number => text.split('\n').filter((line) => line !== '').length;
