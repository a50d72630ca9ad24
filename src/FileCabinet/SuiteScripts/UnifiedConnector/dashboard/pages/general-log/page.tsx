import type { DashboardPage } from '../../shell/page';
import { GeneralLogPage } from './GeneralLogPage';

export const generalLogPage: DashboardPage = {
  section: 'Sync and General Logs',
  links: [{ label: 'General Log', path: '/general-log' }],
  routes: [{ path: '/general-log/*?', page: GeneralLogPage }],
  guide: { name: 'daily-work', section: 'other-pages' },
};
