/** Who asks the account: the person at the dashboard, the engine's role, or -System- as schedules run. */
export const SIDES = ['user', 'engine', 'system'] as const;
export type Side = (typeof SIDES)[number];

/** What one side saw of one question. */
export interface Observation {
  /** The question's. */
  id: string;
  /**
   * Answers that fit what was seen: several where this side cannot tell them apart, none where nothing fits; null: this side
   * could not ask.
   */
  possible: readonly string[] | null;
  /** What the account said, in few words, without personal data. */
  seen: string;
  milliseconds: number;
}

/** How a side came to ask: from the page, in a run that the page submitted, that a person started, or that the schedule did. */
export const WAYS = ['page', 'submitted', 'by hand', 'schedule'] as const;
export type Way = (typeof WAYS)[number];

/** What one side found out. */
export interface SideResult {
  side: Side;
  way: Way;
  /** UTC, ISO 8601. */
  at: string;
  /** NetSuite's release, as runtime.version tells it. */
  version: string;
  /** The build of the connector that asked. */
  build: string;
  observations: readonly Observation[];
}

/** What an answer means for the connector. */
export interface Consequence {
  kind: 'none' | 'other way' | 'mend';
  /** What it does instead, or what is to be mended with what; empty for none. */
  text: string;
}

/** A question with the account's answer. */
export interface Line {
  id: string;
  question: string;
  assumed: string;
  answer: string;
  /** `open`: asked, and not told apart or not answered. */
  state: 'as assumed' | 'otherwise' | 'open';
  consequence: Consequence;
  sides: readonly Side[];
  milliseconds: number;
  /** When it was last asked, UTC. */
  at: string;
}

/** The file that is downloaded: `npm run local -- calibrate` reads its `behaviours`. No personal data, no secrets. */
export interface ProbeResult {
  account: string;
  version: string;
  /** The build of the connector that asked last. */
  build: string;
  /** When the last side answered, UTC. */
  at: string;
  sides: readonly SideResult[];
  /** Answers by behaviour, as far as they are certain. */
  behaviours: Readonly<Record<string, string>>;
  lines: readonly Line[];
}
