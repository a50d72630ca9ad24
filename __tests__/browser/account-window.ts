import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/open';
import { startWeb, type WebHandle } from '../../local/web/start';
import { sharedBrowser } from './shared-browser';

interface WindowOptions extends BrowserContextOptions {
  /** Parts of messages that belong to what is tested: a browser reports the page of a refused deletion by its status. */
  expected?: readonly string[];
}

/** A browser window at the pages of an account, which it serves. Whatever the browser complains of is kept. */
export class AccountWindow {
  readonly complaints: string[] = [];
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  protected constructor(
    private readonly web: WebHandle,
    private readonly browser: Browser,
    private readonly options: WindowOptions,
  ) {}

  static async at(account: LocalAccount, options: WindowOptions = {}): Promise<AccountWindow> {
    const window = new AccountWindow(await startWeb(account), await sharedBrowser(), options);
    await window.renew();
    return window;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The window is closed.');
    return this.#page;
  }

  /** A new session in the place of the one there was: without cookies and complaints. */
  async renew(): Promise<Page> {
    const { expected = [], ...options } = this.options;
    // The context stays: a new one would read and compile the pages' scripts again.
    await Promise.all((this.#context?.pages() ?? []).map((page) => page.close()));
    await this.#context?.clearCookies();
    this.complaints.length = 0;
    const complain = (text: string) => {
      if (!expected.some((part) => text.includes(part))) this.complaints.push(text);
    };
    this.#context ??= await this.browser.newContext({ baseURL: this.web.url, locale: 'en-US', ...options });
    const page = await this.#context.newPage();
    page.on('console', (message) => complain(message.text()));
    page.on('pageerror', (error) => complain(error.message));
    page.on('dialog', (dialog) => {
      complain(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    this.#page = page;
    return page;
  }

  /** From the next page on, time can be made to pass in it. */
  async ownTime(): Promise<void> {
    await this.page.clock.install();
  }

  /** Lets so many seconds pass in the page at once: what it does after a while, it does now. */
  async passTime(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1000);
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#page = undefined;
    await this.web.stop();
  }
}
