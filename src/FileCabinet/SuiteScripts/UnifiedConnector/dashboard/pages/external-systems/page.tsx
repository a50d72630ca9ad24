import type { DashboardPage } from '../../shell/page';
import { ExternalSystemPage } from './ExternalSystemPage';
import { ExternalSystemsPage } from './ExternalSystemsPage';

export const externalSystemsPage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'External Systems', path: '/set-up/external-systems' }],
  routes: [
    { path: '/set-up/external-systems', page: ExternalSystemsPage },
    { path: '/set-up/external-systems/:id', page: ExternalSystemPage },
  ],
  guide: { name: 'set-up', section: '5-external-system' },
};
