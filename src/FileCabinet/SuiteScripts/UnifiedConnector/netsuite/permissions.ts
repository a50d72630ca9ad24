import * as runtime from 'N/runtime';

/** Without these a role sees no rows, and no error says so. */
const NEEDED = [
  { key: 'LIST_CUSTJOB', name: 'Lists > Customers' },
  { key: 'LIST_CONTACT', name: 'Lists > Contacts' },
  { key: 'LIST_EMPLOYEE', name: 'Lists > Employees' },
] as const;

/** The first permission that the running role lacks, in NetSuite's words. */
export function missingPermission(): string | null {
  const user = runtime.getCurrentUser();
  const lacking = NEEDED.find(({ key }) => user.getPermission({ name: key }) === runtime.Permission.NONE);
  return lacking?.name ?? null;
}
