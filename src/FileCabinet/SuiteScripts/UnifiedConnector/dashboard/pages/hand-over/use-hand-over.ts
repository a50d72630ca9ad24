import { useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { type Loaded, useLoaded } from '../../shell/use-loaded';
import type { HandOver } from './contract';

export interface KnownHandOver {
  loaded: Loaded<HandOver>;
  /** Takes what an action answered. */
  take(handOver: HandOver): void;
}

/** The hand-over of an External System, as it was read or as the last action left it. */
export function useHandOver(systemId: number): KnownHandOver {
  const read = useLoaded(`hand-over ${systemId}`, () => post('hand_over', { systemId }));
  const [own, setOwn] = useState<{ of: HandOver; handOver: HandOver } | null>(null);
  const { answer } = read;
  const shown = own && own.of === answer ? own.handOver : answer;
  return { loaded: { ...read, answer: shown }, take: (handOver) => answer && setOwn({ of: answer, handOver }) };
}

export interface Doing {
  busy: boolean;
  /** Why the last one did not work, as a sentence. */
  problem: string | null;
  /** Does one thing at a time, and tells why it could not. */
  run(work: () => Promise<void>): Promise<void>;
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  return { busy, problem, run };
}
