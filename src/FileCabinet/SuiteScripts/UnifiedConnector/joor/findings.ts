import type { WarningKind } from '../settings/warning-kinds';
import { type Fault, RULES, type Rule } from './rule-sheet';

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

/** The findings with the warnings of these kinds among the faults. */
export function withFaultsOf<F extends Findings>(found: F, kinds: readonly WarningKind[]): F {
  const turned = ({ code }: Fault) => {
    const rule: Rule = RULES[code];
    return rule.severity === 'warning' && kinds.includes(rule.kind);
  };
  return {
    ...found,
    faults: [...found.faults, ...found.warnings.filter(turned)],
    warnings: found.warnings.filter((warning) => !turned(warning)),
  };
}
