import { counted } from '../../counted';
import type { ScriptCall } from '../../runtime/calls';
import { Moment } from '../format/values';
import { Layout } from '../layout/layout';
import { Empty, format, Heading, Pager, TableBox } from '../layout/parts';
import type { Site } from '../site';
import { CallTable } from './call-table';
import type { Execution } from './executions';
import { duration, percent, Status } from './status';

export const EXECUTIONS = '/app/scripting/executions';
export const PAGE_SIZE = 50;

interface ExecutionsPageProps {
  site: Site;
  executions: Execution[];
  /** The latest calls of user events and Suitelets. */
  calls: ScriptCall[];
  page: number;
  total: number;
}

/** All runs of scripts. */
export function ExecutionsPage({ site, executions, calls, page, total }: ExecutionsPageProps) {
  const lead = `${counted(total, 'run')} of a script deployment`;
  return (
    <Layout site={site} title="Script Executions" section={EXECUTIONS} crumbs={[{ label: 'Script Executions' }]}>
      <Heading title="Script Executions" lead={lead} />
      {executions.length === 0 ? (
        <Empty title="No script has run yet">
          Run one with <code>npm run local -- run SCRIPTID</code>; what it did and used is shown here.
        </Empty>
      ) : (
        <>
          <ExecutionTable site={site} executions={executions} />
          <Pager address={`${EXECUTIONS}?page=${page}`} page={page} size={PAGE_SIZE} total={total} unit="runs" />
        </>
      )}
      {calls.length > 0 && (
        <>
          <h2 class="section calls">User Events and Suitelets</h2>
          <CallTable site={site} calls={calls} />
        </>
      )}
    </Layout>
  );
}

export function ExecutionTable({ site, executions }: { site: Site; executions: readonly Execution[] }) {
  return (
    <TableBox caption="Script executions">
      <thead>
        <tr>
          <th scope="col">Created</th>
          <th scope="col">Script and deployment</th>
          <th scope="col">Status</th>
          <th scope="col" class="num">
            Duration
          </th>
          <th scope="col" class="num">
            Invocations
          </th>
          <th scope="col" class="num">
            Units
          </th>
          <th scope="col" class="num">
            Most of a limit
          </th>
          <th scope="col" class="num">
            Errors
          </th>
        </tr>
      </thead>
      <tbody>
        {executions.map((execution) => (
          <tr>
            <td>
              <a href={executionAddress(execution.taskId)}>
                <Moment site={site} at={execution.created} exact />
              </a>
            </td>
            <td>
              <code>{execution.scriptId}</code>
              <br />
              <code class="under">{execution.deploymentId}</code>
            </td>
            <td>
              <Status execution={execution} />
            </td>
            <td class="num">{duration(execution)}</td>
            <td class="num">{format(execution.invocations)}</td>
            <td class="num">{format(execution.units)}</td>
            <td class="num">{percent(execution.share)}</td>
            <td class="num">{format(execution.failures)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

export function executionAddress(taskId: string): string {
  return `${EXECUTIONS}/${encodeURIComponent(taskId)}`;
}
