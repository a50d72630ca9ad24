import { openAccount } from '../local/account/open';
import { MODULES } from '../local/modules';
import { ClientResponse } from '../local/modules/https/client-response';
import type { Execution } from '../local/modules/module';
import { Connection } from '../local/modules/sftp/connection';

/** An object that scripts get from a module, by its type in @hitc/netsuite-types. */
export interface OfferedObject {
  module: string;
  type: string;
  members: ReadonlySet<string>;
}

/** Names a module of the local account has. */
export function offeredMembers(module: string): ReadonlySet<string> {
  return new Set(Object.keys(moduleOf(module)));
}

/** The objects that scripts work with, made as a script would make them. */
export function offeredObjects(): OfferedObject[] {
  const { results, runtime, search, searchResults, secrets } = samples();
  const record = call('N/record', 'create', { type: 'customer' });
  const file = call('N/file', 'create', { name: 'sample.txt', fileType: 'PLAINTEXT' });
  const sublist = of(record, 'getSublist', { sublistId: 'addressbook' });
  const objects: [string, string, unknown][] = [
    ['N/cache', 'Cache', call('N/cache', 'getCache', { name: 'sample' })],
    ['N/crypto', 'Hash', call('N/crypto', 'createHash', { algorithm: 'SHA256' })],
    ['N/crypto', 'Hmac', call('N/crypto', 'createHmac', { algorithm: 'SHA256', key: secrets.key })],
    ['N/crypto', 'SecretKey', secrets.key],
    ['N/file', 'File', file],
    ['N/file', 'FileReader', of(file, 'getReader')],
    ['N/http', 'ClientResponse', new ClientResponse({ code: 200, headers: {}, body: Buffer.alloc(0) })],
    ['N/https', 'SecureString', secrets.string],
    ['N/query', 'ResultSet', results.set],
    ['N/query', 'Result', results.row],
    ['N/query', 'PagedData', results.paged],
    ['N/record', 'Record', record],
    ['N/record', 'Field', of(record, 'getField', { fieldId: 'companyname' })],
    ['N/record', 'Sublist', sublist],
    ['N/record', 'Column', of(sublist, 'getColumn', { fieldId: 'label' })],
    ['N/runtime', 'Script', runtime.script],
    ['N/runtime', 'Session', runtime.session],
    ['N/runtime', 'User', runtime.user],
    ['N/search', 'Search', search],
    ['N/search', 'Column', call('N/search', 'createColumn', { name: 'entityid' })],
    ['N/search', 'Filter', call('N/search', 'createFilter', { name: 'entityid', operator: 'isnotempty' })],
    ['N/search', 'ResultSet', searchResults.set],
    ['N/search', 'Result', searchResults.row],
    ['N/search', 'PagedData', searchResults.paged],
    ['N/search', 'Page', searchResults.page],
    ['N/sftp', 'Connection', new Connection(executionOfSamples(), { connection: 0, base: '/', subject: '' })],
    ['N/task', 'MapReduceScriptTask', call('N/task', 'create', { taskType: 'MAP_REDUCE' })],
    ['N/task', 'ScheduledScriptTask', call('N/task', 'create', { taskType: 'SCHEDULED_SCRIPT' })],
  ];
  return objects.map(([module, type, sample]) => ({ module, type, members: membersOf(sample) }));
}

function samples() {
  const query = 'SELECT id FROM customer';
  const set = call('N/query', 'runSuiteQL', { query });
  const search = call('N/search', 'create', { type: 'customer', columns: ['entityid'] });
  const searchSet = of(search, 'run');
  const searchPaged = of(search, 'runPaged', { pageSize: 5 });
  return {
    results: {
      set,
      row: first((set as { results: unknown }).results),
      paged: call('N/query', 'runSuiteQLPaged', { query: `${query} ORDER BY id`, pageSize: 5 }),
    },
    runtime: {
      script: call('N/runtime', 'getCurrentScript'),
      session: call('N/runtime', 'getCurrentSession'),
      user: call('N/runtime', 'getCurrentUser'),
    },
    search,
    searchResults: {
      set: searchSet,
      row: first(of(searchSet, 'getRange', { start: 0, end: 1 })),
      paged: searchPaged,
      page: of(searchPaged, 'fetch', { index: 0 }),
    },
    secrets: {
      key: call('N/crypto', 'createSecretKey', { secret: 'custsecret_sample', encoding: 'UTF_8' }),
      string: call('N/https', 'createSecureString', { input: '{custsecret_sample}' }),
    },
  };
}

const modules = new Map<string, Record<string, unknown>>();
let execution: Execution | undefined;

function moduleOf(name: string): Record<string, unknown> {
  const known = modules.get(name);
  if (known !== undefined) return known;
  const made = MODULES[name]?.(executionOfSamples()) ?? {};
  modules.set(name, made);
  return made;
}

function executionOfSamples(): Execution {
  execution ??= sampleExecution();
  return execution;
}

/** An execution with a customer and a secret to look at. */
function sampleExecution(): Execution {
  const account = openAccount();
  const actor = { userId: -5, role: 'administrator' };
  account.records.save(account.records.create('customer', actor, { companyname: 'Sample' }), actor);
  account.secrets.set('custsecret_sample', 'sample');
  return {
    account,
    actor,
    governance: { limit: 10_000, used: 0, charge: () => {}, byCall: () => ({}) },
    script: {
      id: 'customscript_sample',
      internalId: 1,
      deploymentId: 'customdeploy_sample',
      type: 'ScheduledScript',
      parameters: {},
      file: '/SuiteScripts/sample.js',
    },
    executionContext: 'SCHEDULED',
    instance: { logLevel: 'DEBUG', percentComplete: 0, resubmit: () => {} },
    log: () => {},
    atEnd: () => {},
    toScript: (value) => value,
  };
}

function call(module: string, member: string, ...values: unknown[]): unknown {
  return of(moduleOf(module), member, ...values);
}

function of(object: unknown, member: string, ...values: unknown[]): unknown {
  const made = (object as Record<string, (...given: unknown[]) => unknown>)[member]?.call(object, ...values);
  if (made === undefined) throw new Error(`${member} gave nothing to look at.`);
  return made;
}

function first(items: unknown): unknown {
  return (items as unknown[])[0];
}

function membersOf(sample: unknown): Set<string> {
  const names = new Set<string>();
  for (let object = sample; typeof object === 'object' && object !== null; object = Object.getPrototypeOf(object)) {
    if (object !== Object.prototype) for (const name of Object.getOwnPropertyNames(object)) names.add(name);
  }
  return names;
}
