import type { PropsWithChildren } from 'hono/jsx';
import { counted } from '../../counted';
import type { LogEntry } from '../../runtime/script-log';
import { Moment } from '../format/values';
import { Layout } from '../layout/layout';
import { Empty, format, Heading, Pager, TableBox } from '../layout/parts';
import type { Site } from '../site';
import type { CallTotals, Execution, Failure, StageTotals } from './executions';
import { EXECUTIONS } from './executions-page';
import { LogTable } from './log-table';
import { duration, percent, Share, Status, seconds } from './status';

export const LOG_PAGE_SIZE = 100;
export const MOST_FAILURES = 50;

interface ExecutionPageProps {
  site: Site;
  execution: Execution;
  stages: StageTotals[];
  calls: CallTotals[];
  failures: Failure[];
  log: LogEntry[];
  logTotal: number;
  page: number;
  address: string;
}

/** One run: its stages, calls, errors and log. */
export function ExecutionPage(props: ExecutionPageProps) {
  const { site, execution, stages, calls, failures, log, logTotal, page, address } = props;
  return (
    <Layout
      site={site}
      title={execution.scriptId}
      section={EXECUTIONS}
      crumbs={[{ label: 'Script Executions', href: EXECUTIONS }, { label: execution.scriptId }]}
    >
      <Heading title={execution.scriptId} lead={execution.deploymentId}>
        <Status execution={execution} />
      </Heading>
      <section class="card" aria-label="Summary">
        <Figures site={site} execution={execution} />
      </section>
      <Card title="Stages" note="Share: most units of one invocation, of what it may use">
        <StageTable stages={stages} />
      </Card>
      <Card title="Units by call" note="Governed calls, most expensive first">
        <CallTable calls={calls} />
      </Card>
      {failures.length > 0 && (
        <Card title="Errors" note={execution.failures > failures.length ? `The first ${failures.length}` : ''}>
          <FailureTable failures={failures} />
        </Card>
      )}
      <Card title="Execution Log" note={counted(logTotal, 'entry', 'entries')}>
        {log.length === 0 ? (
          <Empty title="Nothing logged">The script wrote nothing at its log level.</Empty>
        ) : (
          <LogTable site={site} log={log} />
        )}
      </Card>
      {logTotal > LOG_PAGE_SIZE && (
        <Pager address={address} page={page} size={LOG_PAGE_SIZE} total={logTotal} unit="entries" />
      )}
    </Layout>
  );
}

function Card({ title, note, children }: PropsWithChildren<{ title: string; note: string }>) {
  return (
    <section class="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p>{note}</p>
      </header>
      {children}
    </section>
  );
}

function Figures({ site, execution }: { site: Site; execution: Execution }) {
  const figures: [string, unknown][] = [
    ['Created', <Moment site={site} at={execution.created} exact />],
    ['Duration', duration(execution) || '–'],
    ['Invocations', format(execution.invocations)],
    ['Units', format(execution.units)],
    ['Most of a limit', percent(execution.share)],
    ['Errors', format(execution.failures)],
  ];
  return (
    <>
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="task">
        Task <code>{execution.taskId}</code>
      </p>
    </>
  );
}

function StageTable({ stages }: { stages: StageTotals[] }) {
  if (stages.length === 0) return <Empty title="Nothing ran">No entry point of the script has been called.</Empty>;
  return (
    <TableBox caption="Stages">
      <thead>
        <tr>
          <th scope="col">Stage</th>
          {['Invocations', 'Units', 'Average', 'Most', 'Limit', 'Share', 'Time', 'Errors'].map((label) => (
            <th scope="col" class="num">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr>
            <th scope="row">{stage.stage}</th>
            <td class="num">{format(stage.invocations)}</td>
            <td class="num">{format(stage.units)}</td>
            <td class="num">{(stage.units / stage.invocations).toFixed(1)}</td>
            <td class="num">{format(stage.most)}</td>
            <td class="num">{format(stage.limit)}</td>
            <td class="num">
              <Share of={stage.most} limit={stage.limit} label={`Share of the limit in ${stage.stage}`} />
            </td>
            <td class="num">{seconds(stage.seconds)}</td>
            <td class="num">{format(stage.failures)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function CallTable({ calls }: { calls: CallTotals[] }) {
  if (calls.length === 0) return <Empty title="No calls">The script made no governed call.</Empty>;
  return (
    <TableBox caption="Units by call">
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Call</th>
          <th scope="col" class="num">
            Calls
          </th>
          <th scope="col" class="num">
            Units
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.map(({ stage, call, calls: count, units }, index) => (
          <tr>
            <th scope="row">{calls[index - 1]?.stage === stage ? <span class="repeat">{stage}</span> : stage}</th>
            <td>
              <code>{call}</code>
            </td>
            <td class="num">{format(count)}</td>
            <td class="num">{format(units)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function FailureTable({ failures }: { failures: Failure[] }) {
  return (
    <TableBox caption="Errors">
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Key</th>
          <th scope="col" class="num">
            Attempt
          </th>
          <th scope="col">Error</th>
        </tr>
      </thead>
      <tbody>
        {failures.map((failure) => (
          <tr>
            <th scope="row">{failure.stage}</th>
            <td class="lines">{failure.key}</td>
            <td class="num">{failure.executionNo}</td>
            <td class="detail">{failure.error}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
