import type { Clash } from '../../../hand-over/clashes';
import type { CollectedList } from '../../../hand-over/collected';
import type { Check } from '../../../hand-over/judge';
import type { ScenarioId } from '../../../hand-over/scenarios';
import type { ListName } from '../../../settings/loaded-lists';
import type { ExportLine } from '../../../sync/on-request/export-answer';
import type { Moment } from '../../contract/moment';
import type { TableRequest } from '../../contract/table';
import type { ListedCustomersAnswer } from '../../listed-customers/contract';

export type { Clash, Where } from '../../../hand-over/clashes';
export type { Check } from '../../../hand-over/judge';

/** Who did something, and when. */
export interface Done {
  by: string;
  at: Moment | null;
}

/** A value that enabled customers use. */
export interface ListRow {
  values: string[];
  customers: number;
  /** Names of the records that it comes from. */
  from: string[];
  /** Whether JOOR has loaded it as it is; null: the list is not ticked. */
  loaded: boolean | null;
}

export interface HandOverList {
  name: ListName;
  title: string;
  columns: readonly string[];
  needed: string;
  rows: ListRow[];
  clashes: Clash[];
  loaded: (Done & { rows: number }) | null;
  /** Loaded, and in use no more. */
  unused: string[][];
}

/** How far the enabled customers were looked at. */
export interface Looking extends Done {
  complete: boolean;
  looked: number;
  /** Enabled customers when a run last counted them; null: not yet. */
  enabled: number | null;
  notExported: number;
  /** Customers whose price level has no price label. */
  unmapped: number;
  /** Of what was read; 0: nothing. */
  version: number;
}

/** Whom and what JOOR is told. Texts of at most 1,000 characters. */
export interface Contacts {
  joorContact: string;
  ownContact: string;
  technicalContact: string;
  resultEmails: string;
  goLive: string;
  remarks: string;
}

export const CONTACT_LENGTH = 1000;

export interface ScenarioView {
  id: ScenarioId;
  title: string;
  steps: readonly string[];
  expected: string;
  takes: 'sent' | 'new' | 'either';
  least: number;
  most: number;
  /** Why it need not be passed; null: it has to be. */
  notRequired: string | null;
  state: 'not-started' | 'prepared' | 'passed' | 'failed';
  customers: { customerId: number; name: string; code: string; state: string }[];
  prepared: Done | null;
  run: Done | null;
  closed: (Done & { note: string; confirmed: string[] }) | null;
  checks: Check[];
  /** Whether everything that the connector sees is as expected. */
  seen: boolean;
  version: number;
}

export interface HandOverSystem {
  systemId: number;
  system: string;
  sandbox: boolean;
  /** Sentences; with any of them nothing is sent. */
  faults: string[];
  uploadOff: boolean;
}

export interface HandOver extends HandOverSystem {
  looking: Looking | null;
  lists: HandOverList[];
  contacts: Contacts;
  contactsNoted: (Done & { version: number }) | null;
  scenarios: ScenarioView[];
  /** Required scenarios that are not passed; none: ready to go live. */
  missing: string[];
  live: (Done & { target: string }) | null;
  /** What External Systems settings may be copied to. */
  targets: { systemId: number; system: string; sends: boolean }[];
}

/** How one External System stands. */
export interface HandOverStanding extends HandOverSystem {
  listsLoaded: number;
  passed: number;
  required: number;
  live: Done | null;
}

/** A file of the pack. */
export interface PackFile {
  name: string;
  text: string;
}

export interface Pack {
  /** Sample of what is sent: a payload, or a file where the Transport is one. */
  sample: PackFile | null;
  sampleFaults: string[];
  /** Of the External System, without empty ones. */
  settings: { label: string; value: string }[];
  /** Lines of the maps, without columns that are empty in all of them. */
  maps: { title: string; columns: string[]; rows: string[][] }[];
  /** The configuration of this External System alone, as the page Configuration reads it. */
  configuration: PackFile;
  eta: { upTo: string; days: string }[];
  /** New customers that would go, and JOOR's estimate for so many. */
  expected: { customers: number; days: string };
  questions: { question: string; assumed: string; settledBy: string }[];
}

/** Customers whose payload a pack shows. */
export const MOST_SAMPLES = 20;

export interface Ran {
  lines: ExportLine[];
  handOver: HandOver;
}

export interface GoLive {
  /** Sentences; with any of them nothing was written. */
  faults: string[];
  /** What was written, or would be. */
  summary: string;
  left: number;
  target: string;
}

/** Where settings are copied to: an External System that is there, or a new one. */
export type Target = { id: number } | { id: null; name: string; baseUrl: string; secret: string };

interface OfScenario {
  systemId: number;
  scenario: ScenarioId;
  /** Of the scenario as the person saw it. */
  version: number;
}

export const NOTE_LENGTH = 1000;

declare module '../../contract/actions' {
  interface Actions {
    hand_overs: { request: object; answer: HandOverStanding[] };
    hand_over: { request: { systemId: number }; answer: HandOver };
    /** `values`: of one of the lists of values; otherwise none. */
    hand_over_customers: {
      request: TableRequest & { systemId: number; list: CollectedList | ListName; values: string[] };
      answer: ListedCustomersAnswer;
    };
    /** Looks at the next customers; `anew`: from the first one on. */
    collect_lists: { request: { systemId: number; anew: boolean; version: number }; answer: HandOver };
    mark_loaded: { request: { systemId: number; list: ListName; loaded: boolean; version: number }; answer: HandOver };
    save_contacts: { request: { systemId: number; contacts: Contacts; version: number }; answer: HandOver };
    hand_over_pack: { request: { systemId: number; customerIds: number[] }; answer: Pack };
    prepare_scenario: { request: OfScenario & { customerIds: number[] }; answer: HandOver };
    /** Keeps what is seen now. */
    observe_scenario: { request: OfScenario; answer: HandOver };
    run_scenario: { request: OfScenario; answer: Ran };
    close_scenario: {
      request: OfScenario & { passed: boolean; confirmed: string[]; note: string };
      answer: HandOver;
    };
    go_live: {
      /** `first`: nothing was written yet by this going live. */
      request: { systemId: number; target: Target; checkOnly: boolean; first: boolean };
      answer: GoLive;
    };
  }
}
