import type { DashboardPage } from '../../shell/page';
import { IdleRunsPage } from './IdleRunsPage';
import { OverviewPage } from './OverviewPage';

export const overviewPage: DashboardPage = {
  links: [{ label: 'Overview', path: '/' }],
  // One route, so that the focus stays where it is when the period changes.
  routes: [
    { path: /^\/(external-systems|where\/.*)?$/, page: OverviewPage },
    { path: '/idle-runs/*?', page: IdleRunsPage },
  ],
  guide: { name: 'daily-work', section: 'other-pages' },
};
