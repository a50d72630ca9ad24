import { useState } from 'preact/hooks';
import { FILE_STATE } from '../../../sync/records/file-states';
import type { Said } from '../../set-up/contract';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Button } from '../../shell/parts/Button';
import { Count } from '../../shell/parts/Count';
import { Dialog } from '../../shell/parts/Dialog';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { saveFile } from '../../shell/save-file';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import { useAction } from '../../shell/use-action';
import type { FileRow } from './contract';
import { customersPath, rowsPath } from './paths';

const KILOBYTE = 1000;

/** Customer Sync files: what was in each, and what became of it. */
export function FilesPage() {
  const answer = useAction('customer_files', {});
  const led = Number(currentFilters().file ?? 0);
  const [said, setSaid] = useState<Said | null>(null);
  const [asking, setAsking] = useState<FileRow | null>(null);
  const download = async ({ id }: FileRow) => {
    try {
      const { name, text } = await post('file_content', { id });
      saveFile(name, 'text/plain;charset=utf-8', text);
    } catch (error) {
      setSaid({ good: false, sentence: (error as Error).message });
    }
  };
  const sendAgain = async ({ id }: FileRow) => {
    setAsking(null);
    try {
      setSaid(await post('send_file_again', { id }));
      answer.reload();
    } catch (error) {
      setSaid({ good: false, sentence: (error as Error).message });
    }
  };
  return (
    <Page title="Files" actions={<Button onClick={answer.reload}>Refresh</Button>}>
      <p>
        Customer Sync files of External Systems with Transport File. JOOR reports no result for them: Delivered says
        that the whole file is, or was, where JOOR takes files from.
      </p>
      {said && <Message kind={said.good ? 'confirmation' : 'error'}>{said.sentence}</Message>}
      <Loading of={answer}>
        {({ files }) =>
          files.length === 0 ? (
            <Empty>
              No file was made yet. Set Transport of an External System to File, then agree on its file format under
              Set-up.
            </Empty>
          ) : (
            <>
              {led > 0 && !files.some(({ id }) => id === led) && (
                <Message kind="information">
                  That file is no longer listed: the Retention of its External System has passed, or newer ones took its
                  place.
                </Message>
              )}
              <List
                title="Files"
                columns={columnsWith(download, setAsking)}
                rows={files}
                keyOf={({ id }) => id}
                choice="state"
                marked={led}
              />
            </>
          )
        }
      </Loading>
      {asking && (
        <Dialog title={`Send the customers of ${asking.name} again?`} onClose={() => setAsking(null)}>
          <p>
            They go with the next file, as they are then. Customers that were sent again since are left out: an older
            version never follows a newer one. JOOR takes what it has already as an update.
          </p>
          <div class="uc-page-actions">
            <Button kind="primary" onClick={() => sendAgain(asking)}>
              Send again
            </Button>
            <Button onClick={() => setAsking(null)}>Cancel</Button>
          </div>
        </Dialog>
      )}
    </Page>
  );
}

const columnsWith = (
  download: (file: FileRow) => void,
  askAgain: (file: FileRow) => void,
): readonly Column<FileRow>[] => [
  {
    name: 'name',
    label: 'File',
    value: ({ name }) => name,
    cell: (file) => (
      <>
        {file.name}
        {file.message !== '' && <div class="uc-muted">{file.message}</div>}
        <div class="uc-row-actions">
          {file.kept && (
            <Button aria-label={`Download ${file.name}`} onClick={() => download(file)}>
              Download
            </Button>
          )}
          {(file.state === FILE_STATE.delivered || file.state === FILE_STATE.unknown) && (
            <Button aria-label={`Send again: ${file.name}`} onClick={() => askAgain(file)}>
              Send again
            </Button>
          )}
        </div>
      </>
    ),
  },
  { name: 'system', label: 'External System', value: ({ system }) => system },
  { name: 'state', label: 'State', value: ({ state }) => state, cell: ({ state }) => <StateBadge state={state} /> },
  {
    name: 'customers',
    label: 'Customers',
    value: ({ customers }) => customers,
    cell: ({ id, name, customers, state, legible }) => (
      <Count
        value={customers}
        to={state !== FILE_STATE.test ? customersPath(id) : legible ? rowsPath(id) : null}
        of={`customers in ${name}`}
      />
    ),
    numeric: true,
  },
  {
    name: 'rows',
    label: 'Rows',
    value: ({ rows }) => rows,
    cell: ({ id, name, rows, legible }) => (
      <Count value={rows} to={legible ? rowsPath(id) : null} of={`rows in ${name}`} />
    ),
    numeric: true,
  },
  {
    name: 'size',
    label: 'Size',
    value: ({ size }) => size,
    cell: ({ size }) => <span class="uc-nowrap">{sizeText(size)}</span>,
    numeric: true,
  },
  { name: 'format', label: 'Format Version', value: ({ format }) => format, only: 'csv' },
  { name: 'hash', label: 'SHA-256', value: ({ hash }) => hash, only: 'csv' },
  {
    name: 'madeAt',
    label: 'Made',
    value: ({ madeAt }) => madeAt?.printed ?? '',
    cell: ({ madeAt }) => <When moment={madeAt} />,
  },
  {
    name: 'deliveredAt',
    label: 'Delivered',
    value: ({ deliveredAt }) => deliveredAt?.printed ?? '',
    cell: ({ deliveredAt }) => <When moment={deliveredAt} otherwise="–" />,
  },
];

const sizeText = (bytes: number): string =>
  bytes < KILOBYTE ? `${bytes} B` : `${(bytes / KILOBYTE).toLocaleString('en', { maximumFractionDigits: 1 })} kB`;
