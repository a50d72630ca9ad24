import type { DashboardPage } from '../../shell/page';
import { AccountProbePage } from './AccountProbePage';

export const accountProbePage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'Account Probe', path: '/set-up/account-probe' }],
  routes: [{ path: '/set-up/account-probe', page: AccountProbePage }],
  guide: { name: 'set-up', section: '7-check-set-up' },
};
