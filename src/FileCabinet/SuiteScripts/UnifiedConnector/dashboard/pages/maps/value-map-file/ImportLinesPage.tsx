import '../../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../../../sync/records/counted';
import { Problems } from '../../../set-up/Problems';
import { post } from '../../../shell/api';
import { Button } from '../../../shell/parts/Button';
import { Message } from '../../../shell/parts/Message';
import { Page } from '../../../shell/parts/Page';
import type { Column } from '../../../shell/table/column';
import { List } from '../../../shell/table/List';
import { openSheet } from '../../../spreadsheet/open-sheet';
import { ALL_SYSTEMS } from './columns';
import type { FileRow, LineOutcome } from './contract';
import { fileLines } from './file-lines';

const OUTCOMES = {
  fault: { text: 'Fault', tone: 'bad' },
  new: { text: 'New', tone: 'good' },
  changed: { text: 'Changed', tone: 'amber' },
  same: { text: 'No change', tone: 'quiet' },
} as const;

type CheckedLine = LineOutcome & FileRow;

interface Progress {
  written: number;
  left: number;
}

interface Problem {
  title: string;
  text: string;
  /** Where saving was under way: what is saved, and how to go on. */
  standing?: string;
}

/** Lines of a file or a paste are shown with all their faults, and then saved together. */
export function ImportLinesPage() {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<CheckedLine[] | null>(null);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: string) => {
    setText(next);
    setChecked(null);
    setProblem(null);
    setProgress(null);
    setIgnored([]);
  };
  const guarded = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    await work().catch((error: Error) => setProblem({ title: 'Nothing was saved', text: error.message }));
    setBusy(false);
  };
  const check = (bytes: () => Promise<Uint8Array>) =>
    guarded(async () => {
      setChecked(null);
      setProgress(null);
      const { rows } = await openSheet(await bytes());
      const { lines, ignored: unread } = fileLines(rows);
      const answer = await post('import_lines', { lines, checkOnly: true });
      setIgnored(unread);
      setChecked(answered(lines, answer.lines));
    });
  const choose = async (file: File | undefined) => {
    change('');
    if (file) await check(async () => new Uint8Array(await file.arrayBuffer()));
  };
  const save = (before: readonly CheckedLine[]) =>
    guarded(async () => {
      const lines = before.map(({ at, cells }) => ({ at, cells }));
      const savedBefore = progress?.written ?? 0;
      try {
        await saveAll(lines, (written, left) => setProgress({ written: savedBefore + written, left }));
        setChecked(null);
      } catch (error) {
        // What the call that failed has saved is known only from the map.
        const now = await post('import_lines', { lines, checkOnly: true }).catch(() => null);
        const written = savedBefore + (now ? sameIn(now.lines) - sameIn(before) : 0);
        setChecked(now && answered(lines, now.lines));
        setProgress(now && { written, left: lines.length - sameIn(now.lines) });
        setProblem({
          title: 'The import stopped',
          text: (error as Error).message,
          standing: now ? standingOf(written, now.lines) : UNKNOWN_STANDING,
        });
      }
    });
  const count = (outcome: LineOutcome['outcome']) => checked?.filter((line) => line.outcome === outcome).length ?? 0;
  const [all, setAll] = useState(false);
  const shown = checked ? bySeverity(checked).slice(0, all ? checked.length : MOST_SHOWN) : [];
  const toSave = count('new') + count('changed');
  return (
    <Page
      title="Import Value Map lines"
      actions={
        <Link href="/set-up/value-map" class="uc-button uc-plain">
          Value Map
        </Link>
      }
    >
      <p class="uc-intro">
        A CSV or XLSX file, or lines copied from a spreadsheet with their header, in the columns of the Value Map's
        Download CSV. A line that the map has is changed, another one is added, and none is deleted. What the file has
        no column for stays as it is. Nothing is saved before you have seen what becomes of each line.
      </p>
      <div class="uc-fields">
        <label htmlFor="uc-lines-file">
          File
          <input
            id="uc-lines-file"
            type="file"
            accept=".csv,.xlsx,.txt,text/csv"
            disabled={busy}
            onClick={({ currentTarget }) => {
              // A file that was corrected under its name is another one.
              currentTarget.value = '';
            }}
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </label>
      </div>
      <div class="uc-setting">
        <label htmlFor="uc-lines-text">Or paste lines</label>
        <textarea
          id="uc-lines-text"
          class="uc-file"
          rows={5}
          value={text}
          spellcheck={false}
          disabled={busy}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </div>
      <div class="uc-page-actions uc-after-fields">
        <Button
          kind={checked ? 'plain' : 'primary'}
          aria-disabled={busy}
          disabled={text.trim() === ''}
          onClick={() => check(async () => new TextEncoder().encode(text))}
        >
          Check lines
        </Button>
      </div>
      <p role="status" class="uc-summary">
        {busy &&
          (progress ? `Saving: ${counted(progress.written, 'line')} so far.` : checked ? 'Saving…' : 'Checking…')}
        {!busy && checked && summaryOf(count)}
      </p>
      {problem !== null && (
        <Message kind="error" title={problem.title}>
          {problem.text}
          {problem.standing && <p>{problem.standing}</p>}
        </Message>
      )}
      {problem === null && progress && progress.left === 0 && !busy && (
        <Message kind="confirmation">
          {counted(progress.written, 'line was', 'lines were')} saved. The next run compares every customer using the
          updated map. <Link href="/set-up/value-map">Open the Value Map</Link>
        </Message>
      )}
      <Problems
        kind="warning"
        title="Columns that are not read"
        lines={ignored.length > 0 ? [ignored.map((label) => `"${label}"`).join(', ')] : []}
      />
      {checked && (
        <>
          {count('fault') === 0 && toSave > 0 && (
            <div class="uc-page-actions">
              <Button kind="primary" aria-disabled={busy} onClick={() => save(checked)}>
                Save {counted(toSave, 'line')}
              </Button>
            </div>
          )}
          <List title="Lines of the file" columns={COLUMNS} rows={shown} keyOf={({ at }) => at} choice="outcome" />
        </>
      )}
      {checked && checked.length > shown.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          Show all {checked.length.toLocaleString('en')} lines
        </Button>
      )}
    </Page>
  );
}

/**
 * Saves lines in as many calls as they need.
 * @param onSaved told after each call how many are saved, and how many are not yet
 * @throws Error with a sentence, where a call fails or finds faults
 */
async function saveAll(lines: FileRow[], onSaved: (written: number, left: number) => void): Promise<void> {
  let written = 0;
  for (;;) {
    const answer = await post('import_lines', { lines, checkOnly: false });
    if (answer.lines.some(({ outcome }) => outcome === 'fault')) {
      throw new Error('Meanwhile something was changed that gives these lines faults.');
    }
    written += answer.written;
    onSaved(written, answer.left);
    if (answer.left === 0 || answer.written === 0) return;
  }
}

const sameIn = (lines: readonly LineOutcome[]): number => lines.filter(({ outcome }) => outcome === 'same').length;

function standingOf(written: number, lines: readonly LineOutcome[]): string {
  const left = lines.length - sameIn(lines);
  const saved = `${counted(written, 'line is', 'lines are')} saved, ${left.toLocaleString('en')} not yet.`;
  if (left === 0) return saved;
  return lines.some(({ outcome }) => outcome === 'fault')
    ? `${saved} Correct the lines with faults and check again.`
    : `${saved} Save goes on with those.`;
}

const UNKNOWN_STANDING =
  'Some of the lines may be saved. Check them again, or choose the file again: what is saved then has no change.';

/** The lines of the file with what became of each. */
const answered = (lines: readonly FileRow[], outcomes: readonly LineOutcome[]): CheckedLine[] =>
  lines.flatMap(({ at, cells }, index) => {
    const outcome = outcomes[index];
    return outcome ? { ...outcome, at, cells } : [];
  });

/** Lines that are shown at first, those with faults before all others. */
const MOST_SHOWN = 100;

function summaryOf(count: (outcome: LineOutcome['outcome']) => number): string {
  const parts = `${count('new')} new, ${count('changed')} changed, ${count('same')} without change`;
  const faults = count('fault');
  return faults === 0 ? `${parts}.` : `${counted(faults, 'line')} with faults: correct them and check again. ${parts}.`;
}

const SEVERITY = ['fault', 'changed', 'new', 'same'] as const;

/** Faults first, then what is doubtful. */
const bySeverity = (lines: readonly CheckedLine[]): CheckedLine[] =>
  [...lines].sort(
    (one, other) =>
      Number(other.outcome === 'fault') - Number(one.outcome === 'fault') ||
      Number(other.sentences.length > 0) - Number(one.sentences.length > 0) ||
      SEVERITY.indexOf(one.outcome) - SEVERITY.indexOf(other.outcome) ||
      one.at - other.at,
  );

const cell =
  (at: number) =>
  ({ cells }: CheckedLine) =>
    cells[at] ?? '';

const COLUMNS: readonly Column<CheckedLine>[] = [
  { name: 'at', label: 'Line', value: ({ at }) => at, numeric: true },
  {
    name: 'outcome',
    label: 'Becomes',
    value: ({ outcome }) => OUTCOMES[outcome].text,
    cell: ({ outcome }) => <span class={`uc-badge uc-${OUTCOMES[outcome].tone}`}>{OUTCOMES[outcome].text}</span>,
  },
  {
    name: 'sentences',
    label: 'What to look at',
    value: ({ sentences, changes }) => [...sentences, ...changes].join(' '),
    wide: true,
  },
  { name: 'externalSystem', label: 'External System', value: (line) => cell(0)(line) || ALL_SYSTEMS },
  { name: 'kind', label: 'Kind', value: cell(1) },
  {
    name: 'netsuite',
    label: 'NetSuite Value',
    value: (line) => cell(2)(line) || (cell(3)(line) && `internal ID ${cell(3)(line)}`),
  },
  { name: 'currency', label: 'Currency', value: cell(4) },
  { name: 'joorName', label: 'JOOR Name or Label', value: cell(5) },
  { name: 'joorCode', label: 'JOOR Code', value: cell(6) },
];
