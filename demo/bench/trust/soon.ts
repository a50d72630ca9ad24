import path from 'node:path';
import type { Actor } from '../../../local/account/records/document';
import { latestCalls } from '../../../local/runtime/calls';
import { CUSTOMER_EXPORT, START_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { editCustomer } from '../../account/edit-customers';
import { rounded } from '../../figures/figures';
import { type PlannedEdit, planEdits } from './edits';
import { LATENCY, type LatencyModel } from './latency';
import { type Percentiles, percentilesOf } from './percentiles';
import { countStates } from './queue';
import { firstAfter, HOUR, MINUTE, openSimulation, runSlots, type Simulation, SLOT } from './simulation';

/** How soon saves were accepted that came at a rate. */
export interface RateFigures {
  savesPerHour: number;
  saves: number;
  /** Seconds from the save until JOOR accepted it. */
  age: Percentiles;
  /** Runs that a save started, and those that followed another one. */
  runsStarted: number;
  /** Most and mean units that the connector takes of one save. */
  unitsOfSave: { most: number; mean: number };
}

/** What an import that saves one customer after the other was kept by. */
export interface ImportFigures {
  saves: number;
  minutes: number;
  submissions: number;
  /** In any sixty seconds. */
  mostSubmissionsAMinute: number;
  unitsOfSave: { most: number; mean: number };
}

/** What the last line of `--soon --json` says, in this order. */
export interface SoonFigures {
  rates: RateFigures[];
  import: ImportFigures;
  latencyModel: LatencyModel;
}

/** Saves an hour, for so many hours at most: enough saves of each to tell of the slowest twentieth. */
const RATES = [
  { savesPerHour: 1, hours: 40 },
  { savesPerHour: 60, hours: 4 },
  { savesPerHour: 600, hours: 1 },
] as const;

/** Each save is of another customer: a second edit may take back the first, and then there is nothing to send. */
const CUSTOMERS_AT_WORK = 700;
/** With fewer customers it is measured for fewer hours, one for so many of them. */
const CUSTOMERS_AN_HOUR = 15;
const MOST_IMPORTED = 5000;
/** One save of an import; beside it what its script does. An assumption, rather too short than too long. */
const IMPORT_SECONDS = 0.25;
/** A unit of task.submit and what goes with it: a save below it submitted nothing. */
const SUBMITTING = 20;

const person = (context: string): Actor => ({ userId: -5, role: 'administrator', context });

/** Measures on simulated clocks how soon a save reaches JOOR by the run that it starts, and what an import is spared. */
export async function measureSoon(
  folder: string,
  customers: number,
  onStep: (title: string) => void,
): Promise<SoonFigures> {
  const some = Math.min(customers, CUSTOMERS_AT_WORK);
  const rates: RateFigures[] = [];
  for (const { savesPerHour, hours } of RATES) {
    onStep(`${savesPerHour} saves an hour`);
    const simulation = await openSimulation(path.join(folder, `soon-${savesPerHour}.db`), some, true);
    try {
      runSlots(simulation, () => countStates(simulation, [STATES.inSync, STATES.sent]) === some);
      rates.push(measureRate(simulation, savesPerHour, Math.min(hours, Math.ceil(some / CUSTOMERS_AN_HOUR))));
    } finally {
      await simulation.stop();
    }
  }
  const imported = Math.min(customers, MOST_IMPORTED);
  onStep(`an import of ${imported}`);
  const simulation = await openSimulation(path.join(folder, 'import.db'), imported, true);
  try {
    simulation.runUntil(simulation.account.clock.now() + SLOT);
    return { rates, import: measureImport(simulation, imported), latencyModel: LATENCY };
  } finally {
    await simulation.stop();
  }
}

function measureRate(simulation: Simulation, savesPerHour: number, hours: number): RateFigures {
  const { account, accepted } = simulation;
  const edits = planEdits(simulation, savesPerHour * hours, hours * HOUR);
  plan(simulation, edits, person('USERINTERFACE'));
  const { soon, next } = CUSTOMER_EXPORT.deployments;
  let runsStarted = 0;
  const acceptedAt = ({ code, at }: PlannedEdit) => firstAfter(accepted, code, at);
  for (const until = account.clock.now() + (hours + 1) * HOUR; account.clock.now() < until; ) {
    simulation.runUntil(account.clock.now() + MINUTE, ({ deploymentId }) => {
      if (deploymentId === soon || deploymentId === next) runsStarted += 1;
    });
  }
  return {
    savesPerHour,
    saves: edits.length,
    age: percentilesOf(
      edits.map((edit) => (acceptedAt(edit) ?? Number.NaN) - edit.at),
      1000,
    ),
    runsStarted,
    unitsOfSave: unitsOf(savesOf(simulation, edits.length)),
  };
}

function measureImport(simulation: Simulation, count: number): ImportFigures {
  const { clock } = simulation.account;
  const began = clock.now();
  const edits = planEdits(simulation, count, 1).map((edit, index) => ({
    ...edit,
    at: began + Math.round((index + 1) * IMPORT_SECONDS * 1000),
  }));
  plan(simulation, edits, person('CSVIMPORT'));
  const ended = edits.at(-1)?.at ?? began;
  while (clock.now() < ended) simulation.runUntil(Math.min(ended, clock.now() + MINUTE));
  const saves = savesOf(simulation, edits.length);
  const submissions = saves.filter(({ units }) => units > SUBMITTING).map(({ at }) => at.getTime());
  return {
    saves: saves.length,
    minutes: rounded((ended - began) / MINUTE, 1),
    submissions: submissions.length,
    mostSubmissionsAMinute: Math.max(
      0,
      ...submissions.map((at) => submissions.filter((other) => other >= at && other < at + MINUTE).length),
    ),
    unitsOfSave: unitsOf(saves),
  };
}

const plan = (simulation: Simulation, edits: readonly PlannedEdit[], actor: Actor): void =>
  simulation.plan(
    edits.map(({ customerId, at }, turn) => ({
      at,
      happen: () => editCustomer(simulation.account, customerId, turn, actor),
    })),
  );

/** The last calls of the script that hears of saves. */
const savesOf = ({ account }: Simulation, count: number): { at: Date; units: number }[] =>
  latestCalls(account, 20 * count)
    .filter(({ scriptId, entryPoint }) => scriptId === START_EXPORT.script && entryPoint === 'afterSubmit')
    .slice(0, count);

const unitsOf = (saves: readonly { units: number }[]): { most: number; mean: number } => ({
  most: Math.max(0, ...saves.map(({ units }) => units)),
  mean: rounded(saves.reduce((sum, { units }) => sum + units, 0) / Math.max(1, saves.length), 2),
});
