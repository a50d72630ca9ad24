import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentStatement } from '../local/modules/query';
import type { SentSearch } from '../local/modules/search/search';

/**
 * Collects what the connector's scripts send while the tests of a file run, and fails the file where docs/suiteql.md has
 * no statement that covers it: the evidence that it runs in a real account would be missing.
 */
const CONNECTOR = '/SuiteScripts/UnifiedConnector/';

const statements = new Set<string>();
const searches = new Map<string, SentSearch>();

/** What tests put into a built script to make its query fail. */
const BROKEN = 'no_such_column';

const addStatement = (message: unknown): void => {
  const { sql, file } = message as SentStatement;
  if (file.startsWith(CONNECTOR) && !sql.includes(BROKEN)) statements.add(sql);
};

const addSearch = (message: unknown): void => {
  const { file, ...search } = message as SentSearch;
  if (file.startsWith(CONNECTOR)) searches.set(JSON.stringify(search), { file, ...search });
};

/** A saved search that a person chose: of customers, with filters of its own. */
const isChosen = ({ type, columns }: SentSearch): boolean =>
  type.toLowerCase() === 'customer' && columns.join() === 'internalid';

beforeAll(() => {
  subscribe('local-account:suiteql', addStatement);
  subscribe('local-account:search', addSearch);
});

afterAll(() => {
  unsubscribe('local-account:suiteql', addStatement);
  unsubscribe('local-account:search', addSearch);
  // The Account Probe asks for what nobody has evidence of.
  if (expect.getState().testPath?.includes('account-probe')) return;
  // Where a mutant is tested its statements are not the connector's.
  if (process.env.CONNECTOR_DIST !== undefined) return;
  if (statements.size === 0 && searches.size === 0) return;
  const build = require('../build/register/statement') as typeof import('../build/register/statement');
  const register = build.readRegister(readFileSync(join(__dirname, '../docs/suiteql.md'), 'utf8'));
  const problems = [...new Set([...statements].map(build.normalised))].flatMap((sql) => {
    const missing = build.unregistered(build.usedBy(sql), register.statements);
    return missing.length === 0 ? [] : [`Not in the register (${missing.join(', ')}):\n${sql}`];
  });
  for (const search of searches.values()) {
    if (!isChosen(search) && !build.isRegisteredSearch(search, register.searches))
      problems.push(`Not in the register: a search ${JSON.stringify(search)}`);
  }
  if (problems.length > 0) {
    throw new Error(
      `Add an entry to account-probe/register/ with evidence in account-probe/evidence.ts, and run npm run docs.\n\n${problems.join('\n\n')}`,
    );
  }
});
