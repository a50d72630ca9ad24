import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Features } from './features';
import { type NeededPermission, neededPermissions, SOURCES } from './sources';
import { id, type Row, readFew } from './suiteql';

/**
 * Stops a role that lacks a permission which reading takes, and names each: the table in words, the permission, the role.
 * Costs what `lackingPermissions` does.
 */
export function requirePermissions(features: Features): void {
  const lacking = lackingPermissions(features);
  if (lacking.length > 0) throw new Error(`${lacks(lacking)} ${NOTHING_DONE}`);
}

/**
 * The permissions that the role lacks for reading what a connection is made of, in a sentence; null: none. Costs what
 * `lackingPermissions` does.
 */
export function lackingPermission(features: Features): string | null {
  const ofPayload = SOURCES.filter((source) => source.ofPayload);
  const lacking = neededPermissions(features, ofPayload).filter((needed) => !has(needed));
  return lacking.length === 0 ? null : `${lacks(lacking)} ${NOTHING_DONE}`;
}

/**
 * Every permission that the role lacks for reading what the connector reads: without it a role sees no rows, or is told
 * that there is no such table, and a missing value looks like an empty one. 2 units for each record type of the connector,
 * up to 20 more for each permission that seems to be missing and, outside a run, 10 for customers.
 */
export function lackingPermissions(features: Features): NeededPermission[] {
  return neededPermissions(features).filter((needed) => !has(needed));
}

/**
 * The record types of the connector that the role may not see, in sentences, for pages: they would look empty. null: it
 * sees all. What was seen is kept in the session, which ends where the role changes. Costs 16 units, nothing where it is kept.
 */
export function hiddenRecordTypes(): string | null {
  const session = runtime.getCurrentSession();
  const name = `uc_sees_${runtime.getCurrentScript().deploymentId}_${runtime.getCurrentUser().role}`;
  if (session.get({ name })) return null;
  const hidden = SOURCES.filter(({ table }) => isRecordType(table) && !mayLoad(table) && !showsRows(table));
  if (hidden.length === 0) session.set({ name, value: 'T' });
  return hidden.length === 0 ? null : lacks(hidden.map(({ name, read }) => ({ name, read: [read] })));
}

/** A Map/Reduce has no Execute As Role (Oracle help, article_1212112429). */
const isRun = (): boolean => runtime.executionContext === runtime.ContextType.MAP_REDUCE;

const isRecordType = (table: string): boolean => table.startsWith('customrecord');

function has({ permission, tables }: NeededPermission): boolean {
  // Addresses have no permission of their own: what is seen decides.
  if (permission === 'LIST_ADDRESS') return true;
  // Under Execute As Role the level may be the visitor's, though data is read as the other role: then what is seen decides.
  const levelCounts = !isRecordType(permission) && (isRun() || permission !== 'LIST_CUSTJOB');
  const user = runtime.getCurrentUser();
  if (levelCounts && user.getPermission({ name: permission }) !== runtime.Permission.NONE) return true;
  return mayLoad(tables[0] ?? '') || tables.some(showsRows);
}

/** An internal id that no record has. */
const NO_RECORD = 2_147_483_647;

/**
 * Whether the role may view records of a type. A query does not tell: it may show a role without permission no rows, as
 * it does where there are none. A record that does not exist is missing only to a role that may see the others.
 */
function mayLoad(type: string): boolean {
  try {
    record.load({ type, id: NO_RECORD });
    return true;
  } catch (error) {
    return (error as { name?: string }).name === 'RCRD_DSNT_EXIST';
  }
}

/** @throws what NetSuite refuses, where it has no such table or hides it */
export const selectOne = (table: string): Row[] => readFew(`SELECT 1 AS found FROM ${table} WHERE ROWNUM <= 1`);

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
  if (!seesAddresses()) throw new Error(`${lacks([{ name: ADDRESSES, read: ['addresses'] }])} ${NOTHING_DONE}`);
}

/** Whether this role sees addresses, as far as customers have any. Costs 10 units. */
export function seesAddresses(): boolean {
  try {
    const rows = readFew(
      `SELECT c.id, a.nkey FROM customer c LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = c.defaultshippingaddress
       WHERE c.defaultshippingaddress IS NOT NULL AND ROWNUM <= 10`,
    );
    return rows.length === 0 || rows.some(({ nkey }) => id(nkey) !== null);
  } catch (error) {
    if (/customerAddressbookEntityAddress['‘’"]* was not found/i.test((error as Error).message)) return false;
    throw error;
  }
}

/** Whether this role has the permission that SuiteQL follows (Oracle help, section_156257770590). Costs nothing. */
export const hasWorkbook = (): boolean =>
  runtime.getCurrentUser().getPermission({ name: 'REPO_ANALYTICS' }) !== runtime.Permission.NONE;

/**
 * Whether whoever asks may change customers. Only where the script works as the visitor's role: under Execute As Role it is
 * not certain whose permission is told. Costs nothing.
 */
export const mayEditCustomers = (): boolean => {
  const level = runtime.getCurrentUser().getPermission({ name: 'LIST_CUSTJOB' });
  return Number(level) >= Number(runtime.Permission.EDIT);
};

export const WORKBOOK = 'Reports > SuiteAnalytics Workbook';

export const ADDRESSES = 'Lists > Address';

const NOTHING_DONE = 'Nothing was read and nothing changed.';

/** Under Execute As Role the current user keeps the visitor's role (measured in an account), which is not the one that lacks it. */
function lacks(lacking: readonly Pick<NeededPermission, 'name' | 'read'>[]): string {
  const role = isRun() ? `The role ${runtime.getCurrentUser().roleId}` : 'The role that this page works as';
  const permissions = lacking.map(({ name, read }) => `the permission ${name}, needed to read ${listed(read)}`);
  return `${role} lacks ${permissions.join('; ')}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
