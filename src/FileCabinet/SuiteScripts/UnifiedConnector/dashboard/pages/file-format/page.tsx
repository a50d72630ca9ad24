import type { DashboardPage } from '../../shell/page';
import { FileFormatPage } from './FileFormatPage';

export const fileFormatPage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'File Format', path: '/set-up/file-format' }],
  routes: [{ path: '/set-up/file-format', page: FileFormatPage }],
  guide: { name: 'customer-file', section: 'the-format-and-its-versions' },
};
