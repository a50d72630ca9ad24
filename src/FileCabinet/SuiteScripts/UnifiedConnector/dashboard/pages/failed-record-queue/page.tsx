import type { DashboardPage } from '../../shell/page';
import { FailedRecordPage } from './FailedRecordPage';
import { FailedRecordsPage } from './FailedRecordsPage';

export const failedRecordQueuePage: DashboardPage = {
  section: 'Sync and General Logs',
  links: [{ label: 'Failed Record Queue', path: '/failed-records' }],
  routes: [
    { path: '/failed-records/:id', page: FailedRecordPage },
    { path: '/failed-records/*?', page: FailedRecordsPage },
  ],
};
