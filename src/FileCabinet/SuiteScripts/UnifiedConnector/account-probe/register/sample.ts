import type { ReadPlan, Selection } from '../../customers/queries';
import { clockAhead } from '../../netsuite/read-clock';
import type { ExternalSystem } from '../../settings/external-system';
import { ADDRESS_TARGETS, CUSTOMER_TARGETS, type FieldMap } from '../../settings/field-map';
import { ADDRESS_FIELD_NAMES, CUSTOMER_FIELD_NAMES } from '../../settings/fields';
import type { Standing, Standings } from '../../sync/due/read-standings';
import type { RegisterContext } from './entry';

/** An internal id that no record has. */
export const NOBODY = 0;

/** Text that no value has. */
export const NOTHING = '~none~';

/** Before anything was saved. */
export const LONG_AGO = '2001-01-01T00:00:00Z';

export const CLOCK = clockAhead(0);

/** The two ways to choose customers. */
export const SELECTIONS: readonly Selection[] = [{ ids: [NOBODY] }, { from: NOBODY, to: NOBODY }];

const SYSTEM: ExternalSystem = {
  id: NOBODY,
  name: NOTHING,
  baseUrl: '',
  sandbox: true,
  secret: '',
  confirmedAccountId: '',
  upload: false,
  update: false,
  uploadByHand: false,
  updateByHand: false,
  subsidiaries: [NOBODY],
  codeSource: 'field',
  codeField: 'fax',
  batchSize: 1,
  interval: 0,
  stages: [],
  rule: { field: 'category', values: [NOTHING] },
  subCustomers: 'parent',
  format: 'json',
  fieldNames: 'table',
  companyFromParent: true,
  buyers: 'customer',
  doorField: 'addr3',
  locationField: '',
  groupPrices: true,
  knownPriceTypes: [],
  loaded: {},
  strictAddresses: false,
  tooLong: 'block',
  noWarehouse: 'block',
  warningFaults: [],
  compared: [],
  reserve: 0,
  listPath: '',
  file: null,
  matching: false,
};

/** Settings that ask for everything that can be read of customers. */
export function samplePlan({ features, customerField, addressField }: RegisterContext): ReadPlan {
  return {
    features,
    system: { ...SYSTEM, codeField: customerField ?? SYSTEM.codeField, doorField: addressField ?? SYSTEM.doorField },
    fieldMap: {
      customer_alias: { column: customerField ?? 'url' },
      discount_amount: { column: 'fax' },
      shipping_email: { addressColumn: addressField ?? 'addr3' },
    },
  };
}

/** Settings that name every standard field that they may name. */
export function everyNamedField(context: RegisterContext): ReadPlan {
  const fieldMap: FieldMap = {};
  CUSTOMER_FIELD_NAMES.split(', ').forEach((column, index) => {
    const target = CUSTOMER_TARGETS[index];
    if (target) fieldMap[target] = { column };
  });
  ADDRESS_FIELD_NAMES.split(', ').forEach((addressColumn, index) => {
    const target = ADDRESS_TARGETS[index];
    if (target) fieldMap[target] = { addressColumn };
  });
  return { ...samplePlan(context), fieldMap };
}

/** One that sends files, and that a run has looked at. */
const STANDING: Standing = {
  systemId: NOBODY,
  state: {
    id: NOBODY,
    systemId: NOBODY,
    systemName: NOTHING,
    watermark: { modified: '2901-01-01T00:00:00Z', id: NOBODY },
    compared: '',
    wrongWatermark: '',
    trouble: '',
    refusal: null,
    window: { startedAt: null, spent: 0 },
    circuit: { lastFailure: '', searchCredits: 0 },
    pauseCause: '',
    pauseReason: '',
    goodCount: null,
    minutesSinceLook: null,
    matchId: null,
    orders: '',
    sweep: { startedAt: null, position: null, settings: '' },
    mailDue: '',
    hasOldTimes: false,
  },
  settingsSeen: '',
  shifted: false,
  lastRun: '',
  ranAt: LONG_AGO,
  interval: 0,
  sweepHours: 24,
  readsOrders: false,
  asksJoor: true,
  file: { full: false, hours: null },
  alerts: null,
  told: '',
};

export const STANDINGS: Standings = { clock: CLOCK, now: '', readAt: 0, systems: [STANDING], idleRuns: null };
