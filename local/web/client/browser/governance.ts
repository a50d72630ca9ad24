import { NetSuiteError } from '../../../account/errors';

/** Units a client script has (Oracle help section_N3351480). */
const LIMIT = 1_000;

/** The units one client script has used on this page. */
export class Governance {
  private used = 0;

  charge(units: number): void {
    this.used += units;
    if (this.used > LIMIT) throw new NetSuiteError('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded');
  }

  get remaining(): number {
    return Math.max(0, LIMIT - this.used);
  }
}
