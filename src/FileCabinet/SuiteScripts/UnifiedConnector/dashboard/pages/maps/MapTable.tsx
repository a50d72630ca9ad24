import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { Resynced } from '../../export/Resynced';
import { useFollowed } from '../../export/use-followed';
import type { SettingValues } from '../../set-up/contract';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Empty } from '../../shell/parts/Empty';
import { Message } from '../../shell/parts/Message';
import { saveCsv } from '../../shell/table/csv';
import { Header } from '../../shell/table/Header';
import { sorted } from '../../shell/table/listed';
import type { Order } from '../../shell/table/shown';
import type { AskedLine } from './asked-line';
import type { MapLine, MapName } from './contract';
import { DeleteLineDialog } from './DeleteLineDialog';
import { EditedRow, ShownRow } from './MapRow';
import type { MapColumn, MapCsvColumn } from './map-column';

interface MapTableProps {
  section: MapName;
  title: string;
  lines: readonly MapLine[];
  columns: readonly MapColumn[];
  /** Values of a new line. */
  blank: SettingValues;
  /** Name of the column whose values can be chosen among. */
  choice: string;
  csv: readonly MapCsvColumn[] | undefined;
  importPath: string | undefined;
  asked: AskedLine | null;
  onChanged(): void;
}

interface Told {
  kind: 'confirmation' | 'error';
  sentence: string;
}

const SAVED = 'The line was saved. The next run compares every customer using the updated map.';

const NEW = 'new';

const PAGE_SIZE = 50;

const ADD = 'uc-map-add';

/** The focus goes where the next step begins. */
const focusAdd = (): void => document.getElementById(ADD)?.focus();

/** The lines of a map: added, changed and deleted in their place. */
export function MapTable(props: MapTableProps) {
  const { section, title, lines, columns, blank, asked, csv, importPath, onChanged } = props;
  const [edited, setEdited] = useState<number | typeof NEW | null>(asked ? NEW : null);
  const followed = useFollowed();
  const [, navigate] = useLocation();
  const [deleting, setDeleting] = useState<MapLine | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [page, setPage] = useState(0);
  // Until a header is pressed, the lines stand as they were added.
  const [order, setOrder] = useState<Order>({ sort: '', descending: false });
  const visible = columns.filter(({ hidden }) => !hidden);
  const describe = ({ values }: MapLine) =>
    visible
      .map((column) => column.show(values))
      .filter((part) => part !== '')
      .join(', ');
  const choice = visible.find(({ name }) => name === props.choice);
  const choices = choice ? [...new Set(lines.map(({ values }) => choice.show(values)))].sort() : [];
  const found = lines.filter(
    (line) =>
      describe(line).toLowerCase().includes(text.trim().toLowerCase()) &&
      (chosen === '' || choice?.show(line.values) === chosen),
  );
  const sorting = visible.find(({ name }) => name === order.sort);
  const shown = sorting ? sorted(found, ({ values }) => sorting.show(values), order.descending) : found;
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const at = Math.min(page, pages - 1);
  const close = () => {
    setEdited(null);
    // The line that the address asks for is added once.
    if (asked) navigate(addressOf(section), { replace: true });
    focusAdd();
  };
  const done = (answer: Told) => {
    close();
    setTold(answer);
    onChanged();
  };
  const remove = async ({ id }: MapLine) => {
    setDeleting(null);
    done(
      await post('delete_line', { section, id }).then(
        ({ sentence }): Told => ({ kind: 'confirmation', sentence }),
        ({ message }: Error): Told => ({ kind: 'error', sentence: message }),
      ),
    );
  };
  const saved = () => done({ kind: 'confirmation', sentence: SAVED });
  const resync = async (ids: number[]) => {
    saved();
    try {
      followed.follow(await post('resync', { ids }));
    } catch (error) {
      setTold({ kind: 'error', sentence: (error as Error).message });
    }
  };
  return (
    <>
      <div class="uc-fields">
        <label htmlFor="uc-map-text">
          Search lines
          <input
            id="uc-map-text"
            type="search"
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setPage(0);
            }}
          />
        </label>
        {choices.length > 1 && (
          <label htmlFor="uc-map-choice">
            Show
            <select
              id="uc-map-choice"
              value={chosen}
              onChange={({ currentTarget }) => {
                setChosen(currentTarget.value);
                setPage(0);
              }}
            >
              <option value="">All lines</option>
              {choices.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button id={ADD} kind="primary" onClick={() => setEdited(NEW)}>
          Add line
        </Button>
        <Button disabled={shown.length === 0} onClick={() => saveCsv(title, csv ?? csvColumns(visible), shown)}>
          Download CSV
        </Button>
        {importPath !== undefined && (
          <Link href={importPath} class="uc-button uc-plain">
            Import CSV
          </Link>
        )}
        <span class="uc-muted" role="status">
          {shown.length === lines.length
            ? counted(lines.length, 'line')
            : `${shown.length} of ${counted(lines.length, 'line')}`}
        </span>
      </div>
      {told && <Message kind={told.kind}>{told.sentence}</Message>}
      <Resynced lines={[...followed.lines.values()]} />
      {lines.length === 0 && edited !== NEW && <Empty>The map has no lines yet.</Empty>}
      {(lines.length > 0 || edited === NEW) && (
        <div class="uc-scroll">
          <table class="uc-map uc-rows" aria-label={title}>
            <thead>
              <tr>
                {visible.map((column) => (
                  <Header key={column.name} column={column} order={order} onOrder={setOrder} />
                ))}
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {edited === NEW && (
                <EditedRow
                  section={section}
                  columns={columns}
                  id={null}
                  initial={asked?.values ?? blank}
                  blocked={asked?.blocked ?? null}
                  onResync={resync}
                  onSaved={saved}
                  onCancel={close}
                />
              )}
              {shown
                .slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE)
                .map((line) =>
                  edited === line.id ? (
                    <EditedRow
                      key={line.id}
                      section={section}
                      columns={columns}
                      id={line.id}
                      initial={line.values}
                      onSaved={saved}
                      onCancel={close}
                    />
                  ) : (
                    <ShownRow
                      key={line.id}
                      columns={visible}
                      values={line.values}
                      name={describe(line)}
                      onEdit={() => setEdited(line.id)}
                      onDelete={() => setDeleting(line)}
                    />
                  ),
                )}
            </tbody>
          </table>
        </div>
      )}
      {pages > 1 && (
        <nav class="uc-table-foot" aria-label={`Pages of ${title}`}>
          <Button aria-disabled={at === 0} onClick={() => setPage(Math.max(0, at - 1))}>
            Previous
          </Button>
          <span>
            Page {at + 1} of {pages}
          </span>
          <Button aria-disabled={at === pages - 1} onClick={() => setPage(Math.min(pages - 1, at + 1))}>
            Next
          </Button>
        </nav>
      )}
      {deleting && (
        <DeleteLineDialog
          name={describe(deleting)}
          onDelete={() => remove(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

const csvColumns = (columns: readonly MapColumn[]) =>
  columns.map(({ label, show }) => ({ label, value: ({ values }: MapLine) => show(values) }));

const addressOf = (section: MapName): string => (section === 'valueMap' ? '/set-up/value-map' : '/set-up/field-map');
