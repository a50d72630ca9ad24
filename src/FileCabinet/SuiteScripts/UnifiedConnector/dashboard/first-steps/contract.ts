/** What is to be done until customers go to JOOR on their own, for one External System. */
export interface FirstStepsAnswer {
  /** The External System; null: there is none yet. */
  system: { id: number; name: string } | null;
  /** In the order in which they are done; empty: every active External System is set up. */
  steps: FirstStep[];
}

export interface FirstStep {
  title: string;
  /** What to do there, in a sentence. */
  what: string;
  /** Address in the dashboard. */
  path: string;
  done: boolean;
}

declare module '../contract/actions' {
  interface Actions {
    first_steps: { request: object; answer: FirstStepsAnswer };
  }
}
