import type { DashboardPage } from '../../shell/page';
import { FailedRecordPage } from './FailedRecordPage';
import { FailedRecordsPage } from './FailedRecordsPage';
import { useOpenCount } from './use-open-count';

export const failedRecordQueuePage: DashboardPage = {
  section: 'Sync and General Logs',
  links: [{ label: 'Failed Record Queue', path: '/failed-records', useCount: useOpenCount }],
  routes: [
    { path: '/failed-records/:id', page: FailedRecordPage },
    { path: '/failed-records/*?', page: FailedRecordsPage },
  ],
  guide: { name: 'daily-work', section: 'failed-record-queue' },
};
