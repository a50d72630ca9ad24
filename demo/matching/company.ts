import { join } from 'node:path';
import { createStoppedClock } from '../../local/account/clock';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import type { Actor, FieldValue } from '../../local/account/records/document';
import { readProject } from '../../local/account/sdf/read';
import { runSuiteql } from '../../local/account/suiteql/run';
import type { MatchRecord } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import { matchPlace } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/places';
import { CUSTOMER, EXTERNAL_SYSTEM, LISTS } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';

const ADMINISTRATOR: Actor = { userId: -5, role: 'administrator' };

/** Rows of a query, as the Administrator sees them. */
export function query(account: LocalAccount, sql: string): Record<string, unknown>[] {
  const { columns, rows } = runSuiteql(sql, [], account.suiteql('administrator'));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])));
}

/** Creates a record without user events. Gives its internal id. */
export function create(account: LocalAccount, type: string, values: Record<string, FieldValue>): number {
  const document = account.records.create(type, ADMINISTRATOR);
  Object.assign(document.values, values);
  return account.records.save(document, ADMINISTRATOR);
}

/** A local account with the connector and one External System, which may send nothing; its clock stands. */
export function openCompany(baseUrl = 'https://apisandbox.jooraccess.com/v2'): {
  account: LocalAccount;
  systemId: number;
} {
  const { project } = readProject(join(__dirname, '../../dist'));
  if (!project) throw new Error('dist/ cannot be read. Run npm run build.');
  const account = openAccount({ clock: createStoppedClock(Date.now()) });
  deploy(project, account);
  const [environment] = query(account, `SELECT id FROM ${LISTS.environment.id} ORDER BY id`);
  const systemId = create(account, EXTERNAL_SYSTEM.type, {
    name: 'JOOR',
    [EXTERNAL_SYSTEM.environment]: String(environment?.id),
    [EXTERNAL_SYSTEM.baseUrl]: baseUrl,
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
  });
  return { account, systemId };
}

/** A made customer, on which an External System is selected, or none. */
export function addCustomer(
  account: LocalAccount,
  systemId: number | null,
  { key, name, emails, phones, addresses }: MatchRecord,
): void {
  const document = account.records.create('customer', ADMINISTRATOR);
  Object.assign(document.values, {
    autoname: false,
    entityid: `C-${key}`,
    companyname: name,
    email: emails[0] ?? '',
    phone: phones[0] ?? '',
    [CUSTOMER.externalSystems]: systemId === null ? [] : [String(systemId)],
  });
  document.sublists.addressbook = addresses.map((address, index) => ({
    values: { defaultshipping: index === 0, label: `Address ${index + 1}` },
    subrecords: {
      addressbookaddress: {
        addr1: address.street,
        city: address.city,
        zip: address.postalCode,
        country: matchPlace(address).country.toUpperCase(),
      },
    },
  }));
  account.records.save(document, ADMINISTRATOR);
}
