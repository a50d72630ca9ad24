import type { FilledLine } from '../../sync/template/fill-template';
import type { Settlement } from '../../sync/template/hand-over';
import type { StoredTemplate } from '../../sync/template/template-store';

/** Customers looked at, or recorded, by one call: a Suitelet has 1,000 units. */
export const MOST_CHECKED = 200;
export const MOST_HANDED_OVER = 50;

/** Bytes of a blank template. */
export const LARGEST_TEMPLATE = 5_000_000;

/** Customers in one workbook. */
export const MOST_IN_WORKBOOK = 10_000;

export interface SystemTemplate {
  systemId: number;
  system: string;
  template: StoredTemplate;
}

export interface FillRequest {
  systemId: number;
  customerIds: number[];
  /** Version that the person sees. */
  version: number;
  /** null: nothing is recorded. Otherwise how many customers the workbook holds. */
  handOver: number | null;
}

export interface FillAnswer {
  lines: FilledLine[];
  /** A run of the export is at work, so nothing was recorded: the same once more in a while. */
  busy: boolean;
  /** JOOR's estimate for the workbook, with the day; null where nothing was to be recorded. */
  eta: { date: string; text: string } | null;
}

declare module '../contract/actions' {
  interface Actions {
    customer_template: { request: { systemId: number }; answer: SystemTemplate };
    customer_template_file: { request: { systemId: number; version: number }; answer: { base64: string } };
    fill_customer_template: { request: FillRequest; answer: FillAnswer };
    settle_hand_over: {
      request: { systemId: number; customerIds: number[]; settlement: Settlement };
      answer: { changed: number };
    };
  }
}
