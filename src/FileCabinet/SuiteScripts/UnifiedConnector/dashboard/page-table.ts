import { accountProbePage } from './pages/account-probe/page';
import { checkSetUpPage } from './pages/check-set-up/page';
import { configurationFilePage } from './pages/configuration-file/page';
import { customerTemplatePage } from './pages/customer-template/page';
import { customersPage } from './pages/customers/page';
import { customersFromOrdersPage } from './pages/customers-from-orders/page';
import { externalSystemsPage } from './pages/external-systems/page';
import { failedRecordQueuePage } from './pages/failed-record-queue/page';
import { fileFormatPage } from './pages/file-format/page';
import { filesPage } from './pages/files/page';
import { generalLogPage } from './pages/general-log/page';
import { guidePage } from './pages/guide/page';
import { handOverPage } from './pages/hand-over/page';
import { mapsPage } from './pages/maps/page';
import { matchCustomersPage } from './pages/match-customers/page';
import { overviewPage } from './pages/overview/page';
import { selectiveCustomerExportPage } from './pages/selective-customer-export/page';
import { syncLogPage } from './pages/sync-log/page';
import { whyNotPage } from './pages/why-not/page';
import type { DashboardPage } from './shell/page';

/** Every page, in the order of the sidebar. */
export const PAGES: readonly DashboardPage[] = [
  overviewPage,
  selectiveCustomerExportPage,
  customersPage,
  matchCustomersPage,
  customersFromOrdersPage,
  failedRecordQueuePage,
  syncLogPage,
  filesPage,
  generalLogPage,
  whyNotPage,
  externalSystemsPage,
  mapsPage,
  fileFormatPage,
  customerTemplatePage,
  handOverPage,
  checkSetUpPage,
  accountProbePage,
  configurationFilePage,
  guidePage,
];
