import type { RecordType } from '../../account/catalogue/definition';
import { listAddress, newAddress, recordAddress, withParameters } from '../../account/page-addresses';
import { counted } from '../../counted';
import { Layout } from '../layout/layout';
import { listTitle } from '../layout/navigation';
import { Empty, Heading, Pager, TableBox } from '../layout/parts';
import type { Site } from '../site';
import type { ListColumn } from './list-columns';
import type { Listing } from './listing';

export const PAGE_SIZE = 50;

interface ListPageProps {
  site: Site;
  type: RecordType;
  listing: Listing;
  filter: string;
  page: number;
  /** What the list is narrowed down to, in words: 'Company: ACME'. */
  by?: string;
  /** Address of the page with all its parameters. */
  address: string;
}

/** The list of a record type: filter, table, pages, download. */
export function ListPage({ site, type, listing, filter, page, by, address }: ListPageProps) {
  const list = listAddress(site.account, type);
  const everything = countOf(listing.total, filter !== '' || by !== undefined);
  return (
    <Layout site={site} title={listTitle(type)} section={list} crumbs={[{ label: listTitle(type) }]}>
      <Heading title={listTitle(type)} lead={by ?? everything}>
        <a class="button" href={withParameters(address, { csv: 'T', page: '' })}>
          Download CSV
        </a>
        {type.scriptable && (
          <a class="button primary" href={newAddress(site.account, type)}>
            New {type.label}
          </a>
        )}
      </Heading>
      <Filter address={address} list={list} filter={filter} narrowed={by !== undefined} />
      {listing.rows.length === 0 ? (
        <NothingListed type={type} filter={filter} />
      ) : (
        <>
          <RecordTable site={site} type={type} listing={listing} address={address} caption={listTitle(type)} />
          <Pager address={address} page={page} size={PAGE_SIZE} total={listing.total} unit="records" />
        </>
      )}
    </Layout>
  );
}

function countOf(total: number, filtered: boolean): string {
  return `${counted(total, 'record')}${filtered ? ' found' : ''}`;
}

function Filter(props: { address: string; list: string; filter: string; narrowed: boolean }) {
  const { address, list, filter, narrowed } = props;
  const [path = '', query = ''] = address.split('?');
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== 'q' && name !== 'page');
  return (
    <search class="tools">
      <form method="get" action={path}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          Filter
          <input type="search" name="q" value={filter} placeholder="Words in any column" />
        </label>
        <button type="submit" class="plain">
          Filter
        </button>
        {(filter !== '' || narrowed) && (
          <a class="button" href={list}>
            Show all
          </a>
        )}
      </form>
    </search>
  );
}

function NothingListed({ type, filter }: { type: RecordType; filter: string }) {
  if (filter !== '') return <Empty title="Nothing found">No record has “{filter}” in one of these columns.</Empty>;
  return (
    <Empty title={`No ${listTitle(type).toLowerCase()} yet`}>
      What is saved, by hand or by a script, appears here.
    </Empty>
  );
}

interface RecordTableProps {
  site: Site;
  type: RecordType;
  listing: Listing;
  caption: string;
  /** Address that headings change the order of; without one they are plain. */
  address?: string;
}

/** Records as a table: the first column leads to the record, selects lead to theirs. */
export function RecordTable({ site, type, listing, caption, address }: RecordTableProps) {
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          {listing.columns.map((column) => (
            <ColumnHeading column={column} sort={listing.sort} address={address} />
          ))}
        </tr>
      </thead>
      <tbody>
        {listing.rows.map((row) => (
          <tr>
            {row.cells.map((cell, index) => {
              const column = listing.columns[index];
              const target = column?.target;
              const href =
                column?.id === 'internalid' ||
                column?.id === type.nameColumn ||
                (type.table === 'customer' && column?.id === 'entityid')
                  ? recordAddress(site.account, type, row.id)
                  : target && cell.key !== undefined
                    ? recordAddress(site.account, target, cell.key)
                    : undefined;
              return (
                <td class={column?.numeric ? 'num' : undefined}>
                  <CellText text={href === undefined ? cell.text : cell.text || row.id} href={href} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

const SHORT = 40;
const LONGEST = 400;

/** Short texts keep to one line, long ones are cut. */
export function CellText({ text, href }: { text: string; href?: string }) {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return <div class={cut.length <= SHORT ? 'short' : 'cut'}>{href === undefined ? cut : <a href={href}>{cut}</a>}</div>;
}

function ColumnHeading({ column, sort, address }: { column: ListColumn; sort: string; address?: string }) {
  const direction = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : undefined;
  const next = direction === 'ascending' ? `-${column.id}` : column.id;
  return (
    <th
      scope="col"
      class={column.numeric ? 'num' : undefined}
      aria-sort={address === undefined ? undefined : direction}
    >
      {address === undefined ? (
        column.label
      ) : (
        <a href={withParameters(address, { sort: next, page: '' })}>
          {column.label}
          {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
        </a>
      )}
    </th>
  );
}
