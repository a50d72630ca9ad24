import * as runtime from 'N/runtime';
import type { Side, Way } from '../../account-probe/probe-result';
import { ACCOUNT_PROBE } from '../../netsuite/ids';

/** The user of schedules and of Save and Execute (seen in two accounts). */
const SYSTEM = -4;

/** How this run came to be. */
export interface Started {
  side: Side;
  way: Way;
  /** When it was submitted, UTC; '': it was not. */
  submittedAt: string;
}

export function howStarted(): Started {
  const script = runtime.getCurrentScript();
  const submittedAt = String(script.getParameter({ name: ACCOUNT_PROBE.parameters.submittedAt }) ?? '');
  const isScheduled = script.deploymentId.toLowerCase() === ACCOUNT_PROBE.deployments.scheduled;
  return {
    side: runtime.getCurrentUser().id === SYSTEM ? 'system' : 'user',
    way: submittedAt !== '' ? 'submitted' : isScheduled ? 'schedule' : 'by hand',
    submittedAt,
  };
}
