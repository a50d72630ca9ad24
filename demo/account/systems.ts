import type { FieldValue } from '../../local/account/records/document';
import type { FileFormat } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import { EXTERNAL_SYSTEM, LISTS } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { BRAND_FIELDS } from './brand-fields';
import { MAISON_FORMAT } from './file-format';
import { COMPANY, CURRENT_CURRENCIES, type Currency, type PriceLevel, type Subsidiary } from './lists';

export type SystemName = 'JOOR' | 'JOOR Enfant' | 'JOOR Denim' | 'JOOR Homme' | 'JOOR Maison';

/** A price level in some currencies, and the label that the Value Map gives it. */
export interface PriceLine {
  level: PriceLevel;
  label: string;
  currencies: readonly Currency[];
  /** Retail currency in the Value Map; left out: the same currency. */
  retail?: string;
  /** The label at JOOR, where the Value Map has it wrong. */
  atJoor?: string;
}

/** One External System of the demo account: a brand of the house with a JOOR account of its own. */
export interface DemoSystem {
  name: SystemName;
  /** Name of the brand at JOOR. */
  brand: string;
  /** Script id of the API Secret that holds the token; empty where there is none. */
  secret: string;
  subsidiaries: readonly Subsidiary[];
  prices: readonly PriceLine[];
  /** Whether JOOR Price Types is filled in, with what the JOOR account has. */
  listsPriceTypes: boolean;
  /** Settings that are values of a list, as [field, list, value]. */
  choices: readonly (readonly [field: string, list: string, value: string])[];
  /** Settings that are not. */
  values: Readonly<Record<string, FieldValue>>;
  /** Field Map: JOOR field to NetSuite field, or to a fixed value. */
  fieldMap: Readonly<Record<string, { field: string } | { fixed: string }>>;
  /** Its JOOR account had connections before NetSuite was connected: Upload and Update are off until they are matched. */
  connectedBefore?: true;
  /** Its JOOR account takes files, in this form. */
  fileFormat?: FileFormat;
}

const COMPANY_NUMBER = {
  company_number_name: { fixed: COMPANY.name },
  company_number_code: { fixed: COMPANY.code },
} as const;

/** The house's own brand: everything as it is by default, with the numbers that its people know as customer codes. */
export const MAIN: DemoSystem = {
  name: 'JOOR',
  brand: 'Atelier Nord',
  secret: 'custsecret_joor_token',
  subsidiaries: ['Atelier Nord Inc.', 'Atelier Nord Europe B.V.', 'Atelier Nord Asia Ltd.'],
  prices: [
    { level: 'Wholesale', label: 'WHS', currencies: ['USD', 'CAD', 'AUD', 'GBP', 'JPY'] },
    { level: 'Wholesale EU', label: 'WHS EU', currencies: ['EUR', 'SEK', 'GBP', 'USD', 'DKK'] },
    { level: 'Distributor', label: 'DIST', currencies: ['USD', 'EUR', 'JPY', 'KRW', 'CNY'] },
    { level: 'Retail', label: 'RTL', currencies: ['USD', 'EUR', 'GBP', 'CAD'] },
    // The label has the space at JOOR too, so it is right and odd.
    { level: 'Showroom', label: 'Showroom ', currencies: CURRENT_CURRENCIES },
    { level: 'Trade Show', label: 'Trade Show', currencies: CURRENT_CURRENCIES, retail: 'EURO' },
    { level: 'Wholesale 2019', label: 'WHS 2019', currencies: CURRENT_CURRENCIES },
  ],
  listsPriceTypes: false,
  choices: [],
  values: {},
  fieldMap: { customer_contact_email: { field: 'altemail' }, ...COMPANY_NUMBER },
};

/** Children's wear: XML, contacts as buyers, stores of a chain as addresses of the chain, doors, locations, discounts. */
const ENFANT: DemoSystem = {
  name: 'JOOR Enfant',
  brand: 'Nord Enfant',
  secret: 'custsecret_joor_enfant_token',
  subsidiaries: ['Nord Enfant S.A.S.'],
  prices: [
    { level: 'Enfant', label: 'Wholesale', currencies: CURRENT_CURRENCIES },
    { level: 'Wholesale EU', label: 'Wholesale', currencies: CURRENT_CURRENCIES },
    { level: 'Enfant Outlet', label: 'Wholesale ', atJoor: 'Wholesale', currencies: CURRENT_CURRENCIES },
  ],
  listsPriceTypes: true,
  choices: [
    [EXTERNAL_SYSTEM.format, LISTS.format.id, LISTS.format.xml],
    [EXTERNAL_SYSTEM.fieldNames, LISTS.fieldNames.id, LISTS.fieldNames.examples],
    [EXTERNAL_SYSTEM.buyers, LISTS.buyers.id, LISTS.buyers.contacts],
    [EXTERNAL_SYSTEM.subCustomers, LISTS.subCustomers.id, LISTS.subCustomers.parent],
    [EXTERNAL_SYSTEM.tooLong, LISTS.tooLong.id, LISTS.tooLong.wrap],
  ],
  values: {
    [EXTERNAL_SYSTEM.doorField]: BRAND_FIELDS.door,
    [EXTERNAL_SYSTEM.locationField]: BRAND_FIELDS.location,
  },
  fieldMap: {
    customer_alias: { field: BRAND_FIELDS.alias },
    discount_amount: { field: BRAND_FIELDS.discount },
    discount_line_item_level: { field: BRAND_FIELDS.discountLevel },
    warehouse_code: { field: BRAND_FIELDS.warehouse },
    shipping_email: { field: `address.${BRAND_FIELDS.email}` },
    ...COMPANY_NUMBER,
  },
};

/**
 * Denim: customers with certain tags, prospects too; every store a door; price levels of pricing groups; strict addresses;
 * changes go by hand.
 */
const DENIM: DemoSystem = {
  name: 'JOOR Denim',
  brand: 'Nord Denim',
  secret: 'custsecret_joor_denim_token',
  subsidiaries: ['Nord Denim Inc.'],
  prices: [
    { level: 'Denim', label: 'Denim', currencies: CURRENT_CURRENCIES },
    { level: 'Denim Selvedge', label: 'Selvedge', currencies: CURRENT_CURRENCIES },
  ],
  listsPriceTypes: true,
  choices: [[EXTERNAL_SYSTEM.tooLong, LISTS.tooLong.id, LISTS.tooLong.cut]],
  values: {
    [EXTERNAL_SYSTEM.updateByHand]: true,
    [EXTERNAL_SYSTEM.stages]: 'Customer, Prospect',
    [EXTERNAL_SYSTEM.ruleField]: BRAND_FIELDS.tags,
    [EXTERNAL_SYSTEM.ruleValues]: 'JOOR_ENABLED, WHOLESALE',
    [EXTERNAL_SYSTEM.doorField]: '*',
    [EXTERNAL_SYSTEM.locationField]: BRAND_FIELDS.location,
    [EXTERNAL_SYSTEM.groupPrices]: true,
    [EXTERNAL_SYSTEM.strictAddresses]: true,
  },
  fieldMap: {
    customer_alias: { field: BRAND_FIELDS.alias },
    buyer_title: { fixed: 'Buyer' },
    buyer_phone: { field: 'phone' },
    buyer_fax: { field: 'fax' },
    ...COMPANY_NUMBER,
  },
};

/** Menswear: at JOOR for years, with connections that its people made there by hand. */
const HOMME: DemoSystem = {
  name: 'JOOR Homme',
  brand: 'Nord Homme',
  secret: 'custsecret_joor_homme_token',
  subsidiaries: MAIN.subsidiaries,
  prices: MAIN.prices.filter(({ label }) => ['WHS', 'WHS EU', 'DIST', 'RTL'].includes(label)),
  listsPriceTypes: true,
  choices: [],
  values: {},
  fieldMap: COMPANY_NUMBER,
  connectedBefore: true,
};

/** Homeware: its JOOR account takes files and no calls, so that it has no token. */
const MAISON: DemoSystem = {
  name: 'JOOR Maison',
  brand: 'Nord Maison',
  secret: '',
  subsidiaries: MAIN.subsidiaries,
  prices: HOMME.prices,
  listsPriceTypes: true,
  choices: [[EXTERNAL_SYSTEM.transport, LISTS.transport.id, LISTS.transport.file]],
  values: { [EXTERNAL_SYSTEM.sftpSecret]: 'custsecret_joor_maison_sftp' },
  fieldMap: COMPANY_NUMBER,
  fileFormat: MAISON_FORMAT,
};

/** Several JOOR accounts take customers of one NetSuite account; the first takes most of them. */
export const SYSTEMS: readonly DemoSystem[] = [MAIN, ENFANT, DENIM, HOMME, MAISON];

/** The currencies in use in which the main JOOR account has a price label for a price level. */
export function mappedCurrencies(level: PriceLevel): Currency[] {
  const lines = MAIN.prices.filter((line) => line.level === level);
  return lines.flatMap(({ currencies }) => currencies).filter((currency) => CURRENT_CURRENCIES.includes(currency));
}
