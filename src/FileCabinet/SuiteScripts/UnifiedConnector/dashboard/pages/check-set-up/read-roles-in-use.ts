import { readExecuteAs } from '../../../netsuite/deployments';
import { ROLES } from '../../../netsuite/ids';
import { type AccountRole, countPeopleWith, readCustomRoles } from '../../../netsuite/roles';

/** The roles of this account, who has those that are given to people, and what scripts work as. */
interface RolesInUse {
  roles: AccountRole[] | null;
  people: number | null;
  /** Script ids of roles by deployment, '' for the visitor's own and 'other' for a standard role; null: not known. */
  executeAs: Map<string, string> | null;
}

/** Costs 30 units, 40 where nobody is seen to have a role; 10 where this role may not see roles. */
export function readRolesInUse(scripts: readonly string[]): RolesInUse {
  const roles = readCustomRoles();
  if (roles === null) return { roles, people: null, executeAs: null };
  const given = roles.filter(({ scriptId }) => scriptId === ROLES.administrator || scriptId === ROLES.user);
  const byId = new Map(roles.map(({ id, scriptId }) => [id, scriptId]));
  const found = readExecuteAs(scripts);
  const nameOf = (id: string): string => (id === '' ? '' : (byId.get(id) ?? 'other'));
  return {
    roles,
    people: countPeopleWith(given.map(({ id }) => id)),
    executeAs: found && new Map([...found].map(([deployment, id]) => [deployment, nameOf(id)])),
  };
}
