import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnUse } from '../../../matching/columns';
import type { MatchRecord } from '../../../matching/match-record';
import { post } from '../../shell/api';
import { type Match, type MatchScope, MOST_IN_PORTION } from './contract';

/** A file as it was read, and what a person says its columns hold. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
  uses: readonly (ColumnUse | null)[];
  connections: readonly MatchRecord[];
}

interface Progress {
  stored: number;
  of: number;
}

/** Stores the customers of a file portion after portion, and goes on where an earlier attempt broke off. */
export function useLoadFile(systemId: number, onMatch: (match: Match) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const load = async (file: ChosenFile, scope: MatchScope) => {
    const { connections } = file;
    setProblem(null);
    setProgress({ stored: 0, of: connections.length });
    try {
      const match = await start(systemId, file, scope);
      onMatch(match);
      if (match.state === 'loading') {
        for (const portion of portionsToStore(match, file)) {
          if (!here.current) return;
          setProgress({ stored: Math.min(portion * MOST_IN_PORTION, connections.length), of: connections.length });
          await store(systemId, match.id, portion, connections);
        }
        onMatch(await post('continue_match', { systemId, matchId: match.id }));
      }
    } catch (error) {
      setProblem((error as Error).message);
    }
    setProgress(null);
  };
  return { progress, problem, load };
}

async function start(systemId: number, file: ChosenFile, scope: MatchScope): Promise<Match> {
  const { name, connections } = file;
  const portions = portionsOf(connections);
  return post('start_match', {
    systemId,
    source: 'file',
    scope,
    file: { name, connections: connections.length, portions, digest: await digestOf(file) },
  });
}

/**
 * What the server still lacks. Of what it has, the first and the last portion go there again: it refuses them where the file
 * has changed since.
 * @throws Error with a sentence where another file is being loaded
 */
function portionsToStore(
  { fileName, source, startedBy, portions }: Match,
  { name, connections }: ChosenFile,
): number[] {
  if (source !== 'file') throw new Error(`${startedBy} has begun a download from JOOR. Reload the page.`);
  if (fileName !== name || portions.total !== portionsOf(connections)) {
    throw new Error(
      `${startedBy} began with ${fileName}, which is another file. Choose that one to continue, or start over.`,
    );
  }
  const missing = new Set(portions.missing);
  const stored = [...Array(portions.total).keys()].filter((portion) => !missing.has(portion));
  return [...new Set([...stored.slice(0, 1), ...stored.slice(-1), ...portions.missing])];
}

const portionsOf = (connections: readonly MatchRecord[]): number => Math.ceil(connections.length / MOST_IN_PORTION);

const store = (systemId: number, matchId: string, portion: number, connections: readonly MatchRecord[]) =>
  post('store_portion', {
    systemId,
    matchId,
    portion,
    connections: connections.slice(portion * MOST_IN_PORTION, (portion + 1) * MOST_IN_PORTION),
  });

/** Of the bytes and the columns chosen, hexadecimal: by it the server knows the file again. */
async function digestOf({ bytes, uses }: ChosenFile): Promise<string> {
  const columns = new TextEncoder().encode(JSON.stringify(uses));
  const whole = new Uint8Array(bytes.length + columns.length);
  whole.set(bytes);
  whole.set(columns, bytes.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
