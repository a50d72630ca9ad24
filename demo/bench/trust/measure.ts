import path from 'node:path';
import { STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { type AgeFigures, EDIT_HOURS, measureAges } from './ages';
import { LATENCY, type LatencyModel } from './latency';
import { type LoadFigures, measureLoad } from './load';
import { measureOutage } from './outage';
import { countStates } from './queue';
import { openSimulation, runSlots, type Simulation } from './simulation';

/** What the last line of `--trust --json` says, in this order. Ages are minutes. */
export interface TrustFigures extends LoadFigures, AgeFigures {
  outageToEmptyMinutes: number;
  /** Its request and what is written about it, without a share of what the run costs anyway. */
  unitsPerReadBack: number;
  creditsPerReadBack: number;
  latencyModel: LatencyModel;
}

const EDITS = 300;
const EDITS_IN_OUTAGE = 60;

/** Edits are made among so many customers at most, all of them In sync. */
const CUSTOMERS_AT_WORK = 500;

/** Measures on simulated clocks how much gets through and how long changes wait. */
export async function measureTrust(
  folder: string,
  customers: number,
  onStep: (title: string) => void,
): Promise<{ figures: TrustFigures; unitsWithShare: number }> {
  const { unitsPerReadBack, creditsPerReadBack, unitsWithShare, ...load } = await inSimulation(
    path.join(folder, 'load.db'),
    customers,
    async (simulation) => {
      onStep(`first load of ${customers}`);
      return measureLoad(simulation, customers);
    },
  );
  const some = Math.min(customers, CUSTOMERS_AT_WORK);
  const waits = await inSimulation(path.join(folder, 'work.db'), some, async (simulation) => {
    runSlots(simulation, () => countStates(simulation, [STATES.inSync, STATES.sent]) === some);
    onStep(`edits in ${EDIT_HOURS} hours of normal work`);
    const ages = measureAges(simulation, Math.min(EDITS, some));
    onStep('edits while JOOR is out of order for two hours');
    return { ...ages, outageToEmptyMinutes: await measureOutage(simulation, Math.min(EDITS_IN_OUTAGE, some)) };
  });
  const figures = { ...load, ...waits, unitsPerReadBack, creditsPerReadBack, latencyModel: LATENCY };
  return { figures, unitsWithShare };
}

async function inSimulation<T>(
  file: string,
  customers: number,
  measure: (simulation: Simulation) => Promise<T>,
): Promise<T> {
  const simulation = await openSimulation(file, customers);
  try {
    return await measure(simulation);
  } finally {
    await simulation.stop();
  }
}
