import type * as http from 'N/http';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import type { Bootstrap } from '../../dashboard/contract/actions';
import { pageHtml } from '../../dashboard/server/page-html';
import { currentVisitor, openSession } from '../../dashboard/server/session';
import { appFile } from '../../netsuite/app-file';
import { hiddenRecordTypes } from '../../netsuite/permissions';

/** Writes the page: NetSuite's frame around the browser app. Costs 30 units, and what `hiddenRecordTypes` does. */
export function writePage(response: http.ServerResponse): void {
  const form = serverWidget.createForm({ title: 'Unified Connector' });
  const field = form.addField({ id: 'custpage_uc_dashboard', type: serverWidget.FieldType.INLINEHTML, label: ' ' });
  const { id: scriptId, deploymentId } = runtime.getCurrentScript();
  const { name, isAdministrator } = currentVisitor();
  const bootstrap: Bootstrap = {
    address: url.resolveScript({ scriptId, deploymentId }),
    token: openSession(),
    userName: name,
    isAdministrator,
  };
  field.defaultValue = pageHtml({ script: appFile('app.js'), style: appFile('app.css') }, bootstrap);
  // Asked here, so that the page's actions find the answer kept.
  hiddenRecordTypes();
  response.setHeader({ name: 'Cache-Control', value: 'no-store' });
  response.writePage({ pageObject: form });
}
