import { hidesCustomers, seesAddresses, selectNothing, selectOne, selectShownTypes } from '../../netsuite/permissions';
import { measureReadClock } from '../../netsuite/read-clock';
import { selectCustomRoles, selectGivenRoles, selectPeopleWith } from '../../netsuite/roles';
import { SOURCES } from '../../netsuite/sources';
import { selectSystems } from '../../scripts/customer-page/selected-systems';
import { readStoredConfiguration } from '../../settings/configuration-store';
import { readFormatVersions } from '../../settings/file-format-store';
import { readApprovedFormatLines } from '../../settings/read-file-formats';
import { readEmails, readFieldMapLines, readSystems, readValueMapLines } from '../../settings/read-settings';
import type { RegisterEntry } from './entry';
import { NOBODY } from './sample';

export const SETTINGS_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'account.clock',
    purpose: 'The clock of queries, and whether bound times compare',
    where: 'netsuite/read-clock.ts',
    run() {
      measureReadClock();
    },
  },
  {
    id: 'account.addresses',
    purpose: 'Whether the role sees addresses',
    where: 'netsuite/permissions.ts',
    run() {
      seesAddresses();
    },
  },
  {
    id: 'account.restrictions',
    purpose: 'Whether customers are hidden from the role',
    where: 'netsuite/permissions.ts',
    run() {
      hidesCustomers();
    },
  },
  {
    id: 'account.queries',
    purpose: 'Whether the role may query at all',
    where: 'netsuite/permissions.ts',
    run() {
      selectNothing();
    },
  },
  {
    id: 'account.tables',
    purpose: 'Whether the role sees rows of a table',
    where: 'netsuite/permissions.ts',
    run({ features }) {
      for (const { table, feature } of SOURCES) if (feature === null || features[feature]) selectOne(table);
    },
  },
  {
    id: 'account.record-types',
    purpose: 'Which record types of the connector show a record',
    where: 'netsuite/permissions.ts',
    run() {
      selectShownTypes(SOURCES.map(({ table }) => table).filter((table) => table.startsWith('customrecord')));
    },
  },
  {
    id: 'account.roles',
    purpose: 'Custom roles',
    where: 'netsuite/roles.ts',
    run() {
      selectCustomRoles();
    },
  },
  {
    id: 'account.people',
    purpose: 'How many people have a role',
    where: 'netsuite/roles.ts',
    run() {
      selectPeopleWith([String(NOBODY)]);
      selectGivenRoles();
    },
  },
  {
    id: 'settings.systems',
    purpose: 'External Systems',
    where: 'settings/read-settings.ts',
    run() {
      readSystems();
    },
  },
  {
    id: 'settings.value-map',
    purpose: 'The Value Map',
    where: 'settings/read-settings.ts',
    run() {
      readValueMapLines();
    },
  },
  {
    id: 'settings.field-map',
    purpose: 'The Field Map',
    where: 'settings/read-settings.ts',
    run() {
      readFieldMapLines();
    },
  },
  {
    id: 'settings.emails',
    purpose: 'E-mail addresses of sales reps in the Value Map',
    where: 'settings/read-settings.ts',
    run() {
      readEmails([NOBODY]);
    },
  },
  {
    id: 'settings.configuration',
    purpose: 'External Systems and maps for a configuration file',
    where: 'settings/configuration-store.ts',
    run() {
      readStoredConfiguration();
    },
  },
  {
    id: 'settings.visible-systems',
    purpose: 'External Systems that the role sees',
    where: 'scripts/customer-page/selected-systems.ts',
    run() {
      selectSystems([NOBODY]);
    },
  },
  {
    id: 'settings.file-formats',
    purpose: 'Formats of Customer Sync files that count',
    where: 'settings/read-file-formats.ts',
    run() {
      readApprovedFormatLines();
      readFormatVersions();
    },
  },
];
