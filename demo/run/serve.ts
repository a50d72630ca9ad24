import type { LocalAccount } from '../../local/account/open';
import { PATHS } from '../../local/account/page-addresses';
import { workInBackground } from '../../local/runtime/background';
import { startWeb } from '../../local/web/start';
import { DASHBOARD, FAILED_RECORD } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { DemoJoor } from '../joor/joor';

/** Where the account's pages are shown. */
export const DEFAULT_PAGES_PORT = 8080;

const DASHBOARD_PATH = `${PATHS.SUITELET}?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments.administrators}`;

export interface Serving {
  /** Says where to look, runs what is submitted and scheduled meanwhile, and waits for Ctrl-C. */
  untilStopped(joor: DemoJoor, output: NodeJS.WriteStream): Promise<void>;
}

/**
 * Serves the account's pages on 127.0.0.1; they answer as soon as no script is running.
 * @throws UserError where the port cannot be used
 */
export async function serve(account: LocalAccount, port: number): Promise<Serving> {
  const web = await startWeb(account, { port });
  return {
    async untilStopped(joor, output) {
      const failed = account.object(FAILED_RECORD.type)?.internalId;
      output.write(`Dashboard, signed in as the administrator: ${web.url}${DASHBOARD_PATH}\n`);
      output.write(`NetSuite account: ${web.url}\n`);
      output.write(`Failed Records: ${web.url}/app/common/custom/custrecordentrylist.nl?rectype=${failed}\n`);
      if (joor.pages) output.write(`JOOR connections and jobs: ${joor.pages}\n`);
      if (joor.pages && joor.drop) output.write(`JOOR's drop for files: ${joor.pages}/files\n`);
      if (joor.list) output.write(`JOOR's connections of a brand to match, as a file: ${joor.list}\n`);
      output.write(
        'The schedule keeps running. Every 5 minutes, a run sends and reads back what is due. Press Ctrl-C to stop.\n',
      );
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
