import { CUSTOMER } from '../netsuite/ids';

/** Body fields of a customer's record that every connection is made of, or that decide whether there is one. */
export const BODY_FIELDS: readonly string[] = [
  'entityid',
  'isperson',
  'companyname',
  'firstname',
  'lastname',
  'email',
  'phone',
  'isinactive',
  'entitystatus',
  'parent',
  'terms',
  'category',
  'shippingitem',
  'salesrep',
  'pricelevel',
  'currency',
  'subsidiary',
  CUSTOMER.externalSystems,
];

/** The same of the lines that a customer's record has; contacts are records of their own, and saved as such. */
export const LINE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  addressbook: ['label', 'defaultbilling', 'defaultshipping'],
  currency: ['currency'],
  submachine: ['subsidiary'],
  salesteam: ['employee', 'isprimary'],
  grouppricing: ['group', 'level'],
};

export { ADDRESS_FIELDS } from '../settings/fields';
