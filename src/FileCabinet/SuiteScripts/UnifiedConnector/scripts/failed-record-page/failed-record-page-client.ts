/**
 * The button of a Failed Record's page.
 *
 * @NApiVersion 2.1
 * @NScriptType ClientScript
 * @NModuleScope SameAccount
 */
import { ACTION_ATTRIBUTE } from '../../record-pages/page-data';
import { askDashboard, pageData, showExport } from '../record-pages/ask-dashboard';
import { onPress } from '../record-pages/page-document';

let listening = false;

/** NetSuite need not call it on a view, where the module is only attached: so it is called below too. */
export function pageInit(): void {
  if (listening) return;
  listening = true;
  onPress(ACTION_ATTRIBUTE, () => {
    const { address, failedRecordId } = pageData();
    void showExport(
      'RESYNC',
      askDashboard(address, 'resync', { ids: failedRecordId === null ? [] : [failedRecordId] }),
    );
  });
}

pageInit();
