import type { Candidate } from '../../customers/eligibility';
import type { ExternalSystem } from '../../settings/external-system';
import type { Switches } from '../../settings/position';
import type { PauseCause } from '../records/account-state-store';
import type { State } from '../records/states';
import type { Watermark } from '../records/watermark';

/** Everything about one customer in one External System that decides whether it is in JOOR. Times as one person's queries print them, the watermark too. */
export interface WhyNotFacts {
  system: Pick<
    ExternalSystem,
    'name' | 'sandbox' | 'stages' | 'subsidiaries' | 'rule' | 'confirmedAccountId' | keyof Switches
  >;
  systemInactive: boolean;
  /** Faults of the settings, as sentences. */
  settingsFaults: string[];
  /** NetSuite account id of this account. */
  accountId: string;
  /** null: it cannot be read. */
  customer: (Candidate & { modified: Watermark }) | null;
  /** null: no run has recorded anything. */
  state: StateFacts | null;
  /** null: no run has looked at the External System. */
  account: AccountFacts | null;
  /** Whether a scheduled deployment of the export is Scheduled; null: not known. */
  scheduled: boolean | null;
}

export interface StateFacts {
  state: State;
  /** What was recorded last: the Error Msg, or a sentence. */
  reason: string;
  codes: string;
  customerCode: string;
  /** Whether JOOR took any version. */
  sent: boolean;
  /** When it was recorded, YYYY-MM-DD HH24:MI:SS. */
  recorded: string;
  /** YYYY-MM-DD HH:MM; empty: none. */
  nextDue: string;
  due: boolean;
  /** YYYY-MM-DD; empty: none. */
  expectedOn: string;
  /** YYYY-MM-DD HH:MM; empty: never. */
  sentAt: string;
  verifiedAt: string;
  /** Null references are a deletion, others a merge into that customer. */
  gone: 'deleted' | { mergedInto: number } | null;
  /** Who took its Failed Record out of the queue, when (YYYY-MM-DD HH:MM) and why; null: nobody did. */
  dismissed: { by: string; on: string; reason: string } | null;
  /** Whether an administrator said that it was removed in JOOR, and nothing was sent since. */
  removed: boolean;
  /** The Customer Sync file that it was put into last, with the first of its rows where they are known; null: none, or not yet. */
  file: { id: number; name: string; row: number | null } | null;
  /** JOOR's job of the last request; null: none is known. */
  job: { id: string; finished: boolean; progress: string } | null;
}

export interface AccountFacts {
  pause: { cause: PauseCause; reason: string } | null;
  watermark: Watermark | null;
  /** Since a run was at work; null: never. */
  minutesSinceRun: number | null;
  /** Until JOOR's credits come back; null: there are some. */
  creditsInMinutes: number | null;
  /** Until changes are looked for again; null: the next run does. */
  nextLookInMinutes: number | null;
}
