import type { DashboardPage } from '../../shell/page';
import { OrderCustomerPage } from './OrderCustomerPage';
import { OrderCustomersPage } from './OrderCustomersPage';
import { PATH } from './paths';

export const customersFromOrdersPage: DashboardPage = {
  section: 'Selective Sync',
  links: [{ label: 'Customers from JOOR Orders', path: PATH }],
  routes: [
    { path: `${PATH}/:id`, page: OrderCustomerPage },
    { path: `${PATH}/*?`, page: OrderCustomersPage },
  ],
  guide: { name: 'customers-from-orders' },
};
