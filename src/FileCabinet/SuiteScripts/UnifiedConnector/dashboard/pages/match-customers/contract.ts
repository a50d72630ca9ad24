import type { MatchRecord } from '../../../matching/match-record';
import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';

/** Where JOOR's customers come from. `list` only where External System > List Path is filled in. */
export const MATCH_SOURCES = ['file', 'codes', 'list'] as const;
export type MatchSource = (typeof MATCH_SOURCES)[number];

/**
 * Where a match stands. `loading`: JOOR's customers are being stored (file: portions are posted; codes and list: runs read
 * them, more than one where credits are spent). `comparing`: a run compares. `deciding`: people decide. `finishing`: a run
 * writes JOOR's codes. `done`, `left-out`: closed; the temporary rows are gone, or go with the next run. `stopped`: a run
 * ended with an error, told in `problem`; `match_continue` goes on where it ended.
 */
export const MATCH_STATES = ['loading', 'comparing', 'deciding', 'finishing', 'done', 'left-out', 'stopped'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** The match of one External System: there is one at a time, and whoever comes second works in the same. */
export interface Match {
  /** Names this match in every other request: one that was begun anew since is not meant. */
  id: string;
  state: MatchState;
  source: MatchSource;
  /** Of the file; '' for other sources. */
  fileName: string;
  startedBy: string;
  startedAt: Moment | null;
  /** Who pressed Done, or left it out. */
  closedBy: string;
  closedAt: Moment | null;
  /** Why it was left out. */
  reason: string;
  /** Why a run stopped, or why it waits; '' where nothing is in the way. */
  problem: string;
  progress: MatchProgress;
  /** Of a file: portions announced, and the numbers of those that the server still lacks, from 0. */
  portions: { total: number; missing: number[] };
  /** What the rows say now; all 0 before `deciding`. */
  counts: MatchCounts;
  /** When the temporary rows go at the latest. */
  keptUntil: Moment | null;
}

export interface MatchProgress {
  /** What is being done, as a sentence: "3,400 of 10,000 customers of JOOR are stored." */
  sentence: string;
  done: number;
  /** 0: it is not known yet. */
  total: number;
}

export interface MatchCounts {
  /** JOOR's customers. */
  connections: number;
  /** Undecided with a first proposal that Done takes: nothing else needs to be done with them. */
  preselected: number;
  /** Undecided with proposals that a person has to look at. */
  open: number;
  /** Undecided, and nobody of NetSuite is like them. */
  alone: number;
  /** Matched by a person. */
  matched: number;
  /** Not the same as anybody, says a person. */
  notSame: number;
  /** Matched rows, preselected ones included, whose customer another such row has too. Done refuses while there are some. */
  claimedTwice: number;
}

/** An active External System, with its match if there ever was one. */
export interface MatchSystem {
  systemId: number;
  system: string;
  match: Match | null;
  /** Customers enabled for it that JOOR has never had: the reason to match before Upload is switched on. */
  neverSent: number;
  /** Which sources there are. Codes: how many GETs that would be, a credit each. */
  sources: { list: boolean; codes: number };
}

/** The customers of NetSuite that take part: those on which the External System is selected, or every active one. */
export const MATCH_SCOPES = ['enabled', 'active'] as const;
export type MatchScope = (typeof MATCH_SCOPES)[number];

export interface StartMatchRequest {
  systemId: number;
  source: MatchSource;
  scope: MatchScope;
  /** Only of a file: its name, how many portions of at most `MOST_IN_PORTION` come, and a digest of its contents. */
  file?: MatchFile;
}

export interface MatchFile {
  name: string;
  connections: number;
  portions: number;
  /** Hexadecimal, 16 to 64 characters, made of the contents and the columns chosen: the same file goes on where a load broke off. */
  digest: string;
}

/** JOOR's customers that one request posts. */
export const MOST_IN_PORTION = 100;

/** JOOR's customers of one match. */
export const MOST_CONNECTIONS = 50_000;

export interface PortionRequest {
  systemId: number;
  matchId: string;
  /** From 0. The same number again changes nothing, if it holds the same; otherwise it is refused. */
  portion: number;
  connections: MatchRecord[];
}

export const MATCH_FILTERS = ['system', 'group', 'text'] as const;

/** Filter `group` of the rows; left out: all. Those of `counts`. */
export const MATCH_GROUPS = ['preselected', 'open', 'alone', 'matched', 'not-same', 'claimed-twice'] as const;
export type MatchGroup = (typeof MATCH_GROUPS)[number];

export const MATCH_COLUMNS = ['name', 'code', 'score', 'decision', 'customer', 'decidedAt'] as const;

/** `''`: undecided. */
export type Decision = '' | 'matched' | 'not-same';

/** One of JOOR's customers, and who of NetSuite it may be. */
export interface MatchRow {
  id: number;
  /** Changes with every decision: what `decide` must be given, so that nobody overwrites what they have not seen. */
  version: number;
  group: MatchGroup;
  name: string;
  /** Customer code at JOOR; '' for none. */
  code: string;
  city: string;
  country: string;
  email: string;
  phone: string;
  decision: Decision;
  /** Matched or, while undecided, proposed first. Null: nobody. */
  customer: MatchedCustomer | null;
  /** 0 to 100; null: nobody is proposed, or a person chose another. */
  score: number | null;
  /** In words, of the customer shown. */
  reason: string;
  /** Why a person has to look; '' where it is preselected. */
  doubt: string;
  /** Further proposals. */
  others: number;
  decidedBy: string;
  decidedAt: Moment | null;
  /** What became of the pair meanwhile, as a sentence: the customer was deleted, merged, or has another code at JOOR now. */
  problem: string;
}

export interface MatchedCustomer {
  customerId: number;
  name: string;
  /** The code that JOOR gets for it. */
  code: string;
}

/** Both sides of one row. */
export interface MatchDetail {
  row: MatchRow;
  connection: MatchRecord;
  /** The best first, at most 5, and the one that a person chose. A customer that is no longer there is left out. */
  proposals: MatchDetailProposal[];
}

export interface MatchDetailProposal {
  customer: MatchedCustomer;
  score: number | null;
  reason: string;
  /** Row of JOOR that has this customer, by a decision or preselection; null: none but this one. */
  heldBy: { id: number; name: string } | null;
  /** The customer as NetSuite has it now. */
  record: MatchRecord;
  lines: MatchLine[];
}

/** One kind of value side by side. */
export interface MatchLine {
  label: 'Customer Name' | 'Other Names' | 'Customer Code' | 'Email' | 'Phone' | 'Address';
  joor: string[];
  netsuite: string[];
  same: boolean;
}

/** Decisions that one request makes. */
export const MOST_DECIDED = 100;

/** `accept`: the customer shown; `choose`: this customer; `not-same`: nobody; `undo`: undecided again. */
export const DECISION_KINDS = ['accept', 'choose', 'not-same', 'undo'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface DecideRequest {
  systemId: number;
  matchId: string;
  decisions: { id: number; version: number; kind: DecisionKind; customerId?: number }[];
}

export interface DecideAnswer {
  /** Rows as they are now: decided ones and refused ones. */
  rows: MatchRow[];
  /** What was not done, and why. */
  refused: { id: number; sentence: string }[];
  counts: MatchCounts;
}

/** Customers that a search for another one answers at most. */
export const MOST_FOUND = 20;

export interface FoundCustomer extends MatchedCustomer {
  email: string;
  city: string;
  /** Row of JOOR that has it; null: none. */
  heldBy: { id: number; name: string } | null;
}

/**
 * `enter-code`, filled by Done: matched, and JOOR has no code or a foreign one: the internal ID (or what Code Source says) is to be entered
 * there. `only-joor`, `only-netsuite`: nobody on the other side. `two-on-one`: customers of NetSuite that are the same one
 * of JOOR; only one of them can have it.
 */
export const RESULT_LISTS = ['enter-code', 'only-joor', 'only-netsuite', 'two-on-one'] as const;
export type ResultList = (typeof RESULT_LISTS)[number];

/** Filters of a result list. Lists of a match that is done are kept, except `only-joor` and `two-on-one`. */
export const RESULT_FILTERS = ['system', 'list', 'text'] as const;
export const RESULT_COLUMNS = ['name', 'code', 'customer', 'customerId'] as const;

export interface ResultRow {
  /** Unique in its list. */
  key: string;
  /** Name at JOOR; '' in `only-netsuite`. */
  name: string;
  /** Code at JOOR; '' for none. */
  code: string;
  /** '' and null in `only-joor`. */
  customer: string;
  customerId: number | null;
  /** What JOOR must have as Customer Code. */
  codeToEnter: string;
  email: string;
  city: string;
  country: string;
  /** Of `enter-code`: whether JOOR knows the code, when it was asked last. */
  check: 'not-checked' | 'entered' | 'not-entered' | 'other-customer';
  checkedAt: Moment | null;
  /** As a sentence where there is something to say. */
  note: string;
}

/** Codes that one request reads back, a credit each. */
export const MOST_CHECKED = 20;

export interface CheckCodesRequest {
  systemId: number;
  /** Keys of rows of the list `enter-code`. */
  keys: string[];
}

export interface CheckCodesAnswer {
  rows: ResultRow[];
  /** Why some or all were not asked: no credits, the External System is paused; '' where all were. */
  sentence: string;
}

export interface MatchRequest {
  systemId: number;
  matchId: string;
}

export interface FinishMatchRequest extends MatchRequest {
  /** What the person saw when pressing Done: refused where it has changed since. */
  expected: { preselected: number; matched: number };
}

/** Characters of the reason for leaving Match out: from, to. */
export const REASON_LENGTH = { least: 10, most: 300 };

declare module '../../contract/actions' {
  interface Actions {
    /** Every active External System, by name. */
    match_systems: { request: object; answer: MatchSystem[] };
    /** Where the match of one stands, for a page that waits: every few seconds. */
    match_state: { request: { systemId: number }; answer: MatchSystem };
    /** Begins, or joins what is there: a load of the same file goes on; anything else that is open is answered as it is. */
    start_match: { request: StartMatchRequest; answer: Match };
    /** Stores one portion of a file. */
    store_portion: { request: PortionRequest; answer: Match };
    /** Compares once everything is stored, or goes on after a stop or with new credits. */
    continue_match: { request: MatchRequest; answer: Match };
    /** Drops the temporary rows and all decisions; nothing was written elsewhere. Administrators. */
    discard_match: { request: MatchRequest; answer: MatchSystem };
    /** Rows of the match, filtered by `system`, which must be given. */
    match_rows: { request: TableRequest; answer: TablePage<MatchRow> };
    match_detail: { request: MatchRequest & { id: number }; answer: MatchDetail };
    find_match_customers: { request: MatchRequest & { text: string }; answer: FoundCustomer[] };
    decide_matches: { request: DecideRequest; answer: DecideAnswer };
    match_results: { request: TableRequest; answer: TablePage<ResultRow> };
    check_codes: { request: CheckCodesRequest; answer: CheckCodesAnswer };
    /** Done: writes JOOR's codes. Administrators. */
    finish_match: { request: FinishMatchRequest; answer: Match };
    /** Leaves Match out on purpose, so that Upload can be automatic. Administrators. */
    leave_out_match: { request: { systemId: number; reason: string }; answer: MatchSystem };
  }
}
