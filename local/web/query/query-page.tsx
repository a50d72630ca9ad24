import { withParameters } from '../../account/page-addresses';
import type { SuiteqlResult } from '../../account/suiteql/schema';
import { counted } from '../../counted';
import { Layout } from '../layout/layout';
import { Banner, Empty, format, Heading, TableBox } from '../layout/parts';
import { CellText } from '../records/list-page';
import type { Site } from '../site';

export const QUERY = '/app/query';

/** What became of a query: rows of it and how many it has, or why it was refused. */
export type Outcome =
  | { result: SuiteqlResult; total: number; milliseconds: number }
  | { refused: { title: string; message: string } };

/** A SuiteQL query and its rows. */
export function QueryPage({ site, query, outcome }: { site: Site; query: string; outcome: Outcome | undefined }) {
  return (
    <Layout site={site} title="SuiteQL Query" section={QUERY} crumbs={[{ label: 'SuiteQL Query' }]}>
      {outcome && 'refused' in outcome && (
        <Banner tone="error" title={outcome.refused.title}>
          {outcome.refused.message}
        </Banner>
      )}
      <Heading title="SuiteQL Query" lead="Read-only, with the administrator's permissions" />
      <form method="get" action={QUERY} class="query">
        <div class="field">
          <label for="q">SuiteQL</label>
          <textarea
            id="q"
            name="q"
            class="code"
            spellcheck={false}
            placeholder="SELECT id, entityid, companyname FROM customer ORDER BY id"
          >
            {query}
          </textarea>
        </div>
        <div class="buttons">
          <button type="submit" class="primary">
            Run
          </button>
          {outcome && 'result' in outcome && outcome.total > 0 && (
            <a class="button" href={withParameters(QUERY, { q: query, csv: 'T' })}>
              Download CSV
            </a>
          )}
        </div>
      </form>
      {outcome && 'result' in outcome && <Result {...outcome} />}
    </Layout>
  );
}

function Result({ result, total, milliseconds }: Extract<Outcome, { result: unknown }>) {
  const { columns, rows } = result;
  const shown =
    rows.length < total ? `The first ${format(rows.length)} of ${format(total)} rows` : counted(total, 'row');
  if (rows.length === 0) return <Empty title="No rows">The query is fine, and nothing fits it.</Empty>;
  return (
    <section aria-label="Result">
      <p class="lead section">{`${shown} · ${Math.round(milliseconds)} ms`}</p>
      <TableBox caption="Result">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" class={typeof rows[0]?.[index] === 'number' ? 'num' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((value) => (
                <td class={typeof value === 'number' ? 'num' : undefined}>
                  {value === null ? <span class="none">–</span> : <CellText text={String(value)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
