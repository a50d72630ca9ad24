import type { Said, SettingValues } from '../../set-up/contract';

export interface SetUpAnswer {
  /** NetSuite account id. */
  accountId: string;
  systems: SystemSetUp[];
}

export interface SystemSetUp {
  id: number;
  /** Every setting by its key; an API Secret ID that may be a token is left out. */
  values: SettingValues;
  /** Account id in which it was confirmed. */
  confirmedIn: string;
  faults: string[];
  /** `byHand`: a person ends it. */
  pause: { cause: string; reason: string; fix: string; byHand: boolean } | null;
}

export interface SystemRequest {
  systemId: number;
}

declare module '../../contract/actions' {
  interface Actions {
    set_up: { request: object; answer: SetUpAnswer };
    confirm_system: { request: SystemRequest; answer: Said };
    test_connection: { request: SystemRequest; answer: Said };
  }
}
