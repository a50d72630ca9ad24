import type { Account } from '../account';
import { children, referencedScriptId, textOf } from '../catalogue/xml';
import type { DeployedObject } from '../deployed-object';
import { NetSuiteError } from '../errors';
import type { Actor } from '../records/document';
import { quoteText } from '../suiteql/translate/typed';
import type { SearchField } from './fields';
import type { SearchRecord } from './search-record';

const text = (column: string): SearchField => ({ type: 'TEXT', sql: `"record".${column}` });

/** SCHEDULED and NOTSCHEDULED read Scheduled and Not Scheduled. */
const STATUS: SearchField = {
  type: 'SELECT',
  sql: '"record".status',
  text: `CASE "record".status WHEN 'NOTSCHEDULED' THEN 'Not Scheduled' ELSE ora_initcap("record".status) END`,
};

const FIELDS: Readonly<Record<string, SearchField>> = {
  scriptid: text('scriptid'),
  title: text('title'),
  status: STATUS,
  isdeployed: { type: 'CHECKBOX', sql: '"record".isdeployed' },
  // Execute As Role; empty for Current Role.
  runasrole: { type: 'SELECT', sql: '"record".runasrole', text: '"record".runasrolename' },
};

/**
 * Deployments of scripts: search.Type.SCRIPT_DEPLOYMENT with its join script, as public SuiteScript searches it.
 * Errors: INSUFFICIENT_PERMISSION without the permission SuiteScript (Oracle help article_0403053450).
 */
export function scriptDeployments(account: Account, { role }: Actor): SearchRecord {
  if ((account.role(role)?.level('ADMI_CUSTOMSCRIPT') ?? 0) === 0) {
    throw new NetSuiteError(
      'INSUFFICIENT_PERMISSION',
      "Permission Violation: You need the 'Setup -> SuiteScript' permission to run this search.",
    );
  }
  const scripts = account.objects().filter(({ type }) => type.endsWith('script') || type === 'suitelet');
  const rows = scripts.flatMap((script) => rowsOf(account, script));
  const from =
    rows.length === 0
      ? `SELECT 0 AS id, '' AS scriptid, '' AS title, '' AS status, 'F' AS isdeployed, NULL AS runasrole, '' AS runasrolename, '' AS script WHERE 0`
      : rows.join(' UNION ALL ');
  return {
    type: 'scriptdeployment',
    from: `(${from}) AS "record"`,
    id: '"record".id',
    field: (name) => FIELDS[name],
    join: (name) =>
      name === 'script'
        ? { from: '', field: (field) => (field === 'scriptid' ? text('script') : undefined) }
        : undefined,
  };
}

/** NetSuite prints script ids of deployments in capitals. Internal ids run through the deployments of a script. */
function rowsOf(account: Account, { internalId, scriptId, root }: DeployedObject): string[] {
  return children(root, 'scriptdeployments', 'scriptdeployment').map((deployment, index) => {
    const executeAs = textOf(deployment, 'runasrole');
    const role = account.role((referencedScriptId(executeAs) ?? executeAs).toLowerCase());
    const columns = {
      id: String(internalId * 100 + index + 1),
      scriptid: quoteText((deployment.attributes.scriptid ?? '').toUpperCase()),
      title: quoteText(textOf(deployment, 'title')),
      status: quoteText(textOf(deployment, 'status')),
      isdeployed: quoteText(textOf(deployment, 'isdeployed') === 'F' ? 'F' : 'T'),
      runasrole: String(role?.internalId ?? 'NULL'),
      runasrolename: quoteText(role?.name ?? ''),
      script: quoteText(scriptId),
    };
    return `SELECT ${Object.entries(columns)
      .map(([name, sql]) => `${sql} AS ${name}`)
      .join(', ')}`;
  });
}
