import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../demo/screenshots/browser';

let launched: Promise<Browser> | undefined;

afterAll(async () => {
  await (await launched)?.close();
});

/** The browser of this test file: a context of it has cookies, storage and downloads of its own. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}
