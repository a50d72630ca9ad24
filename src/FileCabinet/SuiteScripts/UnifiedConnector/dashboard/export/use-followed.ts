import { useEffect, useMemo, useState } from 'preact/hooks';
import { post } from '../shell/api';
import { type ExportAnswer, type ExportLine, MOST_FOLLOWED } from './contract';
import { type FollowedLine, followed, keyOf, type Reported, withProgress } from './standing';

interface Request {
  answer: ExportAnswer;
  reported: Reported | null;
}

/** Customers that runs are about to take up are asked for at this interval, in milliseconds. */
const SOON = 3000;

/** Those that wait for JOOR and the next run. */
const LATER = 10_000;

export interface Follower {
  /** By customer and External System, the latest request first served. */
  lines: ReadonlyMap<string, FollowedLine>;
  follow(answer: ExportAnswer): void;
  /** Forgets what was asked before. */
  clear(): void;
}

/** Follows what becomes of customers that the person asked to export, as long as the page is open. */
export function useFollowed(): Follower {
  const [requests, setRequests] = useState<readonly Request[]>([]);
  const lines = useMemo(() => linesOf(requests), [requests]);
  useEffect(() => {
    const underWay = requests.filter((request) => open(request).length > 0);
    if (underWay.length === 0) return;
    const timer = setTimeout(
      async () => {
        const asked = await Promise.all(underWay.map(ask));
        setRequests((now) => now.map((request) => asked.find(({ answer }) => answer === request.answer) ?? request));
      },
      underWay.some(isWaiting) ? SOON : LATER,
    );
    return () => clearTimeout(timer);
  }, [requests]);
  return {
    lines,
    follow: (answer) => setRequests((now) => [...now, { answer, reported: null }]),
    clear: () => setRequests([]),
  };
}

/** Whether a run has still to take it up. */
const isWaiting = ({ answer, reported }: Request): boolean => answer.runIds.length > 0 && reported?.waiting !== false;

const open = ({ answer, reported }: Request): ExportLine[] =>
  answer.lines.filter((line) => followed(line, reported).underWay);

/** A server that does not answer is asked again the next time. */
async function ask(request: Request): Promise<Request> {
  const customerIds = [...new Set(open(request).map(({ customerId }) => customerId))].slice(0, MOST_FOLLOWED);
  try {
    const progress = await post('export_progress', { runIds: request.answer.runIds, customerIds });
    return { ...request, reported: withProgress(request.reported, progress) };
  } catch {
    return { ...request };
  }
}

function linesOf(requests: readonly Request[]): Map<string, FollowedLine> {
  const lines = new Map<string, FollowedLine>();
  for (const { answer, reported } of requests) {
    for (const line of answer.lines) lines.set(keyOf(line), followed(line, reported));
  }
  return lines;
}
