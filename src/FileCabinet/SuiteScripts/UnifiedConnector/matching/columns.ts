import { plainText } from './names';

/** What a column of a list of JOOR's connections may hold. */
export type ColumnUse =
  | 'id'
  | 'name'
  | 'otherName'
  | 'code'
  | 'email'
  | 'phone'
  | 'street'
  | 'city'
  | 'postalCode'
  | 'country';

/** Columns that a list has once; several may hold an e-mail, a phone, or another name. */
const ONCE: readonly ColumnUse[] = ['id', 'name', 'code', 'street', 'city', 'postalCode', 'country'];

/**
 * Headings as they are compared, the most usual first. JOOR's export has no documented headings: these are those of its
 * Customer Data Template and API, and what other systems write.
 */
const HEADINGS: Readonly<Record<ColumnUse, readonly string[]>> = {
  id: ['connection id', 'joor id', 'customer account id', 'account id', 'retailer id', 'id'],
  code: ['customer code', 'code', 'customer number', 'customer no', 'account number', 'account code', 'erp id'],
  name: [
    'customer name',
    'retailer name',
    'account name',
    'company name',
    'store name',
    'shop name',
    'customer',
    'retailer',
    'company',
    'name',
  ],
  otherName: [
    'customer alias',
    'alias',
    'trading name',
    'dba',
    'doing business as',
    'legal name',
    'shipping name',
    'billing name',
    'addressee',
  ],
  email: [
    'email',
    'e mail',
    'customer email',
    'contact email',
    'customer contact email',
    'buyer email',
    'email address',
    'mail',
    'courriel',
  ],
  phone: [
    'phone',
    'telephone',
    'customer phone',
    'phone number',
    'tel',
    'mobile',
    'shipping phone',
    'billing phone',
    'contact phone',
    'buyer phone',
  ],
  street: [
    'address 1',
    'address',
    'address line 1',
    'street',
    'shipping address 1',
    'billing address 1',
    'shipping address',
    'billing address',
    'street address',
  ],
  city: ['city', 'town', 'shipping city', 'billing city', 'ville', 'stadt', 'citta'],
  postalCode: [
    'zip',
    'zip code',
    'postal code',
    'postcode',
    'shipping postal code',
    'billing postal code',
    'shipping zip',
    'billing zip',
    'plz',
  ],
  country: ['country', 'country code', 'shipping country', 'billing country', 'country name', 'land', 'pays'],
};

const heading = (text: string): string =>
  plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A first proposal of what each column holds, by its heading; null where none is known. Of two columns for one use that a
 * list has once, the more usual heading has it.
 */
export function proposeColumns(header: readonly string[]): (ColumnUse | null)[] {
  const found = header.map((text) => {
    const name = heading(text);
    for (const [use, names] of Object.entries(HEADINGS) as [ColumnUse, readonly string[]][]) {
      const rank = names.map(heading).indexOf(name);
      if (rank >= 0) return { use, rank };
    }
    return null;
  });
  return found.map((column, at) => {
    if (!column) return null;
    const better = (other: typeof column | null, index: number) =>
      other?.use === column.use && (other.rank < column.rank || (other.rank === column.rank && index < at));
    return ONCE.includes(column.use) && found.some(better) ? null : column.use;
  });
}

/** What keeps a mapping from being used, as a sentence; null where it can be. */
export function columnsFault(uses: readonly (ColumnUse | null)[]): string | null {
  if (!uses.includes('name')) return 'Choose the column that holds the customer name.';
  const twice = ONCE.find((use) => uses.filter((each) => each === use).length > 1);
  return twice ? `Two columns are chosen as ${COLUMN_LABELS[twice]}. Keep one.` : null;
}

/** Uses as a person reads them. */
export const COLUMN_LABELS: Readonly<Record<ColumnUse, string>> = {
  id: 'Connection ID',
  name: 'Customer Name',
  otherName: 'Alias or Other Name',
  code: 'Customer Code',
  email: 'Email',
  phone: 'Phone',
  street: 'Address 1',
  city: 'City',
  postalCode: 'Zip',
  country: 'Country',
};
