import type { Role } from './account';

/** Where the rows of a restricted role are looked up. */
interface Restricted {
  role: Role;
  userId: number;
  features: ReadonlySet<string>;
}

/**
 * The condition, in SQL, on rows of a table that a role with restrictions sees; undefined: it sees them all. Without any
 * error the others are not there: of 806 customers a sales role saw 25 (measured in an account on 2026-09-09). It is about
 * customers, of which alone that was measured. Default to Own is about what a form is filled with, and restricts nothing.
 */
export function rowsSeen(table: string, { role, userId, features }: Restricted): string | undefined {
  if (table.toLowerCase() !== 'customer') return undefined;
  const { employee, subsidiary } = role.restrictions;
  const conditions = [
    ...ofEmployee(employee, userId, features.has('TEAMSELLING')),
    ...(subsidiary === 'OWN' ? [`subsidiary = (SELECT subsidiary FROM employee WHERE id = ${userId})`] : []),
  ];
  return conditions.length === 0 ? undefined : conditions.join(' AND ');
}

function ofEmployee(restriction: string, userId: number, teamSelling: boolean): string[] {
  const team = 'SELECT customer FROM customersalesteam';
  const own = teamSelling ? `id IN (${team} WHERE employee = ${userId})` : `salesrep = ${userId}`;
  const unassigned = teamSelling ? `id NOT IN (${team})` : 'salesrep IS NULL';
  if (restriction === 'OWNONLY') return [own];
  return restriction === 'UNASSIGNED' ? [`(${own} OR ${unassigned})`] : [];
}
