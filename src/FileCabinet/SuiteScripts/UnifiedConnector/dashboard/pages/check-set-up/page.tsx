import type { DashboardPage } from '../../shell/page';
import { CheckSetUpPage } from './CheckSetUpPage';

export const checkSetUpPage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'Check Set-up', path: '/set-up/check' }],
  routes: [{ path: '/set-up/check', page: CheckSetUpPage }],
  guide: { name: 'set-up', section: '7-check-set-up' },
};
