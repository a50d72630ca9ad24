import type { DashboardPage } from '../../shell/page';
import { ConfigurationPage } from './ConfigurationPage';

export const configurationFilePage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'Configuration File', path: '/set-up/configuration' }],
  routes: [{ path: '/set-up/configuration', page: ConfigurationPage }],
  guide: { name: 'set-up', section: 'configuration-file' },
};
