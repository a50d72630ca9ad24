import type { Features, RequiredFeatures } from '../netsuite/features';
import { CUSTOMER_EXPORT } from '../netsuite/ids';
import { SCHEDULE_REMEDY } from './run-checks';
import { DEPLOYMENTS, ok, type SetUpCheck, warning, wrong } from './set-up-check';

const ENABLE = 'Setup > Company > Enable Features';

/** Features that the connector needs, and what follows from those that an account may have or not. */
export function featureChecks(required: RequiredFeatures, found: Features): SetUpCheck[] {
  const needed = (id: string, name: string, on: boolean, lost = 'nothing works') =>
    on
      ? ok(id, `The feature ${name} is on.`)
      : wrong(id, `The feature ${name} is off, and ${lost} without it.`, `Switch it on under ${ENABLE} > SuiteCloud.`);
  const follows = (id: string, name: string, on: boolean, withIt: string, without: string) =>
    ok(id, `The feature ${name} is ${on ? 'on' : 'off'}: ${on ? withIt : without}.`);
  return [
    needed('feature-records', 'Custom Records', required.customRecords),
    needed('feature-scripts', 'Server SuiteScript', required.serverScripts),
    needed(
      'feature-client-scripts',
      'Client SuiteScript',
      required.clientScripts,
      'the buttons on customers and Failed Records do nothing',
    ),
    follows(
      'feature-price-levels',
      'Multiple Prices',
      found.priceLevels,
      'each price level in use needs a line in the Value Map',
      'every customer gets the same price label, from a Value Map line without internal id',
    ),
    follows(
      'feature-currencies',
      'Multiple Currencies',
      found.multipleCurrencies,
      'a customer gets a price type for each of its currencies',
      'the currency stands in the Value Map',
    ),
    follows(
      'feature-subsidiaries',
      'Subsidiaries',
      found.subsidiaries,
      'an External System can be limited to some',
      'every customer belongs to every External System',
    ),
    follows(
      'feature-team-selling',
      'Team Selling',
      found.teamSelling,
      'the primary member of the sales team is the sales rep',
      'Sales Rep of the customer is the sales rep',
    ),
  ];
}

/** Permissions that the role of whoever asks lacks for what the export reads. */
export function permissionChecks(lacking: readonly string[]): SetUpCheck[] {
  if (lacking.length === 0) {
    return [
      ok(
        'permissions',
        'Your role sees customers, contacts, employees, currencies and addresses, as runs that begin here need it. Scheduled runs have every permission.',
      ),
    ];
  }
  return lacking.map((name) =>
    warning(
      `permission-${name}`,
      `Your role lacks the permission ${name}.`,
      'Runs that begin here work with this role and stop without it. Add it under Setup > Users/Roles > Manage Roles.',
    ),
  );
}

/** Whether there is anything to export to. */
export const systemsCheck = (active: readonly string[]): SetUpCheck =>
  active.length > 0
    ? ok('systems', `Active External Systems: ${active.join(', ')}.`)
    : wrong(
        'systems',
        'There is no active External System, so nothing is exported.',
        'Create one for each JOOR account.',
        'external-systems',
      );

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
        'Check as Administrator.',
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
      'No run was at work yet.',
      'Wait for the first run; it needs an active External System.',
    );
  }
  if (minutes <= LONGEST_GAP) {
    return ok(
      'last-run',
      minutes < 1
        ? 'A run is or was at work just now.'
        : `A run was last at work ${minutes === 1 ? '1 minute' : `${minutes} minutes`} ago.`,
    );
  }
  return wrong(
    'last-run',
    `No run was at work for ${minutes} minutes, although one starts every 5 minutes.`,
    `Look at Customization > Scripting > Map/Reduce Script Status and at the execution log of JOOR Customer Export. Where no run starts at all, look at its deployments. ${SCHEDULE_REMEDY}`,
  );
}

/** What is known of an External System besides its faults. */
interface CheckedSystem {
  name: string;
  upload: boolean;
  update: boolean;
  confirmedAccountId: string;
  alerts: boolean;
}

/** An External System's settings. `faults` are those that keep it from sending, the confirmation left out. */
export function settingsChecks(system: CheckedSystem, faults: readonly string[], accountId: string): SetUpCheck[] {
  const { name, confirmedAccountId, upload, update } = system;
  const page = 'external-systems';
  return [
    ...(faults.length === 0
      ? [ok('settings', `The settings and Field Map of ${name} have no fault, and every field that they name exists.`)]
      : faults.map((fault, index) => wrong(`settings-${index}`, fault, 'Correct it: nothing is sent before.', page))),
    confirmedAccountId === accountId
      ? ok('confirmed', `${name} is confirmed in this account, ${accountId}.`)
      : wrong(
          'confirmed',
          confirmedAccountId === ''
            ? `${name} is not confirmed, so nothing is sent to it.`
            : `${name} was confirmed in account ${confirmedAccountId}, and this is ${accountId}: nothing is sent to it.`,
          'Check where it sends to, then press Confirm.',
          page,
        ),
    upload && update
      ? ok('switches', `Upload and Update are on for ${name}.`)
      : warning(
          'switches',
          `${[...(upload ? [] : ['Upload']), ...(update ? [] : ['Update'])].join(' and ')} ${upload || update ? 'is' : 'are'} off for ${name}: runs only record what they would send.`,
          'Switch it on when a preview of some customers looks right.',
          page,
        ),
    system.alerts
      ? ok('alerts', `Somebody is told by e-mail when ${name} pauses or customers fail.`)
      : warning(
          'alerts',
          `Nobody is told when ${name} pauses or customers fail.`,
          'Enter Alert Recipients and Alert Sender.',
          page,
        ),
  ];
}

/** Secret and connection, by what a connection test found. */
export function connectionCheck(
  name: string,
  { verdict, sentence }: { verdict: string; sentence: string },
): SetUpCheck {
  if (verdict === 'fine') return ok('connection', `Connection of ${name}: ${sentence}`);
  if (verdict === 'rate-limited' || verdict === 'unavailable') {
    return warning('connection', `Connection of ${name}: ${sentence}`, 'Check again later.');
  }
  return wrong(
    'connection',
    `Connection of ${name}: ${sentence}`,
    'The API Secret has to be allowed for the scripts of the connector and for the host of JOOR (Setup > Company > Preferences > API Secrets).',
    'external-systems',
  );
}

/** A value of NetSuite that enabled customers have and that has no line in the Value Map. */
export interface UnmappedValue {
  kind: UnmappedKind;
  name: string;
  /** Price levels only. */
  currency: string;
  customers: number;
}

export type UnmappedKind = 'price-level' | 'term' | 'ship-item' | 'sales-rep' | 'category';

const UNMAPPED = {
  'price-level': { plural: 'Price levels', follows: 'those customers fail', state: 'wrong' },
  term: { plural: 'Payment terms', follows: 'JOOR gets their own names', state: 'warning' },
  'ship-item': { plural: 'Shipping items', follows: 'JOOR gets no shipping method', state: 'warning' },
  'sales-rep': { plural: 'Sales reps', follows: 'JOOR gets no sales rep code', state: 'warning' },
  category: { plural: 'Customer categories', follows: 'JOOR gets their own names as customer group', state: 'warning' },
} as const satisfies Record<UnmappedKind, { plural: string; follows: string; state: SetUpCheck['state'] }>;

/** Whether the Value Map has a line for everything in use; `filled`: kinds whose values the Field Map gives. */
export function mapChecks(
  systemName: string,
  unmapped: readonly UnmappedValue[],
  filled: readonly UnmappedKind[],
): SetUpCheck[] {
  return (Object.keys(UNMAPPED) as UnmappedKind[]).map((kind) => {
    const { plural, follows, state } = UNMAPPED[kind];
    const missing = unmapped.filter((value) => value.kind === kind);
    if (filled.includes(kind)) return ok(`map-${kind}`, `${plural} of ${systemName} are filled by the Field Map.`);
    if (missing.length === 0)
      return ok(`map-${kind}`, `${plural} in use by customers of ${systemName} all have a line.`);
    const names = missing.map(
      ({ name, currency, customers }) => `${name}${currency && ` in ${currency}`} (${customers})`,
    );
    return {
      id: `map-${kind}`,
      state,
      sentence: `${plural} in use by customers of ${systemName} without a line: ${names.join(', ')}. Without one, ${follows}.`,
      fix: state === 'wrong' ? 'Add a line for each.' : 'Add a line for each that JOOR calls otherwise.',
      page: 'value-map',
    };
  });
}

/** The saved searches. */
export function searchChecks(
  searches: readonly { title: string; state: 'as made' | 'changed' | 'missing' }[],
): SetUpCheck[] {
  return searches.map(({ title, state }) => {
    const id = `search-${title}`;
    if (state === 'as made') return ok(id, `The saved search ${title} is there.`);
    if (state === 'missing')
      return wrong(id, `The saved search ${title} is missing.`, 'Press Create or repair searches.');
    return warning(id, `The saved search ${title} was changed.`, 'Press Create or repair searches to set it back.');
  });
}
