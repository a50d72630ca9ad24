import type { Unread } from './unread';

/** A customer as the set-wise reads give it, with everything that its JOOR connection is made of. */
export interface Customer {
  id: number;
  entityId: string;
  /** The company's name, or first and last name of a person. */
  name: string;
  email: string;
  phone: string;
  inactive: boolean;
  /** Lead, Prospect or Customer. */
  stage: string;
  /** Whether the External System in question is selected on the customer. */
  selected: boolean;
  /** Internal ids; read only where the External System names subsidiaries. */
  subsidiaries: number[];
  parent: Parent | null;
  /** The customer with whose connection this one is sent, where sub-customers are addresses of their parent. */
  sentWith?: { id: number; name: string } | null;
  term: ListValue | null;
  priceLevel: ListValue | null;
  category: ListValue | null;
  salesRep: SalesRep | null;
  shipItem: ListValue | null;
  /** ISO codes, the primary currency first; empty in an account without multiple currencies. */
  currencies: string[];
  /** Those of them that are inactive. */
  inactiveCurrencies: string[];
  /** Price levels for pricing groups, where the External System sends them. */
  groupPriceLevels: ListValue[];
  /** The primary contact first; no other where the customer itself is the buyer. */
  contacts: Contact[];
  addresses: Address[];
  /** Value of the field that the customer code is taken from; empty where it is not a chosen field. */
  codeFieldValue: string;
  /** Internal ids and names of the Selection Field's values. */
  ruleValues: string[];
  /** Values of the columns that the Field Map names, as NetSuite stores them: the internal id where it is a list. */
  mapped: Record<string, string>;
  /** The same as NetSuite shows them, for columns that fill a text at JOOR. */
  shown: Record<string, string>;
  /** Columns of `mapped` that hold a percentage as a fraction: 0.5 for 50 %. */
  percentFields: readonly string[];
  /** What is set and cannot be read, as sentences: with any of them nothing is sent. */
  unread: Unread;
  /** Why not everything of it could be read now; a later stage or run reads it. */
  incomplete?: string;
}

/** A selected list value. */
export interface ListValue {
  id: number;
  name: string;
  inactive: boolean;
}

export interface Parent {
  id: number;
  entityId: string;
  name: string;
  /** As the customer's own, for the parent. */
  codeFieldValue: string;
}

export interface SalesRep extends ListValue {
  email: string;
}

export interface Contact {
  id: number;
  name: string;
  title: string;
  email: string;
  phone: string;
  fax: string;
  primary: boolean;
}

export interface Address {
  id: number;
  /** Name of the sub-customer that the address belongs to, where it is sent with its parent. */
  subCustomer?: string;
  label: string;
  defaultBilling: boolean;
  defaultShipping: boolean;
  addressee: string;
  attention: string;
  phone: string;
  address1: string;
  address2: string;
  address3: string;
  city: string;
  state: string;
  zip: string;
  /** ISO 3166 alpha-2, as NetSuite stores it. */
  country: string;
  /** Values of the columns that settings name: door, customer location, Field Map; the internal id where it is a list. */
  mapped: Record<string, string>;
  /** Those of custom fields as NetSuite shows them, for columns that fill a text at JOOR. */
  shown: Record<string, string>;
  /** JOOR fields of the Field Map lines that gave the address its code or place, for messages. */
  filledBy?: Partial<Record<'label' | 'city' | 'state' | 'zip' | 'country', string>>;
}
