import type { Locator } from 'playwright-core';
import { startWeb } from '../../../local/web/start';
import { DASHBOARD } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../../account/connector/company';
import { seriousFindingsIn } from '../accessibility';
import { AccountWindow } from '../account-window';
import { sharedBrowser } from '../shared-browser';
import { until } from '../until';

/** JOOR finishes its job and connects the customer; the next run reads it back. */
export async function connectAndReadBack({ account, joor, run }: Company): Promise<void> {
  account.clock.advance(360_000);
  await joor.admin('/admin/clock', { set: new Date(account.clock.now()).toISOString(), stopped: true });
  run();
}

type Deployment = keyof typeof DASHBOARD.deployments;

/** A browser window at the dashboard of a company. */
export class DashboardWindow extends AccountWindow {
  static async of(company: Company): Promise<DashboardWindow> {
    const viewport = { width: 1360, height: 900 };
    const window = new DashboardWindow(await startWeb(company.account), await sharedBrowser(), { viewport });
    await window.renew();
    return window;
  }

  /** Opens a page by its address behind the hash, and waits for what it shows. */
  async open(hash: string, deployment: Deployment = 'users'): Promise<void> {
    const { page } = this;
    await page.goto(
      `/app/site/hosting/scriptlet.nl?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments[deployment]}#${hash}`,
    );
    await page.locator('.uc-dashboard h2').first().waitFor();
    // Another page behind the hash of the same document: it is there, and asks for what it shows, with the next frame.
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    await this.loaded();
  }

  /** Goes on with another role. */
  async changeRole(name: 'Administrator' | 'Unified Connector User'): Promise<void> {
    await this.page.goto('/app/login/secure/changerole.nl');
    await this.page.getByLabel('Role').selectOption(name);
    await this.page.getByRole('button', { name: 'Switch' }).click();
    await this.page.waitForURL((url) => url.pathname === '/');
  }

  /** Pictures of the page at the usual widths, in the folder PICTURES; none without it. */
  async pictures(name: string): Promise<void> {
    const { PICTURES: folder } = process.env;
    if (!folder) return;
    for (const width of [1440, 1280, 390]) {
      await this.page.setViewportSize({ width, height: 900 });
      await this.page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    }
    await this.page.setViewportSize({ width: 1360, height: 900 });
  }

  loaded(): Promise<void> {
    return this.page.locator('.uc-dashboard [aria-busy="true"]').first().waitFor({ state: 'detached' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Text of the element that has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate('document.activeElement.textContent');
  }

  /** Holds Tab until a button or field of that name has the focus, as somebody without a mouse does; it may have it already. */
  async tabTo(name: string): Promise<void> {
    const nameOf = '({ ariaLabel, textContent, labels }) => ariaLabel ?? labels?.[0]?.textContent ?? textContent';
    const focusable = 'a, button, input, select, textarea, summary, [tabindex]';
    await until(
      this.page,
      `[...document.querySelectorAll('${focusable}')].some((each) => (${nameOf})(each) === ${JSON.stringify(name)})`,
    );
    const focused = () => this.page.evaluate(`(${nameOf})(document.activeElement)`);
    let named = await focused();
    for (let moved = 0; moved < 150 && named !== name; moved += 1) {
      await this.page.keyboard.down('Tab');
      named = await focused();
    }
    await this.page.keyboard.up('Tab');
    if (named !== name) throw new Error(`Tab does not lead to "${name}".`);
  }

  /** What axe-core finds serious or critical in the dashboard. */
  seriousFindings(): Promise<object[]> {
    return seriousFindingsIn(this.page, '.uc-dashboard');
  }
}
