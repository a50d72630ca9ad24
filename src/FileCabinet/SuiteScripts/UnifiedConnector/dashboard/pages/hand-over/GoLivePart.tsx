import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { When } from '../../shell/parts/When';
import type { GoLive, HandOver } from './contract';
import { useDoing } from './use-hand-over';

interface GoLivePartProps {
  handOver: HandOver;
  onChange(): void;
}

/** Copies what was tested to the production External System, which sends nothing before somebody switches it on. */
export function GoLivePart({ handOver, onChange }: GoLivePartProps) {
  const { sandbox, system, missing, live } = handOver;
  if (!sandbox) return <Message kind="information">{system} is no sandbox: there is nothing to take live.</Message>;
  return (
    <>
      {live && (
        <Message kind="confirmation" title="Settings were copied">
          To {live.target}, by {live.by}, <When moment={live.at} />.
        </Message>
      )}
      {missing.length > 0 ? (
        <Message kind="warning" title="Not ready to go live">
          <p>These required scenarios are not passed:</p>
          <ul class="uc-missing">
            {missing.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Message>
      ) : (
        <>
          <Message kind="confirmation" title="Ready to go live">
            Every required scenario is passed.
          </Message>
          <Target handOver={handOver} onChange={onChange} />
        </>
      )}
    </>
  );
}

function Target({ handOver, onChange }: GoLivePartProps) {
  const { systemId, system, targets } = handOver;
  const [targetId, setTargetId] = useState<number | null>(null);
  const [name, setName] = useState(`${system} Production`);
  const [planned, setPlanned] = useState<GoLive | null>(null);
  const [done, setDone] = useState<GoLive | null>(null);
  const { busy, problem, run } = useDoing();
  const [baseUrl, setBaseUrl] = useState('https://api.jooraccess.com/v2');
  const [secret, setSecret] = useState('');
  const asked = { systemId, target: targetId === null ? { id: null, name, baseUrl, secret } : { id: targetId } };
  const look = () => run(async () => setPlanned(await post('go_live', { ...asked, checkOnly: true, first: true })));
  const copy = () =>
    run(async () => {
      let step = await post('go_live', { ...asked, checkOnly: false, first: true });
      while (step.faults.length === 0 && step.left > 0) {
        step = await post('go_live', { ...asked, checkOnly: false, first: false });
      }
      setPlanned(null);
      setDone(step);
      if (step.faults.length === 0) onChange();
    });
  const fields = [
    ['name', 'Name', name, setName],
    ['base-url', 'Base URL', baseUrl, setBaseUrl],
    ['secret', 'API Secret ID', secret, setSecret],
  ] as const;
  const faults = [...(planned?.faults ?? []), ...(done?.faults ?? [])];
  return (
    <>
      <p class="uc-intro">
        Every setting, Value Map line and Field Map line of {system} is copied to the production External System, which
        keeps its own Name, Environment, Base URL and API Secret ID. Lines that it has and the sandbox has not are
        deleted. Upload and Update are off there, and the lists that JOOR has loaded are not copied: JOOR loads them
        into its production account anew. No customer is enabled by this. After the tests JOOR gives you another address
        and token: store the token as an API Secret first, and enter its ID here, never the token itself.
      </p>
      <div class="uc-fields">
        <label htmlFor="uc-go-live-target">
          Production External System
          <select
            id="uc-go-live-target"
            value={String(targetId ?? '')}
            onChange={({ currentTarget }) => {
              setTargetId(currentTarget.value === '' ? null : Number(currentTarget.value));
              setPlanned(null);
            }}
          >
            <option value="">A new one</option>
            {targets.map((target) => (
              <option key={target.systemId} value={target.systemId}>
                {target.system}
                {target.sends ? ' (sends already)' : ''}
              </option>
            ))}
          </select>
        </label>
        {targetId === null &&
          fields.map(([id, label, value, change]) => (
            <label key={id} htmlFor={`uc-go-live-${id}`}>
              {label}
              <input
                id={`uc-go-live-${id}`}
                type="text"
                maxLength={300}
                value={value}
                onInput={({ currentTarget }) => {
                  change(currentTarget.value);
                  setPlanned(null);
                }}
              />
            </label>
          ))}
        <Button aria-disabled={busy} onClick={look}>
          Check what is copied
        </Button>
      </div>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {faults.length > 0 && (
        <Message kind="error" title="Nothing was copied">
          {faults.join('\n')}
        </Message>
      )}
      {planned && planned.faults.length === 0 && (
        <>
          <Message kind="information" title={`In ${planned.target}`}>
            {planned.left === 0 ? 'Nothing differs.' : `${planned.summary}.`}
          </Message>
          <Button kind="primary" aria-disabled={busy || planned.left === 0} onClick={copy}>
            {busy ? 'Copying…' : `Copy to ${planned.target}`}
          </Button>
        </>
      )}
      {done && done.faults.length === 0 && (
        <Message kind="confirmation" title={`Copied to ${done.target}`}>
          Next: press Confirm and Test Connection on the <Link href="/set-up/external-systems">External System</Link>,
          enable customers for it, have JOOR load the lists into production, and only then switch on Upload.
        </Message>
      )}
    </>
  );
}
