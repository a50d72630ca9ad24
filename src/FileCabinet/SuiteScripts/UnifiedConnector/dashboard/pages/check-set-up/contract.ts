export type CheckPart =
  | 'account'
  | 'limits'
  | 'schedules'
  | 'probe'
  | 'roles'
  | 'searches'
  | 'settings'
  | 'maps'
  | 'connection';

export interface CheckRequest {
  part: CheckPart;
  /** For settings, maps and connection; otherwise 0. */
  systemId: number;
}

/** One part of Check Set-up: settings/set-up/. */
export interface CheckAnswer {
  checks: {
    id: string;
    state: 'ok' | 'warning' | 'wrong';
    sentence: string;
    fix: string;
    page: string;
    link?: string;
  }[];
}

declare module '../../contract/actions' {
  interface Actions {
    check_set_up: { request: CheckRequest; answer: CheckAnswer };
    repair_searches: { request: object; answer: { sentences: string[] } };
  }
}
