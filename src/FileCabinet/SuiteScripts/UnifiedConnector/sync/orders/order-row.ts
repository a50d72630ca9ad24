import type { JoorOrder } from '../../joor/order';
import type { NearMatch } from '../../orders/near-matches';

/** What a row of Customers from JOOR Orders is about. */
export type RowKind = 'customer' | 'address';

/**
 * What became of it. Linked: with a customer that NetSuite had; of an address: it is there, or was added (Created). Creating is
 * said before anything of the customer is saved: where that breaks off, a run finishes it.
 */
export const ROW_STATES = ['New', 'Creating', 'Linked', 'Created', 'Ignored', 'Failed'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Whether a person still has to decide. */
export const isUndecided = (state: RowState): boolean => state === 'New' || state === 'Failed';

/** A customer at JOOR, as it is kept. */
export interface OrderRow {
  id: number;
  systemId: number;
  kind: RowKind;
  state: RowState;
  /** By which the customer that is created from it is known in NetSuite, whatever happens: its external id. */
  externalId: string;
  name: string;
  code: string;
  orders: number;
  orderIds: string[];
  order: JoorOrder;
  near: NearMatch[];
  /** null: similar customers were not looked for yet. */
  nearCount: number | null;
  /** The customer it was linked with or created as, or whose address it is. */
  customer: number | null;
  reason: string;
  automatic: boolean;
}

/** What a person or a run makes of a row. */
export interface RowDecision {
  state: RowState;
  customer?: number | null;
  /** In plain words; of Failed with its fix. */
  reason: string;
  automatic?: boolean;
  by: string;
}
