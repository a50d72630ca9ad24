import './sandbox-codes.css';
import { useState } from 'preact/hooks';
import { counted } from '../../sync/records/counted';
import { post } from '../shell/api';
import { bootstrap } from '../shell/bootstrap';
import { Button } from '../shell/parts/Button';
import { Message } from '../shell/parts/Message';
import { When } from '../shell/parts/When';
import { useAction } from '../shell/use-action';
import type { NewCode, NewCodes } from './contract';

/**
 * In JOOR's sandbox nobody looks at new customers unasked: which codes to tell the Integrations Manager, ready to paste.
 * Nothing is shown where none waits, or where it is no sandbox.
 */
export function SandboxCodes({ systemId, system }: { systemId: number; system: string }) {
  const { answer, problem } = useAction('new_codes', { systemId });
  const [taken, setTaken] = useState<NewCodes | null>(null);
  if (problem !== null) return <Message kind="error">{problem}</Message>;
  const shown = taken ?? answer;
  if (!shown?.sandbox || shown.codes.length === 0) return null;
  return <Codes systemId={systemId} system={system} answer={shown} onTold={setTaken} />;
}

interface CodesProps {
  systemId: number;
  system: string;
  answer: NewCodes;
  onTold(answer: NewCodes): void;
}

function Codes({ systemId, system, answer, onTold }: CodesProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { codes, told } = answer;
  const fresh = codes.filter(({ customerId }) => !told?.customerIds.includes(customerId));
  const listed = fresh.length > 0 ? fresh : codes;
  const copy = async () => {
    setSaid(
      (await copied(linesOf(listed))) ? `${counted(listed.length, 'code')} copied.` : 'Select the codes and copy them.',
    );
  };
  const tell = () =>
    post('told_joor', { systemId, customerIds: listed.map(({ customerId }) => customerId) }).then(
      (next) => {
        setSaid('Noted.');
        onTold(next);
      },
      (error: Error) => setProblem(error.message),
    );
  return (
    <div class="uc-sandbox-codes">
      <Message kind={fresh.length > 0 ? 'warning' : 'information'} title={titleOf(fresh.length, codes.length)}>
        {fresh.length > 0
          ? 'In the sandbox, new customers wait until you tell your JOOR Integrations Manager that you have sent them.'
          : 'JOOR has been told of all of them, and connects them by and by.'}
        {told && (
          <>
            {' '}
            {told.by} noted <When moment={told.at} /> that JOOR was told.
          </>
        )}
      </Message>
      <label>
        <span>Codes to tell JOOR, {system}</span>
        <textarea readOnly rows={Math.min(6, listed.length)} value={linesOf(listed)} />
      </label>
      {problem !== null && <Message kind="error">{problem}</Message>}
      <div class="uc-row-actions">
        <Button onClick={copy} aria-label={`Copy codes of ${system}`}>
          Copy codes
        </Button>
        {bootstrap.isAdministrator && fresh.length > 0 && (
          <Button onClick={tell} aria-label={`JOOR has been told, ${system}`}>
            JOOR has been told
          </Button>
        )}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

const titleOf = (fresh: number, all: number): string =>
  fresh > 0 ? `${counted(fresh, 'new customer')} to tell JOOR of` : `${counted(all, 'new customer')} waiting for JOOR`;

const linesOf = (codes: readonly NewCode[]): string => codes.map(({ code, name }) => `${code}\t${name}`).join('\n');

/** Whether the browser let the page copy; some frames forbid it. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
