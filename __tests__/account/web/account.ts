import { deploy } from '../../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../../local/account/open';
import type { FieldValue, SublistLine } from '../../../local/account/records/document';
import { readProject } from '../../../local/account/sdf/read';
import { startWeb, type WebHandle } from '../../../local/web/start';
import { writeProject } from '../sdf/project-folder';

export const ADMINISTRATOR = { userId: -5, role: 'administrator' };

function recordField(id: string, type: string, label: string, more = ''): string {
  return `<customrecordcustomfield scriptid="${id}"><fieldtype>${type}</fieldtype><label>${label}</label>${more}</customrecordcustomfield>`;
}

const LISTED = '<showinlist>T</showinlist>';

const PROJECT = {
  'manifest.xml':
    '<manifest projecttype="ACCOUNTCUSTOMIZATION"><projectname>Pages</projectname><frameworkversion>1.0</frameworkversion></manifest>',
  'deploy.xml':
    '<deploy><files><path>~/FileCabinet/*</path></files><objects><path>~/Objects/*</path></objects></deploy>',
  'Objects/customrecord_visit.xml': `<customrecordtype scriptid="customrecord_visit">
    <recordname>Visit</recordname><accesstype>NONENEEDED</accesstype><includename>T</includename>
    <customrecordcustomfields>
      ${recordField('custrecord_visit_customer', 'SELECT', 'Visited', `<selectrecordtype>-2</selectrecordtype>${LISTED}`)}
      ${recordField('custrecord_visit_amount', 'CURRENCY', 'Order Amount', LISTED)}
      ${recordField('custrecord_visit_day', 'DATE', 'Day', `<help>The day of the visit.</help>${LISTED}`)}
      ${recordField('custrecord_visit_report', 'CLOBTEXT', 'Report', '<showinlist>F</showinlist>')}
      ${recordField('custrecord_visit_done', 'CHECKBOX', 'Done', LISTED)}
      ${recordField('custrecord_visit_mark', 'TEXT', 'Internal Mark', '<displaytype>HIDDEN</displaytype>')}
    </customrecordcustomfields>
  </customrecordtype>`,
  'Objects/custentity_fairs.xml': `<entitycustomfield scriptid="custentity_fairs">
    <label>Fairs</label><fieldtype>MULTISELECT</fieldtype><selectrecordtype>[scriptid=customlist_fair]</selectrecordtype>
    <appliestocustomer>T</appliestocustomer><storevalue>T</storevalue><subtab>[scriptid=custtab_fairs]</subtab>
  </entitycustomfield>`,
  'Objects/custtab_fairs.xml':
    '<subtab scriptid="custtab_fairs"><title>Trade Fairs</title><tabtype>ENTITY</tabtype></subtab>',
  'Objects/customlist_fair.xml': `<customlist scriptid="customlist_fair"><name>Fair</name><isordered>T</isordered><customvalues>
    <customvalue scriptid="val_fair_paris"><value>Paris</value></customvalue>
    <customvalue scriptid="val_fair_milan"><value>Milan</value></customvalue>
  </customvalues></customlist>`,
  'Objects/customscript_visits.xml': `<scheduledscript scriptid="customscript_visits">
    <name>Visits</name><scriptfile>[/SuiteScripts/visits.js]</scriptfile>
    <scriptdeployments><scriptdeployment scriptid="customdeploy_visits">
      <title>Visits</title><status>NOTSCHEDULED</status><isdeployed>T</isdeployed>
    </scriptdeployment></scriptdeployments>
  </scheduledscript>`,
  'FileCabinet/SuiteScripts/visits.js': `/**
 * @NApiVersion 2.1
 * @NScriptType ScheduledScript
 */
define(['N/log', 'N/query'], (log, query) => ({
  execute() {
    query.runSuiteQL({ query: 'SELECT id FROM customer' });
    log.audit({ title: 'Visited <b>everyone</b>', details: 'all of them' });
    throw new Error('No visits today');
  },
}));
`,
};

/** An account in memory with a custom record (Visit), a multi-select on the customer's own subtab, and a script. */
export function accountWithVisits(): LocalAccount {
  const { project, findings } = readProject(writeProject(PROJECT));
  if (project === null) throw new Error(findings[0]?.message);
  const account = openAccount({ settings: { companyName: 'Fashion & Co', accountId: 'TSTDRV42' } });
  deploy(project, account);
  return account;
}

type Values = Record<string, FieldValue>;

export function save(
  account: LocalAccount,
  type: string,
  values: Values,
  lines: Record<string, SublistLine[]> = {},
): number {
  const document = account.records.create(type, ADMINISTRATOR, values);
  document.sublists = lines;
  return account.records.save(document, ADMINISTRATOR);
}

/** A visitor of the account's pages, with the cookies a browser would keep. */
export class Visitor {
  cookie = '';

  private constructor(private readonly web: WebHandle) {}

  static async of(account: LocalAccount): Promise<Visitor> {
    return new Visitor(await startWeb(account));
  }

  get url(): string {
    return this.web.url;
  }

  async get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
    return this.request(path, {});
  }

  /** Posts the fields of a form. A redirect is followed. */
  async post(path: string, fields: [string, string][], headers: Record<string, string> = {}) {
    const body = new URLSearchParams(fields);
    return this.request(path, { method: 'POST', body, headers });
  }

  stop(): Promise<void> {
    return this.web.stop();
  }

  private async request(path: string, init: RequestInit): Promise<{ status: number; text: string; headers: Headers }> {
    const headers = { ...init.headers, ...(this.cookie && { cookie: this.cookie }) };
    const response = await fetch(this.web.url + path, { ...init, headers, redirect: 'manual' });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    const location = response.headers.get('location');
    if (response.status === 303 && location !== null) return this.get(location);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }
}

/** What a form in a page would post: hidden fields, inputs, chosen options and boxes. */
export function formFields(page: string): [string, string][] {
  const form = /<form method="post".*?<\/form>/s.exec(page)?.[0] ?? '';
  const fields: [string, string][] = [];
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const unchecked = attribute(tag, 'type') === 'checkbox' && !/ checked/.test(tag);
    const name = attribute(tag, 'name');
    if (name !== undefined && !unchecked) fields.push([name, unescaped(attribute(tag, 'value') ?? '')]);
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs)) {
    fields.push([attribute(` ${tag}`, 'name') ?? '', unescaped(text)]);
  }
  for (const [, tag = '', options = ''] of form.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
    fields.push([attribute(` ${tag}`, 'name') ?? '', unescaped(chosen)]);
  }
  return fields;
}

/** The same fields with one of them set. */
export function withField(fields: [string, string][], name: string, value: string): [string, string][] {
  return [...fields.filter(([other]) => other !== name), [name, value]];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
