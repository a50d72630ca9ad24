import type { RecordType } from './definition';
import { address } from './records/address';
import { contact } from './records/contact';
import { contactRole } from './records/contact-role';
import { country } from './records/country';
import { currency } from './records/currency';
import { customer, lead, prospect } from './records/customer';
import { customerCategory } from './records/customer-category';
import { customerStatus } from './records/customer-status';
import { employee } from './records/employee';
import { folder } from './records/folder';
import { location } from './records/location';
import { paymentMethod } from './records/payment-method';
import { priceLevel } from './records/price-level';
import { pricingGroup } from './records/pricing-group';
import { role } from './records/role';
import { salesRole } from './records/sales-role';
import { shipItem } from './records/ship-item';
import { subsidiary } from './records/subsidiary';
import { term } from './records/term';

/** Every standard record type of the local account. A new one is a file in records/ and a line here. */
export const STANDARD_RECORDS: readonly RecordType[] = [
  address,
  contact,
  contactRole,
  country,
  currency,
  customer,
  customerCategory,
  customerStatus,
  employee,
  folder,
  lead,
  location,
  paymentMethod,
  priceLevel,
  pricingGroup,
  prospect,
  role,
  salesRole,
  shipItem,
  subsidiary,
  term,
];

/** Entity types that entitycustomfield's <appliesto...> tags name; lead and prospect follow the customer. */
export const ENTITY_TAGS: Readonly<Record<string, readonly string[]>> = {
  appliestocustomer: ['customer', 'lead', 'prospect'],
  appliestocontact: ['contact'],
  appliestoemployee: ['employee'],
};

/** Record types that othercustomfield's <rectype> names: Oracle help section_156598344417. */
export const OTHER_RECORDS: Readonly<Record<string, string>> = {
  '-103': 'location',
  '-289': 'address',
};
