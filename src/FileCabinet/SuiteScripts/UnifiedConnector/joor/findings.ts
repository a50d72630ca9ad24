import { type Fault, RULES } from './rule-sheet';

/** What the checks of a customer found, all at once. */
export interface Findings {
  faults: Fault[];
  warnings: Fault[];
}

/** Faults and warnings of a list, told apart by their rules. */
export function bySeverity(found: readonly Fault[]): Findings {
  return {
    faults: found.filter(({ code }) => RULES[code].severity === 'fault'),
    warnings: found.filter(({ code }) => RULES[code].severity === 'warning'),
  };
}
