/** An address as an order shows it; texts, '' for none. */
export interface OrderAddress {
  code: string;
  name: string;
  phone: string;
  address1: string;
  address2: string;
  city: string;
  /** Not called state, as connections have it. */
  region: string;
  postalCode: string;
  /** As written: a name. */
  country: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
}

/** What is read of an order: whose it is. Nothing of what was ordered. */
export interface JoorOrder {
  id: string;
  type: string;
  /** As JOOR writes it. */
  created: string;
  modified: string;
  /** ISO 4217. */
  currency: string;
  customerName: string;
  /** The brand's code of the connection, as it is now; '' for none. */
  customerCode: string;
  buyer: string;
  groupName: string;
  groupCode: string;
  repName: string;
  repCode: string;
  /** Payment method. */
  termName: string;
  termCode: string;
  /** Of the shipping address. */
  email: string;
  /** Of whoever entered the order: the retailer or somebody of the brand. */
  enteredBy: string;
  shipping: OrderAddress;
  billing: OrderAddress;
  doors: { name: string; code: string }[];
}
