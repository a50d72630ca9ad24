import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import { readProject } from '../../local/account/sdf/read';
import { DEFAULT_FEATURES } from '../../local/account/settings';
import type { SentStatement } from '../../local/modules/query';
import type { SentSearch } from '../../local/modules/search/search';
import { ScriptExecution } from '../../local/runtime/execution';
import type {
  RegisterContext,
  RegisterEntry,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/register/entry';

const root = join(__dirname, '../..');
const FILE = '/SuiteScripts/UnifiedConnector/account-probe/register.js';

/** What an entry of the register sent, each text once, in the order it was first sent. */
export interface Sent extends Pick<RegisterEntry, 'id' | 'purpose' | 'where'> {
  statements: string[];
  searches: SentSearch[];
}

/** Of one entry, so that the Account Probe can send several in one call of a page. */
const MOST_UNITS = 300;

const without = (...features: string[]): string[] => DEFAULT_FEATURES.filter((name) => !features.includes(name));

/** Accounts that differ in what the connector reads of them: with every feature, without Team Selling, with the fewest. */
const ACCOUNTS: readonly (readonly string[])[] = [
  DEFAULT_FEATURES,
  without('TEAMSELLING'),
  without('TEAMSELLING', 'SUBSIDIARIES', 'MULTICURRENCY', 'MULTPRICE'),
];

/** Runs every entry of the register, as built, in local accounts. */
export function sendRegister(): Sent[] {
  let sent: Sent[] | undefined;
  for (const features of ACCOUNTS) {
    const account = openAccount({ features });
    for (const folder of ['dist', 'demo/account/brand']) deployProject(folder, account);
    const execution = executionIn(account);
    sent ??= entriesOf(execution);
    for (const each of sent) sendEntry(each, execution, contextOf(account));
    account.close();
  }
  return sent ?? [];
}

/** The register as the account has it: its modules are SuiteScript, which only an account can load. */
function entriesOf(execution: ScriptExecution): Sent[] {
  const { REGISTER } = execution.entryPoints() as { REGISTER: readonly RegisterEntry[] };
  return [...REGISTER].map(({ id, purpose, where }) => ({ id, purpose, where, statements: [], searches: [] }));
}

function deployProject(folder: string, account: LocalAccount): void {
  const { project, findings } = readProject(join(root, folder));
  if (!project) throw new Error(`${folder}/ cannot be read: ${JSON.stringify(findings)}. Run npm run build.`);
  deploy(project, account);
}

function sendEntry({ id, statements, searches }: Sent, execution: ScriptExecution, context: RegisterContext): void {
  const addStatement = (message: unknown) => {
    const { sql } = message as SentStatement;
    if (!statements.includes(sql)) statements.push(sql);
  };
  const addSearch = (message: unknown) => {
    const search = message as SentSearch;
    if (!searches.some((known) => JSON.stringify(known) === JSON.stringify(search))) searches.push(search);
  };
  subscribe('local-account:suiteql', addStatement);
  subscribe('local-account:search', addSearch);
  try {
    const before = execution.governance.used;
    execution.run('sendEntry', { id, context });
    const units = execution.governance.used - before;
    if (units > MOST_UNITS) throw new Error(`it costs ${units} units, and may cost ${MOST_UNITS}`);
  } catch (error) {
    throw new Error(`${id} of the register does not run: ${(error as Error).message}`);
  } finally {
    unsubscribe('local-account:suiteql', addStatement);
    unsubscribe('local-account:search', addSearch);
  }
}

function contextOf({ features }: LocalAccount): RegisterContext {
  return {
    features: {
      subsidiaries: features.has('SUBSIDIARIES'),
      multipleCurrencies: features.has('MULTICURRENCY'),
      priceLevels: features.has('MULTPRICE'),
      teamSelling: features.has('TEAMSELLING'),
      locations: features.has('LOCATIONS'),
    },
    customerField: 'custentity_an_alias',
    addressField: 'custrecord_an_email',
  };
}

const executionIn = (account: LocalAccount): ScriptExecution =>
  new ScriptExecution({
    account,
    actor: { userId: -5, role: 'administrator' },
    script: {
      id: 'customscript_register',
      internalId: 0,
      deploymentId: 'customdeploy_register',
      type: 'MapReduceScript',
      parameters: {},
      file: FILE,
    },
    executionContext: 'MAPREDUCE',
    limits: { units: 10_000, seconds: 300 },
    log: { write: () => undefined },
    instance: {
      logLevel: 'ERROR',
      percentComplete: undefined,
      resubmit: () => undefined,
    },
  });
