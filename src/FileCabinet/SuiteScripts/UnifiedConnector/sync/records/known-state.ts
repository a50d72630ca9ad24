import type { State } from './states';

/** What is known of a customer in one External System before the run looks at it. */
export interface KnownState {
  state: State | '';
  /** Customer code that JOOR has; empty before the first send. */
  customerCode: string;
  fingerprintSent: string;
  fingerprintChecked: string;
  /** Whether the time of the next try has come. */
  due: boolean;
  /** Whether NetSuite emptied the reference to the customer, as a deletion does, or moved it, as a merge does. */
  gone?: boolean;
  /** Whether it was matched with a connection that has no customer code: until JOOR has the code, a send would make another. */
  mustEnterCode?: boolean;
}
