import type { SectionName } from '../../../settings/configuration';
import type { Said, SettingValues } from '../../set-up/contract';

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

export interface DeleteLineRequest {
  section: MapName;
  id: number;
}

declare module '../../contract/actions' {
  interface Actions {
    map_lines: { request: MapLinesRequest; answer: MapLinesAnswer };
    delete_line: { request: DeleteLineRequest; answer: Said };
  }
}
