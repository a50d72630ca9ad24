/** What is known of a customer of NetSuite or of a connection of JOOR, on either side of Match Customers. */
export interface MatchRecord {
  /** Tells it apart from the others of its side: the internal id, or the row of JOOR's list. */
  key: string;
  name: string;
  /** Alias, addressees, and other names that it goes by. */
  otherNames: string[];
  /** The customer code: of a customer the one that JOOR would get, of a connection the one that JOOR has, if any. */
  code: string;
  emails: string[];
  /** As they were written. */
  phones: string[];
  addresses: MatchAddress[];
}

export interface MatchAddress {
  /** First address line. */
  street: string;
  city: string;
  postalCode: string;
  /** ISO 3166 alpha-2 or English name. */
  country: string;
}
