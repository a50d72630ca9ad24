import * as serverWidget from 'N/ui/serverWidget';
import { openSession } from '../../dashboard/server/session';
import { type PageData, pageDataHtml } from '../../record-pages/page-data';
import { administratorAddress, dashboardAddress } from './dashboard-address';

/**
 * Lets the page's client script ask the dashboard for something, as the person who looks at the page: the token is that
 * of the session. Costs nothing.
 */
export function attachActions(
  form: serverWidget.Form,
  clientScript: string,
  subject: Pick<PageData, 'customerId' | 'failedRecordId'>,
): void {
  const field = form.addField({ id: 'custpage_uc_page', type: serverWidget.FieldType.INLINEHTML, label: ' ' });
  field.defaultValue = pageDataHtml({
    ...subject,
    token: openSession(),
    address: dashboardAddress(),
    administratorAddress: administratorAddress(),
  }).markup;
  form.clientScriptModulePath = clientScript;
}
