import type { DashboardPage } from '../../shell/page';
import { FileCustomersPage } from './FileCustomersPage';
import { FileRowsPage } from './FileRowsPage';
import { FilesPage } from './FilesPage';
import { PATH } from './paths';

export const filesPage: DashboardPage = {
  section: 'Sync and General Logs',
  links: [{ label: 'Files', path: PATH }],
  routes: [
    { path: `${PATH}/:id/customers/*?`, page: FileCustomersPage },
    { path: `${PATH}/:id/rows/*?`, page: FileRowsPage },
    { path: `${PATH}/*?`, page: FilesPage },
  ],
  guide: { name: 'customer-file', section: 'what-happens-then' },
};
