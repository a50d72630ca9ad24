import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { CREDITS_PER_WINDOW } from '../../../joor/credits';
import { positionOf } from '../../../settings/position';
import { counted } from '../../../sync/records/counted';
import { SandboxCodes } from '../../sandbox-codes/SandboxCodes';
import { SendingButtons, type Told } from '../../sending/SendingButtons';
import { Count } from '../../shell/parts/Count';
import { Empty } from '../../shell/parts/Empty';
import { Message } from '../../shell/parts/Message';
import { When } from '../../shell/parts/When';
import { where } from '../../shell/where';
import type { SystemOverview } from './contract';
import { doneAbout } from './forecast';

interface SystemsProps {
  systems: SystemOverview[];
  /** YYYY-MM-DD HH:MM. */
  now: string;
  onTold(told: Told): void;
}

/** Every External System: whether it sends, and what to do where it does not. */
export function Systems({ systems, now, onTold }: SystemsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [location] = useLocation();
  useEffect(() => {
    if (location === '/external-systems') heading.current?.focus();
  }, [location]);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        External Systems
      </h3>
      {systems.length === 0 && (
        <Empty>There is no External System yet. An administrator must create one for each JOOR account.</Empty>
      )}
      <ul class="uc-systems">
        {systems.map((system) => (
          <li key={system.id} class="uc-card">
            <div class="uc-system-head">
              <h4>{system.name}</h4>
              {!system.inactive && (
                <span class="uc-row-actions">
                  <SendingButtons
                    systemId={system.id}
                    name={system.name}
                    sends={system.pause === null}
                    resumable={system.pause?.byHand === true}
                    onTold={onTold}
                  />
                </span>
              )}
            </div>
            <p>{standing(system)}</p>
            <p class="uc-muted">
              Enabled customers: <Enabled system={system} /> · Last change found:{' '}
              <When moment={system.lastLook} otherwise="never" />
            </p>
            {!system.inactive && <Work system={system} now={now} />}
            {system.pause && !system.inactive && (
              <Message kind="warning" title={`Paused (${system.pause.cause})`}>
                {system.pause.since && (
                  <p>
                    Since <When moment={system.pause.since} />.
                  </p>
                )}
                <p>{system.pause.reason}</p>
                <p>{system.pause.fix}</p>
              </Message>
            )}
            {system.sandbox && !system.inactive && <SandboxCodes systemId={system.id} system={system.name} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What waits, until when, and with how many of JOOR's credits. */
function Work({ system, now }: { system: SystemOverview; now: string }) {
  const { id, backlog, credits } = system;
  const about = doneAbout(backlog, now);
  return (
    <p class="uc-muted">
      Backlog:{' '}
      <Count
        value={backlog.customers}
        to={where('/customers', { system: String(id), enabled: 'unsent' })}
        of="customers to compare or send"
      />
      {backlog.customers > 0 && ` to compare or send, ${whenDone(about, system)}`} · JOOR credits left: {credits.left}{' '}
      of {CREDITS_PER_WINDOW}
      {credits.minutesToNew !== null && `, new ones in ${counted(credits.minutesToNew, 'minute')}`}
    </p>
  );
}

function whenDone(about: string | null, { backlog: { taken }, pause, upload }: SystemOverview): string {
  if (pause) return 'once it is resumed';
  if (!upload) return 'though Upload is off';
  if (about !== null) return `done at about ${about}`;
  return taken === 0 ? 'no forecast: JOOR took none in the last hour' : 'which takes more than a day';
}

/** How many customers it is selected on: the way to them, which the list of an inactive one is not. */
function Enabled({ system: { id, enabled, inactive } }: { system: SystemOverview }) {
  const count = enabled.toLocaleString('en');
  if (inactive) return <>{count}</>;
  return <Link href={where('/customers', { system: String(id), enabled: 'T' })}>{count}</Link>;
}

function standing(system: SystemOverview): string {
  const { inactive, pause, upload, update } = system;
  if (inactive) return 'Inactive. Nothing is sent.';
  if (pause) return 'Paused. Nothing is sent.';
  const positions = [positionOf(system, 'upload'), positionOf(system, 'update')];
  if (positions.includes('by hand')) return `Upload is ${positions[0]}, Update is ${positions[1]}.`;
  if (!upload) return 'Upload is switched off. Runs only record what they would send.';
  return update ? 'Sending new and changed customers.' : 'Sending new customers. Update is switched off.';
}
