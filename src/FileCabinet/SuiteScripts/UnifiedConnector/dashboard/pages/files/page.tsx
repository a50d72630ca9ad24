import type { DashboardPage } from '../../shell/page';
import { FilesPage } from './FilesPage';

export const filesPage: DashboardPage = {
  section: 'Sync and General Logs',
  links: [{ label: 'Files', path: '/files' }],
  routes: [{ path: '/files/*?', page: FilesPage }],
  guide: { name: 'customer-file', section: 'what-happens-then' },
};
