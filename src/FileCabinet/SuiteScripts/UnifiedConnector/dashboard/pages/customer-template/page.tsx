import type { DashboardPage } from '../../shell/page';
import { CustomerTemplatePage } from './CustomerTemplatePage';

export const customerTemplatePage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'Customer Data Template', path: '/set-up/customer-template' }],
  routes: [{ path: '/set-up/customer-template/:system?', page: CustomerTemplatePage }],
  guide: { name: 'customer-template' },
};
