import type { CustomerForm, FormProblem } from '../../../orders/customer-form';
import type { NearMatch } from '../../../orders/near-matches';
import type { RowKind, RowState } from '../../../sync/orders/order-row';
import type { FormLists } from '../../../sync/orders/read-form-lists';
import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';

export const ORDER_COLUMNS = ['name', 'code', 'orderedAt', 'orders', 'score', 'state'] as const;

export const ORDER_FILTERS = ['text', 'system', 'state', 'kind'] as const;

/** Value of the filter state for rows of every state; without a value it is New and Failed. */
export const ANY_STATE = 'any';

/** Customers created by one request, within the units of a call; rows that are ignored by one. */
export const MOST_CREATED = 5;
export const MOST_IGNORED = 100;

export const REASON_LENGTH = 300;

/** A customer of JOOR's orders, or a shipping address. */
export interface OrderCustomerRow {
  id: number;
  kind: RowKind;
  state: RowState;
  systemId: number;
  system: string;
  name: string;
  /** At JOOR; '' for none. */
  code: string;
  email: string;
  city: string;
  country: string;
  orderNumber: string;
  /** As JOOR shows it. */
  orderedAt: string;
  orders: number;
  /** Similar customers; null: they were not looked for yet. */
  near: number | null;
  /** Of the best of them. */
  score: number | null;
  /** Linked with, created as, or whose address it is. */
  customerId: number | null;
  customer: string;
  reason: string;
  decidedBy: string;
  decidedAt: Moment | null;
}

export interface OrderCustomersAnswer extends TablePage<OrderCustomerRow> {
  systems: { id: number; name: string }[];
  /** Whether any of them reads orders. */
  reads: boolean;
  /** Why orders are not read now, in sentences by External System. */
  problems: string[];
  /** Whether the visitor may create customers here; if not, why, in a sentence. */
  mayCreate: string | null;
}

/** What an order says, as texts by what they are called. */
export type OrderFacts = [name: string, value: string][];

export interface OrderCustomerDetail {
  row: OrderCustomerRow;
  facts: OrderFacts;
  shipping: string[];
  billing: string[];
  /** JOOR's ids of its orders, at most the last 2,000. */
  orderIds: string[];
  near: NearMatch[];
  /** null: it is not to be created. */
  form: CustomerForm | null;
  problems: FormProblem[];
  lists: FormLists | null;
  /** The code that is to be entered at JOOR; '' for none. */
  codeToEnter: string;
  /** External System Sync Status of the customer, and its reason. */
  status: { state: string; reason: string } | null;
  mayCreate: string | null;
}

/** What became of one row. */
export interface RowAnswer {
  id: number;
  good: boolean;
  sentence: string;
}

export type CreateAnswer =
  | { kind: 'created'; customerId: number; sentence: string }
  | { kind: 'similar'; near: NearMatch[] }
  | { kind: 'problems'; problems: FormProblem[] }
  | { kind: 'failed'; sentence: string };

export interface FoundToLink {
  customerId: number;
  name: string;
  entityId: string;
  email: string;
}

export const MOST_FOUND = 10;

declare module '../../contract/actions' {
  interface Actions {
    order_customers: { request: TableRequest; answer: OrderCustomersAnswer };
    order_customer: { request: { id: number }; answer: OrderCustomerDetail };
    find_to_link: { request: { text: string }; answer: FoundToLink[] };
    link_order_customer: { request: { id: number; customerId: number }; answer: RowAnswer };
    create_order_customer: { request: { id: number; form: CustomerForm; anyway: boolean }; answer: CreateAnswer };
    create_order_customers: { request: { ids: number[] }; answer: RowAnswer[] };
    add_order_addresses: { request: { ids: number[] }; answer: RowAnswer[] };
    ignore_order_customers: { request: { ids: number[]; reason: string }; answer: RowAnswer[] };
    reopen_order_customers: { request: { ids: number[] }; answer: RowAnswer[] };
    check_order_code: { request: { id: number }; answer: RowAnswer };
  }
}
