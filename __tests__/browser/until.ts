import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * Waits until an expression is true in the page. Playwright's own waitForFunction looks again with eval, which the
 * content policy of the pages forbids.
 * @throws Error that names the expression when it does not become true in time
 */
export async function until(page: Page, expression: string, milliseconds = 30_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    if (await page.evaluate(expression)) return;
  }
  throw new Error(`This did not become true: ${expression}`);
}
