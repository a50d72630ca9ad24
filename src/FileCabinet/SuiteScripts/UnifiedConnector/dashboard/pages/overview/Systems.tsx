import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { positionOf } from '../../../settings/position';
import { SandboxCodes } from '../../sandbox-codes/SandboxCodes';
import { Empty } from '../../shell/parts/Empty';
import { Message } from '../../shell/parts/Message';
import { When } from '../../shell/parts/When';
import { where } from '../../shell/where';
import type { SystemOverview } from './contract';

/** Every External System: whether it sends, and what to do where it does not. */
export function Systems({ systems }: { systems: SystemOverview[] }) {
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
            <h4>{system.name}</h4>
            <p>{standing(system)}</p>
            <p class="uc-muted">
              Enabled customers: <Enabled system={system} /> · Last change found:{' '}
              <When moment={system.lastLook} otherwise="never" />
            </p>
            {system.pause && !system.inactive && (
              <Message kind="warning" title={`Paused (${system.pause.cause})`}>
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
