import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Said } from '../set-up/contract';
import { post } from '../shell/api';
import { bootstrap } from '../shell/bootstrap';
import { Button } from '../shell/parts/Button';
import type { RunNowAnswer } from './contract';
import { PauseDialog } from './PauseDialog';

/** What a button said; a run that was asked for has its place in the Sync Log. */
export type Told = Said & Partial<Pick<RunNowAnswer, 'runId'>>;

interface SendingButtonsProps {
  /** null: every active External System. */
  systemId: number | null;
  /** Of the External System; of all: 'all'. */
  name: string;
  /** Whether it does not pause; of all: whether any does not. */
  sends: boolean;
  /** Whether a person paused it, so that a person can end it. */
  resumable: boolean;
  onTold(told: Told): void;
}

/** Run now, and for administrators Pause and Resume, of an External System or of all. */
export function SendingButtons({ systemId, name, sends, resumable, onTold }: SendingButtonsProps) {
  const [asks, setAsks] = useState<'pause' | 'resume' | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    onTold(await post('run_now', { systemId }).catch((error: Error) => ({ good: false, sentence: error.message })));
    setBusy(false);
  };
  const all = systemId === null ? ' all' : '';
  const labelOf = (verb: string) => (systemId === null ? `${verb} all` : `${verb} ${name}`);
  return (
    <>
      {sends && (
        <Button aria-disabled={busy} aria-label={systemId === null ? 'Run now' : `Run now: ${name}`} onClick={run}>
          Run now
        </Button>
      )}
      {bootstrap.isAdministrator && sends && (
        <Button aria-label={labelOf('Pause')} onClick={() => setAsks('pause')}>
          Pause{all}
        </Button>
      )}
      {bootstrap.isAdministrator && resumable && (
        <Button kind="primary" aria-label={labelOf('Resume')} onClick={() => setAsks('resume')}>
          Resume{all}
        </Button>
      )}
      {asks && (
        <PauseDialog
          systemId={systemId}
          name={systemId === null ? 'all External Systems' : name}
          pauses={asks === 'pause'}
          onDone={(said) => {
            setAsks(null);
            onTold(said);
          }}
          onClose={() => setAsks(null)}
        />
      )}
    </>
  );
}

interface AllButtonsProps {
  systems: readonly { inactive: boolean; pause: { byHand: boolean } | null }[];
  onTold(told: Told): void;
}

/** What can be done with all External Systems at once. */
export function AllButtons({ systems, onTold }: AllButtonsProps) {
  const active = systems.filter(({ inactive }) => !inactive);
  const sends = active.some(({ pause }) => !pause);
  const resumable = active.some(({ pause }) => pause?.byHand);
  return <SendingButtons systemId={null} name="all" sends={sends} resumable={resumable} onTold={onTold} />;
}

/** What a button said. */
export function ToldSentence({ told: { sentence, runId } }: { told: Told }) {
  return (
    <>
      {sentence}
      {runId != null && (
        <>
          {' '}
          <Link href={`/sync-log/${runId}`}>Follow it</Link>
        </>
      )}
    </>
  );
}
