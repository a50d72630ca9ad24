import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { parse, programOn, type Terminal } from '../terminal';
import { FILE_FAULTS } from './files/faults';
import type { SftpUser } from './files/sftp';
import type { Json } from './json';
import { DEFAULT_TOKEN, readSettings, type Settings, SWITCHES } from './settings';

interface Options {
  port: number;
  token?: string[];
  set?: Partial<Settings>;
  json?: boolean;
  sftp: boolean;
  sftpPort: number;
  sftpUser?: SftpUser[];
  sftpKey: 'rsa' | 'ecdsa';
  keep?: string;
}

/** Where the host key is kept from one start to the next. */
const HOST_KEYS = '.local';

function readPort(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.');
  return Number(text);
}

function collectToken(text: string, held: string[] = []): string[] {
  if (text === '') throw new InvalidArgumentError('A token cannot be empty.');
  return [...held, text];
}

function collectUser(text: string, held: SftpUser[] = []): SftpUser[] {
  const [username = '', password = ''] = text.split(/:(.*)/s);
  if (username === '' || password === '') throw new InvalidArgumentError('A user is name:password.');
  return [...held, { username, password }];
}

function readKeyType(text: string): 'rsa' | 'ecdsa' {
  if (text !== 'rsa' && text !== 'ecdsa') throw new InvalidArgumentError('A host key is rsa or ecdsa.');
  return text;
}

/** Reads `name=value`, the value as JSON or else as text. */
function collectSetting(text: string, held: Partial<Settings> = {}): Partial<Settings> {
  const [name = '', given = ''] = text.split(/=(.*)/s);
  let value: Json = given;
  try {
    value = JSON.parse(given) as Json;
  } catch {
    // Text such as merge is not JSON and is taken as it stands.
  }
  try {
    return { ...held, ...readSettings({ [name]: value }) };
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

const switches = Object.entries(SWITCHES)
  .map(([name, { default: value, about }]) => `  ${`${name}=${value}`.padEnd(32)} ${about}`)
  .join('\n');

const ADMINISTRATOR = `Administrator, JSON in and out (?account=ID chooses one account):
  GET  /admin/requests             every request of the API, a JSON object a line; ?after=N leaves out the first N
  GET  /admin/connections          all connections, waiting ones included; filter with ?code= and ?state=
  POST /admin/connections          {connections: [{customer_name, ..}]}: what people entered at JOOR, with the fields of the
                                   API, customer_code or not
  POST /admin/connections/ID/code  {code}: gives a connection a customer code, or "" for none
  GET  /admin/jobs                 jobs with the outcome of each record
  GET  /admin/history              what happened to each customer code, a JSON object a line
  GET  /admin/accounts             set-up, counts and credits of the accounts
  POST /admin/setup                {token?, name?, priceTypes?: [{label, currency, retailCurrency}], paymentMethods?,
                                   shippingMethods?, warehouses?, customerGroups?, companies?: [{name, code}],
                                   salesReps?: [{name, code, email}]}
  POST /admin/orders               {orders: [{order_type, order_currency, connection_id?, customer_name?, ..}]}: what
                                   retailers ordered; GET lists them, POST /admin/orders/ID/approve approves one
  POST /admin/match                {codes: [..] or "all"}
  POST /admin/run-jobs             processes everything queued
  POST /admin/settings             switches, e.g. {autoMatch: true}
  POST /admin/clock                {set?: ISO date or null, advance?: seconds, stopped?: true or false}
  POST /admin/faults               {method?, path?, after?, times?, status?, delay?: ms, drop?, cut?, body?,
                                   late?: seconds, records?: taken, when?: "before" or "after"}; GET lists
                                   them, DELETE [/ID] clears
  POST /admin/reset                back to the start
  POST /admin/state                {state}: back to what GET gave at another time; faults, clock and late requests as at the
                                   start

Files, also as pages under /files:
  GET  /admin/sftp                 host, port, host key, folder and users of the SFTP server
  POST /admin/sftp-keys            {username, publicKey: line of authorized_keys or null, both?: the password as well}: how a
                                   user may log in by key; the password counts as before unless both
  GET  /admin/files                every file written there, with what became of it; /ID/content has its bytes
  GET  /admin/sftp-requests        {requests}: every call of SFTP; ?after=N leaves out the first N
  POST /admin/pick-up              picks up now what lies there
  POST /admin/file-format          {names?, delimiter?, quote?, header?, encoding?, columns?: [{name, field}], addressTypes?,
                                   joined?, trueWords?, falseWords?, decimal?}; GET shows the format agreed
  POST /admin/file-faults          {kind, name?, after?, times?, milliseconds?}; GET lists them, DELETE [/ID] clears
${Object.entries(FILE_FAULTS)
  .map(([kind, about]) => `    ${kind.padEnd(31)}${about}`)
  .join('\n')}`;

/** `npm run joor -- WORDS`: serves until Ctrl+C. */
export async function runJoor(words: readonly string[], terminal: Terminal): Promise<void> {
  const program = programOn(terminal, 'joor')
    .description('Serves a local JOOR on 127.0.0.1: the API under /v2, pages under /, the administrator under /admin.')
    .option('--port <n>', 'port to listen on, 0 for any free one', readPort, 8081)
    .option(
      '--token <token>',
      `token of an account; repeatable for several accounts (default: ${DEFAULT_TOKEN})`,
      collectToken,
    )
    .option('--set <name=value>', 'changes a switch from its default; repeatable', collectSetting)
    .option('--no-sftp', 'starts no SFTP server')
    .option('--sftp-port <n>', 'port of the SFTP server, 0 for any free one', readPort, 8022)
    .option(
      '--sftp-user <name:password>',
      'who may log in there; repeatable, in the order of the accounts (default: brand:local-joor-password)',
      collectUser,
    )
    .option('--sftp-key <type>', `host key, rsa or ecdsa, kept in ${HOST_KEYS}/`, readKeyType, 'rsa')
    .option('--keep <file>', 'file to keep all it holds in, and to begin with where it is there')
    .option('--json', 'prints the address as one JSON object')
    .addHelpText('after', `\n${ADMINISTRATOR}`)
    .addHelpText('after', `\nSwitches, with their defaults (also POST /admin/settings):\n${switches}`)
    .action((options: Options) => serve(options, terminal));
  await parse(program, words, terminal);
}

async function serve(
  { port, token, set, json, sftp, sftpPort, sftpUser, sftpKey, keep }: Options,
  terminal: Terminal,
): Promise<void> {
  const say = (text: string) => terminal.stdout.write(`${text}\n`);
  const files = {
    port: sftpPort,
    users: sftpUser,
    hostKeyType: sftpKey,
    hostKeyFile: join(HOST_KEYS, `joor-host-key-${sftpKey}.pem`),
  };
  // Only now: its servers take a while to load.
  const { serveJoor } = await import('./server');
  const joor = await serveJoor({ port, tokens: token, settings: set, keep, ...(sftp ? { sftp: files } : {}) });
  const stop = () => void joor.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (json) {
    say(JSON.stringify({ url: joor.url, api: `${joor.url}/v2`, sftp: joor.sftp }));
    return;
  }
  say(`Local JOOR at ${joor.url} (API ${joor.url}/v2). Ctrl+C stops it.`);
  if (!joor.sftp) return;
  const { host, port: sftpAt, users, directory, hostKey } = joor.sftp;
  const names = users.map(({ username }) => username).join(', ');
  say(`Files by SFTP: host ${host}, port ${sftpAt}, user ${names}, folder ${directory}.\nHost key: ${hostKey}`);
}
