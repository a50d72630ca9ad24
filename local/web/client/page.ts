/** What the browser's part of a page is told: who works with which record, through which scripts and fields. */
export interface ClientPage {
  /** As pageInit's context.mode, and 'view', in which no entry point runs. */
  mode: 'create' | 'copy' | 'edit' | 'view';
  /** Null on a Suitelet's own form. */
  recordType: string | null;
  recordId: number | null;
  /** Client scripts that are deployed to the record type, in the order in which they run. */
  scripts: DeployedClientScript[];
  /** File Cabinet path of the form's own client script. */
  module: string | null;
  fields: PageField[];
  sublists: PageSublist[];
  user: PageUser;
  account: PageAccount;
}

export interface DeployedClientScript {
  id: string;
  deploymentId: string;
  /** File Cabinet path. */
  file: string;
  logLevel: string;
  /** Parameter values by id; moments as { moment: ISO 8601 }. */
  parameters: Record<string, ParameterValue>;
}

export type ParameterValue = string | number | boolean | null | { moment: string };

export interface PageField {
  id: string;
  label: string;
  /** As serverWidget.FieldType or a custom field's type: TEXT, SELECT, ... */
  type: string;
  mandatory: boolean;
  /** As serverWidget.FieldDisplayType. */
  displayType: string;
  /** Name of its input; null where the page only shows it. */
  input: string | null;
  /** How dates are written: as browsers' date inputs have them, or in the account's format. */
  dates: 'iso' | 'account';
  /** What it holds as the page is sent: text, 'T' or 'F', ids of a multi-select. */
  value: string | string[];
  /** What that looks like. */
  texts: string[];
  /** Texts by value, of a select that the page only shows. */
  options?: Record<string, string>;
}

export interface PageSublist {
  id: string;
  label: string;
  /** As serverWidget.SublistType. */
  type: string;
  /** Columns, of which `input` says whether cells may be entered. */
  fields: PageField[];
  lines: Record<string, string | string[]>[];
}

export interface PageUser {
  id: number;
  name: string;
  email: string;
  role: number;
  roleId: string;
  subsidiary: number;
}

export interface PageAccount {
  accountId: string;
  envType: string;
  version: string;
  features: string[];
  timeZone: string;
  dateFormat: string;
  timeFormat: string;
}

/** Id of the element in which a page carries it. */
export const CLIENT_PAGE = 'client_page';

/** Where the browser's part finds what it asks for. */
export const CLIENT_PATHS = {
  BUNDLE: '/app/client/suitescript.js',
  MODULE: '/app/client/module',
  CALL: '/app/client/call',
  LOG: '/app/client/log',
} as const;
