import { prepareRecord } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/prepare';
import {
  indexOf,
  type Pair,
  type Proposals,
  pairsOf,
  propose,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/propose';
import { countShared } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/shared';
import { type Kind, makePopulation, type Population } from './population';

/** How well Match Customers proposes, on one made population. */
export interface MatchFigures {
  /** Pairs of a customer and a connection that are one shop. */
  pairs: number;
  /** Of these, how many have their customer among the first three proposals, and as the first. */
  amongThree: number;
  first: number;
  preselected: number;
  /** Preselected pairs that are wrong. */
  wrong: Proposals[];
  byKind: Map<Kind, { pairs: number; amongThree: number; preselected: number; wrong: number }>;
}

/** Seconds are of the processor. */
export interface LoadFigures {
  customers: number;
  connections: number;
  seconds: { prepare: number; index: number; compare: number; assign: number };
  /** Of one invocation of map, which has `SHARE` customers: the longest, without its index. */
  longestShareSeconds: number;
  pairs: number;
  /** Heap at its largest, above that before. */
  megabytes: number;
  /** Of all pairs as JSON, which is what Map/Reduce would have to keep. */
  keptMegabytes: number;
}

/** Customers of one invocation of map. */
const SHARE = 100;

export function measureMatching(seed: number, size: number): MatchFigures {
  const population = makePopulation(seed, size);
  const customers = population.customers.map(prepareRecord);
  const connections = population.connections.map(prepareRecord);
  const proposals = propose(
    pairsOf(customers, indexOf(connections, countShared(customers, connections))),
    connections.length,
  );
  return judge(population, proposals);
}

/** Holds the proposals against what is known of the made shops. */
function judge({ pairs, kinds }: Population, proposals: readonly Proposals[]): MatchFigures {
  const of = new Map(proposals.map((each) => [each.connection, each]));
  const byKind: MatchFigures['byKind'] = new Map();
  const at = (connection: string) => {
    const kind = kinds.get(connection) ?? 'plain';
    const held = byKind.get(kind) ?? { pairs: 0, amongThree: 0, preselected: 0, wrong: 0 };
    byKind.set(kind, held);
    return held;
  };
  let first = 0;
  for (const [connection, customer] of pairs) {
    const place = of.get(connection)?.proposals.findIndex((each) => each.customer === customer) ?? -1;
    const figures = at(connection);
    figures.pairs += 1;
    if (place >= 0 && place < 3) figures.amongThree += 1;
    if (place === 0) first += 1;
  }
  const wrong: Proposals[] = [];
  for (const each of proposals) {
    if (!each.preselected) continue;
    const figures = at(each.connection);
    figures.preselected += 1;
    // Which of two doublets is meant nobody but a person can say.
    const right =
      pairs.get(each.connection) === each.proposals[0]?.customer && !isDoubled(each.connection, { pairs, kinds });
    if (right) continue;
    figures.wrong += 1;
    wrong.push(each);
  }
  const sum = (figure: 'amongThree' | 'preselected') =>
    [...byKind.values()].reduce((total, each) => total + each[figure], 0);
  return { pairs: pairs.size, amongThree: sum('amongThree'), first, preselected: sum('preselected'), wrong, byKind };
}

const isDoubled = (connection: string, { pairs, kinds }: Pick<Population, 'pairs' | 'kinds'>): boolean =>
  kinds.get(connection) === 'doubled' && pairs.has(connection);

/** Time and memory of one External System, `size` customers against `size` connections. */
export function measureLoad(seed: number, size: number): LoadFigures {
  const population = makePopulation(seed, size);
  const heap = () => process.memoryUsage().heapUsed / 1024 / 1024;
  globalThis.gc?.();
  const before = heap();
  let most = before;
  const timed = <T>(work: () => T): [T, number] => {
    // Processor time: what else runs on the machine does not count.
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    most = Math.max(most, heap());
    return [result, (user + system) / 1_000_000];
  };
  const [[customers, connections], prepare] = timed(
    () => [population.customers.map(prepareRecord), population.connections.map(prepareRecord)] as const,
  );
  const [index, indexing] = timed(() => indexOf(connections, countShared(customers, connections)));
  const pairs: Pair[] = [];
  const shares: number[] = [];
  for (let from = 0; from < customers.length; from += SHARE) {
    const [found, seconds] = timed(() => pairsOf(customers.slice(from, from + SHARE), index));
    pairs.push(...found);
    shares.push(seconds);
  }
  const [, assigning] = timed(() => propose(pairs, connections.length));
  return {
    customers: customers.length,
    connections: connections.length,
    seconds: { prepare, index: indexing, compare: shares.reduce((sum, each) => sum + each, 0), assign: assigning },
    longestShareSeconds: Math.max(...shares),
    pairs: pairs.length,
    megabytes: most - before,
    keptMegabytes: Buffer.byteLength(JSON.stringify(pairs)) / 1024 / 1024,
  };
}
