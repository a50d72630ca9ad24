import type { FunctionComponent } from 'preact';
import type { RouteComponentProps } from 'wouter-preact';
import { CustomersPage } from './pages/CustomersPage';
import { FailedRecordPage } from './pages/failed-records/FailedRecordPage';
import { FailedRecordsPage } from './pages/failed-records/FailedRecordsPage';
import { GeneralLogPage } from './pages/GeneralLogPage';
import { OverviewPage } from './pages/OverviewPage';
import { SelectiveExportPage } from './pages/selective-export/SelectiveExportPage';
import { CheckSetUpPage } from './pages/set-up/CheckSetUpPage';
import { ConfigurationPage } from './pages/set-up/ConfigurationPage';
import { ExternalSystemPage } from './pages/set-up/ExternalSystemPage';
import { ExternalSystemsPage } from './pages/set-up/ExternalSystemsPage';
import { FieldMapPage } from './pages/set-up/FieldMapPage';
import { ValueMapPage } from './pages/set-up/ValueMapPage';
import { BatchPage } from './pages/sync-log/BatchPage';
import { RunPage } from './pages/sync-log/RunPage';
import { SyncLogPage } from './pages/sync-log/SyncLogPage';
import { WhyNotPage } from './pages/WhyNotPage';

/** A page with its addresses behind the hash: wouter's patterns. */
export interface AppRoute {
  path: string | RegExp;
  page: FunctionComponent<RouteComponentProps>;
  administrator?: true;
}

export interface MenuLink {
  label: string;
  path: string;
}

/** An entry of the sidebar: a link, or a section of links, which may be for administrators only. */
export type MenuEntry = (MenuLink | { label: string; links: MenuLink[] }) & { administrator?: true };

/** Every page. Filters of a table stand behind /where/. */
export const ROUTES: readonly AppRoute[] = [
  // One route, so that the focus stays where it is when the period changes.
  { path: /^\/(external-systems|where\/.*)?$/, page: OverviewPage },
  { path: '/customers/*?', page: CustomersPage },
  { path: '/why-not/:customerId?', page: WhyNotPage },
  { path: '/selective-export/*?', page: SelectiveExportPage },
  { path: '/failed-records/:id', page: FailedRecordPage },
  { path: '/failed-records/*?', page: FailedRecordsPage },
  { path: '/sync-log/batches/:id', page: BatchPage },
  { path: '/sync-log/:id', page: RunPage },
  { path: '/sync-log/*?', page: SyncLogPage },
  { path: '/general-log/*?', page: GeneralLogPage },
  { path: '/set-up/external-systems', page: ExternalSystemsPage, administrator: true },
  { path: '/set-up/external-systems/:id', page: ExternalSystemPage, administrator: true },
  { path: '/set-up/value-map', page: ValueMapPage, administrator: true },
  { path: '/set-up/field-map', page: FieldMapPage, administrator: true },
  { path: '/set-up/check', page: CheckSetUpPage, administrator: true },
  { path: '/set-up/configuration', page: ConfigurationPage, administrator: true },
];

/** The sidebar. */
export const MENU: readonly MenuEntry[] = [
  { label: 'Overview', path: '/' },
  { label: 'Selective Sync', links: [{ label: 'Selective Customer Export', path: '/selective-export' }] },
  {
    label: 'Sync and General Logs',
    links: [
      { label: 'Failed Record Queue', path: '/failed-records' },
      { label: 'Sync Log', path: '/sync-log' },
      { label: 'General Log', path: '/general-log' },
    ],
  },
  { label: 'Why is this customer not in JOOR?', path: '/why-not' },
  {
    label: 'Set-up',
    administrator: true,
    links: [
      { label: 'External Systems', path: '/set-up/external-systems' },
      { label: 'Value Map', path: '/set-up/value-map' },
      { label: 'Field Map', path: '/set-up/field-map' },
      { label: 'Check Set-up', path: '/set-up/check' },
      { label: 'Configuration File', path: '/set-up/configuration' },
    ],
  },
];
