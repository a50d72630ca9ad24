import {
  type Column,
  DEFAULT_FORMAT,
  type FileFormat,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';

/** A column without more than a name and what it shows. */
export const column = (name: string, source: string, changes: Partial<Column> = {}): Column => ({
  name,
  source,
  text: '',
  required: false,
  ...changes,
});

/** A format of these columns, else as the default. */
export const formatOf = (columns: readonly Column[], changes: Partial<FileFormat> = {}): FileFormat => ({
  ...DEFAULT_FORMAT,
  columns,
  ...changes,
});

/** Two buyers, a billing and two shipping addresses, two price types. */
export const CONNECTION: JoorConnection = {
  customer_name: 'Boutique Élan',
  customer_code: '7',
  customer_contact_email: 'ana@elan.example',
  buyers: [
    { buyer_name: 'Ana', buyer_email: 'ana@elan.example' },
    { buyer_name: 'Bo', buyer_email: 'bo@elan.example' },
  ],
  billing: {
    billing_addresses: [{ billing_code: 'HQ', billing_city: 'Paris', billing_country: 'France' }],
    payment_methods: [{ payment_method_name: 'Net 30', payment_method_code: 'net30' }],
  },
  shipping: {
    shipping_addresses: [
      { shipping_code: 'Store', shipping_city: 'Lyon', shipping_country: 'France', shipping_create_doors: true },
      { shipping_code: 'Depot', shipping_city: 'Lille', shipping_country: 'France' },
    ],
  },
  price_types: [
    { price_type_label: 'Europe', price_type_currency_code: 'EUR', price_type_retail_currency_code: 'EUR' },
    { price_type_label: 'World', price_type_currency_code: 'USD', price_type_retail_currency_code: 'USD' },
  ],
  discounts: [{ amount: 2.5 }],
};
