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
  term: ListValue | null;
  priceLevel: ListValue | null;
  category: ListValue | null;
  salesRep: SalesRep | null;
  shipItem: ListValue | null;
  /** ISO codes, the primary currency first; empty in an account without multiple currencies. */
  currencies: string[];
  /** Price levels for pricing groups, where the External System sends them. */
  groupPriceLevels: ListValue[];
  /** The primary contact first. */
  contacts: Contact[];
  addresses: Address[];
  /** Value of the field that the customer code is taken from; empty where it is not a chosen field. */
  codeFieldValue: string;
  /** Internal ids and names of the Selection Field's values. */
  ruleValues: string[];
  /** Values of the columns that the Field Map names. */
  mapped: Record<string, string>;
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
  /** Values of the columns that settings name: door, customer location, Field Map. */
  mapped: Record<string, string>;
}
