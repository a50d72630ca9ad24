import type { RecordType } from '../../account/catalogue/definition';
import { listAddress } from '../../account/page-addresses';
import type { Execution } from '../executions/executions';
import { EXECUTIONS, ExecutionTable } from '../executions/executions-page';
import { Layout } from '../layout/layout';
import { listTitle, RELATIONSHIPS } from '../layout/navigation';
import { Badge, Empty, format, Heading, TableBox } from '../layout/parts';
import type { Site } from '../site';
import type { DeployedScript } from './scripts';

interface OverviewPageProps {
  site: Site;
  /** Record types with how many records they have. */
  counts: { type: RecordType; count: number }[];
  scripts: DeployedScript[];
  executions: Execution[];
}

/** What the account holds: records, scripts, latest runs. */
export function OverviewPage({ site, counts, scripts, executions }: OverviewPageProps) {
  const { companyName, accountId, timeZone } = site.account.settings;
  const custom = counts.filter(({ type }) => type.kind === 'customrecord');
  const rank = ({ id }: RecordType) => (RELATIONSHIPS.includes(id) ? RELATIONSHIPS.indexOf(id) : RELATIONSHIPS.length);
  const standard = counts
    .filter(({ type, count }) => type.kind === 'standard' && (type.scriptable || count > 0))
    .sort((a, b) => rank(a.type) - rank(b.type));
  return (
    <Layout site={site} title="Overview" section="/">
      <Heading title={companyName} lead={`Account ${accountId} · ${timeZone}`} />
      <h2 class="section">Records</h2>
      <Counts site={site} counts={standard} />
      <h2 class="section">Custom Records</h2>
      {custom.length === 0 ? (
        <Empty title="Nothing is deployed yet">
          Deploy a project with <code>npm run local -- deploy</code>; its record types and scripts appear here.
        </Empty>
      ) : (
        <Counts site={site} counts={custom} />
      )}
      <section class="card" aria-label="Scripts">
        <header>
          <h2>Scripts</h2>
          <p>{format(scripts.length)} deployed</p>
        </header>
        <Scripts scripts={scripts} />
      </section>
      <section class="card" aria-label="Latest script executions">
        <header>
          <h2>Latest Script Executions</h2>
          <p>
            <a href={EXECUTIONS}>All executions</a>
          </p>
        </header>
        {executions.length === 0 ? (
          <Empty title="No script has run yet">
            Run one with <code>npm run local -- run SCRIPTID</code>.
          </Empty>
        ) : (
          <ExecutionTable site={site} executions={executions} />
        )}
      </section>
    </Layout>
  );
}

function Counts({ site, counts }: Pick<OverviewPageProps, 'site' | 'counts'>) {
  return (
    <ul class="counts">
      {counts.map(({ type, count }) => (
        <li class={count === 0 ? 'zero' : undefined}>
          <a href={listAddress(site.account, type)}>
            {listTitle(type)} <b>{format(count)}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Scripts({ scripts }: { scripts: DeployedScript[] }) {
  if (scripts.length === 0) return <Empty title="No scripts">None of the deployed objects is a script.</Empty>;
  return (
    <TableBox caption="Scripts">
      <thead>
        <tr>
          <th scope="col">Script</th>
          <th scope="col">Type</th>
          <th scope="col">Deployment</th>
          <th scope="col">Title</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {scripts.flatMap((script) =>
          script.deployments.map((deployment, index) => (
            <tr>
              {index === 0 && (
                <>
                  <th scope="rowgroup" rowspan={script.deployments.length}>
                    {script.name}
                    <br />
                    <code>{script.id}</code>
                  </th>
                  <td rowspan={script.deployments.length}>{script.type}</td>
                </>
              )}
              <td>
                <code>{deployment.id}</code>
              </td>
              <td>{deployment.title}</td>
              <td>
                {deployment.deployed ? (
                  <Badge tone="good">{deployment.status}</Badge>
                ) : (
                  <Badge tone="off">Not deployed</Badge>
                )}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </TableBox>
  );
}
