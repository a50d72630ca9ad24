import { createStoppedClock } from '../../../local/account/clock';
import { type LocalAccount, openAccount } from '../../../local/account/open';
import { parseXml } from '../../../local/account/sdf/xml';
import { START } from '../runtime/account';
import { save } from '../web/account';

export const ALL_ROLES = '<status>RELEASED</status><title>Test</title><allroles>T</allroles>';

/** A role that sees customers and edits visits, and one of the Sales Center that sees nothing. */
const ROLES = [
  `<role scriptid="customrole_clerk"><name>Clerk</name><centertype>BASIC</centertype><permissions>
    <permission><permkey>LIST_CUSTJOB</permkey><permlevel>EDIT</permlevel></permission></permissions></role>`,
  `<role scriptid="customrole_seller"><name>Seller</name><centertype>SALESCENTER</centertype><permissions/></role>`,
];

/** An account in memory with two roles and an employee, whose time stands still. */
export function accountWithRoles(): LocalAccount & { employee: number } {
  const account = openAccount({ clock: createStoppedClock(START), settings: { accountId: 'TSTDRV42' } });
  for (const xml of ROLES) put(account, xml);
  const employee = save(account, 'employee', {
    entityid: 'Ana Clerk',
    firstname: 'Ana',
    lastname: 'Clerk',
    subsidiary: '1',
  });
  return Object.assign(account, { employee });
}

/** Deploys one SDF object. */
export function put(account: LocalAccount, xml: string): void {
  const root = parseXml(xml);
  account.deployed.put(root.name, root.attributes.scriptid ?? '', root);
  account.refresh();
}

export interface PageScript {
  /** Without 'customscript_'; 'page' unless named. */
  name?: string;
  modules?: string[];
  /** Inside of each <scriptdeployment>: customdeploy_1, _2, ... */
  deployments?: string[];
}

/** Deploys a Suitelet from the body of its onRequest(context). */
export function deploySuitelet(account: LocalAccount, body: string, script: PageScript = {}): void {
  deployPageScript(account, 'suitelet', 'Suitelet', `onRequest(context) {\n${body}\n}`, script);
}

/** Deploys a user event from the source of its entry points, as methods of an object. */
export function deployUserEvent(account: LocalAccount, entryPoints: string, script: PageScript = {}): void {
  deployPageScript(account, 'usereventscript', 'UserEventScript', entryPoints, script);
}

function deployPageScript(
  account: LocalAccount,
  element: string,
  header: string,
  members: string,
  { name = 'page', modules = [], deployments = [ALL_ROLES] }: PageScript,
): void {
  const names = modules.map((module) => module.slice(module.lastIndexOf('/') + 1));
  const file = `/SuiteScripts/pages/${name}.js`;
  const source = `/**\n * @NApiVersion 2.1\n * @NScriptType ${header}\n */
define(${JSON.stringify(modules)}, (${names.join(', ')}) => ({ ${members} }));`;
  account.files.write(file, Buffer.from(source));
  const deployed = deployments.map(
    (inside, index) => `<scriptdeployment scriptid="customdeploy_${index + 1}">${inside}</scriptdeployment>`,
  );
  put(
    account,
    `<${element} scriptid="customscript_${name}"><name>${name}</name><scriptfile>[${file}]</scriptfile>
      <scriptdeployments>${deployed.join('')}</scriptdeployments></${element}>`,
  );
}

/** Address of a deployment by its script ids, as in NetSuite. */
export function addressOf(deployment = 1, name = 'page'): string {
  return `/app/site/hosting/scriptlet.nl?script=customscript_${name}&deploy=customdeploy_${deployment}`;
}
