import type * as http from 'N/http';
import * as redirect from 'N/redirect';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import { APP_SCRIPTS, type Bootstrap } from '../../dashboard/contract/actions';
import { pageHtml } from '../../dashboard/server/page-html';
import { belongsToAdministrators, currentVisitor, openSession } from '../../dashboard/server/session';
import { appFiles } from '../../netsuite/app-file';
import { DASHBOARD } from '../../netsuite/ids';
import { hiddenRecordTypes } from '../../netsuite/permissions';

/**
 * Writes the page: NetSuite's frame around the browser app. Costs 12 units; more once a day, as `appFiles` says,
 * and once an hour, as `hiddenRecordTypes` says. The menu has
 * one entry for all: it leads administrators on to the page with Set-up, which works with their own role; the browser keeps
 * what stands behind the hash.
 */
export function writePage(response: http.ServerResponse): void {
  if (belongsToAdministrators()) {
    redirect.toSuitelet({ scriptId: DASHBOARD.script, deploymentId: DASHBOARD.deployments.administrators });
    return;
  }
  const form = serverWidget.createForm({ title: 'Unified Connector' });
  const field = form.addField({ id: 'custpage_uc_dashboard', type: serverWidget.FieldType.INLINEHTML, label: ' ' });
  const { id: scriptId, deploymentId } = runtime.getCurrentScript();
  const { name, isAdministrator } = currentVisitor();
  const { 'app.js': script, 'app.css': style, ...scripts } = appFiles('app.js', 'app.css', ...APP_SCRIPTS);
  const bootstrap: Bootstrap = {
    address: url.resolveScript({ scriptId, deploymentId }),
    token: openSession(),
    userName: name,
    isAdministrator,
    scripts,
  };
  field.defaultValue = pageHtml({ script, style }, bootstrap);
  // Asked here, so that the page's actions find the answer kept.
  hiddenRecordTypes();
  response.setHeader({ name: 'Cache-Control', value: 'no-store' });
  response.writePage({ pageObject: form });
}
