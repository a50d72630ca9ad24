import type { Account } from '../account/account';
import { flagOf, referencedScriptId, textOf } from '../account/catalogue/xml';
import type { Actor } from '../account/records/document';
import type { SdfElement } from '../account/sdf/project';

/** The user that deploys projects here and so owns every script; the local account's administrator. */
const OWNER = -5;

/**
 * Whether a script deployment, center tab or the like is for somebody: one of its roles, all roles, one of its
 * employees or all of them; nothing chosen, or in Testing, its owner only (Oracle help chapter_N2999041).
 */
export function isInAudience(account: Account, element: SdfElement, { userId, role }: Actor): boolean {
  if (textOf(element, 'status') === 'TESTING' || !hasAudience(element)) return userId === OWNER;
  const roles = selected(element, 'audslctrole').map((value) => (referencedScriptId(value) ?? value).toLowerCase());
  const employees = selected(element, 'audemployee');
  const allRoles = flagOf(element, 'allroles', false);
  const allEmployees = flagOf(element, 'allemployees', false);
  return (
    allRoles ||
    roles.includes(role.toLowerCase()) ||
    employees.includes(String(userId)) ||
    (allEmployees && isEmployee(account, userId))
  );
}

/** Whether a Suitelet opens for somebody: one without an audience refuses administrators too (measured in an account). */
export function mayOpen(account: Account, element: SdfElement, actor: Actor): boolean {
  const released = textOf(element, 'status') !== 'TESTING';
  return (hasAudience(element) || !released) && isInAudience(account, element, actor);
}

function hasAudience(element: SdfElement): boolean {
  const isChosen = ['audslctrole', 'audemployee'].some((tag) => selected(element, tag).length > 0);
  return isChosen || flagOf(element, 'allroles', false) || flagOf(element, 'allemployees', false);
}

/** Values of a multi-select tag: ADMINISTRATOR|[scriptid=customrole_x]. */
export function selected(element: SdfElement, tag: string): string[] {
  return textOf(element, tag)
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The administrator of the local account is one of its employees, though there is no record of it. */
function isEmployee(account: Account, userId: number): boolean {
  if (userId === OWNER) return true;
  return account.statements.get('SELECT 1 AS found FROM employee WHERE id = ?', userId) !== undefined;
}
