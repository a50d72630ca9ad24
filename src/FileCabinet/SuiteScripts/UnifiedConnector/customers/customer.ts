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
  /** Internal ids; empty in an account without subsidiaries. */
  subsidiaries: number[];
  term: Choice | null;
  priceLevel: Choice | null;
  category: Choice | null;
  /** Internal id of the employee. */
  salesRep: number | null;
  shipItem: number | null;
  /** ISO codes, the primary currency first; empty in an account without multiple currencies. */
  currencies: string[];
  addresses: Address[];
  /** Values of the columns that the Field Map names. */
  mapped: Record<string, string>;
}

/** A selected list value: internal id and name. */
export interface Choice {
  id: number;
  name: string;
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
}
