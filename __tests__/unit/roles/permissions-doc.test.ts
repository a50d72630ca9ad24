import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';

/** Permission keys by the names that docs/admin/roles.md has for them; a record of the connector is its own key. */
const KEYS: Record<string, string> = {
  Customers: 'LIST_CUSTJOB',
  Contacts: 'LIST_CONTACT',
  Employees: 'LIST_EMPLOYEE',
  Currency: 'LIST_CURRENCY',
  Subsidiaries: 'LIST_SUBSIDIARY',
  Locations: 'LIST_LOCATION',
  'Shipping Items': 'LIST_SHIPITEM',
  'Accounting Lists': 'ADMI_ACCOUNTINGLIST',
  'Documents and Files': 'LIST_FILECABINET',
  'Key Access': 'LIST_KEYS',
  'Perform Search': 'LIST_FIND',
  'Publish Search': 'LIST_PUBLISHSEARCH',
  SuiteScript: 'ADMI_CUSTOMSCRIPT',
  'SuiteScript Scheduling': 'ADMI_SS_SCHEDULING',
  'SuiteAnalytics Workbook': 'REPO_ANALYTICS',
  'JOOR Account Probe': '[scriptid=customrecord_uc_probe]',
};

const keyOf = (name: string): string =>
  KEYS[name] ?? `[scriptid=customrecord_uc_${name.replace('JOOR ', '').toLowerCase().replaceAll(' ', '_')}]`;

/** Cells of the rows of a table, by the beginning of its header. */
function tableIn(page: string, header: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(header));
  const length = lines.slice(start).indexOf('');
  return lines.slice(start + 2, start + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Levels by permission key, "Full" for FULL. */
function permissionsOf(role: string): Record<string, string> {
  const xml = readFileSync(join('src/Objects/roles', `${role}.xml`), 'utf8');
  const found = xml.matchAll(/<permkey>(.*?)<\/permkey>\s*<permlevel>(.)(.*?)<\/permlevel>/g);
  return Object.fromEntries([...found].map(([, key, first = '', rest = '']) => [key, first + rest.toLowerCase()]));
}

test.each([ROLES.administrator, ROLES.user, ROLES.engine])(
  'docs/admin/roles.md lists the permissions of %s',
  (role) => {
    const column = [ROLES.administrator, ROLES.user, ROLES.engine].indexOf(role) + 1;
    const documented = tableIn(readFileSync('docs/admin/roles.md', 'utf8'), '| permission |').flatMap((cells) =>
      (cells[0] ?? '')
        .split(', ')
        .map((name) => [keyOf(name), cells[column] ?? ''])
        .filter(([, level]) => level !== ''),
    );
    expect(Object.fromEntries(documented)).toEqual(permissionsOf(role));
  },
);
