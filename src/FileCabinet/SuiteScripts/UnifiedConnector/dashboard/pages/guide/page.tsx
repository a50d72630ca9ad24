import type { DashboardPage } from '../../shell/page';
import { GuidePage } from './GuidePage';

export const guidePage: DashboardPage = {
  links: [{ label: 'Guide', path: '/guide/daily-work' }],
  routes: [{ path: '/guide/:name/:section?', page: GuidePage }],
  guide: null,
};
