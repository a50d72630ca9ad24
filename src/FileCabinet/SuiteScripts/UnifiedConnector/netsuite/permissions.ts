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
  const user = runtime.getCurrentUser();
  const needed = [...NEEDED, ...(features.multipleCurrencies ? [CURRENCY] : [])];
  const lacking = needed.find(({ key }) => user.getPermission({ name: key }) === runtime.Permission.NONE);
  return lacking ? lacks(lacking.name) : null;
}

/**
 * Stops a role that sees no address of customers that have one. The Records Catalog names the permission Lists > Address
 * for them, which is none that a role is given by itself: what is seen decides, not a level. Costs 10 units.
 */
export function requireAddresses(): void {
  const rows = readFew(
    `SELECT c.id, a.nkey FROM customer c LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = c.defaultshippingaddress
     WHERE c.defaultshippingaddress IS NOT NULL AND ROWNUM <= 10`,
  );
  if (rows.length > 0 && rows.every(({ nkey }) => nkey === null)) throw new Error(lacks('Lists > Address'));
}

const lacks = (permission: string): string =>
  `This role lacks the permission ${permission}. Nothing was read and nothing changed.`;
