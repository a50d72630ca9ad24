import '../../set-up/set-up.css';
import './account-probe.css';
import { useState } from 'preact/hooks';
import type { Line, ProbeResult, Side } from '../../../account-probe/probe-result';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Empty } from '../../shell/parts/Empty';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { saveFile } from '../../shell/save-file';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import { useLoaded } from '../../shell/use-loaded';
import type { ProbeAnswer } from './contract';
import { byUrgency, counts, following, outcomeOf } from './outcome';
import { type EnteredHost, type Progress, useProbe } from './use-probe';

const SIDES: Readonly<Record<Side, string>> = { user: 'You', engine: "Engine's role", system: 'System' };

/** UTC in the reader's words. */
const shownTime = (at: string): string => (at === '' ? 'not yet' : `${at.slice(0, 16).replace('T', ' ')} UTC`);

const COLUMNS: readonly Column<Line>[] = [
  {
    name: 'outcome',
    label: 'Outcome',
    value: (line) => outcomeOf(line).name,
    cell: (line) => <span class={`uc-badge uc-${outcomeOf(line).tone}`}>{outcomeOf(line).name}</span>,
  },
  {
    name: 'question',
    label: 'Question',
    value: ({ question }) => question,
    cell: ({ id, question }) => (
      <>
        {question} <code class="uc-muted uc-probe-id">{id}</code>
      </>
    ),
    wide: true,
  },
  { name: 'id', label: 'ID', value: ({ id }) => id, only: 'csv' },
  { name: 'assumed', label: 'Assumed', value: ({ assumed }) => assumed, wide: true },
  { name: 'answer', label: 'Answer of this Account', value: ({ answer }) => answer, wide: true },
  { name: 'consequence', label: 'Consequence', value: following, wide: true },
  { name: 'sides', label: 'Asked As', value: ({ sides }) => [...new Set(sides)].map((side) => SIDES[side]).join(', ') },
  { name: 'at', label: 'Time', value: ({ at }) => shownTime(at) },
  { name: 'milliseconds', label: 'Milliseconds', value: ({ milliseconds }) => milliseconds, numeric: true },
];

/** The account is asked how it behaves where accounts differ, or no document says. */
export function AccountProbePage() {
  const loaded = useLoaded('probe', () => post('probe', {}));
  const [latest, setLatest] = useState<ProbeAnswer | null>(null);
  const [entered, setEntered] = useState<EnteredHost>({ host: '', secret: '' });
  const { progress, problem, start } = useProbe(setLatest);
  const answer = latest ?? loaded.answer;
  return (
    <Page
      title="Account Probe"
      actions={
        <>
          <Button kind="primary" aria-disabled={progress !== null} onClick={() => start(entered)}>
            Probe this account
          </Button>
          <Button disabled={!answer?.result} onClick={() => answer?.result && download(answer.result)}>
            Download result
          </Button>
        </>
      }
    >
      <p class="uc-intro">
        Finds out how this account behaves where NetSuite accounts differ or no document says. The probe writes and
        deletes records of its own type only. Nothing is sent to JOOR.
      </p>
      <HostFields entered={entered} onChange={setEntered} />
      {progress && <ProgressBar {...progress} />}
      {problem !== null && (
        <Message kind="error" title="The probe stopped">
          {problem}
        </Message>
      )}
      <Loading of={{ ...loaded, answer }}>{(found) => <Result answer={found} isBusy={progress !== null} />}</Loading>
    </Page>
  );
}

function HostFields({ entered, onChange }: { entered: EnteredHost; onChange(entered: EnteredHost): void }) {
  return (
    <details class="uc-probe-host">
      <summary>Also send requests to a host</summary>
      <div class="uc-fields">
        <label htmlFor="uc-probe-host">
          Address
          <input
            id="uc-probe-host"
            type="url"
            placeholder="https://"
            value={entered.host}
            onInput={({ currentTarget }) => onChange({ ...entered, host: currentTarget.value })}
          />
        </label>
        <label htmlFor="uc-probe-secret">
          API Secret ID
          <input
            id="uc-probe-secret"
            placeholder="custsecret_"
            value={entered.secret}
            onInput={({ currentTarget }) => onChange({ ...entered, secret: currentTarget.value })}
          />
        </label>
      </div>
      <p class="uc-muted">
        A host of yours that answers GET requests. It receives the secret as a bearer token; the result never holds it.
      </p>
    </details>
  );
}

function ProgressBar({ done, of, says }: Progress) {
  return (
    <div class="uc-probe-progress">
      <progress max={of} value={done} aria-label="Progress of the probe" />
      <span role="status">
        {done + 1} of {of}. {says}
      </span>
    </div>
  );
}

function Result({ answer: { result, version, askedAt }, isBusy }: { answer: ProbeAnswer; isBusy: boolean }) {
  if (!result) return isBusy ? null : <Empty>This account has not been probed yet. Press Probe this account.</Empty>;
  const asked = (side: Side) =>
    result.sides
      .filter((each) => each.side === side && each.observations.length > 1)
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  const waits = askedAt !== null && asked('system') < askedAt;
  return (
    <>
      <Facts
        facts={[
          ...counts(result.lines).map(([name, count]) => [name, count.toLocaleString('en')] as const),
          ['Asked as you', shownTime(asked('user'))],
          ["As the engine's role", shownTime(asked('engine'))],
          ['As System', shownTime(asked('system'))],
        ]}
      />
      {result.version !== version && (
        <Message kind="warning">
          NetSuite was {result.version} then, and is {version} now. Probe this account again.
        </Message>
      )}
      {waits && !isBusy && (
        <Message kind="information" title="The answers as System are still missing">
          They arrive within an hour. To have them now, open the deployment JOOR Account Probe: on demand and choose
          Save and Execute.
        </Message>
      )}
      <div class="uc-probe-lines">
        <List
          title="Account Probe"
          columns={COLUMNS}
          rows={byUrgency(result.lines)}
          keyOf={({ id }) => id}
          choice="outcome"
        />
      </div>
    </>
  );
}

const download = (result: ProbeResult): void =>
  saveFile('account-probe.json', 'application/json', `${JSON.stringify(result, null, 2)}\n`);
