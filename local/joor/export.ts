import { unparse } from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import type { Connection } from './connection';

interface Column {
  header: string;
  value(connection: Connection): string;
}

interface ExportedAddress {
  name: string;
  line1: string;
  line2: string;
  city: string;
  state: string;
  zip: string;
  country: string;
  phone: string;
}

/** The first shipping address, else the first billing address. */
function addressOf({ data }: Connection): ExportedAddress | undefined {
  const shipping = data.shipping?.shipping_addresses?.[0];
  const address: Record<string, unknown> | undefined = shipping ?? data.billing?.billing_addresses?.[0];
  if (!address) return undefined;
  const kind = shipping ? 'shipping' : 'billing';
  const field = (name: string) => String(address[`${kind}_${name}`] ?? '');
  return {
    name: field('name'),
    line1: field('address_1'),
    line2: field('address_2'),
    city: field('city'),
    state: field('state'),
    zip: field('postal_code'),
    country: field('country'),
    phone: field('phone'),
  };
}

const ofAddress = (header: string, field: keyof ExportedAddress): Column => ({
  header,
  value: (connection) => addressOf(connection)?.[field] ?? '',
});

/**
 * The columns that JOOR's Customer Data Template is known to have (Customer Name, Address 1, City, State, Country, Email,
 * Price Currency, Price Label), and what JOOR holds besides: neither the export's columns nor their names are documented.
 */
const COLUMNS: readonly Column[] = [
  { header: 'Connection ID', value: ({ connectionId }) => String(connectionId ?? '') },
  { header: 'Customer Name', value: ({ data }) => data.customer_name },
  { header: 'Customer Code', value: ({ customerCode }) => customerCode },
  { header: 'Customer Alias', value: ({ data }) => data.customer_alias ?? '' },
  {
    header: 'Contact Name',
    value: ({ data }) => data.customer_contact || data.customer_contact_name || data.buyers?.[0]?.buyer_name || '',
  },
  {
    header: 'Email',
    value: ({ data }) => data.customer_contact_email || data.customer_email || data.buyers?.[0]?.buyer_email || '',
  },
  { header: 'Phone', value: (connection) => connection.data.customer_phone || addressOf(connection)?.phone || '' },
  ofAddress('Address 1', 'line1'),
  ofAddress('Address 2', 'line2'),
  ofAddress('City', 'city'),
  ofAddress('State', 'state'),
  ofAddress('Zip', 'zip'),
  ofAddress('Country', 'country'),
  { header: 'Customer Group', value: ({ data }) => data.customer_group_name ?? '' },
  { header: 'Sales Rep Code', value: ({ data }) => data.sales_rep_code ?? '' },
  { header: 'Price Currency', value: ({ data }) => data.price_types[0]?.price_type_currency_code ?? '' },
  { header: 'Price Label', value: ({ data }) => data.price_types[0]?.price_type_label ?? '' },
];

const rowsOf = (connections: readonly Connection[]): string[][] => [
  COLUMNS.map(({ header }) => header),
  ...connections.map((connection) => COLUMNS.map(({ value }) => value(connection))),
];

/** The connections as CSV in UTF-8 with a byte order mark, by which spreadsheets know it. */
export function exportCsv(connections: readonly Connection[]): string {
  return `\ufeff${unparse(rowsOf(connections), { newline: '\r\n' })}\r\n`;
}

/** The connections as a workbook of one sheet, every cell as text: codes and postal codes keep their zeros. */
export function exportXlsx(connections: readonly Connection[]): Promise<Buffer> {
  const rows = rowsOf(connections).map((row) => row.map((value) => ({ value, type: String })));
  return writeXlsxFile(rows, { sheet: 'Connections' }).toBuffer();
}
