import { Command, InvalidArgumentError } from 'commander';
import { inTransaction } from '../local/account/database';
import type { LocalAccount } from '../local/account/open';
import { runQueued, runScript } from '../local/runtime/run';
import type { MatchRecord } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import {
  CUSTOMER_MATCH,
  MATCH,
  MATCH_PORTION,
  MATCH_ROW,
} from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { piecesOf } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/match/pieces';
import { addCustomer, create, openCompany, query } from './matching/company';
import { makePopulation } from './matching/population';
import { Stopwatch } from './matching/stopwatch';
import { matchThroughPage } from './matching/through-page';

/** As the page posts them. */
const IN_PORTION = 100;

new Command('match-run')
  .description('Measures the runs of Match Customers in a local account: units and seconds of every stage.')
  .option('--seed <n>', 'seed of the made shops', wholeNumber, 1)
  .option('--size <n>', 'customers, and connections', wholeNumber, 10_000)
  .option('--page', 'from the file in the page to Done, in a browser and with a local JOOR')
  .action(({ seed, size, page }: { seed: number; size: number; page?: true }) =>
    page ? matchThroughPage(seed, size) : measure(seed, size),
  )
  .parseAsync()
  .catch((error: Error) => {
    console.error(error);
    process.exitCode = 1;
  });

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('Enter a whole number from 1 on.');
  return Number(text);
}

function measure(seed: number, size: number): void {
  const { account, systemId } = openCompany();
  const { customers, connections } = makePopulation(seed, size);
  inTransaction(account, () => {
    for (const customer of customers) addCustomer(account, systemId, customer);
    addMatch(account, systemId, connections);
  });
  console.log(`${customers.length} customers, ${connections.length} of JOOR's.`);
  const { script, deployments } = CUSTOMER_MATCH;
  const watch = new Stopwatch();
  watch.report('Compare', runScript(account, { script, deployment: deployments.onDemand }));
  // The run has had another one follow, which writes the rows.
  for (const report of runQueued(account)) watch.report('Write the rows', report);
  const [row] = query(account, `SELECT COUNT(*) AS n FROM ${MATCH_ROW.type}`);
  const [match] = query(account, `SELECT ${MATCH.state} AS state, ${MATCH.problem} AS problem FROM ${MATCH.type}`);
  console.log(`${row?.n} rows; the match is ${match?.state}. ${match?.problem ?? ''}`);
  account.close();
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
