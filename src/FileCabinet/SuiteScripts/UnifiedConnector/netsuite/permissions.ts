import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Features } from './features';
import { DASHBOARD, SYNC_STATE } from './ids';
import { learned } from './learned';
import { A_DAY, forget, keep, kept } from './run-cache';
import { type NeededPermission, neededPermissions, SOURCES, type Source, WORKBOOK } from './sources';
import { id, type Row, readFew } from './suiteql';

/**
 * Stops a role that lacks a permission which reading takes, and names each: the table in words, the permission, the role.
 * Costs what `lackingPermissions` does.
 */
export function requirePermissions(features: Features): void {
  if (isWithoutQueries()) throw new Error(`${lacks([QUERIES])} ${NOTHING_DONE}`);
  const lacking = lackingPermissions(features);
  if (lacking.length > 0) throw new Error(`${lacks(lacking)} ${NOTHING_DONE}`);
}

/**
 * The permissions that the role lacks for reading what a connection is made of, in a sentence; null: none. Costs what
 * `lackingPermissions` does.
 */
export function lackingPermission(features: Features): string | null {
  if (isWithoutQueries()) return `${lacks([QUERIES])} ${NOTHING_DONE}`;
  const ofPayload = SOURCES.filter((source) => source.ofPayload);
  const lacking = missingOf('payload', neededPermissions(features, ofPayload));
  return lacking.length === 0 ? null : `${lacks(lacking)} ${NOTHING_DONE}`;
}

/**
 * Every permission that the role lacks for reading what the connector reads: without it a role sees no rows, or is told
 * that there is no such table, and a missing value looks like an empty one. 2 units for each record type of the connector,
 * up to 20 more for each permission that seems to be missing. A page that works as another role looks at each, for some 77
 * units, and keeps for five minutes that nothing is missing: then it costs 2 units, whoever visits.
 */
export function lackingPermissions(features: Features): NeededPermission[] {
  return missingOf('all', neededPermissions(features));
}

function missingOf(what: 'payload' | 'all', needed: readonly NeededPermission[]): NeededPermission[] {
  const key = `sees ${what} ${runtime.getCurrentScript().deploymentId}`;
  const isOwn = levelIsOwn();
  if (!isOwn && kept(key) !== null) return [];
  const lacking = needed.filter((each) => !has(each));
  if (!isOwn && lacking.length === 0) keep(key, 'T', KEPT_SECONDS);
  return lacking;
}

/**
 * The record types of the connector that the role may not see, in sentences, for pages: they would look empty. null: it
 * sees all. That it does is kept in the session, which ends where the role changes, and for an hour for whoever comes with
 * the same role. Costs nothing in the session, 1 unit in the hour; else 12 units, and 2 for each record type without a record.
 */
export function hiddenRecordTypes(): string | null {
  const session = runtime.getCurrentSession();
  const name = `uc_sees_${runtime.getCurrentScript().deploymentId}_${runtime.getCurrentUser().role}`;
  if (session.get({ name })) return null;
  if (kept(name) === null) {
    const hidden = hiddenNow();
    if (hidden.length > 0) return lacks(hidden);
    keep(name, 'T');
  }
  session.set({ name, value: 'T' });
  return null;
}

/** Costs 10 units, and 2 for each record type without a record. */
function hiddenNow(): Parameters<typeof lacks>[0] {
  const types = SOURCES.filter(({ table }) => isRecordType(table));
  const shown = shownTypes(types.map(({ table }) => table));
  if (shown === null && !takesQueries()) return [QUERIES];
  return types
    .filter(({ table }) => !shown?.has(table) && !mayLoad(table) && !showsRows(table))
    .map(({ name, level, read }) => ({ name, level, read: [read] }));
}

/** The least that N/cache keeps. */
const KEPT_SECONDS = 300;

/** A Map/Reduce has no Execute As Role (Oracle help, article_1212112429). */
const isRun = (): boolean => runtime.executionContext === runtime.ContextType.MAP_REDUCE;

const isRecordType = (table: string): boolean => table.startsWith('customrecord');

function has({ permission, tables, level }: NeededPermission): boolean {
  // Addresses have no permission of their own: what is seen decides.
  if (permission === 'LIST_ADDRESS') return true;
  const levelCounts = !isRecordType(permission) && levelIsOwn();
  const user = runtime.getCurrentUser();
  if (levelCounts && user.getPermission({ name: permission }) !== runtime.Permission.NONE) return true;
  const type = tables[0] ?? '';
  if (level !== 'View' && isRecordType(type)) return mayEdit(type);
  return mayLoad(type) || tables.some(showsRows);
}

/**
 * Whether a level is that of the role that data is read as. Under Execute As Role it may be the visitor's: then what is seen
 * decides, unless the Account Probe saw otherwise. 1 unit on a page of the engine's role.
 */
const levelIsOwn = (): boolean =>
  isRun() ||
  runtime.getCurrentScript().deploymentId.toLowerCase() === DASHBOARD.deployments.administrators ||
  learned('runtime.permission-under-role') === 'role';

/** An internal id that no record has. */
const NO_RECORD = 2_147_483_647;

/**
 * Whether the role may view records of a type. A query does not tell: it may show a role without permission no rows, as
 * it does where there are none. A record that does not exist is missing only to a role that may see the others.
 */
export function mayLoad(type: string): boolean {
  try {
    record.load({ type, id: NO_RECORD });
    return true;
  } catch (error) {
    return (error as { name?: string }).name === 'RCRD_DSNT_EXIST';
  }
}

/** Whether the role may edit records of a type: only a refusal that names a permission says no. Costs 2 units. */
function mayEdit(type: string): boolean {
  return isAllowed(() => record.submitFields({ type, id: NO_RECORD, values: { isinactive: false } }));
}

/**
 * The record types that the role may edit and not delete, though the connector deletes what is old. Costs 4 units for each
 * that it deletes of.
 */
export const undeletable = (): string[] =>
  SOURCES.filter(
    ({ level, table }) => level === 'Full' && !isAllowed(() => record.delete({ type: table, id: NO_RECORD })),
  ).map(({ name }) => name);

function isAllowed(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    return !/PERMISSION/.test((error as { name?: string }).name ?? '');
  }
}

/** @throws what NetSuite refuses, where it has no such table or hides it */
export const selectOne = (table: string): Row[] => readFew(`SELECT 1 AS found FROM ${table} WHERE ROWNUM <= 1`);

/** Those of these record types that show a record; null: the query is refused, for one of them or for all. Costs 10 units. */
function shownTypes(types: readonly string[]): Set<string> | null {
  try {
    return new Set(selectShownTypes(types).map(({ type }) => String(type)));
  } catch {
    return null;
  }
}

/** One question for all of them. @throws what NetSuite refuses, where it has no such table or hides it */
export const selectShownTypes = (types: readonly string[]): Row[] =>
  readFew(types.map((type) => `SELECT '${type}' AS type FROM ${type} WHERE ROWNUM <= 1`).join(' UNION ALL '));

function showsRows(table: string): boolean {
  try {
    return selectOne(table).length > 0;
  } catch {
    return false;
  }
}

/**
 * Stops a role that sees no address of customers that have one. The Records Catalog names the permission Lists > Address
 * for them, which is none that a role is given by itself: what is seen decides, not a level. Costs 10 units.
 */
export function requireAddresses(): void {
  if (!seesAddresses())
    throw new Error(`${lacks([{ name: ADDRESSES, level: 'View', read: ['addresses'] }])} ${NOTHING_DONE}`);
}

/** Whether this role sees addresses, as far as customers have any. Costs 10 units. */
export function seesAddresses(): boolean {
  try {
    const rows = readFew(
      `SELECT c.id, a.nkey FROM customer c LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = c.defaultbillingaddress
       WHERE c.defaultbillingaddress IS NOT NULL AND ROWNUM <= 10`,
    );
    return rows.length === 0 || rows.some(({ nkey }) => id(nkey) !== null);
  } catch (error) {
    if (/customerAddressbookEntityAddress['‘’"]* was not found/i.test((error as Error).message)) return false;
    throw error;
  }
}

/** As whom schedules run: with every permission, and without a role's restrictions. */
const SYSTEM_USER = -4;

/** Seconds for which the look at the permissions of any other role counts. */
const AN_HOUR = 3600;

/** Key of that the role of a run sees everything: of a role that can be changed, with its levels. */
function seesEverything(features: Features): string {
  const user = runtime.getCurrentUser();
  const levels = seesAsSystem()
    ? []
    : neededPermissions(features)
        .filter(({ permission }) => !isRecordType(permission) && permission !== 'LIST_ADDRESS')
        .map(({ permission }) => user.getPermission({ name: permission }));
  return `sees everything ${user.id} ${user.roleId} ${levels.join('')}`;
}

/**
 * Stops a run that does not see everything it reads. As -System- or Administrator it is looked at once a day; as another role,
 * which may have been changed meanwhile, once an hour, and when a level changes; and again after a run that could not do its
 * work (`forgetSeen`). Costs 1 unit, and some 80 where it looks; whether it looked.
 */
export function requireEverything(features: Features): boolean {
  const key = seesEverything(features);
  if (kept(key) !== null) return false;
  requirePermissions(features);
  requireAddresses();
  requireEveryCustomer();
  keep(key, 'T', seesAsSystem() ? A_DAY : AN_HOUR);
  return true;
}

/** The next run looks at its permissions. Costs 1 unit. */
export const forgetSeen = (features: Features): void => forget(seesEverything(features));

/** Whether a run sees all customers, whatever its role may be restricted to. */
export function seesAsSystem(): boolean {
  const { id: userId, roleId } = runtime.getCurrentUser();
  return isRun() && (userId === SYSTEM_USER || roleId.toLowerCase() === 'administrator');
}

/**
 * Stops a role that sees some customers and not others. Restrictions of a role take rows away without an error (measured
 * in accounts): what changed of those customers would be passed over. As -System- or Administrator a run does not ask.
 * Costs 10 units.
 */
export function requireEveryCustomer(): void {
  if (!seesAsSystem()) refuseHidden(hidesCustomers());
}

/** The same where it is known whether some are hidden. Costs nothing. */
export function refuseHidden(hidden: boolean): void {
  if (!hidden) return;
  const role = isRun() ? `The role ${runtime.getCurrentUser().roleId}` : 'The role that this page works as';
  throw new Error(`${role} ${RESTRICTED} ${NOTHING_DONE}`);
}

/** What a restricted role needs, after its name. */
const RESTRICTED =
  'sees some customers only: others that were sent before are hidden from it. Set its Employee Restrictions to none and its Subsidiary Restrictions to All under Setup > Users/Roles > Manage Roles.';

/** Whether customers of Sync States are hidden from this role: of a deleted customer the field is empty. Costs 10 units. */
export const hidesCustomers = (): boolean =>
  readFew(
    `SELECT s.id FROM ${SYNC_STATE.type} s LEFT JOIN customer c ON c.id = s.${SYNC_STATE.customer}
     WHERE s.${SYNC_STATE.customer} IS NOT NULL AND c.id IS NULL AND ROWNUM <= 1`,
  ).length > 0;

/**
 * Whether this role has the permission that SuiteQL follows (Oracle help, section_156257770590). Under Execute As Role it
 * may be the visitor's. Costs nothing.
 */
export const hasWorkbook = (): boolean =>
  runtime.getCurrentUser().getPermission({ name: 'REPO_ANALYTICS' }) !== runtime.Permission.NONE;

/**
 * Whether whoever asks may change customers. Only where the script works as the visitor's role: under Execute As Role it is
 * not certain whose permission is told. Costs nothing.
 */
export const mayEditCustomers = (): boolean => levelOnCustomers() >= Number(runtime.Permission.EDIT);

/** The same of creating them. Costs nothing. */
export const mayCreateCustomers = (): boolean => levelOnCustomers() >= Number(runtime.Permission.CREATE);

const levelOnCustomers = (): number => Number(runtime.getCurrentUser().getPermission({ name: 'LIST_CUSTJOB' }));

/** Whether whoever asks may submit scripts (Oracle help, section_453639770507). Costs nothing. */
export function maySubmit(): boolean {
  const user = runtime.getCurrentUser();
  return (
    user.getPermission({ name: 'ADMI_CUSTOMSCRIPT' }) !== runtime.Permission.NONE &&
    user.getPermission({ name: 'ADMI_SS_SCHEDULING' }) === runtime.Permission.FULL
  );
}

/** What the permission is needed for, besides tables. */
const QUERIES = { name: WORKBOOK, level: 'View', read: ['anything by SuiteQL'] } as const;

/** Whether queries are refused for want of it: a role that has it is not asked. Costs nothing, 10 units without it. */
const isWithoutQueries = (): boolean => !hasWorkbook() && !takesQueries();

/** @throws what NetSuite refuses, where this role may not query at all */
export const selectNothing = (): Row[] => readFew('SELECT 1 AS found FROM DUAL WHERE ROWNUM <= 1');

/** The permission without which this role may query nothing, in a sentence; null: it may. Costs 10 units. */
export const lackingQueries = (): string | null => (takesQueries() ? null : lacks([QUERIES]));

function takesQueries(): boolean {
  try {
    selectNothing();
    return true;
  } catch {
    return false;
  }
}

export const ADDRESSES = 'Lists > Address';

const NOTHING_DONE = 'Nothing was read and nothing changed.';

/** Under Execute As Role the current user keeps the visitor's role (measured in an account), which is not the one that lacks it. */
function lacks(lacking: readonly { name: string; level: Source['level']; read: readonly string[] }[]): string {
  const role = isRun() ? `The role ${runtime.getCurrentUser().roleId}` : 'The role that this page works as';
  const permissions = lacking.map(({ name, level, read }) => {
    const writing = level === 'View' ? '' : ` and keep it up to date (level ${level})`;
    return `the permission ${name}, needed to read ${listed(read)}${writing}`;
  });
  return `${role} lacks ${permissions.join('; ')}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
