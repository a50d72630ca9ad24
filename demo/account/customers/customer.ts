import type { Tag } from '../brand-fields';
import type { Category, Currency, Location, PriceLevel, SalesRep, ShipItem, Subsidiary, Term } from '../lists';
import type { SystemName } from '../systems';

/** A customer of the demo account; list values are named, not numbered. */
export interface DemoCustomer {
  entityId: string;
  /** A person has a first and a last name and no company name. */
  companyName: string;
  person: { first: string; last: string } | null;
  stage: 'lead' | 'prospect' | 'customer';
  inactive: boolean;
  /** What is selected under External Systems. */
  systems: SystemName[];
  /** Position of the parent among the demo customers. */
  parent: number | null;
  subsidiary: Subsidiary;
  otherSubsidiaries: Subsidiary[];
  email: string;
  altEmail: string;
  phone: string;
  fax: string;
  category: Category | null;
  salesRep: SalesRep | null;
  term: Term | null;
  priceLevel: PriceLevel | null;
  /** Price level for the pricing group. */
  groupPriceLevel: PriceLevel | null;
  /** The primary currency first. */
  currencies: Currency[];
  shipItem: ShipItem | null;
  addresses: DemoAddress[];
  contacts: DemoContact[];
  /** Values of the brand's own fields. */
  own: {
    alias?: string;
    discount?: string;
    discountLevel?: string;
    warehouse?: Location;
    tags?: readonly Tag[];
  };
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
  /** Values of the brand's own fields. */
  own?: { door?: boolean; location?: boolean; email?: string };
}

export interface DemoContact {
  first: string;
  last: string;
  title: string;
  email: string;
  phone: string;
  fax: string;
  primary: boolean;
}
