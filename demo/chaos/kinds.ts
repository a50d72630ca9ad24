import { ACT_NAMES } from './acts/acts';
import { FILE_ACT_NAMES } from './files/file-acts';
import { playFileScenario } from './files/file-scenario';
import type { Violation } from './judge/verdict';
import { ORDER_ACT_NAMES } from './orders/order-acts';
import { playOrderScenario } from './orders/order-scenario';
import { playScenario } from './scenario';

/** What scenarios are about: connections sent by the API, Customer Sync files and templates, or JOOR's orders. */
export const KIND_NAMES = ['connections', 'files', 'orders'] as const;

export type KindName = (typeof KIND_NAMES)[number];

export interface KindOptions {
  seed: number;
  customers: number;
  rounds: number;
  /** Acts played, of this kind; those of the seed where left out. */
  acts?: readonly string[] | undefined;
  project?: string | undefined;
}

export interface Played {
  log: string[];
  violations: readonly Violation[];
  /** What became of everybody, in a sentence. */
  told: string;
}

interface Kind {
  acts: readonly string[];
  play(options: KindOptions): Promise<Played>;
}

const chosen = <Name extends string>(
  names: readonly Name[],
  acts: readonly string[] | undefined,
): Name[] | undefined => (acts === undefined ? undefined : names.filter((name) => acts.includes(name)));

export const KINDS: Readonly<Record<KindName, Kind>> = {
  connections: {
    acts: ACT_NAMES,
    async play(options) {
      const { log, verdict } = await playScenario({ ...options, acts: chosen(ACT_NAMES, options.acts) });
      const { violations, equal, explained, outside } = verdict;
      const reasons = Object.entries(explained).map(([state, count]) => `${count} ${state}`);
      const told = `${equal} customers are equal, ${outside} were never sent, explained are ${reasons.join(', ') || 'none'}.`;
      return { log, violations, told };
    },
  },
  files: {
    acts: FILE_ACT_NAMES,
    async play(options) {
      const played = await playFileScenario({ ...options, acts: chosen(FILE_ACT_NAMES, options.acts) });
      return { ...played, told: `${played.delivered} files were delivered.` };
    },
  },
  orders: {
    acts: ORDER_ACT_NAMES,
    async play(options) {
      const played = await playOrderScenario({ ...options, acts: chosen(ORDER_ACT_NAMES, options.acts) });
      return { ...played, told: `${played.created} customers were created.` };
    },
  },
};

/** The acts of every kind. */
export const ALL_ACTS: readonly string[] = KIND_NAMES.flatMap((kind) => KINDS[kind].acts);

/** The kinds that have one of these acts. */
export const kindsOf = (acts: readonly string[]): KindName[] =>
  KIND_NAMES.filter((kind) => KINDS[kind].acts.some((act) => acts.includes(act)));
