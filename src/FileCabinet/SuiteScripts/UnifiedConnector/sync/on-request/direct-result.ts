import type { ChunkResult } from '../outcome/chunk-result';
import type { VerifyResult } from '../read-back/verify-chunk';
import { RUN_KIND, RUN_STATUS, type RunResult } from '../records/run';

/** What a script did that answered a request itself. */
export interface DirectWork {
  startedAt: Date;
  /** From then on JOOR is asked nothing, in milliseconds since 1970 UTC. */
  until: number;
  chunks: ChunkResult[];
  readBacks: VerifyResult[];
  /** Credits spent on asking for jobs. */
  credits: number;
  /** Sentences for the Run record. */
  messages: string[];
  /** Whether an error ended it early. */
  brokeOff: boolean;
}

/** The work as a Run record keeps it. `units` is what it used. */
export function directResult(work: DirectWork, units: number, now: Date): RunResult {
  const { chunks, readBacks } = work;
  const sum = (pick: (chunk: ChunkResult) => number) => chunks.reduce((total, chunk) => total + pick(chunk), 0);
  const messages = [
    ...work.messages,
    ...chunks.flatMap((chunk) => chunk.messages),
    ...readBacks.flatMap(({ message }) => (message === '' ? [] : [message])),
  ];
  return {
    kind: RUN_KIND.request,
    status: work.brokeOff ? RUN_STATUS.stopped : RUN_STATUS.finished,
    startedAt: work.startedAt,
    duration: Math.round((now.getTime() - work.startedAt.getTime()) / 1000),
    sent: sum(({ counts }) => counts.sent),
    failed: sum(({ counts, standing }) => counts.failed - standing),
    standing: sum(({ standing }) => standing),
    onHold: sum(({ counts }) => counts.onHold),
    excluded: sum(({ counts }) => counts.excluded),
    unchanged: sum(({ counts }) => counts.unchanged),
    foundBySweep: 0,
    verified: readBacks.reduce((total, { counts }) => total + counts.verified, 0),
    batches: sum(({ batches }) => batches),
    credits:
      work.credits + sum(({ credits }) => credits) + readBacks.reduce((total, { credits }) => total + credits, 0),
    units,
    figures: JSON.stringify({ byStage: { direct: units } }),
    watermarkBefore: '[]',
    watermarkAfter: '[]',
    message: messages.join('\n'),
  };
}
