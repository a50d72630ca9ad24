import '../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { LISTS } from '../../../netsuite/ids';
import { NextStep } from '../../first-steps/NextStep';
import { SandboxCodes } from '../../sandbox-codes/SandboxCodes';
import { AllButtons, SendingButtons, type Told, ToldSentence } from '../../sending/SendingButtons';
import type { Said } from '../../set-up/contract';
import { Problems } from '../../set-up/Problems';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import type { SystemSetUp } from './contract';
import { PositionSwitch } from './PositionSwitch';

const PATH = '/set-up/external-systems';

/** The External Systems: how each stands, with what can be done about it. */
export function ExternalSystemsPage() {
  const setUp = useAction('set_up', {});
  const [, navigate] = useLocation();
  const [said, setSaid] = useState<Told | null>(null);
  const onTold = (told: Told) => {
    setSaid(told);
    setUp.reload();
  };
  return (
    <Page
      title="External Systems"
      actions={
        <>
          <Button kind="primary" onClick={() => navigate(`${PATH}/new`)}>
            New External System
          </Button>
          {setUp.answer && (
            <AllButtons
              systems={setUp.answer.systems.map(({ values, pause }) => ({ inactive: values.inactive === true, pause }))}
              onTold={onTold}
            />
          )}
        </>
      }
    >
      {said && (
        <Message kind={said.good ? 'confirmation' : 'error'}>
          <ToldSentence told={said} />
        </Message>
      )}
      <NextStep version={standing(setUp.answer?.systems ?? [])} />
      <Loading of={setUp}>
        {({ systems, accountId }) => (
          <>
            {systems.length === 0 && (
              <Empty>
                There is no External System yet. Create one for each JOOR account. It sends nothing until you switch it
                on.
              </Empty>
            )}
            <ul class="uc-systems">
              {systems.map((system) => (
                <li key={system.id} class="uc-card">
                  <SystemCard system={system} accountId={accountId} onChanged={setUp.reload} onTold={onTold} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loading>
    </Page>
  );
}

/** What of the External Systems the first steps depend on. */
const standing = (systems: readonly SystemSetUp[]): string =>
  JSON.stringify(
    systems.map(({ confirmedIn, values: { upload, uploadByHand } }) => [confirmedIn, upload, uploadByHand]),
  );

interface SystemCardProps {
  system: SystemSetUp;
  accountId: string;
  onChanged(): void;
  onTold(told: Told): void;
}

function SystemCard({ system, accountId, onChanged, onTold }: SystemCardProps) {
  const { id, values, confirmedIn, faults, pause } = system;
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (answer: Promise<Said>) => {
    setBusy(true);
    setSaid(await saidBy(answer));
    setBusy(false);
  };
  const confirm = async () => {
    await ask(post('confirm_system', { systemId: id }));
    onChanged();
  };
  const onSwitched = (next: Said) => {
    setSaid(next);
    onChanged();
  };
  const isConfirmed = confirmedIn === accountId;
  const name = String(values.name);
  // The confirmation has its own line below.
  const otherFaults = faults.filter((fault) => !fault.includes('Confirmed in Account'));
  return (
    <>
      <h3 class="uc-answer-head">
        <Link href={`${PATH}/${id}`}>{name}</Link>
        <Switches system={system} isConfirmed={isConfirmed} />
      </h3>
      <dl class="uc-facts">
        <Fact term="Environment">{String(values.environment)}</Fact>
        <Fact term="Base URL">{String(values.baseUrl)}</Fact>
        <Fact term="API Secret ID">{String(values.secret) || 'not an ID'}</Fact>
        <Fact term="Confirmed in Account">{confirmedIn || 'not confirmed'}</Fact>
      </dl>
      <Problems
        kind="error"
        title="Nothing is sent because the settings have faults"
        lines={values.inactive ? [] : otherFaults}
      />
      {pause && !values.inactive && (
        <Message kind="warning" title={`Paused (${pause.cause})`}>
          <p>{pause.reason}</p>
          <p>{pause.fix}</p>
        </Message>
      )}
      {!isConfirmed && !values.inactive && (
        <Message kind="warning" title="Not confirmed in this account">
          <p>
            Nothing is sent. Check that Base URL and API Secret ID are right for account {accountId}, then press
            Confirm.
          </p>
        </Message>
      )}
      {values.environment === LISTS.environment.sandbox && !values.inactive && (
        <SandboxCodes systemId={id} system={name} />
      )}
      {!values.inactive && (
        <div class="uc-positions">
          {(['upload', 'update'] as const).map((which) => (
            <PositionSwitch key={which} system={system} which={which} onSaid={onSwitched} />
          ))}
        </div>
      )}
      {said && <Message kind={said.good ? 'confirmation' : 'error'}>{said.sentence}</Message>}
      <div class="uc-page-actions">
        <Link href={`${PATH}/${id}`} class="uc-button uc-plain" aria-label={`Edit ${name}`}>
          Edit
        </Link>
        <Button
          aria-disabled={busy}
          aria-label={`Test Connection of ${name}`}
          onClick={() => ask(post('test_connection', { systemId: id }))}
        >
          {busy ? 'Testing…' : 'Test Connection'}
        </Button>
        {!values.inactive && (
          <SendingButtons
            systemId={id}
            name={name}
            sends={pause === null}
            resumable={pause?.byHand === true}
            onTold={onTold}
          />
        )}
        {!isConfirmed && (
          <Button kind="primary" aria-disabled={busy} aria-label={`Confirm ${name}`} onClick={confirm}>
            Confirm
          </Button>
        )}
      </div>
    </>
  );
}

function Switches({ system: { values, faults, pause }, isConfirmed }: { system: SystemSetUp; isConfirmed: boolean }) {
  const badges = values.inactive
    ? [{ text: 'Inactive', tone: 'quiet' }]
    : [...(pause || faults.length > 0 || !isConfirmed ? [{ text: 'Sends nothing', tone: 'bad' }] : [])];
  return (
    <>
      {badges.map(({ text, tone }) => (
        <span key={text} class={`uc-badge uc-${tone}`}>
          {text}
        </span>
      ))}
    </>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What an action said, or why it was not answered. */
const saidBy = (answer: Promise<Said>): Promise<Said> =>
  answer.catch((error: Error) => ({ good: false, sentence: error.message }));
