import { type CreditWindow, canAfford, GET_CREDITS, outOfCredits, spend, usedUp } from '../../joor/credits';
import type { GetOutcome } from '../../joor/read-back';

/** Counts GETs in the window of credits that the export counts in, and leaves its reserve alone. */
export class CreditMeter {
  spent = 0;
  /** Why JOOR is asked nothing more; '' where it can be. */
  stopped = '';

  constructor(
    public window: CreditWindow,
    private readonly reserve: number,
  ) {}

  /** Whether another GET can be afforded; if not, `stopped` says why. */
  mayAsk(): boolean {
    if (this.stopped !== '') return false;
    if (canAfford(this.window, Date.now(), GET_CREDITS, this.reserve)) return true;
    this.stopped = outOfCredits(this.window, this.reserve);
    return false;
  }

  /** Takes an answer into account; null: JOOR did not answer the question, and is asked nothing more. */
  take<T>(outcome: GetOutcome<T>): { found: T | null } | null {
    if (outcome.kind === 'rate-limited') {
      this.window = usedUp(this.window, Date.now(), outcome.retryAfter);
      this.stopped = outOfCredits(this.window, this.reserve);
      return null;
    }
    this.window = spend(this.window, Date.now(), GET_CREDITS);
    this.spent += GET_CREDITS;
    if (outcome.kind === 'found') return { found: outcome.value };
    if (outcome.kind === 'missing') return { found: null };
    this.stopped = `${outcome.message} The next run goes on.`;
    return null;
  }
}
