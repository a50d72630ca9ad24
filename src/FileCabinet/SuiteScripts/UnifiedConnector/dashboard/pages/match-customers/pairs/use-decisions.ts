import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../../../sync/records/counted';
import type { TablePage } from '../../../contract/table';
import { post } from '../../../shell/api';
import { type DecisionKind, type Match, type MatchCounts, type MatchRow, MOST_DECIDED } from '../contract';

export interface Decided {
  id: number;
  kind: DecisionKind;
  customerId?: number;
}

interface Told {
  sentence: string;
  /** Rows whose decision can be taken back. */
  undo: number[];
}

export interface Decisions {
  /** The rows of the page, as the last answer has them. */
  rows: readonly MatchRow[];
  /** Why a row was not decided. */
  refusals: ReadonlyMap<number, string>;
  told: Told | null;
  problem: string | null;
  busy: boolean;
  /** Somebody else has decided since the rows were read. */
  others: boolean;
  decide(decisions: readonly Decided[], rows?: readonly MatchRow[]): Promise<void>;
  undo(): Promise<void>;
}

const WORDS: Readonly<Record<DecisionKind, (count: number) => string>> = {
  accept: (count) => `${counted(count, 'pair was', 'pairs were')} accepted.`,
  choose: (count) => `${counted(count, 'pair was', 'pairs were')} matched.`,
  'not-same': (count) => `${counted(count, 'customer of JOOR is', 'customers of JOOR are')} marked as not the same.`,
  undo: (count) => `${counted(count, 'decision was', 'decisions were')} undone.`,
};

/** Decides about rows, with the version of each that the person saw; what others decided meanwhile is refused. */
export function useDecisions(
  systemId: number,
  { id: matchId, counts }: Match,
  page: TablePage<MatchRow> | null,
  onCounts: (counts: MatchCounts) => void,
): Decisions {
  const [changed, setChanged] = useState<ReadonlyMap<number, MatchRow>>(new Map());
  const [refusals, setRefusals] = useState<ReadonlyMap<number, string>>(new Map());
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [known, setKnown] = useState<MatchCounts | null>(null);
  useEffect(() => {
    setChanged(new Map());
    setRefusals(new Map());
    setKnown(counts);
  }, [page]);
  const rows = (page?.rows ?? []).map((row) => changed.get(row.id) ?? row);
  const decide = async (decisions: readonly Decided[], seen: readonly MatchRow[] = rows) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const versions = new Map([...seen, ...changed.values()].map(({ id, version }) => [id, version]));
    const done = { rows: new Map(changed), refusals: new Map(refusals), ids: [] as number[] };
    for (const { id } of decisions) done.refusals.delete(id);
    try {
      for (let start = 0; start < decisions.length; start += MOST_DECIDED) {
        const part = decisions.slice(start, start + MOST_DECIDED);
        const answer = await post('decide_matches', {
          systemId,
          matchId,
          decisions: part.map((each) => ({ ...each, version: versions.get(each.id) ?? 0 })),
        });
        for (const row of answer.rows) done.rows.set(row.id, row);
        const refused = new Map(answer.refused.map(({ id, sentence }) => [id, sentence]));
        for (const [id, sentence] of refused) done.refusals.set(id, sentence);
        done.ids.push(...part.map(({ id }) => id).filter((id) => !refused.has(id)));
        setKnown(answer.counts);
        onCounts(answer.counts);
      }
    } catch (error) {
      setProblem((error as Error).message);
    }
    setChanged(done.rows);
    setRefusals(done.refusals);
    setTold(toldOf(decisions, done.ids));
    setBusy(false);
  };
  return {
    rows,
    refusals,
    told,
    problem,
    busy,
    others: known !== null && (known.matched !== counts.matched || known.notSame !== counts.notSame),
    decide,
    undo: () => decide((told?.undo ?? []).map((id) => ({ id, kind: 'undo' }))),
  };
}

function toldOf(decisions: readonly Decided[], done: readonly number[]): Told | null {
  const [first] = decisions;
  if (!first) return null;
  const refused = decisions.length - done.length;
  const sentences = [
    ...(done.length > 0 ? [WORDS[first.kind](done.length)] : []),
    ...(refused > 0
      ? [`${counted(refused, 'was', 'were')} not changed; ${refused === 1 ? 'it says' : 'each one says'} why.`]
      : []),
  ];
  return { sentence: sentences.join(' '), undo: first.kind === 'undo' ? [] : [...done] };
}
