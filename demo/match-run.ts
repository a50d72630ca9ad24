import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createStoppedClock } from '../local/account/clock';
import { inTransaction } from '../local/account/database';
import { deploy } from '../local/account/deploy';
import { type LocalAccount, openAccount } from '../local/account/open';
import type { Actor, FieldValue } from '../local/account/records/document';
import { readProject } from '../local/account/sdf/read';
import { runSuiteql } from '../local/account/suiteql/run';
import { type ExecutionReport, runQueued, runScript } from '../local/runtime/run';
import type { MatchRecord } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import { matchPlace } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/places';
import {
  CUSTOMER,
  CUSTOMER_MATCH,
  EXTERNAL_SYSTEM,
  LISTS,
  MATCH,
  MATCH_PORTION,
  MATCH_ROW,
} from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { piecesOf } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/match/pieces';
import { rounded } from './figures/figures';
import { makePopulation } from './matching/population';

const ADMINISTRATOR: Actor = { userId: -5, role: 'administrator' };

/** As the page posts them. */
const IN_PORTION = 100;

new Command('match-run')
  .description('Measures the runs of Match Customers in a local account: units and seconds of every stage.')
  .option('--seed <n>', 'seed of the made shops', wholeNumber, 1)
  .option('--size <n>', 'customers, and connections', wholeNumber, 10_000)
  .action(measure)
  .parse();

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('Enter a whole number from 1 on.');
  return Number(text);
}

function measure({ seed, size }: { seed: number; size: number }): void {
  const { account, systemId } = openCompany();
  const { customers, connections } = makePopulation(seed, size);
  inTransaction(account, () => {
    for (const customer of customers) addCustomer(account, systemId, customer);
    addMatch(account, systemId, connections);
  });
  console.log(`${customers.length} customers, ${connections.length} of JOOR's.`);
  const { script, deployments } = CUSTOMER_MATCH;
  let begun = performance.now();
  const say = (what: string, { errors, stages }: ExecutionReport) => {
    const seconds = rounded((performance.now() - begun) / 1000, 1);
    for (const { message } of errors) console.error(message);
    const told = stages.map(
      ({ stage, units, maxUnits, invocations }) => `${stage} ${units} units in ${invocations}, at most ${maxUnits}`,
    );
    console.log(`${what}: ${seconds} s. ${told.join('; ')}.`);
    begun = performance.now();
  };
  say('Compare', runScript(account, { script, deployment: deployments.onDemand }));
  // The run has had another one follow, which writes the rows.
  for (const report of runQueued(account)) say('Write the rows', report);
  const [row] = query(account, `SELECT COUNT(*) AS n FROM ${MATCH_ROW.type}`);
  const [match] = query(account, `SELECT ${MATCH.state} AS state, ${MATCH.problem} AS problem FROM ${MATCH.type}`);
  console.log(`${row?.n} rows; the match is ${match?.state}. ${match?.problem ?? ''}`);
  account.close();
}

function query(account: LocalAccount, sql: string): Record<string, unknown>[] {
  const { columns, rows } = runSuiteql(sql, [], account.suiteql('administrator'));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])));
}

function create(account: LocalAccount, type: string, values: Record<string, FieldValue>): number {
  const document = account.records.create(type, ADMINISTRATOR);
  Object.assign(document.values, values);
  return account.records.save(document, ADMINISTRATOR);
}

function openCompany(): { account: LocalAccount; systemId: number } {
  const { project } = readProject(join(__dirname, '../dist'));
  if (!project) throw new Error('dist/ cannot be read. Run npm run build.');
  const account = openAccount({ clock: createStoppedClock(Date.now()) });
  deploy(project, account);
  const [environment] = query(account, `SELECT id FROM ${LISTS.environment.id} ORDER BY id`);
  const systemId = create(account, EXTERNAL_SYSTEM.type, {
    name: 'JOOR',
    [EXTERNAL_SYSTEM.environment]: String(environment?.id),
    [EXTERNAL_SYSTEM.baseUrl]: 'https://apisandbox.jooraccess.com/v2',
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
  });
  return { account, systemId };
}

function addCustomer(
  account: LocalAccount,
  systemId: number,
  { key, name, emails, phones, addresses }: MatchRecord,
): void {
  const document = account.records.create('customer', ADMINISTRATOR);
  Object.assign(document.values, {
    autoname: false,
    entityid: `C-${key}`,
    companyname: name,
    email: emails[0] ?? '',
    phone: phones[0] ?? '',
    [CUSTOMER.externalSystems]: [String(systemId)],
  });
  document.sublists.addressbook = addresses.map((address, index) => ({
    values: { defaultshipping: index === 0, label: `Address ${index + 1}` },
    subrecords: {
      addressbookaddress: {
        addr1: address.street,
        city: address.city,
        zip: address.postalCode,
        country: matchPlace(address).country.toUpperCase(),
      },
    },
  }));
  account.records.save(document, ADMINISTRATOR);
}

/** A match whose file is stored, as the page leaves it before comparing. */
function addMatch(account: LocalAccount, systemId: number, connections: readonly MatchRecord[]): void {
  const match = create(account, MATCH.type, {
    name: 'Match',
    [MATCH.system]: systemId,
    [MATCH.state]: 'comparing',
    [MATCH.open]: true,
    [MATCH.stage]: 'prepare',
    [MATCH.source]: 'file',
    [MATCH.scope]: 'enabled',
    [MATCH.startedAtUtc]: `${new Date().toISOString().slice(0, 19)}Z`,
  });
  for (let start = 0; start < connections.length; start += IN_PORTION) {
    for (const [piece, content] of piecesOf(connections.slice(start, start + IN_PORTION)).entries()) {
      create(account, MATCH_PORTION.type, {
        name: 'loaded',
        [MATCH_PORTION.match]: String(match),
        [MATCH_PORTION.kind]: 'loaded',
        [MATCH_PORTION.number]: start / IN_PORTION,
        [MATCH_PORTION.piece]: piece,
        [MATCH_PORTION.content]: content,
      });
    }
  }
}
