import fc from 'fast-check';
import type {
  ActionName,
  Reply,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import { CUSTOMER_FILTERS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/customers/contract';
import { FAILED_RECORD_FILTERS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/failed-record-queue/contract';
import { EVENT_FILTERS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/general-log/contract';
import { RUN_FILTERS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/sync-log/contract';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { makeHistory, type Requests, sampleRequests } from './sample-requests';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;
let token: string;
let requests: Requests;

beforeAll(async () => {
  company = await openCompany();
  visit = await DashboardVisit.of(company);
  await makeHistory(company, visit);
  ({ token } = await visit.open('administrators'));
  requests = sampleRequests(company);
});

afterAll(async () => {
  await visit?.stop();
  await company?.stop();
});

const WORDS_OF_PROGRAMS =
  /\bat \S+\.js|\.js:\d|Error:|TypeError|undefined|\[object|NaN|SELECT |\bnull\b|could not complete|script log/;

const errorsLogged = () =>
  Number(company.account.statements.get("SELECT COUNT(*) AS n FROM sys_script_log WHERE level = 'ERROR'")?.n ?? 0);

/** Posts a body, and looks at what is answered: a sentence for a person, or an answer. */
async function answerTo(body: string): Promise<Reply<unknown>> {
  const before = errorsLogged();
  const { status, text } = await visit.postRaw(body);
  expect(status).toBe(200);
  const reply = JSON.parse(text) as Reply<unknown>;
  if (!reply.ok) {
    expect(Object.keys(reply)).toEqual(['ok', 'sentence']);
    expect(reply.sentence).toMatch(/^\S.*[.?]$/s);
    // What was asked is repeated in quotes, and may be anything.
    expect(reply.sentence.replace(/".*"/s, '')).not.toMatch(WORDS_OF_PROGRAMS);
  }
  expect([body.slice(0, 500), errorsLogged()]).toEqual([body.slice(0, 500), before]);
  return reply;
}

const ask = (action: ActionName, request: object) => answerTo(JSON.stringify({ ...request, token, action }));

const NAMES = [
  'batch',
  'check_set_up',
  'confirm_system',
  'customer_searches',
  'customers',
  'decide_matches',
  'delete_line',
  'discard_match',
  'dismiss',
  'events',
  'export',
  'export_configuration',
  'export_progress',
  'failed_record',
  'failed_records',
  'find_customers',
  'find_match_customers',
  'finish_match',
  'import_configuration',
  'leave_out_match',
  'map_lines',
  'match_detail',
  'match_results',
  'match_rows',
  'match_state',
  'overview',
  'pause',
  'resume',
  'run_now',
  'preview',
  'remove_at_joor',
  'removed_in_joor',
  'reopen',
  'repair_searches',
  'resync',
  'resync_cause',
  'run',
  'run_customers',
  'runs',
  'save_setting',
  'search_customers',
  'set_up',
  'start_match',
  'store_portion',
  'test_connection',
  'why_not',
] as const satisfies readonly (keyof Requests)[];

/** No filter, parts of names and ids, and what LIKE takes for any code: they may leave rows. */
const HARMLESS = new Set(['', ' ', '0', '%', '_']);

async function rowsOf(name: ActionName, filters: Record<string, string>): Promise<number> {
  const reply = await ask(name, { ...requests[name], filters });
  return reply.ok ? (reply.answer as { total: number }).total : Number.NaN;
}

/** Values of other types than the one that is wanted. */
function wrongFor(value: unknown): unknown[] {
  if (typeof value === 'number') return ['1', '', null, true, {}, [], [1], 1.5, -1, 1e300];
  if (typeof value === 'string') return [1, null, true, {}, [], ['text']];
  if (typeof value === 'boolean') return ['true', 1, 0, null, {}];
  if (Array.isArray(value)) return ['1', 1, null, {}, ['1'], [null], [[1]], [1.5], [-1]];
  return ['text', 1, null, [], true];
}

/** Parameters that may be left out, or that this request does not look at. */
const ANYTHING = new Set([
  'check_set_up.systemId',
  'pause.systemId',
  'resume.systemId',
  'run_now.systemId',
  'save_setting.id',
]);

test.each(NAMES)('%s refuses parameters of a wrong type with a sentence', async (name) => {
  for (const [parameter, value] of Object.entries(requests[name])) {
    if (ANYTHING.has(`${name}.${parameter}`)) continue;
    for (const wrong of wrongFor(value)) {
      const reply = await ask(name, { ...requests[name], [parameter]: wrong });
      expect([parameter, wrong, reply.ok]).toEqual([parameter, wrong, false]);
    }
    const { [parameter as keyof object]: _left, ...without } = requests[name] as object;
    expect([parameter, (await ask(name, without)).ok]).toEqual([parameter, false]);
  }
});

const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  "'",
  '"',
  '\\',
  '%',
  '_',
  ';',
  '--',
  '?',
  '\uD800',
  '\u202E',
  "' OR '1' = '1",
  '1); DROP TABLE customer; --',
  "x' UNION SELECT * FROM employee --",
  '1 OR 1 = 1',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '{{1 + 1}}',
  '2026-02-31',
  '9999-99-99',
  'x'.repeat(5000),
];

const FILTERS: [ActionName, readonly string[]][] = [
  ['customers', CUSTOMER_FILTERS],
  ['events', EVENT_FILTERS],
  ['failed_records', FAILED_RECORD_FILTERS],
  ['runs', RUN_FILTERS],
];

test.each(FILTERS.flatMap(([name, filters]) => filters.map((filter) => [name, filter] as const)))(
  '%s takes nothing in its filter %s for a part of a query or of a program',
  async (name, filter) => {
    const all = await rowsOf(name, {});
    for (const text of TEXTS) {
      const reply = await ask(name, { ...requests[name], filters: { [filter]: text } });
      const rows = reply.ok ? (reply.answer as { rows: unknown[] }).rows.length : 0;
      expect([text, rows]).toEqual([text, HARMLESS.has(text) ? expect.any(Number) : 0]);
    }
    expect(await rowsOf(name, {})).toBe(all);
  },
);

/** Any code point but halves of pairs. `fc.string` would first make a list of all of them, which takes a second. */
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

/** Names that objects of the language have, which fast-check's own strings bring. */
const INHERITED = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  'prototype',
];

const anyText = fc.oneof(
  fc.constantFrom(...TEXTS, ...INHERITED),
  fc.array(anyCharacter, { maxLength: 50 }).map((characters) => characters.join('')),
);

/** Anything that JSON can say. */
const anyValue = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 53, 1e300, [], {}),
  fc.integer(),
  anyText,
  fc.array(fc.oneof(fc.integer(), anyText, fc.constant(null)), { maxLength: 5 }),
  fc.dictionary(anyText, anyText, { maxKeys: 3 }),
  fc.jsonValue({ maxDepth: 4 }),
);

/** A request with one of its values, at any depth, replaced or added to. */
function spoilt(request: object, at: number, key: string, value: unknown): object {
  const copy = structuredClone(request) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: Record<string, unknown>) => {
    for (const [name, child] of Object.entries(node)) {
      places.push([node, name]);
      if (typeof child === 'object' && child !== null) {
        walk(child as Record<string, unknown>);
        places.push([child as Record<string, unknown>, key]);
      }
    }
  };
  walk(copy);
  const [node, name] = places[at % Math.max(places.length, 1)] ?? [copy, key];
  Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

test.each(NAMES)('%s answers whatever it is asked with an answer or a sentence', async (name) => {
  const keys = fc.oneof(
    fc.constantFrom('text', 'system', 'state', 'group', 'code', 'class', 'age', 'status', 'from', 'to', 'kind', 'with'),
    anyText,
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(), keys, anyValue, async (at, key, value) => {
      await ask(name, spoilt(requests[name], at, key, value));
    }),
    { numRuns: 15 },
  );
});
