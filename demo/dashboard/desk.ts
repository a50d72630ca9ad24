import type { Account } from '../../local/account/account';
import { PATHS } from '../../local/account/page-addresses';
import { startWeb, type WebHandle } from '../../local/web/start';
import type {
  ActionName,
  AnswerOf,
  Bootstrap,
  Reply,
  RequestOf,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import { DASHBOARD } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';

/** An administrator at the dashboard, without a browser: opens its page and posts actions as the page does. */
export class DashboardDesk {
  private constructor(
    private readonly web: WebHandle,
    private readonly cookie: string,
    private readonly bootstrap: Bootstrap,
  ) {}

  static async open(account: Account): Promise<DashboardDesk> {
    const web = await startWeb(account);
    const page = await fetch(
      `${web.url}${PATHS.SUITELET}?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments.administrators}`,
    );
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const [, json = '{}'] = /id="uc-bootstrap">(.*?)<\/script>/s.exec(await page.text()) ?? [];
    return new DashboardDesk(web, cookie, JSON.parse(json) as Bootstrap);
  }

  /** Posts an action, which may be refused. */
  async post<Name extends ActionName>(action: Name, request: RequestOf<Name>): Promise<Reply<AnswerOf<Name>>> {
    const { address, token } = this.bootstrap;
    const response = await fetch(new URL(address, this.web.url), {
      method: 'POST',
      headers: { cookie: this.cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...request, action, token }),
    });
    return (await response.json()) as Reply<AnswerOf<Name>>;
  }

  stop(): Promise<void> {
    return this.web.stop();
  }
}
