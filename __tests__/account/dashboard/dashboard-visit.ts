import { latestCalls } from '../../../local/runtime/calls';
import { startWeb, type WebHandle } from '../../../local/web/start';
import type {
  ActionName,
  AnswerOf,
  Bootstrap,
  Reply,
  RequestOf,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import { DASHBOARD } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../connector/company';
import { formFields, withField } from '../web/account';

const LOGIN = '/app/login/secure/changerole.nl';

type Deployment = keyof typeof DASHBOARD.deployments;

interface Received {
  status: number;
  headers: Headers;
  text: string;
}

export const addressOf = (deployment: Deployment): string =>
  `/app/site/hosting/scriptlet.nl?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments[deployment]}`;

/** Somebody at the dashboard, without a browser: opens its page and posts actions as the page does. */
export class DashboardVisit {
  private cookie = '';
  private bootstrap: Bootstrap | null = null;

  private constructor(
    private readonly company: Company,
    private readonly web: WebHandle,
  ) {}

  static async of(company: Company): Promise<DashboardVisit> {
    return new DashboardVisit(company, await startWeb(company.account));
  }

  get url(): string {
    return this.web.url;
  }

  async signIn(userId: number, role: string): Promise<void> {
    const fields = formFields((await this.fetch(LOGIN)).text);
    const filled = withField(withField([...fields, ['_action', 'login']], 'role', role), 'user', String(userId));
    await this.fetch(LOGIN, { method: 'POST', body: new URLSearchParams(filled) });
    this.bootstrap = null;
  }

  /** Opens the page, which gives the token. */
  async open(deployment: Deployment = 'users'): Promise<Bootstrap> {
    const { text } = await this.page(deployment);
    const [, json] = /<script type="application\/json" id="uc-bootstrap">(.*?)<\/script>/s.exec(text) ?? [];
    if (json === undefined)
      throw new Error(`The dashboard did not open: ${/<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? text.slice(0, 200)}`);
    // Administrators are led on to their page.
    this.bootstrap = JSON.parse(json) as Bootstrap;
    return this.bootstrap;
  }

  /** Asks everybody's page, also as an administrator, whom a browser would have been led on. */
  async openEverybodys(): Promise<Bootstrap> {
    this.bootstrap = { ...(await this.open('users')), address: addressOf('users') };
    return this.bootstrap;
  }

  /** The page as the browser gets it, also where it is refused. */
  async page(deployment: Deployment): Promise<Received> {
    const received = await this.fetch(addressOf(deployment));
    const onward = received.headers.get('location');
    return onward === null ? received : this.fetch(onward);
  }

  /** Posts any body of any type, to the address of the opened page unless another is given. */
  postRaw(body: string, contentType = 'application/json', address = this.bootstrap?.address ?? ''): Promise<Received> {
    return this.fetch(address, { method: 'POST', headers: { 'Content-Type': contentType }, body });
  }

  /** Units of the call before. */
  get units(): number {
    return latestCalls(this.company.account, 1)[0]?.units ?? Number.NaN;
  }

  /** Posts an action; `units` are those of this call. */
  async post<Name extends ActionName>(
    action: Name,
    request: RequestOf<Name>,
  ): Promise<{ reply: Reply<AnswerOf<Name>>; units: number }> {
    const { address, token } = this.bootstrap ?? (await this.open());
    const { text } = await this.fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...request, token, action }),
    });
    return { reply: JSON.parse(text), units: this.units };
  }

  /** The same for an action that has to be answered. */
  async ask<Name extends ActionName>(action: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
    const { reply } = await this.post(action, request);
    if (!reply.ok) throw new Error(reply.sentence);
    return reply.answer;
  }

  /** Any page of the account. */
  get(path: string): Promise<Received> {
    return this.fetch(path);
  }

  /** Posts the fields of a record's form. */
  postForm(path: string, fields: [string, string][]): Promise<Received> {
    return this.fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  stop(): Promise<void> {
    return this.web.stop();
  }

  private async fetch(path: string, init: RequestInit = {}): Promise<Received> {
    const headers = { ...init.headers, ...(this.cookie && { cookie: this.cookie }) };
    const response = await fetch(new URL(path, this.web.url), { ...init, headers, redirect: 'manual' });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** Gives every test of a file a company of its own with somebody at its dashboard, and stops both after it. */
export function visitEachTest(begin: (opened: { company: Company; visit: DashboardVisit }) => unknown): void {
  let company: Company | undefined;
  let visit: DashboardVisit | undefined;
  beforeEach(async () => {
    company = await openCompany();
    visit = await DashboardVisit.of(company);
    await begin({ company, visit });
  });
  afterEach(async () => {
    await visit?.stop();
    await company?.stop();
  });
}
