import type { DashboardPage } from '../../shell/page';
import { SelectiveExportPage } from './SelectiveExportPage';

export const selectiveCustomerExportPage: DashboardPage = {
  section: 'Selective Sync',
  links: [{ label: 'Selective Customer Export', path: '/selective-export' }],
  routes: [{ path: '/selective-export/*?', page: SelectiveExportPage }],
  guide: { name: 'daily-work', section: 'upload-and-update-customers' },
};
