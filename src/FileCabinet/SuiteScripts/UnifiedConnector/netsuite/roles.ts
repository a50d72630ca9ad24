import { placeholders } from './placeholders';
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
  const rows = orNone(selectCustomRoles);
  return rows.length === 0
    ? null
    : rows.map((row) => ({
        id: text(row.id),
        scriptId: text(row.scriptid).toLowerCase(),
        isActive: !flag(row.isinactive),
      }));
}

/** @throws what NetSuite refuses, where this role may not see roles */
export const selectCustomRoles = (): Row[] =>
  readFew(`SELECT r.id, r.scriptid, r.isinactive FROM role r WHERE LOWER(r.scriptid) LIKE 'customrole%'`);

/**
 * How many active employees with access have one of the roles; null: this role may not see who has which. Costs 10 units,
 * 20 where nobody is seen to have one.
 */
export function countPeopleWith(roleIds: readonly string[]): number | null {
  if (roleIds.length === 0) return 0;
  const [row] = orNone(() => selectPeopleWith(roleIds));
  const people = Number(row?.people ?? 0);
  if (people > 0) return people;
  // Somebody has a role in every account: nothing means that it was not to be seen.
  const [given] = orNone(selectGivenRoles);
  return given === undefined || Number(given.given) === 0 ? null : people;
}

/** @throws what NetSuite refuses, where this role may not see who has which role */
export const selectPeopleWith = (roleIds: readonly string[]): Row[] =>
  readFew(
    `SELECT COUNT(*) AS people FROM employee e WHERE e.isinactive = 'F' AND e.giveaccess = 'T'
       AND EXISTS (SELECT g.role FROM employeeRolesForSearch g
         WHERE g.entity = e.id AND g.role IN (${placeholders(roleIds)}))`,
    roleIds.map(Number),
  );

/** @throws as selectPeopleWith */
export const selectGivenRoles = (): Row[] => readFew('SELECT COUNT(*) AS given FROM employeeRolesForSearch');

/** A table that a role may not see shows no rows, or is said not to exist: both mean that nothing is known. */
function orNone(read: () => Row[]): Row[] {
  try {
    return read();
  } catch {
    return [];
  }
}
