/**
 * The buttons of the customer's page.
 *
 * @NApiVersion 2.1
 * @NScriptType ClientScript
 * @NModuleScope SameAccount
 */
import * as dialog from 'N/ui/dialog';
import * as message from 'N/ui/message';
import { REMOVE_AT_JOOR } from '../../dashboard/customer-page/removal-words';
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
    const systemId = Number(button.getAttribute(SYSTEM_ATTRIBUTE));
    void (button.getAttribute(ACTION_ATTRIBUTE) === 'remove' ? removeAtJoor(systemId) : removedInJoor(systemId));
  });
}

/** The button Sync to JOOR. */
export function syncToJoor(): void {
  const { address, customerId } = pageData();
  void showExport('Sync to JOOR', askDashboard(address, 'export', { customerIds: [customerId] }));
}

async function removeAtJoor(systemId: number): Promise<void> {
  const sure = await dialog.confirm({
    title: REMOVE_AT_JOOR,
    message:
      'JOOR takes this customer out of your connections; the retailer itself stays in JOOR. It takes 5 credits, and the connector cannot undo it. Remove the customer at JOOR?',
  });
  if (!sure) return;
  const { administratorAddress, customerId } = pageData();
  try {
    const { lines } = await askDashboard(administratorAddress, 'remove_at_joor', {
      systemId,
      customerIds: [customerId],
      confirmation: REMOVE_AT_JOOR,
    });
    const removed = lines.every((line) => line.removed);
    const text = lines.map(({ sentence }) => sentence).join(' ');
    show(removed ? message.Type.CONFIRMATION : message.Type.WARNING, REMOVE_AT_JOOR, text);
  } catch (error) {
    show(message.Type.ERROR, REMOVE_AT_JOOR, (error as Error).message);
  }
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
