import type { Asked } from '../evidence';

/** An order as JOOR has it. */
export interface PlacedOrder {
  id: string;
  customerName: string;
  /** As it is now; '' where the retailer has none. */
  customerCode: string;
  type: number;
  createdAt: number;
  exported: boolean;
}

/** A row of Customers from JOOR Orders that is a customer. */
export interface OrderCustomerRow {
  id: number;
  name: string;
  code: string;
  state: string;
  orderIds: string[];
  /** Internal id; null: nobody. */
  customer: number | null;
  automatic: boolean;
  /** Milliseconds since 1970 UTC; null: nobody has decided. */
  decidedAt: number | null;
  externalId: string;
}

/** A customer of NetSuite. */
export interface AccountCustomer {
  id: number;
  name: string;
  externalId: string;
  /** Whether a person entered it, beside the connector. */
  byHand: boolean;
  /** Whether the External System is selected on it. */
  selected: boolean;
  /** Its External System Sync Status; null: it has none. */
  state: { state: string; code: string } | null;
}

/** What the judge sees of an External System that reads JOOR's orders. */
export interface OrderEvidence {
  /** Milliseconds since 1970 UTC. */
  now: number;
  orders: PlacedOrder[];
  rows: OrderCustomerRow[];
  customers: AccountCustomer[];
  /** What the General Log says of customers. */
  told: string[];
  asked: Asked[];
  /** Customer codes of every POST. */
  posted: string[];
  /** Whether customers are created without a person, of which order types, and how many a day. */
  creates: { types: string[]; most: number } | null;
  /** When the last complete look at the orders began: milliseconds since 1970 UTC; null: there was none. */
  readUntil: number | null;
}
