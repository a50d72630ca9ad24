import { useMemo, useState } from 'preact/hooks';
import { type ColumnUse, columnsFault, proposeColumns } from '../../../matching/columns';
import { type ListedConnections, listedConnections, type RowFault } from '../../../matching/listed-connections';
import { counted } from '../../../sync/records/counted';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import type { SheetFile } from '../../shell/sheet/sheet-file';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import { openSheet } from '../../spreadsheet/open-sheet';
import type { MatchScope } from './contract';
import { FileColumns } from './FileColumns';
import type { useLoadFile } from './use-load-file';

interface Chosen extends SheetFile {
  name: string;
  bytes: Uint8Array;
  uses: (ColumnUse | null)[];
}

interface FileToMatchProps {
  load: ReturnType<typeof useLoadFile>;
  scope: MatchScope;
}

/** A file is chosen, its columns are mapped, and its customers are stored. */
export function FileToMatch({ load, scope }: FileToMatchProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const choose = async (file: File | undefined) => {
    setChosen(null);
    setProblem(null);
    if (!file) return;
    setReading(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sheet = await openSheet(bytes);
      setChosen({ ...sheet, name: file.name, bytes, uses: proposeColumns(sheet.rows[0] ?? []) });
    } catch (error) {
      setProblem((error as Error).message);
    }
    setReading(false);
  };
  const busy = load.progress !== null;
  return (
    <>
      <div class="uc-fields">
        <label htmlFor="uc-match-file">
          File exported from JOOR
          <input
            id="uc-match-file"
            type="file"
            accept=".csv,.xlsx,.txt,text/csv"
            disabled={busy}
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </label>
      </div>
      {reading && (
        <p class="uc-muted" role="status">
          Reading the file…
        </p>
      )}
      {problem !== null && <Message kind="error">{problem}</Message>}
      {chosen && (
        <Mapped
          chosen={chosen}
          busy={busy}
          onUses={(uses) => setChosen({ ...chosen, uses })}
          onLoad={({ connections }) => load.load({ ...chosen, connections }, scope)}
        />
      )}
      {load.progress && (
        <div class="uc-match-progress">
          <progress max={load.progress.of} value={load.progress.stored} aria-label="Customers of JOOR stored" />
          <p role="status">
            {load.progress.stored.toLocaleString('en')} of {counted(load.progress.of, 'customer')} of JOOR stored. Leave
            this page open until all are; if it breaks off, choose the same file again.
          </p>
        </div>
      )}
    </>
  );
}

interface MappedProps {
  chosen: Chosen;
  busy: boolean;
  onUses(uses: (ColumnUse | null)[]): void;
  onLoad(listed: ListedConnections): void;
}

function Mapped({ chosen, busy, onUses, onLoad }: MappedProps) {
  const { rows, uses, kind, encoding } = chosen;
  const outcome = useMemo(() => outcomeOf(rows, uses), [rows, uses]);
  return (
    <>
      <h3>Columns of the file</h3>
      <p class="uc-muted">
        {kind === 'CSV' ? `CSV in ${encoding}` : 'Excel workbook'}, {counted(filledRows(rows), 'row')}. Say what each
        column holds. The more columns are known, the more pairs are certain.
      </p>
      <FileColumns rows={rows} uses={uses} onChange={onUses} />
      {'problem' in outcome ? (
        <Message kind="error">{outcome.problem}</Message>
      ) : (
        <>
          <p role="status">
            <strong>{counted(outcome.connections.length, 'customer')} of JOOR</strong> in the file.
            {outcome.faults.length > 0 && ` ${counted(outcome.faults.length, 'remark')} below.`}
          </p>
          {outcome.faults.length > 0 && (
            <List title="Remarks on the file" columns={FAULT_COLUMNS} rows={outcome.faults} keyOf={faultKey} />
          )}
          <div class="uc-row-actions">
            <Button
              kind="primary"
              aria-disabled={busy || outcome.connections.length === 0}
              onClick={() => onLoad(outcome)}
            >
              Match customers
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Below the header, without blank lines. */
const filledRows = (rows: readonly string[][]): number =>
  rows.slice(1).filter((cells) => cells.some((cell) => cell !== '')).length;

function outcomeOf(rows: string[][], uses: (ColumnUse | null)[]): ListedConnections | { problem: string } {
  const problem = columnsFault(uses);
  if (problem !== null) return { problem };
  try {
    return listedConnections(rows, uses);
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

const FAULT_COLUMNS: readonly Column<RowFault>[] = [
  { name: 'row', label: 'Row', value: ({ row }) => row, numeric: true },
  { name: 'message', label: 'Remark', value: ({ message }) => message, wide: true },
  { name: 'leftOut', label: 'Left Out', value: ({ leftOut }) => (leftOut ? 'Yes' : 'No') },
];

const faultKey = ({ row, message }: RowFault): string => `${row} ${message}`;
