import type { Role } from '../../account/account';
import { ACCOUNT_USERS } from '../../account/users';
import type { Site } from '../site';

export interface AccountUser {
  id: number;
  name: string;
}

/** Internal id of the account's administrator, who has no employee record. */
const ADMINISTRATOR = -5;

/** Who can log in: the administrator and every active employee. Which roles they have, the local account does not keep. */
export function usersOf({ statements }: Site): AccountUser[] {
  const employees = statements
    .all(`SELECT id, entityid FROM employee WHERE isinactive IS NOT 'T' ORDER BY entityid`)
    .map((row) => ({ id: Number(row.id), name: String(row.entityid ?? row.id) }));
  return [{ id: ADMINISTRATOR, name: ACCOUNT_USERS[ADMINISTRATOR] ?? '' }, ...employees];
}

/** Administrator, and the roles that projects brought, by name. */
export function rolesOf({ account }: Site): Role[] {
  const custom = account.objects('role').flatMap((object) => account.role(object.scriptId) ?? []);
  const byName = custom.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...[account.role('administrator') ?? []].flat(), ...byName];
}

/** What the visitor is called: name and role. */
export function visitorNames(site: Site): { user: string; role: string } {
  const { userId, role } = site.visitor;
  const row = site.statements.get('SELECT entityid FROM employee WHERE id = ?', userId);
  return {
    user: String(row?.entityid ?? ACCOUNT_USERS[userId] ?? userId),
    role: site.account.role(role)?.name ?? role,
  };
}
