import type { DashboardPage } from '../../shell/page';
import { BatchPage } from './BatchPage';
import { RunCustomersPage } from './RunCustomersPage';
import { RunPage } from './RunPage';
import { SyncLogPage } from './SyncLogPage';

export const syncLogPage: DashboardPage = {
  section: 'Sync and General Logs',
  links: [{ label: 'Sync Log', path: '/sync-log' }],
  routes: [
    { path: '/sync-log/batches/:id', page: BatchPage },
    { path: /^\/sync-log\/(?<id>\d+)\/customers(\/where\/.*)?$/, page: RunCustomersPage },
    { path: '/sync-log/:id', page: RunPage },
    { path: '/sync-log/*?', page: SyncLogPage },
  ],
  guide: { name: 'daily-work', section: 'other-pages' },
};
