import type { JoorAccount } from '../account';
import type { CustomerResult, DroppedFile } from '../files/drop';
import type { SftpAddress } from '../files/sftp';
import { fileView } from '../views';
import { Badge, Empty, Layout, Time, type Tone } from './layout';
import { type Column, Filter, Listing, type Query } from './listing';

export interface FileRow {
  account: JoorAccount;
  file: DroppedFile;
}

const PATH = '/files';
const TONES: Record<DroppedFile['state'], Tone> = {
  writing: 'off',
  waiting: 'waiting',
  'picked up': 'good',
  removed: 'off',
  replaced: 'off',
};
const OUTCOMES: Record<CustomerResult['outcome'], Tone> = { updated: 'good', pending: 'waiting', refused: 'bad' };

const nameOf = ({ path }: DroppedFile): string => path.slice(path.lastIndexOf('/') + 1);

const outcomes = ({ report }: DroppedFile, outcome: CustomerResult['outcome']): number =>
  (report?.customers ?? []).filter((customer) => customer.outcome === outcome).length;

function State({ file }: { file: DroppedFile }) {
  if (file.report?.refused) return <Badge tone="bad">not read</Badge>;
  if (file.complete === false) return <Badge tone="bad">picked up half</Badge>;
  return <Badge tone={TONES[file.state]}>{file.state}</Badge>;
}

const count = (outcome: CustomerResult['outcome'], label: string): Column<FileRow> => ({
  name: outcome,
  label,
  numeric: true,
  sort: ({ file }) => outcomes(file, outcome),
  cell: ({ file }) => outcomes(file, outcome),
});

const COLUMNS: readonly Column<FileRow>[] = [
  {
    name: 'name',
    label: 'File',
    sort: ({ file }) => nameOf(file),
    cell: ({ file }) => (
      <a href={`${PATH}/${file.id}`}>
        {nameOf(file)
          .split(/(?<=[_-])/)
          .map((part) => (
            <>
              {part}
              <wbr />
            </>
          ))}
      </a>
    ),
  },
  { name: 'state', label: 'Status', sort: ({ file }) => file.state, cell: ({ file }) => <State file={file} /> },
  {
    name: 'size',
    label: 'Bytes',
    numeric: true,
    sort: ({ file }) => file.content.length,
    cell: ({ file }) => file.content.length.toLocaleString('en'),
  },
  {
    name: 'rows',
    label: 'Rows',
    numeric: true,
    sort: ({ file }) => file.report?.rows ?? 0,
    cell: ({ file }) => file.report?.rows ?? <span class="soft">–</span>,
  },
  count('updated', 'Updated'),
  count('pending', 'Pending'),
  count('refused', 'Refused'),
  {
    name: 'written',
    label: 'Written',
    sort: ({ file }) => file.openedAt,
    cell: ({ file }) => <Time at={file.openedAt} />,
  },
  {
    name: 'taken',
    label: 'Picked up',
    sort: ({ file }) => file.pickedUpAt,
    cell: ({ file }) => <Time at={file.pickedUpAt} />,
  },
];

interface FilesProps {
  rows: readonly FileRow[];
  sftp: SftpAddress | null;
  /** As the setting has it. */
  pickUpSeconds: number | null;
  query: Query;
}

function whenPickedUp(seconds: number | null): string {
  if (seconds === null) return 'when somebody says so';
  return seconds === 3600 ? 'on the hour' : `every ${seconds} seconds`;
}

export function FilesPage({ rows: all, sftp, pickUpSeconds, query }: FilesProps) {
  const rows = all.filter(({ file }) => !file.foreign);
  const fits = ({ account, file }: FileRow) =>
    (!query.state || file.state === query.state) &&
    (!query.account || String(account.id) === query.account) &&
    nameOf(file)
      .toLowerCase()
      .includes(query.q?.trim().toLowerCase() ?? '');
  const waiting = rows.filter(({ file }) => file.state === 'waiting').length;
  return (
    <Layout title="Files" section={PATH}>
      <h1>Files</h1>
      <p class="lead">
        {rows.length} received, {waiting} of them not picked up yet. JOOR looks for files {whenPickedUp(pickUpSeconds)}.
      </p>
      {sftp && (
        <dl>
          <dt>SFTP server</dt>
          <dd>
            {sftp.host}, port {sftp.port}
          </dd>
          <dt>Users</dt>
          <dd>{sftp.users.map(({ username }) => username).join(', ')}</dd>
          <dt>Folder</dt>
          <dd>{sftp.directory}</dd>
          <dt>Host key</dt>
          <dd>
            <code class="break">{sftp.hostKey}</code>
          </dd>
        </dl>
      )}
      <h2>Received</h2>
      {rows.length === 0 ? (
        <Empty title="No files yet">
          {sftp
            ? 'Each file that is written into the folder appears here.'
            : 'This JOOR was started without an SFTP server.'}
        </Empty>
      ) : (
        <>
          <form method="post" action={`${PATH}/pick-up`}>
            <button type="submit">Pick up now</button>
          </form>
          <Filter path={PATH} query={query} states={Object.keys(TONES)} hint="File name" />
          <Listing
            path={PATH}
            caption="Files"
            columns={COLUMNS}
            rows={rows.filter(fits)}
            query={query}
            order="-written"
          />
        </>
      )}
    </Layout>
  );
}

function customerColumns(account: JoorAccount): Column<CustomerResult>[] {
  const customer = ({ customerCode }: CustomerResult) => {
    if (customerCode === null) return <span class="soft">none</span>;
    if (!account.connections.byCode(customerCode)) return customerCode;
    return <a href={`/connections/${encodeURIComponent(customerCode)}?account=${account.id}`}>{customerCode}</a>;
  };
  return [
    {
      name: 'rows',
      label: 'Rows',
      sort: (row) => row.rows[0] ?? 0,
      cell: (row) => row.rows.join(', '),
    },
    { name: 'code', label: 'Customer code', sort: (row) => row.customerCode, cell: customer },
    {
      name: 'outcome',
      label: 'Outcome',
      sort: (row) => row.outcome,
      cell: (row) => <Badge tone={OUTCOMES[row.outcome]}>{row.outcome}</Badge>,
    },
    {
      name: 'faults',
      label: 'Faults',
      cell: ({ faults }) =>
        faults.length > 0 && (
          <ul class="faults break">
            {faults.map(({ row, column, field, message }) => (
              <li>
                Row {row}, <code>{column ?? (field || 'the row')}</code> {message}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

export function FilePage({ account, file, query }: FileRow & { query: Query }) {
  const path = `${PATH}/${file.id}`;
  const { report } = file;
  const fits = (result: CustomerResult) =>
    (!query.state || result.outcome === query.state) &&
    (result.customerCode ?? '').toLowerCase().includes(query.q?.trim().toLowerCase() ?? '');
  return (
    <Layout title={nameOf(file)} section={PATH}>
      <p class="crumbs">
        <a href={PATH}>Files</a> / {nameOf(file)}
      </p>
      <h1 class="break">{nameOf(file)}</h1>
      <p class="lead">
        <State file={file} /> in {account.setup.name}. <a href={`${path}/content`}>Download</a>
      </p>
      <dl>
        <dt>Path</dt>
        <dd>{file.path}</dd>
        <dt>Size</dt>
        <dd>{file.content.length.toLocaleString('en')} bytes</dd>
        <dt>SHA-256</dt>
        <dd>
          <code class="break">{fileView(account, file).sha256}</code>
        </dd>
        <dt>Written</dt>
        <dd>
          <Time at={file.openedAt} /> to <Time at={file.closedAt} />
        </dd>
        {file.renamed.map(({ at, from }) => (
          <>
            <dt>Renamed</dt>
            <dd>
              <Time at={at} />, before that {from}
            </dd>
          </>
        ))}
        <dt>Picked up</dt>
        <dd>
          <Time at={file.pickedUpAt} />
        </dd>
      </dl>
      <h2>Customers</h2>
      {report === null && <Empty title="Not picked up">JOOR has not read this file.</Empty>}
      {report?.refused && <Empty title="Not read">{report.refused}</Empty>}
      {report && !report.refused && report.customers.length === 0 && (
        <Empty title="No customers">The file has no rows.</Empty>
      )}
      {report && report.customers.length > 0 && (
        <>
          <Filter path={path} query={query} states={Object.keys(OUTCOMES)} hint="Customer code" />
          <Listing
            path={path}
            caption={`Customers of ${nameOf(file)}`}
            columns={customerColumns(account)}
            rows={report.customers.filter(fits)}
            query={query}
            order="rows"
          />
        </>
      )}
    </Layout>
  );
}
