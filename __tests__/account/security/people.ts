import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARD, ROLES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { put } from '../suitelets/account';

/** Who comes, by the names that docs/admin/roles.md has for them. */
export const PEOPLE = {
  Administrator: 'administrator',
  'Unified Connector Administrator': ROLES.administrator,
  'Unified Connector User': ROLES.user,
  'Role of the audience': 'customrole_seller',
  'Any other role': 'customrole_clerk',
} as const;

export type Person = keyof typeof PEOPLE;

const MAY = ['LIST_CUSTJOB', 'LIST_FIND']
  .map((key) => `<permission><permkey>${key}</permkey><permlevel>FULL</permlevel></permission>`)
  .join('');

/** Two roles of a company's own that work on customers and have no permission on records of the connector. */
export function addRoles({ account }: Company): void {
  for (const [role, name] of [
    ['customrole_seller', 'Seller'],
    ['customrole_clerk', 'Clerk'],
  ]) {
    put(
      account,
      `<role scriptid="${role}"><name>${name}</name><centertype>BASIC</centertype><permissions>${MAY}</permissions></role>`,
    );
  }
  // As if build/site.json named the seller in dashboardRoles.
  const xml = readFileSync(join('dist/Objects/scripts', `${DASHBOARD.script}.xml`), 'utf8');
  put(account, xml.replace(`[scriptid=${ROLES.user}]`, `[scriptid=${ROLES.user}]|[scriptid=customrole_seller]`));
}
