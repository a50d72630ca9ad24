import * as runtime from 'N/runtime';
import type { Features } from './features';
import { readFew } from './suiteql';

/** Without these a role sees no rows, and no error says so. */
const NEEDED = [
  { key: 'LIST_CUSTJOB', name: 'Lists > Customers' },
  { key: 'LIST_CONTACT', name: 'Lists > Contacts' },
  { key: 'LIST_EMPLOYEE', name: 'Lists > Employees' },
] as const;

const CURRENCY = { key: 'LIST_CURRENCY', name: 'Lists > Currency' } as const;

/** Stops a role that lacks a permission which the export needs, and names the permission. Costs nothing. */
export function requirePermissions(features: Features): void {
  const lacking = lackingPermission(features);
  if (lacking !== null) throw new Error(lacking);
}

/** The permission that the role lacks for reading customers, in a sentence; null: none. Costs nothing. */
export function lackingPermission(features: Features): string | null {
  const [lacking] = lackingPermissions(features);
  return lacking === undefined ? null : lacks(lacking);
}

/** Every permission that the role lacks for reading customers, by its name. Costs nothing. */
export function lackingPermissions(features: Features): string[] {
  const user = runtime.getCurrentUser();
  const needed = [...NEEDED, ...(features.multipleCurrencies ? [CURRENCY] : [])];
  return needed
    .filter(({ key }) => user.getPermission({ name: key }) === runtime.Permission.NONE)
    .map(({ name }) => name);
}

/**
 * Stops a role that sees no address of customers that have one. The Records Catalog names the permission Lists > Address
 * for them, which is none that a role is given by itself: what is seen decides, not a level. Costs 10 units.
 */
export function requireAddresses(): void {
  if (!seesAddresses()) throw new Error(lacks(ADDRESSES));
}

/** Whether this role sees addresses, as far as customers have any. Costs 10 units. */
export function seesAddresses(): boolean {
  const rows = readFew(
    `SELECT c.id, a.nkey FROM customer c LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = c.defaultshippingaddress
     WHERE c.defaultshippingaddress IS NOT NULL AND ROWNUM <= 10`,
  );
  return rows.length === 0 || rows.some(({ nkey }) => nkey !== null);
}

/** Whether this role has the permission that SuiteQL follows (Oracle help, section_156257770590). Costs nothing. */
export const hasWorkbook = (): boolean =>
  runtime.getCurrentUser().getPermission({ name: 'REPO_ANALYTICS' }) !== runtime.Permission.NONE;

export const WORKBOOK = 'Reports > SuiteAnalytics Workbook';

export const ADDRESSES = 'Lists > Address';

const lacks = (permission: string): string =>
  `This role lacks the permission ${permission}. Nothing was read or changed.`;
