import './customer-template.css';
import { useState } from 'preact/hooks';
import { ROW_KINDS } from '../../customer-template/template';
import { estimate } from '../../joor/eta';
import { counted } from '../../sync/records/counted';
import { STATES } from '../../sync/records/states';
import type { FilledLine } from '../../sync/template/fill-template';
import { Button } from '../shell/parts/Button';
import { Dialog } from '../shell/parts/Dialog';
import { Facts } from '../shell/parts/Facts';
import { Message } from '../shell/parts/Message';
import type { Column } from '../shell/table/column';
import { List } from '../shell/table/List';
import type { Chosen } from './chosen';
import type { SystemTemplate } from './contract';
import { type Stage, useFilling } from './use-filling';

interface FillDialogProps {
  count: number;
  rows(): Promise<readonly Chosen[]>;
  /** `done`: something was recorded. */
  onClose(done: boolean): void;
}

/** The selected customers in JOOR's Customer Data Template: what it lacks before, the workbook, and that it was handed over. */
export function FillDialog({ count, rows, onClose }: FillDialogProps) {
  const { stage, template, lines, ready, problem, make } = useFilling(rows);
  const [mark, setMark] = useState(true);
  const [recorded, setRecorded] = useState(false);
  const begin = () => {
    setRecorded((before) => before || mark);
    make(mark);
  };
  const close = () => onClose(recorded);
  const failing = lines.filter(({ faults }) => faults.length > 0);
  const short = ready.filter(({ leftOut }) => leftOut.length > 0);
  return (
    <Dialog wide title="Customer Data Template" onClose={close}>
      <div role="status">{problem === null && progressWords(stage, count)}</div>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {stage.at === 'asking' && template && (
        <>
          <Facts
            facts={[
              ['Customers', ready.length.toLocaleString('en')],
              ['Rows', ready.reduce((sum, line) => sum + line.rows.length, 0).toLocaleString('en')],
              ['One row for each', ROW_KINDS[template.template.mapping.rows]],
              ['Workbook', sourceWords(template)],
              ["JOOR's estimate", ready.length === 0 ? '–' : estimate(today(), ready.length).text],
            ]}
          />
          <Remarks ready={ready} system={template.system} />
          {failing.length > 0 && (
            <section aria-label="Customers with faults">
              <h4>{counted(failing.length, 'customer')} cannot be handed over</h4>
              <List title="Customers with faults" columns={FAULT_COLUMNS} rows={failing} keyOf={keyOf} />
            </section>
          )}
          {short.length > 0 && (
            <section aria-label="Customers with more than their rows show">
              <h4>{counted(short.length, 'customer')} with more than the rows show</h4>
              <p class="uc-muted">An update sends the rest when JOOR has them.</p>
              <List
                title="Customers with more than their rows show"
                columns={SHORT_COLUMNS}
                rows={short}
                keyOf={keyOf}
              />
            </section>
          )}
          <label class="uc-switch">
            <input type="checkbox" checked={mark} onChange={({ currentTarget }) => setMark(currentTarget.checked)} />
            Mark as handed over
          </label>
          <p class="uc-muted">
            {mark
              ? 'Nothing is sent of these customers until JOOR shows them, so that JOOR gets none of them twice. What changes meanwhile follows as an update.'
              : 'The workbook is only for you to look at. Runs go on sending these customers.'}
          </p>
        </>
      )}
      {stage.at === 'done' && <Done stage={stage} marked={mark} />}
      <div class="uc-row-actions">
        {stage.at === 'asking' && (
          <Button kind="primary" disabled={ready.length === 0} onClick={begin}>
            {mark ? 'Download and mark' : 'Download'} {counted(ready.length, 'customer')}
          </Button>
        )}
        {stage.at !== 'working' && <Button onClick={close}>{stage.at === 'done' ? 'Close' : 'Cancel'}</Button>}
      </div>
    </Dialog>
  );
}

const keyOf = ({ customerId }: FilledLine): number => customerId;

const today = (): string => new Date().toISOString().slice(0, 10);

function sourceWords({ template: { version, fileId, fileName } }: SystemTemplate): string {
  if (fileId === null) return version === 0 ? 'Plain sheet' : `Plain sheet, version ${version}`;
  return `${fileName}, version ${version}`;
}

function progressWords(stage: Stage, count: number): string {
  if (stage.at === 'checking') return `Checking: ${stage.done.toLocaleString('en')} of ${counted(count, 'customer')}.`;
  if (stage.at !== 'working') return '';
  if (stage.waits) return 'A run of the export is at work, which may be sending some of them. Waiting for it to end.';
  return `Writing: ${stage.done.toLocaleString('en')} of ${counted(stage.of, 'customer')}. Leave this page open until it is done.`;
}

function Remarks({ ready, system }: { ready: readonly FilledLine[]; system: string }) {
  const off = ready.filter(({ enabled }) => !enabled).length;
  const again = ready.filter(({ state }) => state === STATES.handedOver).length;
  const sentences = [
    ...(off > 0
      ? [`${counted(off, 'customer is', 'customers are')} not enabled for ${system}: later changes are not sent.`]
      : []),
    ...(again > 0
      ? [`${counted(again, 'customer was', 'customers were')} handed over before and not seen at JOOR yet.`]
      : []),
  ];
  return sentences.length === 0 ? null : <Message kind="warning">{sentences.join('\n')}</Message>;
}

function Done({ stage, marked }: { stage: Extract<Stage, { at: 'done' }>; marked: boolean }) {
  const { customers, rows, eta, dropped } = stage;
  const what = `${counted(customers, 'customer')} in ${counted(rows, 'row')}`;
  return (
    <>
      {customers > 0 && (
        <Message kind="confirmation">
          {marked
            ? `The workbook has ${what}. Give it to JOOR now.${eta ? ` JOOR estimates ${eta.text}: they are expected by ${eta.date}.` : ''}`
            : `The workbook has ${what}. Nothing was recorded.`}
        </Message>
      )}
      {dropped.length > 0 && (
        <section aria-label="Customers left out">
          <Message kind="warning">
            {`${counted(dropped.length, 'customer was', 'customers were')} left out: something changed since the check.`}
          </Message>
          <List title="Customers left out" columns={FAULT_COLUMNS} rows={dropped} keyOf={keyOf} />
        </section>
      )}
    </>
  );
}

const NAME: Column<FilledLine> = {
  name: 'name',
  label: 'Customer',
  value: ({ name, customerId }) => (name === '' ? `Customer ${customerId}` : name),
};

const ID: Column<FilledLine> = {
  name: 'customerId',
  label: 'Internal ID',
  value: ({ customerId }) => String(customerId),
};

const FAULT_COLUMNS: readonly Column<FilledLine>[] = [
  NAME,
  ID,
  {
    name: 'faults',
    label: 'Faults',
    value: ({ faults }) => faults.join('\n'),
    cell: ({ faults }) => <div class="uc-lines">{faults.join('\n')}</div>,
    wide: true,
  },
];

const SHORT_COLUMNS: readonly Column<FilledLine>[] = [
  NAME,
  ID,
  { name: 'leftOut', label: 'Not in the Workbook', value: ({ leftOut }) => leftOut.join(', ') },
];
