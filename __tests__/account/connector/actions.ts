import { type ExecutionReport, type RunListeners, runScript } from '../../../local/runtime/run';
import { ACTIONS, FAILED_RECORD, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from './company';

export interface ActionValues {
  action: string;
  ids?: readonly number[] | string;
  system?: number;
  reason?: string;
}

/** What runs the script JOOR Actions, as "Save and Execute" with these parameters. */
export const actionOf = ({ action, ids = [], system, reason = '' }: ActionValues) => ({
  script: ACTIONS.script,
  deployment: ACTIONS.deployment,
  parameters: {
    [ACTIONS.parameters.action]: action,
    [ACTIONS.parameters.ids]: typeof ids === 'string' ? ids : ids.join(', '),
    [ACTIONS.parameters.system]: system === undefined ? '' : String(system),
    [ACTIONS.parameters.reason]: reason,
  },
});

/** Runs an action and gives what the script log says, line by line. */
export function act(
  company: Company,
  values: ActionValues,
  listeners: RunListeners = {},
): { said: string[]; report: ExecutionReport } {
  const report = runScript(company.account, { ...actionOf(values), ...listeners });
  const said = report.logs.filter(({ title }) => title === 'Action').flatMap(({ details }) => details.split('\n'));
  return { said, report };
}

export interface FailedRow {
  id: number;
  status: unknown;
  tries: unknown;
  codes: unknown;
  closedby: unknown;
  dismissreason: unknown;
  history: { at: string; class: string; codes: string; message: string }[];
}

/** Failed Records, the oldest first. */
export const failedRecords = (company: Company): FailedRow[] =>
  company
    .query(
      `SELECT id, ${FAILED_RECORD.status} AS status, ${FAILED_RECORD.tries} AS tries, ${FAILED_RECORD.codes} AS codes,
         ${FAILED_RECORD.closedBy} AS closedby, ${FAILED_RECORD.dismissReason} AS dismissreason,
         ${FAILED_RECORD.history} AS history FROM ${FAILED_RECORD.type} ORDER BY id`,
    )
    .map(({ id, status, tries, codes, closedby, dismissreason, history }) => ({
      id: Number(id),
      status,
      tries,
      codes,
      closedby,
      dismissreason,
      history: JSON.parse(String(history)) as FailedRow['history'],
    }));

/** Run records, the oldest first. */
export const runRecords = (company: Company) =>
  company.query(
    `SELECT id, externalid, ${RUN.kind} AS kind, ${RUN.status} AS status, ${RUN.system} AS systemid,
       ${RUN.requestedIds} AS requestedids, ${RUN.sent} AS sent, ${RUN.verified} AS verified, ${RUN.units} AS units,
       ${RUN.credits} AS credits, ${RUN.message} AS message FROM ${RUN.type} ORDER BY id`,
  );

/** Paths of the GETs for connections so far. */
export const readBacks = async ({ joor }: Company): Promise<string[]> =>
  (await joor.requests())
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/v2/connection/'))
    .map(({ path }) => path);
