/**
 * The buttons of the customer's page.
 *
 * @NApiVersion 2.1
 * @NScriptType ClientScript
 * @NModuleScope SameAccount
 */
import * as dialog from 'N/ui/dialog';
import * as message from 'N/ui/message';
import { ACTION_ATTRIBUTE, SYSTEM_ATTRIBUTE } from '../../record-pages/page-data';
import { askDashboard, pageData, show, showExport } from '../record-pages/ask-dashboard';
import { onPress } from '../record-pages/page-document';

const REMOVED = 'Removed in JOOR';

let listening = false;

/** NetSuite need not call it on a view, where the module is only attached: so it is called below too. */
export function pageInit(): void {
  if (listening) return;
  listening = true;
  onPress(ACTION_ATTRIBUTE, (button) => {
    void removedInJoor(Number(button.getAttribute(SYSTEM_ATTRIBUTE)));
  });
}

/** The button Sync to JOOR. */
export function syncToJoor(): void {
  const { address, customerId } = pageData();
  void showExport('Sync to JOOR', askDashboard(address, 'export', { customerIds: [customerId] }));
}

async function removedInJoor(systemId: number): Promise<void> {
  const sure = await dialog.confirm({
    title: REMOVED,
    message: 'Confirm that you deleted the customer code in JOOR. NetSuite then lets this customer be deleted.',
  });
  if (!sure) return;
  const { administratorAddress, customerId } = pageData();
  try {
    const { noted, sentence } = await askDashboard(administratorAddress, 'removed_in_joor', { customerId, systemId });
    show(noted ? message.Type.CONFIRMATION : message.Type.WARNING, REMOVED, sentence);
  } catch (error) {
    show(message.Type.ERROR, REMOVED, (error as Error).message);
  }
}

pageInit();
