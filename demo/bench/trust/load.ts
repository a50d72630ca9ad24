import type { ExecutionReport } from '../../../local/runtime/run';
import { STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { rounded } from '../../figures/figures';
import { countStates } from './queue';
import { HOUR, latest, MINUTE, nextSlot, runSlots, type Simulation, SLOT } from './simulation';

export interface LoadFigures {
  acceptedPerHour: number;
  readBackPerHour: number;
  firstLoad10k: { acceptedMinutes: number; readBackHours: number };
}

export interface ReadBackCost {
  /** Of the request and of what is written about the customer. */
  unitsPerReadBack: number;
  /** The same with a share of everything that the runs cost, also those that found no credits. */
  unitsWithShare: number;
  creditsPerReadBack: number;
}

/** Reading back goes on for so long; the rest of a larger load is taken to go on at the same pace. */
const READ_BACK_TIME = 2 * HOUR;

/**
 * Exports `customers` customers that JOOR does not have, and reads them back. What is accepted an hour is counted over
 * the whole windows of JOOR's credits in which there was more to send; what is read back, and what that costs, over the
 * runs after everything was accepted.
 */
export function measureLoad(simulation: Simulation, customers: number): LoadFigures & ReadBackCost {
  const { account, accepted } = simulation;
  const started = nextSlot(account.clock.now());
  runSlots(simulation, () => accepted.size === customers);
  const allAccepted = latest(accepted);
  const times = [...accepted.values()].flatMap(([first]) => first ?? []);
  const whole = Math.floor((allAccepted - started) / SLOT) * SLOT || allAccepted - started;
  const inWhole = times.filter((time) => time <= started + whole).length;

  const before = {
    at: account.clock.now(),
    requests: simulation.readBacks(),
    inSync: countStates(simulation, [STATES.inSync, STATES.sent]),
  };
  const units = { own: 0, all: 0 };
  runSlots(
    simulation,
    () =>
      account.clock.now() >= before.at + READ_BACK_TIME ||
      countStates(simulation, [STATES.inSync, STATES.sent]) === customers,
    (report) => {
      units.own += ownUnits(report);
      units.all += allUnits(report);
    },
  );
  const inSync = countStates(simulation, [STATES.inSync, STATES.sent]);
  const readBack = inSync - before.inSync;
  const hours = (account.clock.now() - before.at) / HOUR;
  const left = ((customers - inSync) / readBack) * hours;
  return {
    acceptedPerHour: rounded((inWhole * HOUR) / whole, 0),
    readBackPerHour: rounded(readBack / hours, 0),
    firstLoad10k: {
      acceptedMinutes: rounded((allAccepted - started) / MINUTE, 1),
      readBackHours: rounded((latest(simulation.shown) - started) / HOUR + left, 2),
    },
    unitsPerReadBack: rounded(units.own / readBack, 1),
    unitsWithShare: rounded(units.all / readBack, 1),
    creditsPerReadBack: rounded((simulation.readBacks() - before.requests) / readBack, 2),
  };
}

/** Of the requests and of what is written about the customers; a chunk writes about itself once. */
const ownUnits = ({ stages }: ExecutionReport): number =>
  stages
    .filter(({ stage }) => stage === 'REDUCE')
    .reduce(
      (sum, { byCall }) => sum + (byCall['https.get']?.units ?? 0) + (byCall['record.submitFields']?.units ?? 0),
      0,
    );

const allUnits = ({ stages }: ExecutionReport): number => stages.reduce((sum, { units }) => sum + units, 0);
