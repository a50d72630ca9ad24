import type { LocalAccount } from '../../local/account/open';
import { PATHS } from '../../local/account/page-addresses';
import { workInBackground } from '../../local/runtime/background';
import type { Output } from '../../local/terminal';
import { startWeb } from '../../local/web/start';
import { DASHBOARD } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { DemoJoor } from '../joor/joor';

const DASHBOARD_PATH = `${PATHS.SUITELET}?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments.administrators}`;

export interface Serving {
  /** Says where to look, runs what is submitted and scheduled meanwhile, and waits for Ctrl-C. */
  untilStopped(joor: DemoJoor, output: Output): Promise<void>;
}

/**
 * Serves the account's pages on 127.0.0.1; they answer as soon as no script is running.
 * @throws UserError where the port cannot be used
 */
export async function serve(account: LocalAccount, port: number): Promise<Serving> {
  const web = await startWeb(account, { port });
  return {
    async untilStopped(joor, output) {
      const dashboard = web.url + DASHBOARD_PATH;
      const places = [
        ['Dashboard', `${dashboard}    (signed in as the administrator)`],
        ['Failed Record Queue', `${dashboard}#/failed-records`],
        ['Match Customers', joor.list && `${dashboard}#/match-customers`],
        ["JOOR's list for it", joor.list],
        ['NetSuite account', web.url],
        ['JOOR', joor.pages && `${joor.pages}    (connections and jobs; files: ${joor.pages}/files)`],
      ] as const;
      for (const [place, address] of places) if (address) output.write(`${place.padEnd(21)}${address}\n`);
      output.write('The schedule keeps running: a run every 5 minutes. Press Ctrl-C to stop.\n');
      const background = workInBackground(account, ({ message }) => process.stderr.write(`${message}\n`));
      await new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      });
      background.stop();
      await web.stop();
    },
  };
}
