import type { DashboardPage } from '../../shell/page';
import { DocumentPage } from './document/DocumentPage';
import { HandOverCustomersPage } from './HandOverCustomersPage';
import { HandOverPage } from './HandOverPage';
import { HandOverSystemsPage } from './HandOverSystemsPage';
import { PATH } from './paths';

export const handOverPage: DashboardPage = {
  section: 'Set-up',
  administrator: true,
  links: [{ label: 'Hand-over to JOOR', path: PATH }],
  routes: [
    { path: PATH, page: HandOverSystemsPage },
    { path: `${PATH}/:system/document`, page: DocumentPage },
    { path: `${PATH}/:system/customers/*?`, page: HandOverCustomersPage },
    { path: `${PATH}/:system/:part?`, page: HandOverPage },
  ],
  guide: { name: 'hand-over' },
};
