import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { MOST_PREVIEWED, type PreviewLine } from '../../preview/contract';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import type { CustomerRow, EnableOutcome } from './contract';
import { partsOf, type Selected } from './selected';

interface EnableDialogProps {
  /** false: they are taken off. */
  enable: boolean;
  selected: Selected;
  /** `done`: something was changed. `outcome`: all of it, in sentences. */
  onClose(done: boolean, outcome?: string): void;
}

/** How often the page looks how far the run is, in milliseconds. */
const LOOK = 2000;

/** Where the dialog stands: what would become of the customers is looked at before anything changes. */
type Stage =
  | { at: 'checking'; checked: number }
  | { at: 'asking' }
  | { at: 'working'; percent: number }
  | { at: 'done'; outcome: EnableOutcome };

/** Selects the External System on customers, or deselects it; before that it shows who would fail. */
export function EnableDialog({ enable, selected, onClose }: EnableDialogProps) {
  const [stage, setStage] = useState<Stage>({ at: 'checking', checked: 0 });
  const [rows, setRows] = useState<readonly CustomerRow[]>([]);
  const [lines, setLines] = useState<readonly PreviewLine[]>([]);
  const [withFailing, setWithFailing] = useState(false);
  const [withLacking, setWithLacking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = useRef(true);
  const title = enable ? 'Enable for JOOR' : 'Take off JOOR';
  const [first] = rows;

  useEffect(() => {
    check().catch(({ message }: Error) => setProblem(message));
    return () => {
      open.current = false;
    };
  }, []);

  const check = async () => {
    const found = await selected.rows();
    setRows(found);
    const systemId = found[0]?.systemId ?? 0;
    if (found.some((row) => row.systemId !== systemId)) {
      throw new Error('The selected customers belong to several External Systems. Choose one of these above the list.');
    }
    const wanted = found.filter(({ state }) => state === NOT_ENABLED);
    for (const part of enable ? partsOf(wanted, MOST_PREVIEWED) : []) {
      if (!open.current) return;
      const customerIds = part.map(({ customerId }) => customerId);
      const more = await post('preview', { customerIds, systemId, asEnabled: true });
      setLines((before) => [...before, ...more]);
      setStage((now) => (now.at === 'checking' ? { at: 'checking', checked: now.checked + part.length } : now));
    }
    setStage({ at: 'asking' });
  };

  const failures = lines.filter(({ outcome }) => outcome === 'fails');
  const lacking = idsOf(failures.filter(lacksLines));
  const failing = idsOf(failures.filter((line) => !lacksLines(line)));
  const wanted = rows.filter(({ state }) => (state === NOT_ENABLED) === enable);
  const chosen = wanted.filter(
    ({ customerId }) => (withLacking || !lacking.has(customerId)) && (withFailing || !failing.has(customerId)),
  );
  useEffect(() => {
    // Where nobody is ready, the lines come next: they are proposed for what enabled customers have.
    if (stage.at === 'asking') setWithLacking(failures.length === lines.length);
  }, [stage.at]);

  const change = async () => {
    setProblem(null);
    setStage({ at: 'working', percent: 0 });
    try {
      const customerIds = chosen.map(({ customerId }) => customerId);
      const { done, run } = await post('enable_customers', { systemId: first?.systemId ?? 0, customerIds, enable });
      if (done) finish(done);
      else if (run) await follow(run);
    } catch (error) {
      setProblem((error as Error).message);
      setStage({ at: 'asking' });
    }
  };

  /** What went well is told on the page; what did not has to be read. */
  const finish = (outcome: EnableOutcome) =>
    outcome.good ? onClose(true, outcome.sentences) : setStage({ at: 'done', outcome });

  const follow = async (run: { taskId: string; key: string }) => {
    while (open.current) {
      const { percent, done } = await post('enable_progress', run);
      if (done) return finish(done);
      setStage({ at: 'working', percent });
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  };

  return (
    <Dialog title={title} onClose={() => onClose(stage.at === 'done' || stage.at === 'working')}>
      <div role="status">
        {stage.at === 'checking' &&
          problem === null &&
          `Checking: ${stage.checked.toLocaleString('en')} of ${counted(selected.count, 'customer')}.`}
        {stage.at === 'working' && `NetSuite is changing the customers: ${Math.round(stage.percent)} %.`}
      </div>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {stage.at === 'asking' && (
        <>
          <p>
            {enable
              ? `Selects ${first?.system ?? ''} on ${counted(chosen.length, 'customer')}. With Upload automatic the next run sends them; by hand they wait for Upload Customers.`
              : `Deselects ${first?.system ?? ''} on ${counted(chosen.length, 'customer')}. They are exported no longer and become Excluded. JOOR keeps what it has.`}
          </p>
          {lacking.size > 0 && (
            <label class="uc-switch">
              <input
                type="checkbox"
                checked={withLacking}
                onChange={({ currentTarget }) => setWithLacking(currentTarget.checked)}
              />
              Also the {counted(lacking.size, 'customer')} that lack nothing but Value Map lines: they are sent once
              these are added
            </label>
          )}
          {failing.size > 0 && (
            <>
              <label class="uc-switch">
                <input
                  type="checkbox"
                  checked={withFailing}
                  onChange={({ currentTarget }) => setWithFailing(currentTarget.checked)}
                />
                Also the {counted(failing.size, 'customer')} that would fail
              </label>
              <Failing lines={failures.filter(({ customerId }) => failing.has(customerId))} />
            </>
          )}
        </>
      )}
      {stage.at === 'done' && (
        <Message kind={stage.outcome.good ? 'confirmation' : 'warning'}>{stage.outcome.sentences}</Message>
      )}
      <div class="uc-row-actions">
        {stage.at === 'asking' && (
          <Button kind="primary" disabled={chosen.length === 0} onClick={change}>
            {enable ? 'Enable' : 'Take off'} {counted(chosen.length, 'customer')}
          </Button>
        )}
        <Button onClick={() => onClose(stage.at === 'done' || stage.at === 'working')}>
          {stage.at === 'asking' || stage.at === 'checking' ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </Dialog>
  );
}

/** Whether a customer fails for want of Value Map lines alone. */
const lacksLines = ({ faults }: PreviewLine): boolean => faults.every(({ code }) => LACKING.includes(code));

const LACKING: readonly string[] = ['price_type_unmapped', 'warehouse_missing'];

const idsOf = (lines: readonly PreviewLine[]): Set<number> => new Set(lines.map(({ customerId }) => customerId));

/** As the server calls a customer on which the External System is not selected. */
const NOT_ENABLED = 'Not enabled';

/** So many are shown; Preview and its CSV have them all. */
const MOST_SHOWN = 20;

function Failing({ lines }: { lines: readonly PreviewLine[] }) {
  return (
    <>
      <h4>Would fail</h4>
      <ul>
        {lines.slice(0, MOST_SHOWN).map(({ customerId, name, faults }) => (
          <li key={customerId}>
            {name} ({customerId}): {faults.map(({ message }) => message).join(' ')}
          </li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN && <p>{counted(lines.length - MOST_SHOWN, 'more')}. Preview shows them all.</p>}
    </>
  );
}
