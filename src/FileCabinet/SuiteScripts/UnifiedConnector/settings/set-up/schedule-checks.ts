import { CUSTOMER_EXPORT } from '../../netsuite/ids';
import { DEPLOYMENTS, ok, type SetUpCheck, warning, wrong } from './check';
import { SCHEDULE_REMEDY } from './run-checks';

interface FoundDeployment {
  id: string;
  status: string;
  isDeployed: boolean;
}

/** Longest time without a run, in minutes. */
const LONGEST_GAP = 40;

/** Whether runs start by themselves and on demand, and did lately. `deployments` null: not to be seen with this role. */
export function scheduleChecks(
  deployments: readonly FoundDeployment[] | null,
  minutesSinceRun: number | null,
): SetUpCheck[] {
  const { scheduled, onDemand } = CUSTOMER_EXPORT.deployments;
  const found = (id: string) => deployments?.find((deployment) => deployment.id === id);
  const checks: SetUpCheck[] = [];
  if (deployments === null) {
    checks.push(
      warning(
        'schedule',
        'Your role may not see script deployments, so the schedule was not checked.',
        'Run the check as Administrator.',
      ),
    );
  } else {
    const off = scheduled.filter((id) => found(id)?.status !== 'SCHEDULED' || !found(id)?.isDeployed);
    checks.push(
      off.length === 0
        ? ok(
            'schedule',
            'The three scheduled deployments of JOOR Customer Export are Scheduled. Whether they run is judged by their runs.',
          )
        : wrong(
            'schedule',
            `Not Scheduled or not deployed: ${off.join(', ')}.`,
            `Under ${DEPLOYMENTS}, set Status to Scheduled and tick Deployed, or deploy the project again.`,
          ),
      found(onDemand)?.isDeployed
        ? ok(
            'on-demand',
            'The on-demand deployment of JOOR Customer Export is there for RESYNC and Selective Customer Export.',
          )
        : wrong('on-demand', `The deployment ${onDemand} is missing or not deployed.`, 'Deploy the project again.'),
    );
  }
  checks.push(lastRun(minutesSinceRun));
  return checks;
}

function lastRun(minutes: number | null): SetUpCheck {
  if (minutes === null) {
    return warning(
      'last-run',
      'No run has been active yet.',
      'Wait for the first run. It needs an active External System.',
    );
  }
  if (minutes <= LONGEST_GAP) {
    return ok(
      'last-run',
      minutes < 1
        ? 'A run is active or has just finished.'
        : `The last run was active ${minutes === 1 ? '1 minute' : `${minutes} minutes`} ago.`,
    );
  }
  return wrong(
    'last-run',
    `No run has been active for ${minutes} minutes, although one should start every 5 minutes.`,
    `Check Customization > Scripting > Map/Reduce Script Status and the execution log of JOOR Customer Export. If no run starts at all, check its deployments. ${SCHEDULE_REMEDY}`,
  );
}
