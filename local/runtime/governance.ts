import { NetSuiteError } from '../account/errors';
import type { Governance } from '../modules/module';

export interface CallUsage {
  calls: number;
  units: number;
}

/** Codes that say the units are used up: sources differ. */
export const EXHAUSTED = ['SSS_USAGE_LIMIT_EXCEEDED', 'SCRIPT_EXECUTION_USAGE_LIMIT_EXCEEDED'] as const;

/** Counts the units of one invocation against its limit. */
export class UsageMeter implements Governance {
  readonly #calls = new Map<string, CallUsage>();
  #used = 0;
  #paused = 0;

  /**
   * @param onCall told every call that costs units, before it takes effect
   * @param exhausted code of the error once they are used up
   */
  constructor(
    readonly limit: number,
    private readonly onCall: (call: string, subject?: string) => void = () => {},
    private readonly exhausted: (typeof EXHAUSTED)[number] = EXHAUSTED[0],
  ) {}

  get used(): number {
    return this.#used;
  }

  get remaining(): number {
    return Math.max(0, this.limit - this.#used);
  }

  charge(call: string, units: number, subject?: string): void {
    if (this.#paused > 0) return;
    const usage = this.#calls.get(call) ?? { calls: 0, units: 0 };
    usage.calls += 1;
    usage.units += units;
    this.#calls.set(call, usage);
    this.#used += units;
    // Catchable, and raised again by every further governed call: docs/assumptions.md.
    if (units > 0 && this.#used > this.limit) {
      throw new NetSuiteError(this.exhausted, 'Script Execution Usage Limit Exceeded');
    }
    if (units > 0) this.onCall(call, subject);
  }

  byCall(): Record<string, CallUsage> {
    return Object.fromEntries(this.#calls);
  }

  /** Runs what NetSuite does on its own account, such as reading the search a getInputData returned. */
  free<T>(action: () => T): T {
    this.#paused += 1;
    try {
      return action();
    } finally {
      this.#paused -= 1;
    }
  }
}

/** Adds the usage of one invocation to a total. */
export function addUsage(total: Record<string, CallUsage>, usage: Record<string, CallUsage>): void {
  for (const [call, { calls, units }] of Object.entries(usage)) {
    const sum = total[call] ?? { calls: 0, units: 0 };
    total[call] = { calls: sum.calls + calls, units: sum.units + units };
  }
}
