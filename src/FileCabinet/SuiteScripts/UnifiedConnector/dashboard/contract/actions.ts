/**
 * Every action of the dashboard: what the browser asks, and what the server answers. Each contract.ts adds its own, so that
 * a page is whole in its folder.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by declaration merging
export interface Actions {}

export type ActionName = keyof Actions;
export type RequestOf<Name extends ActionName> = Actions[Name]['request'];
export type AnswerOf<Name extends ActionName> = Actions[Name]['answer'];

/** Body of a POST. */
export type Post<Name extends ActionName> = { token: string; action: Name } & RequestOf<Name>;

/** What the server writes: the answer, or a sentence that says why there is none. */
export type Reply<Answer> = { ok: true; answer: Answer } | { ok: false; sentence: string };

/** What the page is given with its HTML. */
export interface Bootstrap {
  /** Where actions are posted to. */
  address: string;
  token: string;
  userName: string;
  isAdministrator: boolean;
  /** Addresses of the scripts that the app loads when it needs them. */
  scripts: Record<AppScript, string>;
}

/** Scripts beside the app: what reads and writes spreadsheets, and what draws curves. */
export const APP_SCRIPTS = ['spreadsheet.js', 'plot.js'] as const;

export type AppScript = (typeof APP_SCRIPTS)[number];

/** Ids of the page's elements that the browser app looks for. */
export const ELEMENTS = { root: 'uc-dashboard', bootstrap: 'uc-bootstrap' } as const;
