import './preview.css';
import { RULES } from '../../joor/rule-sheet';
import { counted } from '../../sync/records/counted';
import { Faults } from '../faults/Faults';
import { lineOf } from '../faults/fault-lines';
import { Button } from '../shell/parts/Button';
import { RecordLink } from '../shell/parts/RecordLink';
import type { Column } from '../shell/table/column';
import { saveCsv } from '../shell/table/csv';
import type { PreviewLine } from './contract';
import { Diff } from './Diff';
import { InFile } from './InFile';

const LABELS: Record<PreviewLine['outcome'], string> = {
  new: 'Would be sent (new)',
  update: 'Would be sent (update)',
  unchanged: 'Nothing to send',
  fails: 'Would fail',
  excluded: 'Not exported',
  'on hold': 'On hold',
};

const TONES: Record<PreviewLine['outcome'], string> = {
  new: 'under-way',
  update: 'under-way',
  unchanged: 'good',
  fails: 'bad',
  excluded: 'quiet',
  'on hold': 'quiet',
};

const labelOf = ({ outcome, notEnabled }: PreviewLine): string =>
  notEnabled ? `Not enabled; ${LABELS[outcome].toLowerCase()}` : LABELS[outcome];

const inWords = (findings: PreviewLine['faults']): string =>
  findings.map(({ message, fix }) => `${message} ${fix}`).join('\n');

const CSV_COLUMNS: readonly Pick<Column<PreviewLine>, 'label' | 'value'>[] = [
  { label: 'Internal ID', value: ({ customerId }) => customerId },
  { label: 'Customer', value: ({ name }) => name },
  { label: 'External System', value: ({ systemName }) => systemName },
  { label: 'Preview', value: labelOf },
  { label: 'Details', value: ({ sentence }) => sentence },
  { label: 'What Would Fail', value: ({ faults }) => inWords(faults) },
  { label: 'Warnings', value: ({ warnings }) => inWords(warnings) },
  { label: 'Paused', value: ({ pause }) => pause ?? '' },
];

/** What an export would do with each customer, and why; nothing is sent. Without the values, also as CSV. `open`: the values are shown at once. */
export function Preview({ lines, open = false }: { lines: readonly PreviewLine[]; open?: boolean }) {
  return (
    <>
      <div class="uc-table-head">
        <span>{counted(lines.length, 'line')}</span>
        <Button onClick={() => saveCsv('Preview', CSV_COLUMNS, lines)}>Download CSV</Button>
      </div>
      <Cards lines={lines} open={open} />
    </>
  );
}

function Cards({ lines, open }: { lines: readonly PreviewLine[]; open: boolean }) {
  return (
    <ul class="uc-preview" aria-label="Preview">
      {lines.map((line) => (
        <li key={`${line.customerId}/${line.systemId}`} class="uc-card">
          <div class="uc-preview-head">
            <h4>
              {line.name === '' ? (
                `Internal ID ${line.customerId}`
              ) : (
                <RecordLink type="customer" id={line.customerId}>
                  {line.name}
                </RecordLink>
              )}
            </h4>
            {line.name !== '' && <span class="uc-muted">Internal ID {line.customerId}</span>}
            {line.systemName !== '' && <span class="uc-muted">{line.systemName}</span>}
            <span class={`uc-badge uc-${line.notEnabled && line.outcome !== 'fails' ? 'quiet' : TONES[line.outcome]}`}>
              {labelOf(line)}
            </span>
          </div>
          <p>{line.sentence}</p>
          {line.pause !== null && line.pause !== line.sentence && <p>Paused: {line.pause}</p>}
          {line.faults.length > 0 && <Findings title="What would fail" findings={line.faults} of={line} />}
          {line.warnings.length > 0 && <Findings title="Warnings" findings={line.warnings} of={line} />}
          {line.inFile && <InFile {...line.inFile} name={line.name} />}
          {line.diff.length > 0 && <Diff diff={line.diff} compared={line.compared} name={line.name} open={open} />}
        </li>
      ))}
    </ul>
  );
}

interface FindingsProps {
  title: string;
  findings: PreviewLine['faults'];
  of: PreviewLine;
}

function Findings({ title, findings, of }: FindingsProps) {
  return (
    <>
      <h5>{title}</h5>
      <Faults faults={findings.map(({ code, message, fix }) => lineOf(RULES[code], message, fix))} of={of} />
    </>
  );
}

/** The outcomes counted, in one sentence. */
export function previewSummary(lines: readonly PreviewLine[]): string {
  const counts = new Map<string, number>();
  for (const line of inOrder(lines)) counts.set(labelOf(line), (counts.get(labelOf(line)) ?? 0) + 1);
  return `${[...counts].map(([label, count]) => `${label}: ${count.toLocaleString('en')}`).join('. ')}.`;
}

/** By outcome, those that are not enabled last. */
function inOrder(lines: readonly PreviewLine[]): PreviewLine[] {
  const outcomes = Object.keys(LABELS);
  const place = ({ outcome, notEnabled }: PreviewLine) =>
    outcomes.indexOf(outcome) + (notEnabled ? outcomes.length : 0);
  return [...lines].sort((one, other) => place(one) - place(other));
}
