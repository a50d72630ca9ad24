import { flag, type Row, readFew, text } from './suiteql';

/** A role of this account. */
export interface AccountRole {
  /** Internal id. */
  id: string;
  /** In lower case. */
  scriptId: string;
  isActive: boolean;
}

/**
 * Custom roles; null: this role may not see them, which takes Manage Roles (Oracle help section_4412278953).
 * Costs 10 units.
 */
export function readCustomRoles(): AccountRole[] | null {
  const rows = readOrNone(
    `SELECT r.id, r.scriptid, r.isinactive FROM role r WHERE LOWER(r.scriptid) LIKE 'customrole%'`,
  );
  return rows.length === 0
    ? null
    : rows.map((row) => ({
        id: text(row.id),
        scriptId: text(row.scriptid).toLowerCase(),
        isActive: !flag(row.isinactive),
      }));
}

/** How many active employees with access have one of the roles; null: this role may not see who has which. Costs 10 units. */
export function countPeopleWith(roleIds: readonly string[]): number | null {
  if (roleIds.length === 0) return 0;
  // Written out: a ? is not known to work in the list of what is selected.
  const ids = roleIds.map(Number).join(', ');
  const [row] = readOrNone(
    `SELECT COUNT(*) AS given, COUNT(DISTINCT CASE WHEN g.role IN (${ids}) THEN e.id END) AS people
     FROM employeeRolesForSearch g JOIN employee e ON e.id = g.entity
     WHERE e.isinactive = 'F' AND e.giveaccess = 'T'`,
  );
  // Somebody has a role in every account: nothing means that it was not to be seen.
  return row === undefined || Number(row.given) === 0 ? null : Number(row.people);
}

/** A table that a role may not see shows no rows, or is said not to exist: both mean that nothing is known. */
function readOrNone(sql: string): Row[] {
  try {
    return readFew(sql);
  } catch {
    return [];
  }
}
