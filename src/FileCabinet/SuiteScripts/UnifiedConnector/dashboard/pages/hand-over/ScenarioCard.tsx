import { useEffect, useId, useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { Checks } from './Checks';
import { ChooseCustomers, type Chosen } from './ChooseCustomers';
import { type HandOver, NOTE_LENGTH, type ScenarioView } from './contract';
import { useDoing } from './use-hand-over';
import { STATE_WORDS } from './words';

interface ScenarioCardProps {
  systemId: number;
  scenario: ScenarioView;
  onChange(handOver: HandOver): void;
}

/** One scenario, from choosing its customers to who passed it. */
export function ScenarioCard({ systemId, scenario, onChange }: ScenarioCardProps) {
  const { id, title, notRequired, state, closed } = scenario;
  const [open, setOpen] = useState(state === 'prepared');
  const heading = useId();
  const { text, tone } = STATE_WORDS[state];
  return (
    <section class="uc-card uc-scenario" aria-labelledby={heading}>
      <div class="uc-hand-over-head">
        <h3 id={heading}>
          <button type="button" class="uc-opens" aria-expanded={open} onClick={() => setOpen(!open)}>
            {title}
          </button>
        </h3>
        <div class="uc-hand-over-standing">
          {closed && (
            <span class="uc-muted">
              {closed.by}, <When moment={closed.at} />
            </span>
          )}
          {notRequired !== null && <span class="uc-badge uc-quiet">Not required</span>}
          <span class={`uc-badge uc-${tone}`}>{text}</span>
        </div>
      </div>
      {open && (
        <>
          {notRequired !== null && <p class="uc-muted">Not required: {notRequired}</p>}
          <ol class="uc-scenario-steps">
            {scenario.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <strong>Expected:</strong> {scenario.expected}
          </p>
          {state === 'prepared' ? (
            <Prepared systemId={systemId} scenario={scenario} onChange={onChange} />
          ) : (
            <Prepare key={id} systemId={systemId} scenario={scenario} onChange={onChange} />
          )}
        </>
      )}
    </section>
  );
}

/** Chooses the customers, after what was found the last time. */
function Prepare({ systemId, scenario, onChange }: ScenarioCardProps) {
  const { id, takes, least, most, version, state, checks, closed, title } = scenario;
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const { busy, problem, run } = useDoing();
  const prepare = () =>
    run(async () =>
      onChange(
        await post('prepare_scenario', {
          systemId,
          scenario: id,
          version,
          customerIds: chosen.map(({ customerId }) => customerId),
        }),
      ),
    );
  const isDone = state === 'passed' || state === 'failed';
  return (
    <>
      {isDone && (
        <>
          <Customers scenario={scenario} />
          <Checks checks={checks} confirmed={closed?.confirmed ?? []} />
          {closed && closed.note !== '' && <p class="uc-lines">{closed.note}</p>}
          <h4>Once more</h4>
        </>
      )}
      <ChooseCustomers systemId={systemId} takes={takes} most={most} chosen={chosen} onChange={setChosen} />
      {problem !== null && <Message kind="error">{problem}</Message>}
      <Button
        kind="primary"
        aria-disabled={busy || chosen.length < least}
        aria-label={`Prepare: ${title}`}
        onClick={prepare}
      >
        Prepare
      </Button>
      {least > 1 && <span class="uc-muted"> It takes at least {least} customers.</span>}
    </>
  );
}

function Customers({ scenario: { customers } }: { scenario: ScenarioView }) {
  return (
    <ul class="uc-scenario-customers" aria-label="Customers of this scenario">
      {customers.slice(0, 10).map(({ customerId, name, code, state }) => (
        <li key={customerId}>
          <RecordLink type="customer" id={customerId}>
            {name === '' ? `Customer ${customerId}` : name}
          </RecordLink>
          {code !== '' && <span class="uc-muted">{code}</span>}
          {state !== '' && <StateBadge state={state} />}
        </li>
      ))}
      {customers.length > 10 && <li>and {(customers.length - 10).toLocaleString('en')} more</li>}
    </ul>
  );
}

/** How often it is looked at again while something is not seen yet, in milliseconds. */
const AGAIN = 15_000;

/** Runs it, shows what is seen, and closes it. */
function Prepared({ systemId, scenario, onChange }: ScenarioCardProps) {
  const { id, title, version, prepared, run: ran, checks, seen } = scenario;
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const { busy, problem, run } = useDoing();
  const field = useId();
  const meant = { systemId, scenario: id, version };
  const send = () =>
    run(async () => {
      const { lines, handOver } = await post('run_scenario', meant);
      setSaid(
        lines
          .slice(0, 10)
          .map(({ name, sentence }) => `${name}: ${sentence}`)
          .join('\n'),
      );
      onChange(handOver);
    });
  const look = () => run(async () => onChange(await post('observe_scenario', meant)));
  const waits = ran !== null && !busy && problem === null && checks.some(({ state }) => state === 'pending');
  useEffect(() => {
    if (!waits) return;
    // What was handed to a run shows by itself.
    const timer = setTimeout(look, AGAIN);
    return () => clearTimeout(timer);
  });
  const close = (passed: boolean) =>
    run(async () => onChange(await post('close_scenario', { ...meant, passed, confirmed: [...confirmed], note })));
  const eyes = checks.filter(({ state }) => state === 'eye');
  const isConfirmed = eyes.every(({ what }) => confirmed.includes(what));
  return (
    <>
      <p class="uc-muted">
        {prepared && (
          <>
            Prepared by {prepared.by}, <When moment={prepared.at} />.
          </>
        )}{' '}
        {ran ? (
          <>
            Last run by {ran.by}, <When moment={ran.at} />.
          </>
        ) : (
          'Do the steps in NetSuite, then press Run.'
        )}
      </p>
      <Customers scenario={scenario} />
      <div class="uc-row-actions">
        <Button kind="primary" aria-disabled={busy} aria-label={`Run: ${title}`} onClick={send}>
          {busy ? 'Working…' : 'Run'}
        </Button>
        <Button aria-disabled={busy} aria-label={`Look again: ${title}`} onClick={look}>
          Look again
        </Button>
      </div>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {said !== '' && <Message kind="information">{said}</Message>}
      <Checks
        checks={checks}
        confirmed={confirmed}
        onConfirm={(what, on) => setConfirmed(on ? [...confirmed, what] : confirmed.filter((each) => each !== what))}
      />
      <label class="uc-scenario-note" htmlFor={field}>
        Note for the report
        <textarea
          id={field}
          rows={2}
          maxLength={NOTE_LENGTH}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <div class="uc-row-actions">
        <Button
          kind="primary"
          aria-disabled={busy || !seen || !isConfirmed}
          aria-label={`Passed: ${title}`}
          onClick={() => close(true)}
        >
          Passed
        </Button>
        <Button kind="danger" aria-disabled={busy} aria-label={`Not passed: ${title}`} onClick={() => close(false)}>
          Not passed
        </Button>
        {!seen && <span class="uc-muted">It can be passed once everything is as expected.</span>}
        {seen && !isConfirmed && <span class="uc-muted">Confirm what you see in JOOR first.</span>}
      </div>
    </>
  );
}
