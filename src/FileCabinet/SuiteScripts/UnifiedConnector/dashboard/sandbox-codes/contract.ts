import type { Moment } from '../contract/moment';

/** A new customer that JOOR took and has not connected yet. */
export interface NewCode {
  customerId: number;
  name: string;
  code: string;
  sentAt: Moment | null;
}

/** New customers that JOOR has not connected, and when JOOR was told of the last of them. */
export interface NewCodes {
  /** Whether it is JOOR's sandbox, in which nobody looks at new customers unasked. */
  sandbox: boolean;
  codes: NewCode[];
  /** null: nobody noted it. */
  told: { by: string; at: Moment | null; customerIds: number[] } | null;
}

declare module '../contract/actions' {
  interface Actions {
    new_codes: { request: { systemId: number }; answer: NewCodes };
    told_joor: { request: { systemId: number; customerIds: number[] }; answer: NewCodes };
  }
}
