import type { ActionName } from './contract/actions';
import { customerPageActions } from './customer-page/action';
import { customerTemplateActions } from './customer-template/action';
import { exportActions } from './export/action';
import { firstStepsActions } from './first-steps/action';
import { accountProbeActions } from './pages/account-probe/action';
import { checkSetUpActions } from './pages/check-set-up/action';
import { configurationFileActions } from './pages/configuration-file/action';
import { customerTemplatePageActions } from './pages/customer-template/action';
import { customersActions } from './pages/customers/action';
import { customersFromOrdersActions } from './pages/customers-from-orders/action';
import { externalSystemsActions } from './pages/external-systems/action';
import { failedRecordQueueActions } from './pages/failed-record-queue/action';
import { fileFormatActions } from './pages/file-format/action';
import { filesActions } from './pages/files/action';
import { generalLogActions } from './pages/general-log/action';
import { guideActions } from './pages/guide/action';
import { handOverActions } from './pages/hand-over/action';
import { mapsActions } from './pages/maps/action';
import { matchCustomersActions } from './pages/match-customers/action';
import { overviewActions } from './pages/overview/action';
import { selectiveCustomerExportActions } from './pages/selective-customer-export/action';
import { syncLogActions } from './pages/sync-log/action';
import { whyNotActions } from './pages/why-not/action';
import { previewActions } from './preview/action';
import { sandboxCodesActions } from './sandbox-codes/action';
import { sendingActions } from './sending/action';
import type { ActionsOf } from './server/action';
import { setUpActions } from './set-up/action';
import { spreadsheetActions } from './spreadsheet/action';
import { supportActions } from './support/action';

/** Every action by the name that the browser asks for it with: a line for each page, and for what pages share. */
export const ACTIONS: ActionsOf<ActionName> = {
  ...customerPageActions,
  ...customerTemplateActions,
  ...exportActions,
  ...firstStepsActions,
  ...accountProbeActions,
  ...checkSetUpActions,
  ...configurationFileActions,
  ...customerTemplatePageActions,
  ...customersActions,
  ...customersFromOrdersActions,
  ...externalSystemsActions,
  ...failedRecordQueueActions,
  ...fileFormatActions,
  ...filesActions,
  ...generalLogActions,
  ...guideActions,
  ...handOverActions,
  ...mapsActions,
  ...matchCustomersActions,
  ...overviewActions,
  ...selectiveCustomerExportActions,
  ...syncLogActions,
  ...whyNotActions,
  ...previewActions,
  ...sandboxCodesActions,
  ...sendingActions,
  ...setUpActions,
  ...spreadsheetActions,
  ...supportActions,
};
