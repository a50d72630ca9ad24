import type { UnmappedKind } from '../../../../settings/set-up/map-checks';
import type { SettingValues } from '../../../set-up/contract';

export const KINDS = [
  'price-level',
  'term',
  'ship-item',
  'sales-rep',
  'category',
] as const satisfies readonly UnmappedKind[];

export interface MissingLinesRequest {
  systemId: number;
  kind: UnmappedKind;
}

/** A value of NetSuite that customers of an External System have, and that has no line in the Value Map. */
export interface MissingLine {
  netsuiteId: string;
  name: string;
  /** Price levels only. */
  currency: string;
  customers: number;
  /** The line that is proposed: what JOOR is known to have, or else the name in NetSuite. */
  values: SettingValues;
}

export interface MissingLinesAnswer {
  systemName: string;
  lines: MissingLine[];
  /** With the price levels: the line for the warehouse of every customer, for want of which all fail; null: not missing. */
  warehouse: SettingValues | null;
  /** Labels of JOOR's price types by currency, as far as the External System knows them. */
  labels: { label: string; currency: string }[];
}

/** Lines that are saved at once, within the units of one call. */
export const MOST_LINES = 50;

export interface SaveLinesRequest {
  lines: SettingValues[];
  /** Save although there are warnings. */
  anyway: boolean;
}

/** With a fault nothing is saved; with warnings only if they were seen. Each line of these is one about a line. */
export interface SaveLinesAnswer {
  saved: number;
  faults: string[];
  warnings: string[];
}

declare module '../../../contract/actions' {
  interface Actions {
    missing_lines: { request: MissingLinesRequest; answer: MissingLinesAnswer };
    save_lines: { request: SaveLinesRequest; answer: SaveLinesAnswer };
  }
}
