import type { Account } from '../account';
import { quoteText } from '../suiteql/translate/typed';
import type { SearchField } from './fields';
import type { SearchRecord } from './search-record';

const text = (sql: string): SearchField => ({ type: 'TEXT', sql });
const time = (sql: string): SearchField => ({ type: 'DATETIME', sql });

/** A list field whose values are codes, shown as words: GET_INPUT as "Get Input". */
const code = (sql: string): SearchField => ({ type: 'SELECT', sql, text: `ora_initcap(replace(${sql}, '_', ' '))` });

const FIELDS: Record<string, SearchField> = {
  datecreated: time('"record"."datecreated"'),
  timestampcreated: time('"record"."datecreated"'),
  startdate: time('"record"."startdate"'),
  enddate: time('"record"."enddate"'),
  status: code('"record"."status"'),
  mapreducestage: code('"record"."mapreducestage"'),
  percentcomplete: { type: 'NUMBER', sql: '"record"."percentcomplete"' },
  taskid: text('"record"."taskid"'),
};

/**
 * Runs of scheduled and Map/Reduce scripts: search.Type.SCHEDULED_SCRIPT_INSTANCE with its joins script and
 * scriptDeployment, as public SuiteScript searches it.
 */
export function scriptInstances(account: Account): SearchRecord {
  const joins: Record<string, Record<string, SearchField>> = {
    script: {
      scriptid: text('"record"."scriptid"'),
      internalid: {
        type: 'SELECT',
        sql: `CAST(${ofScript(account, (script) => String(script.internalId))} AS INTEGER)`,
      },
      name: text(
        ofScript(account, (script) => script.root.children.find((child) => child.name === 'name')?.text ?? ''),
      ),
    },
    scriptdeployment: { scriptid: text('"record"."deploymentid"') },
  };
  return {
    type: 'scheduledscriptinstance',
    from: '"scheduledscriptinstance" AS "record"',
    id: '"record"."rowid"',
    field: (name) => FIELDS[name],
    join: (name) => {
      const fields = joins[name];
      return fields && { from: '', field: (field) => fields[field] };
    },
  };
}

/** What a deployed script object says, by the script id of the row. */
function ofScript(account: Account, value: (script: ReturnType<Account['objects']>[number]) => string): string {
  const whens = account
    .objects()
    .filter((object) => object.type.endsWith('script'))
    .map((script) => `WHEN ${quoteText(script.scriptId)} THEN ${quoteText(value(script))}`);
  return whens.length === 0 ? 'NULL' : `CASE "record"."scriptid" ${whens.join(' ')} END`;
}
