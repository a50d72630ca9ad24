import { ENCODINGS, type Encoding } from './encodings';
import type { Layout, ListName } from './sources';

/**
 * The form of JOOR's Customer Sync file. JOOR's documents give the delimiters, .txt and .csv, one row for each billing and
 * shipping address with a column address_type, and a name with the word customer and a timestamp; all else is agreed between a
 * brand and JOOR, and therefore a setting.
 */
export interface FileFormat {
  extension: 'txt' | 'csv';
  delimiter: DelimiterName;
  /** 'never': a value that would have to be quoted keeps its customer out of the file. */
  quoting: 'where needed' | 'always' | 'never';
  header: boolean;
  lineEnd: 'CRLF' | 'LF';
  /** What it is written in. */
  encoding: Encoding;
  /** Whether the file begins with the byte order mark of UTF-8. */
  byteOrderMark: boolean;
  decimal: 'point' | 'comma';
  dates: DateForm;
  /** What stands for true and false. */
  yes: string;
  no: string;
  /** Without extension; FILE_NAME_PARTS says what is filled in. */
  fileName: string;
  /** A row for each address, or one for each customer with its addresses laid out as `lists` say. */
  rows: 'address' | 'customer';
  /** What the source address.type gives. '' for locations: customer locations have no row. */
  addressTypes: { billing: string; shipping: string; location: string };
  lists: Readonly<Record<ListName, ListLayout>>;
  columns: readonly Column[];
}

/** How several values of one kind are laid out. */
export interface ListLayout {
  layout: Layout;
  /** Between joined values. */
  separator: string;
  /** Repeated columns: how many of the kind there is room for. */
  count: number;
}

export interface Column {
  /** In the header row; of repeated columns `{n}` is the number, which else follows the name. */
  name: string;
  /** A key of SOURCES. */
  source: string;
  /** With the source 'fixed'. */
  text: string;
  /** A customer without a value is not sent. */
  required: boolean;
}

export const DELIMITERS = { pipe: '|', comma: ',', semicolon: ';', tab: '\t', space: ' ' } as const;

export type DelimiterName = keyof typeof DELIMITERS;

export const DATE_FORMS = ['YYYY-MM-DD', 'YYYYMMDD', 'MM/DD/YYYY', 'DD/MM/YYYY', 'DD.MM.YYYY'] as const;

export type DateForm = (typeof DATE_FORMS)[number];

/** What each choice of a format may be. */
export const CHOICES = {
  extension: ['txt', 'csv'],
  delimiter: Object.keys(DELIMITERS) as DelimiterName[],
  quoting: ['where needed', 'always', 'never'],
  lineEnd: ['CRLF', 'LF'],
  encoding: ENCODINGS,
  decimal: ['point', 'comma'],
  dates: DATE_FORMS,
  rows: ['address', 'customer'],
} as const;

const listed = (layout: Layout): ListLayout => ({ layout, separator: ';', count: 3 });

const column = (name: string, source: string, required = false): Column => ({ name, source, text: '', required });

/**
 * The format that a new External System begins with. Named in JOOR's documents are the pipe, address_type and the file name's
 * word and timestamp; every other column name is that of JOOR's API (docs/assumptions.md, joor.file-format).
 */
export const DEFAULT_FORMAT: FileFormat = {
  extension: 'txt',
  delimiter: 'pipe',
  quoting: 'where needed',
  header: true,
  lineEnd: 'CRLF',
  encoding: 'UTF-8',
  byteOrderMark: false,
  decimal: 'point',
  dates: 'YYYY-MM-DD',
  yes: 'True',
  no: 'False',
  fileName: 'customer_{timestamp}',
  rows: 'address',
  addressTypes: { billing: 'billing', shipping: 'shipping', location: '' },
  lists: {
    billing: listed('columns'),
    shipping: listed('columns'),
    customer_locations: listed('columns'),
    buyers: listed('joined'),
    price_types: listed('joined'),
    payment_methods: listed('joined'),
    shipping_methods: listed('joined'),
    discounts: listed('joined'),
    warehouses: listed('joined'),
  },
  columns: [
    column('customer_code', 'customer_code', true),
    column('customer_name', 'customer_name', true),
    column('customer_alias', 'customer_alias'),
    column('address_type', 'address.type', true),
    column('address_code', 'address.code', true),
    column('address_name', 'address.name'),
    column('address_phone', 'address.phone'),
    column('address_1', 'address.address_1'),
    column('address_2', 'address.address_2'),
    column('city', 'address.city'),
    column('state', 'address.state'),
    column('postal_code', 'address.postal_code'),
    column('country', 'address.country', true),
    column('create_doors', 'address.create_doors'),
    column('customer_phone', 'customer_phone'),
    column('customer_contact', 'customer_contact'),
    column('customer_contact_email', 'customer_contact_email'),
    column('company_number_name', 'company_number_name'),
    column('company_number_code', 'company_number_code'),
    column('customer_group_name', 'customer_group_name'),
    column('customer_group_code', 'customer_group_code'),
    column('sales_rep_code', 'sales_rep_code'),
    column('buyer_name', 'buyers.buyer_name'),
    column('buyer_email', 'buyers.buyer_email'),
    column('price_type_label', 'price_types.price_type_label', true),
    column('price_type_currency_code', 'price_types.price_type_currency_code', true),
    column('price_type_retail_currency_code', 'price_types.price_type_retail_currency_code'),
    column('payment_method_name', 'payment_methods.payment_method_name'),
    column('payment_method_code', 'payment_methods.payment_method_code'),
    column('shipping_method_name', 'shipping_methods.shipping_method_name'),
    column('shipping_method_code', 'shipping_methods.shipping_method_code'),
    column('discount', 'discounts.amount'),
    column('warehouse_name', 'warehouses.warehouse_name'),
    column('warehouse_code', 'warehouses.warehouse_code'),
  ],
};
