import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import { CUSTOMER, SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { isTaken, STATES, type State } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import type { SystemInUse } from '../account/account';
import { ADMINISTRATOR } from '../account/fill-lists';
import { readNumbers } from '../account/read-numbers';
import { type CountByReason, countOne } from './figures';

/** What became of a customer; of several External Systems, the first in this order counts. */
const OUTCOMES = ['sent', 'failed', 'deferred', 'unchanged', 'excluded'] as const;

type Outcome = (typeof OUTCOMES)[number];

export type Outcomes = Record<Outcome, number>;

/** Where every customer of the account stands after a run, by its Sync States. */
export interface Standing extends Outcomes {
  customers: number;
  /** Customers on which an active External System is selected. */
  enabled: number;
  /** Customers with the fault in any External System. */
  failedByCode: CountByReason;
  excludedByReason: CountByReason;
  /** Customers with a warning in any External System, by its title. */
  warningsByTitle: CountByReason;
  /** Customers of each External System by its name; one in two of them counts in both. */
  bySystem: Record<string, Outcomes>;
}

const NOT_SELECTED = 'No active External System is selected on the customer.';

/**
 * Counts every customer once. What was sent or tried in the run is known by its batch, which came after `lastBatch`.
 * An enabled customer without a Sync State has not been reached yet: it is on hold.
 */
export function readStanding(account: LocalAccount, systems: readonly SystemInUse[], lastBatch: number): Standing {
  const [customers = 0] = readNumbers(account, 'SELECT COUNT(*) FROM customer');
  const known = systems.flatMap((system) => readKnown(account, system, lastBatch));
  const byCustomer = new Map<number, Known[]>();
  for (const each of known) byCustomer.set(each.customerId, [...(byCustomer.get(each.customerId) ?? []), each]);
  const standing: Standing = {
    customers,
    enabled: byCustomer.size,
    ...noOutcomes(),
    excluded: customers - byCustomer.size,
    failedByCode: {},
    excludedByReason: {},
    warningsByTitle: {},
    bySystem: Object.fromEntries(systems.map(({ name }) => [name, noOutcomes()])),
  };
  if (standing.excluded > 0) standing.excludedByReason[NOT_SELECTED] = standing.excluded;
  for (const { system, outcome } of known) (standing.bySystem[system] as Outcomes)[outcome] += 1;
  for (const own of byCustomer.values()) addCustomer(standing, own);
  return standing;
}

const noOutcomes = (): Outcomes => ({ sent: 0, failed: 0, deferred: 0, excluded: 0, unchanged: 0 });

function addCustomer(standing: Standing, own: readonly Known[]): void {
  const outcome = OUTCOMES.find((each) => own.some((known) => known.outcome === each)) ?? 'excluded';
  standing[outcome] += 1;
  if (outcome === 'excluded') countOne(standing.excludedByReason, own[0]?.reason ?? '');
  const failed = own.filter((known) => known.outcome === 'failed');
  for (const code of new Set(failed.flatMap(({ codes }) => codes))) countOne(standing.failedByCode, code);
  for (const title of new Set(own.flatMap(({ warnings }) => warnings))) countOne(standing.warningsByTitle, title);
}

/** A customer in an External System that is selected on it. */
interface Known {
  customerId: number;
  system: string;
  outcome: Outcome;
  codes: string[];
  /** Titles of the warnings. */
  warnings: string[];
  reason: string;
}

/** Two reads, as a join of the customer's selection with its Sync State has no index to go by. */
function readKnown(account: LocalAccount, system: SystemInUse, lastBatch: number): Known[] {
  const { rows } = runSuiteql(
    `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state}, ${SYNC_STATE.codes}, ${SYNC_STATE.reason}, ${SYNC_STATE.batch},
       ${SYNC_STATE.warnings}
     FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.system} = ?`,
    [system.id],
    account.suiteql(ADMINISTRATOR.role),
  );
  const states = new Map(rows.map((row) => [Number(row[0]), row]));
  const enabled = readNumbers(account, `SELECT m.mapone FROM ${CUSTOMER.externalSystemsTable} m WHERE m.maptwo = ?`, [
    system.id,
  ]);
  return enabled.map((customerId) => {
    const [, state, codes, reason, batch, warnings] = states.get(customerId) ?? [];
    return {
      customerId,
      system: system.name,
      outcome: outcomeOf(String(state ?? ''), Number(batch ?? 0) > lastBatch),
      codes: listOf(codes, ', '),
      warnings: listOf(warnings, '\n').map((warning) => warning.slice(0, warning.indexOf(':'))),
      reason: String(reason ?? ''),
    };
  });
}

const listOf = (text: string | number | null | undefined, separator: string): string[] =>
  String(text ?? '')
    .split(separator)
    .filter((part) => part !== '');

function outcomeOf(state: string, inThisRun: boolean): Outcome {
  // The run delivered the file; the next one tells the customers.
  if (state === STATES.inFile && inThisRun) return 'sent';
  if (isTaken(state as State)) return inThisRun ? 'sent' : 'unchanged';
  switch (state) {
    case STATES.excluded:
      return 'excluded';
    case STATES.retrying:
      return inThisRun ? 'failed' : 'deferred';
    case STATES.failed:
    case STATES.unknown:
    case STATES.needsAttention:
      return 'failed';
    default:
      return 'deferred';
  }
}
