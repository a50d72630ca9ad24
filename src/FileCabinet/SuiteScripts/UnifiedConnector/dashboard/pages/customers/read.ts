import { nameOf } from '../../../customers/read-customers';
import { asShown } from '../../../netsuite/as-shown';
import { ACCOUNT_STATE, CUSTOMER, EXTERNAL_SYSTEM, SYNC_STATE as F, RUN } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { BOUND_TIME, clockShowing, printedTime, type ReadClock } from '../../../netsuite/read-clock';
import { flag, id, type Param, type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import { stagesOf } from '../../../settings/external-system';
import { positionOf } from '../../../settings/position';
import { RUN_STATUS } from '../../../sync/records/run';
import type { State } from '../../../sync/records/states';
import { CUSTOMER_GROUPS } from '../../contract/customer-groups';
import type { Filters, TablePage, TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentOf, NOW, printed } from '../../server/read-moment';
import { Refusal } from '../../server/refusal';
import { unsent } from '../../server/unsent';
import { having, nameOfUsed, usedIn } from '../../set-up/read-unmapped';
import {
  type CUSTOMER_COLUMNS,
  type CustomerRow,
  type CustomersAnswer,
  type EnableOutcome,
  type ListedSystem,
  TABS,
  type Tab,
} from './contract';
import { KNOWN_TO_DIFFER, NEVER_SENT, NEVER_SENT_OR_OFF, TAB_CONDITIONS, TAKEN } from './tab-conditions';

/** An External System with what its list depends on. */
export interface SystemOfList extends ListedSystem {
  /** Lower case. */
  stages: string[];
  /** Up to which changes are compared, as queries print it; '': no run has looked. */
  comparedUpTo: string;
}

/** Active External Systems by name, and the clock of this script's queries. Costs 10 units. */
export function readListedSystems(): { systems: SystemOfList[]; clock: ReadClock } {
  const E = EXTERNAL_SYSTEM;
  const rows = readFew(
    `SELECT s.id, s.name, s.${E.upload} AS upload, s.${E.update} AS updating, s.${E.uploadByHand} AS uploadbyhand,
       s.${E.updateByHand} AS updatebyhand, s.${E.stages} AS stages, a.${ACCOUNT_STATE.watermarkTime} AS watermark, ${NOW} AS now
     FROM ${E.type} s LEFT JOIN ${ACCOUNT_STATE.type} a ON a.${ACCOUNT_STATE.system} = s.id
     WHERE s.isinactive = 'F' ORDER BY s.name, s.id`,
  );
  const clock = clockShowing(text(rows[0]?.now), Date.now());
  return {
    clock,
    systems: rows.map((row) => {
      const switches = {
        upload: flag(row.upload),
        update: flag(row.updating),
        uploadByHand: flag(row.uploadbyhand),
        updateByHand: flag(row.updatebyhand),
      };
      const watermark = text(row.watermark);
      return {
        id: Number(row.id),
        name: text(row.name),
        upload: positionOf(switches, 'upload'),
        update: positionOf(switches, 'update'),
        stages: stagesOf(text(row.stages)),
        comparedUpTo: watermark === '' ? '' : clock.show(watermark),
      };
    }),
  };
}

/** What the list is asked for. */
export type ListRequest = TableRequest & { sort: (typeof CUSTOMER_COLUMNS)[number] };

/** Whether customers on which the External System is not selected stand in the tab `new` too. */
const withOthers = (filters: Filters): boolean => choiceOf(filters, 'others', { T: true }) ?? false;

/** The External Systems that the request is about: the one it names, or all; with `others` one, for which they are looked at. */
export function systemsAsked(systems: readonly SystemOfList[], filters: Filters): SystemOfList[] {
  const { system = '' } = filters;
  const asked = system === '' ? [...systems] : systems.filter((each) => each.id === Number(system));
  return withOthers(filters) ? asked.slice(0, 1) : asked;
}

export const tabOf = (filters: Filters): Tab =>
  choiceOf<Tab>(filters, 'tab', Object.fromEntries(TABS.map((tab) => [tab, tab]))) ?? 'all';

/** One page of the list. Costs 20 units. */
export function readCustomerPage(
  { filters, sort, descending, page, pageSize }: ListRequest,
  systems: readonly SystemOfList[],
  clock: ReadClock,
): TablePage<CustomerRow> {
  if (systems.length === 0) return { rows: [], total: 0 };
  const tab = tabOf(filters);
  const from = sourceOf(tab, systems, filters);
  const conditions = from.conditions;
  if (tab === 'changed') addChanged(conditions, systems);
  else if (tab !== 'all' && tab !== 'new') conditions.add(TAB_CONDITIONS[tab]);
  const order = { ...ORDER, ...from.order }[sort];
  const { rows, total } = readPageOfMany({
    sql: `SELECT ${from.columns}, ss.${F.state} AS state, ss.${F.reason} AS reason, ss.${F.customerCode} AS code,
        ss.${F.changedValues} AS changedvalues, c.email, ${ZIP} AS zip, ${printedTime('c.lastmodifieddate')} AS modified,
        ${printed(`ss.${F.sentAt}`)} AS sent, ss.${F.sentAtUtc} AS sentinstant, ss.${F.fingerprintSent} AS fingerprintsent,
        ${printed(`ss.${F.verifiedAt}`)} AS verified, ss.${F.verifiedAtUtc} AS verifiedinstant
      FROM ${from.tables} ${WITH_ADDRESSES} WHERE ${conditions.sql}
      ORDER BY ${order}${descending ? ' DESC' : ''}, ${from.unique}`,
    params: [...from.params, ...conditions.params],
    page,
    pageSize,
  });
  return { total, rows: rows.map((row) => rowOf(row, systems, clock)) };
}

function sourceOf(tab: Tab, systems: readonly SystemOfList[], filters: Filters): Source {
  if (tab === 'new') return newCustomers(systems, filters);
  const enabled = choiceOf(filters, 'enabled', { T: true, unsent: true, 'never-sent': true }) || filters.uses;
  return tab === 'all' && enabled ? enabledCustomers(systems, filters) : recordedCustomers(systems, filters);
}

/** Of the default shipping address of a customer `c`, or of the default billing address. */
const ZIP = 'NVL(sa.zip, ba.zip)';
const WITH_ADDRESSES = `LEFT JOIN customerAddressbook ab ON ab.entity = c.id AND ab.defaultshipping = 'T'
        LEFT JOIN customerAddressbookEntityAddress sa ON sa.nkey = ab.addressbookaddress
        LEFT JOIN customerAddressbookEntityAddress ba ON ba.nkey = c.defaultbillingaddress`;

/** How many customers each tab has. Costs 30 units: Sync States, changes since the last look, customers never sent. */
export function readTabCounts(filters: Filters, systems: readonly SystemOfList[]): CustomersAnswer['counts'] {
  const none = Object.fromEntries(TABS.map((tab) => [tab, 0])) as Record<Tab, number>;
  if (systems.length === 0) return none;
  const { group, state, enabled, uses, ...shared } = filters;
  const recorded = recordedCustomers(systems, shared);
  const tabs = Object.entries(TAB_CONDITIONS);
  const [row] = readFew(
    `SELECT COUNT(*) AS c0, ${tabs.map(([, sql], index) => `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS c${index + 1}`).join(', ')}
     FROM ${recorded.tables} WHERE ${recorded.conditions.sql}`,
    [...recorded.params, ...recorded.conditions.params],
  );
  const changed = recordedCustomers(systems, shared);
  addChanged(changed.conditions, systems);
  const unsent = newCustomers(systems, shared);
  const counted = tabs.map(([tab], index) => [tab, Number(row?.[`c${index + 1}`] ?? 0)] as const);
  return {
    ...none,
    ...Object.fromEntries(counted),
    all: Number(row?.c0 ?? 0),
    changed: countOf(changed),
    new: countOf(unsent),
  };
}

/** A part of a query: what is read, and which of it. */
interface Source {
  tables: string;
  /** Of `tables`. */
  params: Param[];
  conditions: Conditions;
  columns: string;
  order: Partial<Record<ListRequest['sort'], string>>;
  unique: string;
}

const countOf = ({ tables, params, conditions }: Source): number =>
  Number(
    readFew(`SELECT COUNT(*) AS found FROM ${tables} WHERE ${conditions.sql}`, [...params, ...conditions.params])[0]
      ?.found ?? 0,
  );

const ORDER: Readonly<Record<ListRequest['sort'], string>> = {
  name: `LOWER(ss.${F.customerName})`,
  customerId: `ss.${F.customerId}`,
  code: `LOWER(ss.${F.customerCode})`,
  system: `ss.${F.system}`,
  state: `ss.${F.state}`,
  changedValues: `ss.${F.changedValues}`,
  sentAt: `ss.${F.sentAtUtc}`,
  verifiedAt: `ss.${F.verifiedAtUtc}`,
};

/** Customers of which a run recorded something, deleted ones too. */
function recordedCustomers(systems: readonly SystemOfList[], filters: Filters): Source {
  const conditions = new Conditions().oneOf(
    `ss.${F.system}`,
    systems.map((system) => system.id),
  );
  conditions.equal(`ss.${F.state}`, filters.state);
  const group = choiceOf<readonly State[]>(filters, 'group', CUSTOMER_GROUPS);
  if (group) conditions.oneOf(`ss.${F.state}`, group);
  addText(conditions, filters.text, `ss.${F.customerId}`, [
    `ss.${F.customerName}`,
    `ss.${F.customerCode}`,
    'c.email',
    'c.entityid',
  ]);
  return {
    tables: `${F.type} ss LEFT JOIN customer c ON c.id = ss.${F.customerId}`,
    params: [],
    conditions,
    columns: `ss.${F.customerId} AS customerid, ss.${F.customerName} AS customername, ss.${F.system} AS systemid`,
    order: {},
    unique: 'ss.id',
  };
}

/**
 * Active customers of a stage that is exported and that JOOR never took. What else keeps a customer from being exported is
 * known once a run has looked at it: then it is Excluded and stands here no longer.
 */
function newCustomers(systems: readonly SystemOfList[], filters: Filters): Source {
  const { id: systemId = 0 } = systems[0] ?? {};
  const others = withOthers(filters);
  const map = CUSTOMER.externalSystemsTable;
  const conditions = new Conditions(`c.isinactive = 'F' AND ${others ? NEVER_SENT_OR_OFF : NEVER_SENT}`);
  const ofSystem = others ? '' : 'm.maptwo = ? AND ';
  const stages = systems.map(({ stages: each }) => `(${ofSystem}LOWER(c.searchstage) IN (${placeholders(each)}))`);
  const stageParams = systems.flatMap((system) => [...(others ? [] : [system.id]), ...system.stages]);
  conditions.add(`(${stages.join(' OR ')})`, ...stageParams);
  conditions.equal(`ss.${F.state}`, filters.state);
  addText(conditions, filters.text, 'c.id', ['c.companyname', 'c.altname', 'c.entityid', 'c.email']);
  return {
    tables: others
      ? `customer c LEFT JOIN ${map} m ON m.mapone = c.id AND m.maptwo = ?
         LEFT JOIN ${F.type} ss ON ss.${F.customerId} = c.id AND ss.${F.system} = ?`
      : `customer c JOIN ${map} m ON m.mapone = c.id
         LEFT JOIN ${F.type} ss ON ss.${F.customerId} = m.mapone AND ss.${F.system} = m.maptwo`,
    params: others ? [systemId, systemId] : [],
    conditions,
    columns: `c.id AS customerid, ${NAMES}, m.maptwo AS systemid, ss.id AS recorded`,
    order: { name: 'LOWER(c.altname)', customerId: 'c.id', system: 'm.maptwo' },
    unique: 'c.id, m.maptwo',
  };
}

/** Every customer on which one of the External Systems is selected: those that runs count. */
function enabledCustomers(systems: readonly SystemOfList[], filters: Filters): Source {
  const conditions = new Conditions().oneOf(
    'm.maptwo',
    systems.map((system) => system.id),
  );
  conditions.equal(`ss.${F.state}`, filters.state);
  const group = choiceOf<readonly State[]>(filters, 'group', CUSTOMER_GROUPS);
  if (group) conditions.oneOf(`ss.${F.state}`, group);
  if (filters.enabled === 'unsent') {
    const { sql, params } = unsent(systems);
    conditions.add("c.isinactive = 'F'").add(sql, ...params);
  }
  const value = filters.uses ? valueIn(filters.uses) : null;
  if (value) conditions.add("c.isinactive = 'F'").add(value.sql, ...value.params);
  if (filters.enabled === 'never-sent') conditions.add(`c.isinactive = 'F' AND ss.${F.fingerprintSent} IS NULL`);
  addText(conditions, filters.text, 'c.id', ['c.companyname', 'c.altname', 'c.entityid', 'c.email']);
  return {
    tables: `customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id ${value?.joins ?? ''}
      LEFT JOIN ${F.type} ss ON ss.${F.customerId} = m.mapone AND ss.${F.system} = m.maptwo`,
    params: [],
    conditions,
    columns: `c.id AS customerid, ${NAMES}, m.maptwo AS systemid, ss.id AS recorded`,
    order: { name: 'LOWER(c.altname)', customerId: 'c.id', system: 'm.maptwo' },
    unique: 'c.id, m.maptwo',
  };
}

/** What the filter "uses" leaves, in words; '': it is not asked for. Costs 10 units where it is. */
export function readUsed(filters: Filters): string {
  const value = filters.uses && tabOf(filters) === 'all' ? usedIn(filters.uses) : null;
  return value ? nameOfUsed(value) : '';
}

function valueIn(named: string): NonNullable<ReturnType<typeof having>> {
  const used = usedIn(named);
  const value = used && having(used);
  if (value) return value;
  throw new Refusal('The filter "uses" must be a kind of value, its internal ID and its currency, if any.');
}

const NAMES = 'c.isperson, c.companyname, c.firstname, c.lastname, c.altname';

/** JOOR has it, and it differs, or it was changed since the last look and was not compared yet. */
function addChanged(conditions: Conditions, systems: readonly SystemOfList[]): void {
  const looked = systems.filter(({ comparedUpTo }) => comparedUpTo !== '');
  const since = looked.map(() => ` OR (ss.${F.system} = ? AND ${TAKEN} AND c.lastmodifieddate > ${BOUND_TIME})`);
  conditions.add(
    `(${KNOWN_TO_DIFFER}${since.join('')})`,
    ...looked.flatMap((system) => [system.id, system.comparedUpTo]),
  );
}

/** Name, code, Customer ID or e-mail contain the text, or it is the internal id. */
function addText(
  conditions: Conditions,
  wanted: string | undefined,
  idColumn: string,
  columns: readonly string[],
): void {
  const sought = (wanted ?? '').trim();
  if (sought === '') return;
  const texts = new Conditions().contains(columns, sought);
  if (/^\d{1,15}$/.test(sought)) conditions.add(`(${idColumn} = ? OR ${texts.sql})`, Number(sought), ...texts.params);
  else conditions.add(texts.sql, ...texts.params);
}

const NOT_ENABLED = {
  state: 'Not enabled',
  reason: 'The External System is not selected on the customer. Preview shows whether it would be sent.',
} as const;

const NOT_LOOKED_AT = { state: 'New', reason: 'No run has looked at it yet. A run starts every 5 minutes.' } as const;

function rowOf(row: Row, systems: readonly SystemOfList[], clock: ReadClock): CustomerRow {
  const isRecorded = text(row.state) !== '';
  const systemId = id(row.systemid) ?? systems[0]?.id ?? 0;
  const system = systems.find((each) => each.id === systemId);
  const isOff = id(row.systemid) === null;
  const unrecorded = isOff ? NOT_ENABLED : NOT_LOOKED_AT;
  const customerId = Number(row.customerid);
  const modified = text(row.modified);
  const isLater =
    modified !== '' && system !== undefined && system.comparedUpTo !== '' && modified > system.comparedUpTo;
  const isTaken = text(row.fingerprintsent) !== '' && id(row.changedvalues) === null;
  return {
    key: `${systemId}-${customerId}`,
    customerId,
    name: row.customername === undefined ? nameOf(row) : text(row.customername),
    email: text(row.email),
    zip: asShown(text(row.zip)),
    code: text(row.code),
    systemId,
    system: system?.name ?? '',
    state: isOff || !isRecorded ? unrecorded.state : text(row.state),
    reason: isOff || !isRecorded ? unrecorded.reason : text(row.reason),
    sentAt: momentOf(row.sent, row.sentinstant),
    verifiedAt: momentOf(row.verified, row.verifiedinstant),
    changedValues: id(row.changedvalues),
    modifiedSince: isLater && isTaken ? momentOf(modified, clock.read(modified)) : null,
  };
}

/** Name of an active External System; null: there is none. Costs 10 units. */
export function readSystemName(systemId: number): string | null {
  const [row] = readFew(`SELECT name FROM ${EXTERNAL_SYSTEM.type} WHERE id = ? AND isinactive = 'F'`, [systemId]);
  return row ? text(row.name) : null;
}

/** What the run with this key did; null: it recorded nothing. Costs 10 units. */
export function readRunOutcome(key: string): EnableOutcome | null {
  const [row] = readFew(
    `SELECT ${RUN.message} AS message, ${RUN.status} AS status FROM ${RUN.type} WHERE externalid = ?`,
    [key],
  );
  if (!row) return null;
  const sentences = text(row.message);
  return { good: text(row.status) === RUN_STATUS.finished && !sentences.includes('not saved:'), sentences };
}
