import * as file from 'N/file';
import type * as http from 'N/http';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import type { Bootstrap } from '../../dashboard/contract/actions';
import { pageHtml } from '../../dashboard/server/page-html';
import { currentVisitor, openSession } from '../../dashboard/server/session';
import { sha256 } from '../../netsuite/hash';
import { hiddenRecordTypes } from '../../netsuite/permissions';

const FOLDER = '/SuiteScripts/UnifiedConnector/dashboard';

/** Writes the page: NetSuite's frame around the browser app. Costs 30 units, 46 once a session. */
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
  field.defaultValue = pageHtml({ script: addressOf('app.js'), style: addressOf('app.css') }, bootstrap);
  // Asked here, so that the page's actions find the answer kept.
  hiddenRecordTypes();
  response.setHeader({ name: 'Cache-Control', value: 'no-store' });
  response.writePage({ pageObject: form });
}

/** Address of a file of the app, another one for each version of it: browsers keep what they have. Costs 10 units. */
function addressOf(name: string): string {
  const found = file.load({ id: `${FOLDER}/${name}` });
  return `${found.url}&v=${sha256(found.getContents()).slice(0, 12)}`;
}
