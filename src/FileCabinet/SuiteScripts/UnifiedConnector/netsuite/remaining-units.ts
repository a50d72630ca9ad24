import * as runtime from 'N/runtime';

/** Units that the running script has left. Costs nothing. */
export const remainingUnits = (): number => runtime.getCurrentScript().getRemainingUsage();
