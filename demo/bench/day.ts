import { CUSTOMER_EXPORT } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { editCustomers } from '../account/edit-customers';
import { rounded } from '../figures/figures';
import type { BenchAccount } from './account';
import type { Joors } from './joor';
import { advance, type Figures, figuresOf, type Timed, timedRun } from './measure';
import { measureRival } from './rivals';

/** A day of runs every five minutes, in which one customer of a hundred is saved once, evenly over the day. */
export interface Day {
  customers: number;
  edited: number;
  connector: Figures;
  peer: Figures;
}

export const RUNS_A_DAY = 288;
const RUN_SECONDS = 300;

/** Measures so many runs of a day of the connector as its schedule runs it, with its sweep, and of the peer. Both are at rest before. */
export async function measureDay(
  { account, systemId }: Pick<BenchAccount, 'account' | 'systemId'>,
  { joor, other }: Joors,
  customers: number,
  runsOfDay: number,
): Promise<Day> {
  const edited = Math.ceil(customers / 100);
  const { script, deployments } = CUSTOMER_EXPORT;
  const before = await joor.counts();
  const runs: Timed[] = [];
  const peer: Figures[] = [];
  for (let run = 0, done = 0; run < runsOfDay; run += 1) {
    await advance(account, joor, RUN_SECONDS);
    await other.advance(RUN_SECONDS);
    const due = Math.floor(((run + 1) * edited) / runsOfDay);
    editCustomers(account, systemId, due - done, done);
    done = due;
    const deployment = deployments.scheduled[run % deployments.scheduled.length] ?? '';
    runs.push(timedRun(account, { script, deployment }, true));
    peer.push(await measureRival('peer', account, other, edited));
  }
  return {
    customers,
    edited,
    connector: figuresOf(runs, edited, before, await joor.counts()),
    peer: together(peer),
  };
}

function together(runs: readonly Figures[]): Figures {
  const sum = (figure: 'units' | 'summarizeUnits' | 'requests' | 'credits' | 'cpuSeconds' | 'seconds' | 'runs') =>
    rounded(
      runs.reduce((total, run) => total + run[figure], 0),
      1,
    );
  const customers = runs[0]?.customers ?? 0;
  return {
    customers,
    units: sum('units'),
    unitsPerCustomer: rounded(sum('units') / customers, 3),
    summarizeUnits: sum('summarizeUnits'),
    requests: sum('requests'),
    credits: sum('credits'),
    maxShareOfLimit: Math.max(...runs.map(({ maxShareOfLimit }) => maxShareOfLimit)),
    cpuSeconds: sum('cpuSeconds'),
    seconds: sum('seconds'),
    runs: sum('runs'),
    stages: [],
  };
}
