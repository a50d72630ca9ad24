import type { DashboardPage } from '../../shell/page';
import { MatchPage } from './MatchPage';
import { MatchSystemsPage } from './MatchSystemsPage';
import { PATH } from './paths';
import { ResultPage } from './ResultPage';

export const matchCustomersPage: DashboardPage = {
  section: 'Selective Sync',
  links: [{ label: 'Match Customers', path: PATH }],
  routes: [
    { path: PATH, page: MatchSystemsPage },
    { path: `${PATH}/:system/result/:list/*?`, page: ResultPage },
    { path: `${PATH}/:system/*?`, page: MatchPage },
  ],
  guide: { name: 'matching' },
};
