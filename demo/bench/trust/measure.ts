import { type AgeFigures, EDIT_HOURS, measureAges } from './ages';
import { LATENCY, type LatencyModel } from './latency';
import { type LoadFigures, measureLoad } from './load';
import { measureOutage } from './outage';
import { openSimulation } from './simulation';

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

/** Measures on simulated clocks how much gets through and how long changes wait, one after the other in one account. */
export async function measureTrust(
  file: string,
  customers: number,
  onStep: (title: string) => void,
): Promise<{ figures: TrustFigures; unitsWithShare: number }> {
  onStep(`filling an account with ${customers} customers`);
  const simulation = await openSimulation(file, customers);
  try {
    onStep(`first load of ${customers}`);
    const { unitsPerReadBack, creditsPerReadBack, unitsWithShare, ...load } = measureLoad(simulation, customers);
    const some = Math.ceil(customers / 10);
    onStep(`edits in ${EDIT_HOURS} hours of normal work`);
    const ages = measureAges(simulation, Math.min(EDITS, some));
    onStep('edits while JOOR is out of order for two hours');
    const outageToEmptyMinutes = await measureOutage(simulation, Math.min(EDITS_IN_OUTAGE, some));
    const cost = { unitsPerReadBack, creditsPerReadBack };
    const figures = { ...load, ...ages, outageToEmptyMinutes, ...cost, latencyModel: LATENCY };
    return { figures, unitsWithShare };
  } finally {
    await simulation.stop();
  }
}
