import { PATHS, withParameters } from '../../account/page-addresses';
import { criteriaOfExpression } from '../../account/search/criteria';
import type { SavedSearch } from '../../account/search/saved';
import type { SavedPlan } from '../../account/search/saved-plan';
import { counted } from '../../counted';
import { Layout } from '../layout/layout';
import { Empty, Heading, Pager, TableBox } from '../layout/parts';
import type { Site } from '../site';
import { criteriaText } from './criteria-text';
import type { ResultCell, ResultHeading, ResultTable } from './result-table';

export const PAGE_SIZE = 50;

type Sort = { column: number; direction: 'ASC' | 'DESC' } | undefined;

interface ResultsPageProps {
  site: Site;
  saved: SavedSearch;
  planned: SavedPlan;
  table: ResultTable;
  total: number;
  page: number;
  sort: Sort;
  /** Address of the page with all its parameters. */
  address: string;
}

/** The results of a saved search: what it looks for, a table that its headings sort, pages, download. */
export function ResultsPage({ site, saved, planned, table, total, page, sort, address }: ResultsPageProps) {
  const criteria = criteriaOfExpression(saved.filters);
  const crumbs = [{ label: 'Saved Searches', href: PATHS.SEARCHES }, { label: saved.title }];
  const count = counted(total, 'result');
  return (
    <Layout site={site} title={saved.title} section={PATHS.SEARCHES} crumbs={crumbs}>
      <Heading title={`${saved.title}: Results`} lead={count}>
        <a class="button" href={withParameters(address, { csv: 'T', page: '' })}>
          Download CSV
        </a>
      </Heading>
      {criteria !== undefined && <p class="lead section">{`Criteria: ${criteriaText(criteria, planned.labelOf)}`}</p>}
      {planned.ignored.map((sentence) => (
        <p class="lead section">{sentence}</p>
      ))}
      {total === 0 ? (
        <Empty title="No results">Nothing fits the criteria of this search.</Empty>
      ) : (
        <>
          <Results
            table={table}
            isSummary={planned.plan.isSummary}
            caption={saved.title}
            sort={sort}
            address={address}
          />
          <Pager address={address} page={page} size={PAGE_SIZE} total={total} unit="results" />
        </>
      )}
    </Layout>
  );
}

interface ResultsProps {
  table: ResultTable;
  isSummary: boolean;
  caption: string;
  sort: Sort;
  address: string;
}

function Results({ table, isSummary, caption, sort, address }: ResultsProps) {
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          {!isSummary && <th scope="col">View</th>}
          {table.headings.map((heading, index) => (
            <ColumnHeading heading={heading} number={index + 1} sort={sort} address={address} />
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ href, cells }) => (
          <tr>
            {!isSummary && (
              <td>
                {href !== undefined && (
                  <a href={href} aria-label={`View ${nameOf(href, cells)}`}>
                    View
                  </a>
                )}
              </td>
            )}
            {cells.map((cell, index) => (
              <td class={table.headings[index]?.numeric ? 'num' : undefined}>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

/** What a screen reader calls a row: the record's name, or the first words of the row. */
function nameOf(href: string, cells: readonly ResultCell[]): string {
  return (cells.find((cell) => cell.href === href) ?? cells.find(({ text }) => text !== ''))?.text ?? '';
}

/** Short texts keep to one line, long ones get a wider column. */
const SHORT = 40;
const LONG = 160;

function Cell({ cell: { text, href } }: { cell: ResultCell }) {
  const width = text.length <= SHORT ? 'short' : text.length <= LONG ? 'whole' : 'whole wide';
  return <div class={width}>{href === undefined ? text : <a href={href}>{text}</a>}</div>;
}

interface ColumnHeadingProps {
  heading: ResultHeading;
  /** Position of the column, from 1. */
  number: number;
  sort: Sort;
  address: string;
}

function ColumnHeading({ heading, number, sort, address }: ColumnHeadingProps) {
  const direction = sort?.column === number - 1 ? sort.direction : undefined;
  return (
    <th
      scope="col"
      class={heading.numeric ? 'num' : undefined}
      aria-sort={direction && (direction === 'ASC' ? 'ascending' : 'descending')}
    >
      <a href={withParameters(address, { sort: direction === 'ASC' ? -number : number, page: '' })}>
        {heading.label}
        {direction && (direction === 'ASC' ? ' ↑' : ' ↓')}
      </a>
    </th>
  );
}
