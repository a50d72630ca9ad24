import type { ChunkResult } from '../outcome/chunk-result';
import type { VerifyResult } from '../read-back/verify-chunk';
import { countsOf, RUN_KIND, RUN_STATUS, type RunResult } from '../records/run';
import { addLists, countIn, countsBy, type ListsBySystem, readBackLists } from '../records/run-lists';

/** What a script did that answered a request itself. */
export interface DirectWork {
  startedAt: Date;
  /** From then on JOOR is asked nothing, in milliseconds since 1970 UTC. */
  until: number;
  chunks: (ChunkResult & { systemId: number })[];
  readBacks: (VerifyResult & { systemId: number })[];
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
  const sending = sum(({ credits }) => credits);
  const readBack = readBacks.reduce((total, { credits }) => total + credits, 0);
  const lists: ListsBySystem = {};
  for (const chunk of chunks) addLists(lists, chunk.systemId, chunk.lists);
  for (const { systemId, read } of readBacks) addLists(lists, systemId, readBackLists(read));
  return {
    kind: RUN_KIND.request,
    status: work.brokeOff ? RUN_STATUS.stopped : RUN_STATUS.finished,
    startedAt: work.startedAt,
    duration: Math.round((now.getTime() - work.startedAt.getTime()) / 1000),
    ...countsOf(lists),
    credits: work.credits + sending + readBack,
    units,
    figures: JSON.stringify({
      byStage: { direct: units },
      failedByCode: countsBy(lists, 'fault'),
      reasons: countsBy(lists, 'reason'),
      creditsByUse: { jobs: work.credits, sending, readBack },
      readBack: { verified: countIn(lists, 'verified'), ...countsBy(lists, 'readBack') },
    }),
    watermarkBefore: '[]',
    watermarkAfter: '[]',
    message: messages.join('\n'),
  };
}
