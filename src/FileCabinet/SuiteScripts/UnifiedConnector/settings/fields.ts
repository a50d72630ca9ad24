/** Standard customer fields that a setting may name, besides custom entity fields. */
const CUSTOMER_FIELDS = [
  'accountnumber',
  'altemail',
  'altname',
  'category',
  'companyname',
  'email',
  'entityid',
  'entitytitle',
  'externalid',
  'fax',
  'firstname',
  'lastname',
  'phone',
  'url',
] as const;

/** Standard address fields that connections are made of, and that a setting may name, besides custom address fields. */
export const ADDRESS_FIELDS: readonly string[] = [
  'addressee',
  'attention',
  'addrphone',
  'addr1',
  'addr2',
  'addr3',
  'city',
  'state',
  'zip',
  'country',
];

/** Whitelisted, so that nothing an administrator types becomes part of a query unseen. */
export const isCustomerField = (field: string): boolean =>
  CUSTOMER_FIELDS.some((name) => name === field) || /^custentity[0-9a-z_]+$/.test(field);

export const isAddressField = (field: string): boolean =>
  ADDRESS_FIELDS.includes(field) || /^custrecord[0-9a-z_]+$/.test(field);

export const CUSTOMER_FIELD_NAMES = CUSTOMER_FIELDS.join(', ');
export const ADDRESS_FIELD_NAMES = ADDRESS_FIELDS.join(', ');
