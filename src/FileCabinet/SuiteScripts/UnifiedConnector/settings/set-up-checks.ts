import type { Features, RequiredFeatures } from '../netsuite/features';
import { CUSTOMER_EXPORT } from '../netsuite/ids';
import type { FieldMap } from './field-map';
import { positionOf, type Switches } from './position';
import { SCHEDULE_REMEDY } from './run-checks';
import { DEPLOYMENTS, ok, type SetUpCheck, warning, wrong } from './set-up-check';
import type { ValueMap } from './value-map';

const ENABLE = 'Setup > Company > Enable Features';

/** Features that the connector needs, and what follows from those that an account may have or not. */
export function featureChecks(required: RequiredFeatures, found: Features): SetUpCheck[] {
  const needed = (id: string, name: string, on: boolean, lost = 'nothing works') =>
    on
      ? ok(id, `The feature ${name} is on.`)
      : wrong(id, `The feature ${name} is off. Without it, ${lost}.`, `Switch it on under ${ENABLE} > SuiteCloud.`);
  const follows = (id: string, name: string, on: boolean, withIt: string, without: string) =>
    ok(id, `The feature ${name} is ${on ? 'on' : 'off'}: ${on ? withIt : without}.`);
  return [
    needed('feature-records', 'Custom Records', required.customRecords),
    needed('feature-scripts', 'Server SuiteScript', required.serverScripts),
    needed(
      'feature-client-scripts',
      'Client SuiteScript',
      required.clientScripts,
      'the buttons on customers and Failed Records do not work',
    ),
    follows(
      'feature-price-levels',
      'Multiple Prices',
      found.priceLevels,
      'each price level in use needs a line in the Value Map',
      'every customer gets the same price label, from a Value Map line without internal ID',
    ),
    follows(
      'feature-currencies',
      'Multiple Currencies',
      found.multipleCurrencies,
      'a customer gets a price type for each of its currencies',
      'the currency comes from the Value Map',
    ),
    follows(
      'feature-subsidiaries',
      'Subsidiaries',
      found.subsidiaries,
      'an External System can be limited to some subsidiaries',
      'every customer belongs to every External System',
    ),
    follows(
      'feature-team-selling',
      'Team Selling',
      found.teamSelling,
      'the primary member of the sales team is the sales rep',
      'the Sales Rep field of the customer is the sales rep',
    ),
  ];
}

/** Permissions that the role of whoever asks lacks for what the export reads. */
export function permissionChecks(lacking: readonly string[]): SetUpCheck[] {
  if (lacking.length === 0) {
    return [
      ok(
        'permissions',
        'Your role can see customers, contacts, employees, currencies and addresses, as exports started here require. Scheduled runs have every permission.',
      ),
    ];
  }
  return lacking.map((name) =>
    warning(
      `permission-${name}`,
      `Your role lacks the permission ${name}.`,
      'Exports started here use your role and stop without this permission. Add it under Setup > Users/Roles > Manage Roles.',
    ),
  );
}

/** Whether a role that hides customers asks. */
export const restrictionChecks = (hidesCustomers: boolean): SetUpCheck[] =>
  hidesCustomers
    ? [
        wrong(
          'restrictions',
          'Your role sees some customers only: others that were sent before are hidden from it. Exports started here stop.',
          'Set its Employee Restrictions to none and its Subsidiary Restrictions to All under Setup > Users/Roles > Manage Roles.',
        ),
      ]
    : [];

/** What became of the files of an External System: whether the last one arrived, and whether JOOR takes them. */
export function fileChecks(
  name: string,
  last: { name: string; state: string; message: string; arrived: boolean } | null,
  notTaken: readonly string[],
): SetUpCheck[] {
  if (!last) return [ok('files', `${name} has sent no file yet. The first one goes once a customer is to be sent.`)];
  const arrived = last.arrived
    ? ok('files', `The last file of ${name}, ${last.name}, was delivered.`)
    : warning(
        'files',
        `The last file of ${name}, ${last.name}, is ${last.state}. ${last.message}`.trim(),
        'Its customers go with the next file. Test Connection says what is wrong with the server.',
      );
  if (notTaken.length === 0) return [arrived];
  return [
    arrived,
    warning(
      'files-taken',
      `JOOR has not taken ${notTaken.join(', ')}, although it takes files every hour.`,
      'Ask JOOR whether it still takes files from the directory, and whether name and format are as agreed.',
    ),
  ];
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

/** What is known of an External System besides its faults. */
interface CheckedSystem {
  name: string;
  /** What has to be done in JOOR's sandbox; empty: it is not the sandbox. */
  sandboxNote: string;
  upload: boolean;
  update: boolean;
  uploadByHand: boolean;
  updateByHand: boolean;
  confirmedAccountId: string;
  alerts: boolean;
}

/** An External System's settings. `faults` are those that keep it from sending, the confirmation left out. */
export function settingsChecks(system: CheckedSystem, faults: readonly string[], accountId: string): SetUpCheck[] {
  const { name, confirmedAccountId, upload, update } = system;
  const page = 'external-systems';
  return [
    ...(faults.length === 0
      ? [ok('settings', `The settings and Field Map of ${name} have no faults, and every field they use exists.`)]
      : faults.map((fault, index) =>
          wrong(`settings-${index}`, fault, 'Correct it. Nothing is sent until then.', page),
        )),
    confirmedAccountId === accountId
      ? ok('confirmed', `${name} is confirmed in this account (${accountId}).`)
      : wrong(
          'confirmed',
          confirmedAccountId === ''
            ? `${name} is not confirmed, so nothing is sent.`
            : `${name} was confirmed in account ${confirmedAccountId}. This is account ${accountId}, so nothing is sent.`,
          'Check Base URL and API Secret ID, then press Confirm.',
          page,
        ),
    upload && update
      ? ok('switches', switchedOn(system))
      : warning(
          'switches',
          `${[...(upload ? [] : ['Upload']), ...(update ? [] : ['Update'])].join(' and ')} ${upload || update ? 'is' : 'are'} off for ${name}. Runs only record what they would send.`,
          'Preview some customers, then switch it on.',
          page,
        ),
    ok(
      'environment',
      system.sandboxNote === ''
        ? `Environment of ${name} is Production.`
        : `Environment of ${name} is Sandbox. ${system.sandboxNote}`,
    ),
    system.alerts
      ? ok('alerts', `The Alert Recipients get an email when ${name} is paused or customers fail.`)
      : warning(
          'alerts',
          `Nobody gets an email when ${name} is paused or customers fail.`,
          'Enter Alert Recipients and Alert Sender.',
          page,
        ),
  ];
}

/** Secret and connection, by what a connection test found. */
export function connectionCheck(
  name: string,
  { verdict, sentence }: { verdict: string; sentence: string },
  sendsFiles: boolean,
): SetUpCheck {
  if (verdict === 'fine') return ok('connection', `Connection of ${name}: ${sentence}`);
  if (verdict === 'rate-limited' || verdict === 'unavailable') {
    return warning('connection', `Connection of ${name}: ${sentence}`, 'Check again later.');
  }
  return wrong(
    'connection',
    `Connection of ${name}: ${sentence}`,
    sendsFiles
      ? 'Correct what it names, then check again. Customers wait, and go with the next file.'
      : 'Allow the API Secret for the scripts of the connector and for the JOOR host (Setup > Company > Preferences > API Secrets).',
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

/** Kinds of values in use, in words. */
export const UNMAPPED = {
  'price-level': { one: 'price level', plural: 'Price levels', follows: 'those customers fail', state: 'wrong' },
  term: { one: 'payment term', plural: 'Payment terms', follows: 'JOOR gets their NetSuite names', state: 'warning' },
  'ship-item': {
    one: 'shipping item',
    plural: 'Shipping items',
    follows: 'JOOR gets no shipping method',
    state: 'warning',
  },
  'sales-rep': { one: 'sales rep', plural: 'Sales reps', follows: 'JOOR gets no sales rep code', state: 'warning' },
  category: {
    one: 'customer category',
    plural: 'Customer categories',
    follows: 'JOOR gets their NetSuite names as customer group',
    state: 'warning',
  },
} as const satisfies Record<UnmappedKind, { one: string; plural: string; follows: string; state: SetUpCheck['state'] }>;

/**
 * Whether the Value Map has a line for everything in use; `filled`: kinds whose values the Field Map gives; `unseen`: kinds of
 * which this account does not show what is in use.
 */
export function mapChecks(
  { id: systemId, name: systemName }: { id: number; name: string },
  unmapped: readonly UnmappedValue[],
  filled: readonly UnmappedKind[],
  unseen: readonly UnmappedKind[] = [],
): SetUpCheck[] {
  return (Object.keys(UNMAPPED) as UnmappedKind[]).map((kind) => {
    const { one, plural, follows, state } = UNMAPPED[kind];
    const missing = unmapped.filter((value) => value.kind === kind);
    if (filled.includes(kind)) return ok(`map-${kind}`, `${plural} of ${systemName} are filled by the Field Map.`);
    if (unseen.includes(kind)) {
      return warning(
        `map-${kind}`,
        `${plural} used by customers of ${systemName} could not be checked: SuiteQL of this account does not show sales teams. The export reads them from the customers' records.`,
        'Compare the lines of the Value Map with your sales reps.',
        'value-map',
      );
    }
    if (missing.length === 0) return ok(`map-${kind}`, `${plural} used by customers of ${systemName} all have a line.`);
    const names = missing.map(
      ({ name, currency, customers }) => `${name}${currency && ` in ${currency}`} (${customers})`,
    );
    return {
      id: `map-${kind}`,
      state,
      sentence: `${plural} used by customers of ${systemName} but missing from the Value Map: ${names.join(', ')}. Without a line, ${follows}.`,
      fix: state === 'wrong' ? 'Add a line for each.' : 'Add a line for each that has a different name in JOOR.',
      page: `value-map/missing/${systemId}/${kind}`,
      link: missing.length === 1 ? `Map this ${one}` : `Map these ${missing.length} ${plural.toLowerCase()}`,
    };
  });
}

/**
 * What JOOR requires of every customer and only the maps can give: a warehouse, and in an account without price levels
 * the price type.
 */
export function requiredChecks(
  { name, noWarehouse }: { name: string; noWarehouse: 'block' | 'warn' },
  valueMap: ValueMap,
  fieldMap: FieldMap,
  { priceLevels }: Pick<Features, 'priceLevels'>,
): SetUpCheck[] {
  const page = 'value-map';
  const forAll = valueMap.find('warehouse', null).some(({ joorName, joorCode }) => joorName !== '' || joorCode !== '');
  const sources = [fieldMap.warehouse_name, fieldMap.warehouse_code];
  const fixed = sources.some((source) => source && 'fixed' in source && source.fixed.trim() !== '');
  const follows = noWarehouse === 'block' ? 'fail' : 'are sent without one, and JOOR may refuse them in silence';
  const which = sources.some((source) => source && 'column' in source)
    ? 'customers whose warehouse field is empty'
    : 'all customers';
  const checks =
    forAll || fixed
      ? [ok('required-warehouse', `Every customer of ${name} has a warehouse, as JOOR requires.`)]
      : [
          {
            ...(noWarehouse === 'block' && which === 'all customers' ? wrong : warning)(
              'required-warehouse',
              `JOOR requires a warehouse, and the Value Map has no active line of kind Warehouse without internal ID for ${name}: ${which} ${follows}.`,
              'Add or reactivate such a line. If JOOR takes your customers without a warehouse, set Customers Without a Warehouse to Warn on the External System.',
              page,
            ),
          },
        ];
  if (priceLevels || fieldMap.price_type_label) return checks;
  const priced = valueMap.find('price-level', null).some(({ joorName }) => joorName !== '');
  return [
    ...checks,
    priced
      ? ok('required-price-type', `Every customer of ${name} has a price type, as JOOR requires.`)
      : wrong(
          'required-price-type',
          `JOOR requires a price type, and the Value Map has no active line of kind Price Level without internal ID for ${name}: all customers fail.`,
          'Add such a line with a currency and the JOOR price label.',
          page,
        ),
  ];
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
    return warning(id, `The saved search ${title} was changed.`, 'Press Create or repair searches to reset it.');
  });
}

function switchedOn(system: Switches & { name: string }): string {
  const [upload, update] = [positionOf(system, 'upload'), positionOf(system, 'update')];
  return upload === 'automatic' && update === 'automatic'
    ? `Upload and Update are on for ${system.name}.`
    : `Upload is ${upload} and Update ${update} for ${system.name}. By hand, only what a person sends goes to JOOR.`;
}
