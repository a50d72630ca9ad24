import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SYSTEMS } from '../../../demo/account/systems';
import type { RunFigures } from '../../../demo/figures/figures';
import { agreedFormat } from '../../../demo/joor/agreed-format';
import { joorSetup } from '../../../demo/joor/joor-setup';
import { openExistingAccount } from '../../../local/account/open';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { CONNECTION, type Node } from '../../../local/joor/fields';
import { type JoorHandle, startJoor } from '../../../local/joor/start';
import { RULES, type Severity } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { FAILED_RECORD, SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Ended } from '../command-line';
import { figuresOf, runDemo } from './demo';

const CUSTOMERS = 500;

/** The last one's brand sends files; its account's token is the password of its user too. */
const TOKENS = ['main', 'enfant', 'denim', 'homme', 'maison'];

interface Connection {
  account: number;
  customerCode: string;
  data: Record<string, unknown>;
}

interface DroppedFile {
  name: string;
  complete: boolean;
  report: { rows: number; refused: string | null; customers: { outcome: string }[] } | null;
}

const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
const file = path.join(folder, 'demo.db');
let joor: JoorHandle;
let ended: Ended;
let runs: RunFigures[];
let bodies: string[];
let connections: Connection[];

/** Starts the demo with these tokens, on an account of its own. */
function runWith(tokens: readonly string[], ...args: string[]): Promise<Ended> {
  return runDemo(['--json', '--report', '--joor', joor.url, ...args], { UC_JOOR_TOKEN: tokens.join(' ') });
}

const first = (): RunFigures => runs[0] as RunFigures;

beforeAll(async () => {
  const users = TOKENS.map((password) => ({ username: `brand-${password}`, password }));
  joor = await startJoor({ tokens: TOKENS, sftp: { users } });
  for (const [index, system] of SYSTEMS.entries()) {
    await joor.admin('/admin/setup', { token: TOKENS[index], ...joorSetup(system) });
    const { fileFormat } = system;
    if (fileFormat) await joor.admin(`/admin/file-format?account=${index + 1}`, agreedFormat(fileFormat));
  }
  ended = await runWith(TOKENS, '--customers', String(CUSTOMERS), '--runs', '2', '--account', file);
  runs = figuresOf(ended);
  bodies = (await joor.requests()).map(({ body }) => body);
  await joor.admin('/admin/pick-up', {});
  await joor.admin('/admin/run-jobs', {});
  ({ connections } = (await joor.admin('/admin/connections')) as unknown as { connections: Connection[] });
}, 240_000);

afterAll(async () => {
  await joor.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every text of a column in the account. */
function column(name: string, type: string): string[] {
  const account = openExistingAccount(file);
  const { rows } = runSuiteql(`SELECT ${name} FROM ${type}`, [], account.suiteql('administrator'));
  account.close();
  return rows.flatMap(([value]) => value ?? []).map(String);
}

/** Customers of JOOR Maison that cannot be in its file, and are sent as those of the house's own brand. */
const NOT_IN_FILE = CUSTOMERS * 0.006;

/** They count as failed before unchanged, and every tenth customer waits for JOOR Homme as well, which does so too. */
const afterwards = () => ({
  unchanged: first().sent - CUSTOMERS * 0.1 - NOT_IN_FILE,
  failed: first().failed + NOT_IN_FILE,
  deferred: first().deferred + CUSTOMERS * 0.1,
});

const rulesOf = (severity: Severity) => Object.entries(RULES).filter(([, rule]) => rule.severity === severity);

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/** Every brand of the demo has a warehouse for all, and NetSuite takes no contact without a name. */
const WITHOUT_CUSTOMER: readonly string[] = ['warehouse_missing', 'warehouse_not_sent', 'required_missing'];

/** Needs a list of the hand-over that is ticked as loaded by JOOR: the demo is before it. */
const OF_HAND_OVER: readonly string[] = ['value_not_loaded'];

const NOT_SHOWN = [...WITHOUT_CUSTOMER, ...OF_HAND_OVER];

const shownRules = (severity: 'fault' | 'warning') => rulesOf(severity).filter(([code]) => !NOT_SHOWN.includes(code));

describe('There is a customer for every rule', () => {
  test('every fault stands in the Failed Record Queue, and no other', () => {
    const codes = column(FAILED_RECORD.codes, FAILED_RECORD.type).flatMap((text) => text.split(', '));
    expect(sorted(codes)).toEqual(sorted(shownRules('fault').map(([code]) => code)));
    expect(Object.keys(first().failedByCode).sort()).toEqual(sorted(codes));
  });

  test('every warning stands in a Sync State, and no other', () => {
    const warnings = column(SYNC_STATE.warnings, SYNC_STATE.type).flatMap((text) => text.split('\n'));
    const titles = sorted(warnings.map((warning) => warning.slice(0, warning.indexOf(':'))));
    expect(titles).toEqual(sorted(shownRules('warning').map(([, { title }]) => title)));
    for (const title of titles) expect(ended.stderr).toContain(title);
  });

  test('most customers are as they should be', () => {
    expect(first().failed).toBeGreaterThan(CUSTOMERS * 0.05);
    expect(first().failed).toBeLessThan(CUSTOMERS * 0.07);
  });
});

/** The table's fields that no connection has a value for, as shipping.shipping_addresses.shipping_name. */
function missing(node: Node, nodes: readonly Record<string, unknown>[], at = ''): string[] {
  const fields = node.fields
    .filter(({ name }) => nodes.every((each) => (each[name] ?? '') === ''))
    .map(({ name }) => at + name);
  const inner = node.nodes.flatMap((child) => {
    const found = nodes.flatMap((each) => (each[child.name] ?? []) as Record<string, unknown>[]);
    return missing(child, found, `${at}${child.name}.`);
  });
  return [...fields, ...inner];
}

describe('Every field of JOOR’s table', () => {
  test('is held by a JOOR account after the run, except JOOR’s own number of an address', () => {
    const data = connections.map((connection) => connection.data);
    expect(missing(CONNECTION, data)).toEqual(['customer_locations.location_address_id']);
  });

  test('is missed where nobody has it', () => {
    const data = connections.map((connection) => ({ ...connection.data, discounts: [{ amount: 1 }], buyers: [] }));
    expect(missing(CONNECTION, data)).toEqual(
      expect.arrayContaining(['discounts.line_item_level', 'buyers.buyer_name', 'buyers.buyer_fax']),
    );
  });
});

describe('Several External Systems in one account', () => {
  test('each sends to its own JOOR account, which takes every customer', () => {
    const held = (account: number) => connections.filter((connection) => connection.account === account).length;
    for (const [index, { name }] of SYSTEMS.entries()) {
      const [, sent = ''] = new RegExp(`│ ${name} +│ +(\\d+) │`).exec(ended.stderr) ?? [];
      // The last one's connections are to be matched first.
      expect(Number(sent) > 0).toBe(name !== 'JOOR Homme');
      expect(`${name}: ${held(index + 1)}`).toBe(`${name}: ${sent}`);
    }
  });

  test('the customers of the one that is to be matched first are on hold, and nothing is sent there', () => {
    const [, onHold = ''] = /│ JOOR Homme +│ +0 │ +0 │ +0 │ +(\d+) │/.exec(ended.stderr) ?? [];
    expect(Number(onHold)).toBeGreaterThan(CUSTOMERS * 0.1);
    expect(first().deferred).toBe(CUSTOMERS * 0.08);
  });

  test('one of them by file: JOOR reads every customer of it, and the summary shows the file', async () => {
    const { files } = (await joor.admin('/admin/files')) as unknown as { files: DroppedFile[] };
    const delivered = files.filter(({ report }) => report !== null);
    expect(delivered).toMatchObject([{ complete: true, report: { refused: null } }]);
    const [{ name, report } = { name: '', report: null }] = delivered;
    const outcomes = report?.customers.map(({ outcome }) => outcome) ?? [];
    expect(outcomes).toEqual(Array(CUSTOMERS * 0.02 - NOT_IN_FILE).fill('pending'));
    expect(ended.stderr).toMatch(new RegExp(`│ ${name} │ +${outcomes.length} │ +${report?.rows} │ +Delivered │`));
  });

  test('one of them in XML, the others in JSON', () => {
    expect(bodies.filter((body) => body.startsWith('<')).length).toBeGreaterThan(0);
    expect(bodies.filter((body) => body.startsWith('{')).length).toBeGreaterThan(0);
  });

  test('a customer in two of them has one code and is counted once', () => {
    const { customers, sent, failed, deferred, excluded, unchanged } = first();
    expect(new Set(connections.map(({ customerCode }) => customerCode)).size).toBe(sent);
    expect(connections.length).toBeGreaterThan(sent);
    expect(customers).toBe(CUSTOMERS);
    expect(sent + failed + deferred + excluded + unchanged).toBe(CUSTOMERS);
  });

  test('the second run compares every customer of each and sends none', () => {
    expect(runs[1]).toMatchObject({ sent: 0, batches: 0, ...afterwards() });
  });

  test('the report shows what was probably meant', () => {
    expect(ended.stderr).toContain('Did you mean "California"?');
    expect(ended.stderr).toContain('Did you mean "Wholesale"?');
  });

  test('one that JOOR refuses defers its own customers and no others, and the sentence says so', async () => {
    const [main = '', , ...others] = TOKENS;
    const refused = await runWith([main, 'unknown', ...others], '--customers', '100', '--account', `${file}.refused`);
    const [figures] = figuresOf(refused);
    expect(figures?.sent).toBeGreaterThan(50);
    expect(figures?.deferred).toBeGreaterThan(0);
    expect(refused.stderr).toMatch(/Nothing was sent to .*JOOR did not accept the token/);
    expect(refused.code).toBe(1);
  }, 240_000);

  test('those without a token are inactive, and active again with one', async () => {
    const [main = ''] = TOKENS;
    const alone = await runWith([main], '--account', file);
    expect(figuresOf(alone)[0]).toMatchObject({ customers: CUSTOMERS, enabled: CUSTOMERS * 0.8 });
    const together = await runWith(TOKENS, '--account', file);
    expect(figuresOf(together)[0]).toMatchObject({ enabled: first().enabled, ...afterwards() });
  }, 240_000);
});
