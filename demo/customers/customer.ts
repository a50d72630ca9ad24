import type { Category, Currency, PriceLevel, SalesRep, ShipItem, Subsidiary, Term } from '../lists';

/** A customer of the demo account; list values are named, not numbered. */
export interface DemoCustomer {
  entityId: string;
  /** A person has a first and a last name and no company name. */
  companyName: string;
  person: { first: string; last: string } | null;
  stage: 'lead' | 'prospect' | 'customer';
  inactive: boolean;
  /** Whether the JOOR account is selected under External Systems. */
  enabled: boolean;
  /** Position of the parent among the demo customers. */
  parent: number | null;
  subsidiary: Subsidiary;
  email: string;
  altEmail: string;
  phone: string;
  category: Category;
  salesRep: SalesRep;
  term: Term | null;
  priceLevel: PriceLevel | null;
  /** The primary currency first. */
  currencies: Currency[];
  shipItem: ShipItem | null;
  addresses: DemoAddress[];
  contacts: DemoContact[];
}

export interface DemoAddress {
  label: string;
  defaultBilling: boolean;
  defaultShipping: boolean;
  attention: string;
  addressee: string;
  phone: string;
  address1: string;
  address2: string;
  address3: string;
  city: string;
  state: string;
  zip: string;
  country: string;
}

export interface DemoContact {
  first: string;
  last: string;
  title: string;
  email: string;
  phone: string;
  primary: boolean;
}
