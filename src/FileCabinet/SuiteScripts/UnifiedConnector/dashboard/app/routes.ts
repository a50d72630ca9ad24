import type { FunctionComponent } from 'preact';
import type { RouteComponentProps } from 'wouter-preact';
import { CustomersPage } from './pages/CustomersPage';
import { FailedRecordPage } from './pages/failed-records/FailedRecordPage';
import { FailedRecordsPage } from './pages/failed-records/FailedRecordsPage';
import { GeneralLogPage } from './pages/GeneralLogPage';
import { OverviewPage } from './pages/OverviewPage';
import { SelectiveExportPage } from './pages/selective-export/SelectiveExportPage';
import { BatchPage } from './pages/sync-log/BatchPage';
import { RunPage } from './pages/sync-log/RunPage';
import { SyncLogPage } from './pages/sync-log/SyncLogPage';
import { WhyNotPage } from './pages/WhyNotPage';

/** A page with its address behind the hash: wouter's patterns. */
export interface AppRoute {
  path: string;
  page: FunctionComponent<RouteComponentProps>;
  administrator?: true;
}

export interface MenuLink {
  label: string;
  path: string;
}

/** An entry of the sidebar: a link, or a section of links. */
export type MenuEntry = MenuLink | { label: string; links: MenuLink[] };

/** Every page. Filters of a table stand behind /where/. */
export const ROUTES: readonly AppRoute[] = [
  { path: '/', page: OverviewPage },
  { path: '/external-systems', page: OverviewPage },
  { path: '/customers/*?', page: CustomersPage },
  { path: '/why-not/:customerId?', page: WhyNotPage },
  { path: '/selective-export/*?', page: SelectiveExportPage },
  { path: '/failed-records/:id', page: FailedRecordPage },
  { path: '/failed-records/*?', page: FailedRecordsPage },
  { path: '/sync-log/:id', page: RunPage },
  { path: '/sync-log/*?', page: SyncLogPage },
  { path: '/batches/:id', page: BatchPage },
  { path: '/general-log/*?', page: GeneralLogPage },
];

/** The sidebar. */
export const MENU: readonly MenuEntry[] = [
  { label: 'Overview', path: '/' },
  { label: 'Why not in JOOR?', path: '/why-not' },
  { label: 'Selective Sync', links: [{ label: 'Selective Customer Export', path: '/selective-export' }] },
  {
    label: 'Sync and General Logs',
    links: [
      { label: 'Failed Record Queue', path: '/failed-records' },
      { label: 'Sync Log', path: '/sync-log' },
      { label: 'General Log', path: '/general-log' },
    ],
  },
];
