import type { SectionName } from '../../settings/configuration';
import type { Edit } from '../../settings/configuration-edit';

export type SettingValue = string | number | boolean | null;
export type SettingValues = Record<string, SettingValue>;

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
  pause: { cause: string; reason: string; fix: string } | null;
}

export type SaveRequest = Pick<Edit, 'section' | 'id' | 'values'> & {
  /** Save although there are warnings. */
  anyway: boolean;
};

/** With faults nothing is saved; with warnings only if they were seen. */
export interface SaveAnswer {
  saved: boolean;
  id: number | null;
  faults: string[];
  warnings: string[];
}

export interface DeleteLineRequest {
  section: MapName;
  id: number;
}

export type MapName = Exclude<SectionName, 'externalSystems'>;

export interface MapLinesRequest {
  section: MapName;
}

export interface MapLine {
  id: number;
  values: SettingValues;
}

/** A value of NetSuite that a Value Map line may be for. */
export interface NetSuiteValue {
  kind: string;
  id: string;
  name: string;
  inactive: boolean;
}

export interface MapLinesAnswer {
  lines: MapLine[];
  /** Names of all External Systems. */
  systems: string[];
  /** Values of NetSuite lists, for the Value Map. */
  netsuiteValues: NetSuiteValue[];
  currencies: string[];
  /** Fields of the customer that a Field Map line may name. */
  netsuiteFields: { id: string; label: string }[];
}

export interface SystemRequest {
  systemId: number;
}

/** What was done, or found, as a sentence. */
export interface Said {
  good: boolean;
  sentence: string;
}

export interface PauseRequest {
  pause: boolean;
}

export interface ImportRequest {
  /** The file. */
  text: string;
  deleteOthers: boolean;
  /** Only says what an import would do. */
  checkOnly: boolean;
}

/** One step of an import: with `left` records to go, ask again. */
export interface ImportAnswer {
  faults: string[];
  /** "2 created, 1 updated, 0 deleted" of this step, or of all steps to come where it was only checked. */
  summary: string;
  written: number;
  left: number;
  unchanged: number;
}

export type CheckPart = 'account' | 'roles' | 'searches' | 'settings' | 'maps' | 'connection';

export interface CheckRequest {
  part: CheckPart;
  /** For settings, maps and connection; otherwise 0. */
  systemId: number;
}

/** One part of Check Set-up: settings/set-up-checks.ts. */
export interface CheckAnswer {
  checks: { id: string; state: 'ok' | 'warning' | 'wrong'; sentence: string; fix: string; page: string }[];
}
