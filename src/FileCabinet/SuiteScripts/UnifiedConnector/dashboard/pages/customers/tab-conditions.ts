import { SYNC_STATE as F } from '../../../netsuite/ids';
import { ERROR_CLASSES } from '../../../sync/records/error-classes';
import { STATES, type State } from '../../../sync/records/states';
import type { Tab } from './contract';

/** Constants of the connector, no input: they may stand in a query. */
const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const inStates = (...states: readonly State[]): string => `ss.${F.state} IN (${listed(states)})`;

/** Codes of what JOOR, or the connector itself, refused: everything else that fails are faults of the customer. */
const REFUSED = listed(Object.values(ERROR_CLASSES).flatMap(({ code }) => (code === '' ? [] : [code])));

const {
  accepted,
  differs,
  excluded,
  failed,
  handedOver,
  inSync,
  needsAttention,
  onHold,
  retrying,
  sent,
  unknown,
  waiting,
} = STATES;

/** NetSuite still has the customer: a deletion empties the reference, a merge moves it. */
const kept = (sql: string): string => `(ss.${F.customer} = ss.${F.customerId} AND ${sql})`;

/** Whether a Sync State `ss` belongs into a tab. `new` and `changed` depend on the customer too: they are added by read.ts. */
export const TAB_CONDITIONS: Readonly<Record<Exclude<Tab, 'all' | 'new' | 'changed'>, string>> = {
  'would-fail': kept(`${inStates(failed)} AND ss.${F.codes} NOT IN (${REFUSED})`),
  waiting: kept(inStates(accepted, waiting, handedOver)),
  'in-sync': kept(inStates(inSync)),
  sent: kept(inStates(sent)),
  failed: kept(
    `(${inStates(retrying, unknown, needsAttention, differs)} OR (${inStates(failed)} AND ss.${F.codes} IN (${REFUSED})))`,
  ),
  'on-hold': kept(inStates(onHold)),
  excluded: kept(inStates(excluded)),
  gone: `(ss.${F.customer} IS NULL OR ss.${F.customer} <> ss.${F.customerId})`,
};

/** JOOR has it, and a run found that what would be sent now differs. */
export const KNOWN_TO_DIFFER = `ss.${F.changedValues} IS NOT NULL`;

/** JOOR has it, so that a change of the customer since the last look may be a change for JOOR. */
export const TAKEN = inStates(accepted, waiting, inSync, sent, differs);

/** Nor does it wait to take over the connection of another customer. */
const NEW_AT_JOOR = `ss.${F.fingerprintSent} IS NULL AND ss.${F.customerCode} IS NULL AND ss.${F.changedValues} IS NULL`;

/** JOOR never took it; `ss` may be missing. */
export const NEVER_SENT = `(ss.id IS NULL OR (${NEW_AT_JOOR} AND ss.${F.state} <> '${excluded}'))`;

/** The same, of customers on which the External System may not be selected (`m`): those are Excluded for that alone. */
export const NEVER_SENT_OR_OFF = `(ss.id IS NULL OR (${NEW_AT_JOOR} AND (ss.${F.state} <> '${excluded}' OR m.maptwo IS NULL)))`;
