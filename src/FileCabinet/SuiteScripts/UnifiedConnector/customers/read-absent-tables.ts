import { forgetLearned, learned } from '../netsuite/learned';
import { A_DAY, forget, keep, kept } from '../netsuite/run-cache';
import { readFew } from '../netsuite/suiteql';
import { CONTACT_COLUMNS, type ReadPlan } from './queries';

/** Tables that no public query of SuiteQL shows in use, each with a query that reads no row (docs/assumptions.md). */
const PROBES = {
  salesTeam: 'SELECT t.customer, t.employee, t.isprimary FROM customerSalesTeam t WHERE t.customer = 0',
  groupPricing: 'SELECT t.customer, t."group", t.level FROM customerGroupPricing t WHERE t.customer = 0',
  contacts: `SELECT r.company, ${CONTACT_COLUMNS.join(', ')} FROM companyContactRelationship r
    JOIN contact ct ON ct.id = r.contact WHERE r.company = 0`,
} as const;

/** Sales teams; price levels of pricing groups; contacts with what they are to a customer. */
export type DoubtfulTable = keyof typeof PROBES;

/** The question of the Account Probe about each. */
const QUESTIONS: Readonly<Record<DoubtfulTable, string>> = {
  salesTeam: 'suiteql.table.customersalesteam',
  groupPricing: 'suiteql.table.customergrouppricing',
  contacts: 'suiteql.table.companycontactrelationship',
};

const KEPT = 'absent-tables';

/**
 * The doubtful tables that this account does not have, of those that the plan reads. Where the Account Probe found one
 * missing, that counts; else each is asked for once a day, because the probe says nothing of this role's columns. Costs 12
 * units and 10 for each, then 1 for all.
 */
export function absentTables({ system, features }: ReadPlan): ReadonlySet<DoubtfulTable> {
  const used: DoubtfulTable[] = ['contacts'];
  if (features.teamSelling) used.push('salesTeam');
  if (features.priceLevels && system.groupPrices) used.push('groupPricing');
  const known = JSON.parse(kept(KEPT) ?? '{}') as Partial<Record<DoubtfulTable, boolean>>;
  const unknown = used.filter((table) => known[table] === undefined);
  for (const table of unknown) known[table] = learned(QUESTIONS[table]) === 'missing' || isAbsent(table);
  if (unknown.length > 0) keep(KEPT, JSON.stringify(known), A_DAY);
  return new Set(used.filter((table) => known[table]));
}

/** The next one who asks looks anew. Costs 2 units. */
export function forgetAbsentTables(): void {
  forget(KEPT);
  forgetLearned();
}

/**
 * Reads no row of a doubtful table. Costs 10 units.
 * @throws what NetSuite refuses, where it has no such table
 */
export function tryTable(table: DoubtfulTable): void {
  readFew(PROBES[table]);
}

function isAbsent(table: DoubtfulTable): boolean {
  try {
    tryTable(table);
    return false;
  } catch (error) {
    if ((error as { name?: string }).name !== 'SSS_SEARCH_ERROR_OCCURRED') throw error;
    return true;
  }
}
