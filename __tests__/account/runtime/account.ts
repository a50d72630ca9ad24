import { createStoppedClock } from '../../../local/account/clock';
import { type LocalAccount, openAccount } from '../../../local/account/open';
import { parseXml } from '../../../local/account/sdf/xml';
import { type ExecutionReport, runScript } from '../../../local/runtime/run';

export const START = Date.UTC(2026, 0, 15, 20, 4, 5);

const MAP_REDUCE = { element: 'mapreducescript', header: 'MapReduceScript' };
const SCHEDULED = { element: 'scheduledscript', header: 'ScheduledScript' };

interface ScriptOptions {
  /** Inside of <scriptdeployment>; the first is customdeploy_1, then _2, ... */
  deployments?: string[];
  /** Parameter types by id. */
  parameters?: Record<string, string>;
  scheduled?: boolean;
}

const NOT_SCHEDULED = '<status>NOTSCHEDULED</status><isdeployed>T</isdeployed><loglevel>DEBUG</loglevel>';

/** An account in memory, whose time stands still. */
export function emptyAccount(): LocalAccount {
  return openAccount({ clock: createStoppedClock(START) });
}

export function writeFile(account: LocalAccount, path: string, source: string): void {
  account.files.write(path, Buffer.from(source));
}

/** Deploys a script of one file: `customscript_test` unless named otherwise. */
export function deployScript(
  account: LocalAccount,
  source: string,
  { deployments = [NOT_SCHEDULED], parameters = {}, scheduled = false }: ScriptOptions = {},
  id = 'customscript_test',
): void {
  const { element, header } = scheduled ? SCHEDULED : MAP_REDUCE;
  const file = `/SuiteScripts/${id}.js`;
  const hasHeader = source.trimStart().startsWith('/*');
  writeFile(account, file, hasHeader ? source : `/**\n * @NApiVersion 2.1\n * @NScriptType ${header}\n */\n${source}`);
  const fields = Object.entries(parameters)
    .map(([name, type]) => `<scriptcustomfield scriptid="${name}"><fieldtype>${type}</fieldtype></scriptcustomfield>`)
    .join('');
  const deployed = deployments
    .map((inside, index) => `<scriptdeployment scriptid="customdeploy_${index + 1}">${inside}</scriptdeployment>`)
    .join('');
  const xml = `<${element} scriptid="${id}"><name>Test</name><scriptfile>[${file}]</scriptfile>
    <scriptcustomfields>${fields}</scriptcustomfields><scriptdeployments>${deployed}</scriptdeployments></${element}>`;
  account.deployed.put(element, id, parseXml(xml));
}

/** Runs a Map/Reduce body: the source of the functions, whose names are returned from define(). */
export function runMapReduce(
  body: string,
  { modules = [], options, run }: { modules?: string[]; options?: ScriptOptions; run?: { deployment?: string } } = {},
): ExecutionReport & { account: LocalAccount } {
  const account = emptyAccount();
  deployScript(account, mapReduce(body, modules), options);
  return { ...runScript(account, { script: 'customscript_test', ...run }), account };
}

/** A define() around function declarations; it returns those that are entry points, and `config`. */
export function mapReduce(body: string, modules: string[] = []): string {
  const names = modules.map((module) => module.slice(module.lastIndexOf('/') + 1));
  const entries = ['getInputData', 'map', 'reduce', 'summarize', 'config'];
  const returned = entries.filter((entry) => new RegExp(`(function|const) ${entry}\\b`).test(body)).join(', ');
  return `define(${JSON.stringify(modules)}, function (${names.join(', ')}) {\n${body}\nreturn { ${returned} };\n});`;
}

/** Runs code in a scheduled script with the modules named; what it logs with log.audit('result', x) comes back. */
export function runCode(
  code: string,
  modules: string[] = [],
  account: LocalAccount = emptyAccount(),
  options: ScriptOptions & { role?: string } = {},
): { results: string[]; report: ExecutionReport; account: LocalAccount } {
  const names = modules.map((module) => module.slice(module.lastIndexOf('/') + 1));
  const source = `define(${JSON.stringify(modules)}, (${names.join(', ')}) => ({ execute(context) {\n${code}\n} }));`;
  deployScript(account, source, { ...options, scheduled: true });
  const report = runScript(account, {
    script: 'customscript_test',
    ...(options.role === undefined ? {} : { role: options.role }),
  });
  const results = report.logs.filter((entry) => entry.title === 'result').map((entry) => entry.details);
  return { results, report, account };
}

/** Name of the error that code throws, caught in the script. */
export function errorOf(code: string, modules: string[] = [], account?: LocalAccount): string {
  const body = `try { ${code}; log.audit('result', 'no error'); } catch (e) { log.audit('result', e.name); }`;
  return runCode(body, modules, account).results[0] ?? 'nothing logged';
}
