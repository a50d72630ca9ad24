import type { MomentListener } from '../../../local/runtime/run';
import type { Chance } from '../chance';
import type { Company, CompanySystem } from '../company';
import type { CustomerDesk } from '../customers';
import type { FaultName } from '../faults';
import type { StateRow } from '../judge/evidence';
import type { Deed, Office } from '../office';

/** What a run of an act is like; what is left out is as on a schedule. */
export interface RunOptions {
  /** Nothing is wrong, and what was done before is to be settled by this run. */
  clean?: boolean;
  deployment?: string;
  ids?: readonly number[];
  onMoment?: MomentListener;
  /** When the run has ended, and before the judge looks. */
  afterwards?: () => void;
}

/** What an act has in hand: the people, the clock, JOOR's moods, and runs that the judge looks at. */
export interface Scene {
  readonly company: Company;
  readonly chance: Chance;
  readonly desk: CustomerDesk;
  readonly office: Office;
  note(sentence: string): void;
  did(deed: Deed): Promise<void>;
  /** Has customers lack nothing and be newer; gives who they are. */
  mend(count: number, counted?: boolean): number[];
  /** A run and what follows it, and the judge. */
  run(options?: RunOptions): Promise<void>;
  /** A run that begins while another one or a person's request is under way. */
  runBeside(deployment: string, told: string): void;
  /** Has a run that is under way pause all when it is done. */
  pauseBeside(): void;
  /** Puts a run into the queue; gives what runs it. */
  begin(deployment: string): () => void;
  /** Has a person ask for something while a run waits in the queue. */
  askBeside(ask: () => Promise<Deed>): Promise<void>;
  /** Has a person ask for customers, and a run begin when JOOR is asked for them. */
  askHere(ids: readonly number[], deployment: string): void;
  /** A run that cannot save a row once. */
  runLocked(what: 'batch' | 'state'): Promise<void>;
  /** The judge alone, for what was done without a run. */
  look(): Promise<void>;
  pass(minutes: number): Promise<void>;
  /** Sets a fault in every JOOR. */
  fault(
    name: FaultName,
    scope?: { after?: number; times?: number | null; method?: string; path?: string },
  ): Promise<void>;
  /** A setting of every JOOR. */
  joor(settings: Record<string, string | number | boolean | null>): Promise<void>;
  /** JOOR connects all codes that wait for it. */
  match(): Promise<void>;
  /** No fault, every switch on, nothing paused, all credits back. */
  mendAll(): Promise<void>;
  /** Sync States of an External System as they are now. */
  statesOf(system: CompanySystem): StateRow[];
  /** A run was broken off on purpose. */
  broke(): void;
}

/** A kind of trouble, played from its beginning to its end. */
export type Act = (scene: Scene) => Promise<void>;
