import type { DashboardPage } from '../../shell/page';
import { CustomersPage } from './CustomersPage';

export const customersPage: DashboardPage = {
  section: 'Selective Sync',
  links: [{ label: 'Customers', path: '/customers' }],
  routes: [{ path: '/customers/*?', page: CustomersPage }],
  guide: { name: 'daily-work', section: 'upload-and-update-customers' },
};
