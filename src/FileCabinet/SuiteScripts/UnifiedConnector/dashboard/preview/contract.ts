import type { CustomerPreview } from '../../sync/compare/preview';

export type { DiffLine } from '../../sync/compare/connection-diff';

/** Customers that one call previews at most. */
export const MOST_PREVIEWED = 100;

export interface PreviewRequest {
  customerIds: number[];
  /** Left out: every External System that concerns them. */
  systemId?: number;
  /** As if the External System were selected on each of them; only with one. */
  asEnabled?: boolean;
}

/** What an export would do with one customer in one External System; `systemId` null: it concerns none. */
export type PreviewLine = Omit<CustomerPreview, 'systemId'> & {
  systemId: number | null;
  /** No External System is selected on the customer: this is what would become of it if this one were. */
  notEnabled: boolean;
};

declare module '../contract/actions' {
  interface Actions {
    preview: { request: PreviewRequest; answer: PreviewLine[] };
  }
}
