import readWorkbook from 'read-excel-file/node';
import type { JoorAccount } from './account';
import type { BillingAddress, ConnectionData, ShippingAddress } from './connection';
import { findCountry } from './countries';
import { COUNTRIES_WITH_STATES } from './fields';
import type { Json } from './json';
import { checkConnection } from './rules';
import type { Settings } from './settings';
import type { AccountSetup, Named } from './setup';
import { type Heading, TEMPLATE_COLUMNS, TEMPLATE_TAB, type TemplateColumn } from './template';

/** What became of one customer of an upload. */
export interface UploadLine {
  /** Rows of the workbook, from 1. */
  rows: number[];
  name: string;
  code: string;
  outcome: 'updated' | 'pending' | 'entered' | 'refused';
  faults: string[];
}

export interface UploadResult {
  lines: UploadLine[];
}

interface UploadRow {
  number: number;
  cells: ReadonlyMap<Heading, string>;
}

const HEADINGS = TEMPLATE_COLUMNS.map(({ heading }) => heading);

const MANDATORY = (TEMPLATE_COLUMNS as readonly (TemplateColumn & { heading: Heading })[])
  .filter(({ mandatory }) => mandatory)
  .map(({ heading }) => heading);

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

/** The rows below the header in the tab Template, without empty ones. Throws an Error with a sentence. */
async function readRows(workbook: Buffer): Promise<UploadRow[]> {
  const sheets = await readWorkbook(workbook).catch(() => {
    throw new Error('This file is no XLSX workbook.');
  });
  const tab = sheets.find(({ sheet }) => sheet === TEMPLATE_TAB);
  if (!tab) throw new Error(`The workbook has no tab "${TEMPLATE_TAB}".`);
  const at = tab.data.findIndex((row) => row.some((cell) => words(cell) === 'Customer Name'));
  if (at < 0) throw new Error('No row of the tab Template has the heading Customer Name.');
  const header = (tab.data[at] ?? []).map(words);
  return tab.data.slice(at + 1).flatMap((row, index) => {
    const cells = new Map(
      HEADINGS.flatMap((heading): [Heading, string][] => {
        const value = words(row[header.indexOf(heading)]);
        return value === '' ? [] : [[heading, value]];
      }),
    );
    return cells.size === 0 ? [] : [{ number: at + index + 2, cells }];
  });
}

/** Rows of one code are one customer; without a code, those of one name. */
function customersOf(rows: readonly UploadRow[]): UploadRow[][] {
  const customers = new Map<string, UploadRow[]>();
  for (const row of rows) {
    const code = row.cells.get('Customer Code');
    const key = code ? `code ${code}` : `name ${row.cells.get('Customer Name') ?? ''}`;
    customers.set(key, [...(customers.get(key) ?? []), row]);
  }
  return [...customers.values()];
}

function faultsOf({ number, cells }: UploadRow, { priceTypes }: AccountSetup, settings: Settings): string[] {
  const given = (heading: Heading) => cells.get(heading) ?? '';
  const country = findCountry(given('Country'), settings.isoCountry);
  const needsState = country !== undefined && COUNTRIES_WITH_STATES.includes(country);
  const missing = MANDATORY.filter((heading) => given(heading) === '' && (heading !== 'State' || needsState));
  const [currency, label] = [given('Price Currency'), given('Price Label')];
  const isKnown = priceTypes.some((each) => each.currency === currency && each.label === label);
  return [
    ...missing.map((heading) => `Row ${number}: ${heading} is missing.`),
    ...(currency && label && !isKnown
      ? [`Row ${number}: "${currency} / ${label}" is not a price type of the account.`]
      : []),
  ];
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const codeOf = (list: readonly Named[], name: string): string =>
  list.find((each) => each.name.toLowerCase() === name.toLowerCase())?.code ?? '';

/** The value with only those of its properties that hold something. */
const filled = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== undefined)) as Value;

function addressOf(kind: 'billing' | 'shipping', { cells }: UploadRow, at: number): Record<string, string> {
  const given = (heading: Heading) => cells.get(heading) ?? '';
  return filled({
    [`${kind}_code`]: given('Address Code') || String(at + 1),
    [`${kind}_address_1`]: given('Address 1'),
    [`${kind}_address_2`]: given('Address 2'),
    [`${kind}_city`]: given('City'),
    [`${kind}_state`]: given('State'),
    [`${kind}_postal_code`]: given('Zip Code'),
    [`${kind}_country`]: given('Country'),
  });
}

/** Addresses of one kind, each code once. */
function addresses(kind: 'billing' | 'shipping', rows: readonly UploadRow[]): Record<string, string>[] {
  const ofKind = rows.filter(({ cells }) => (cells.get('Address Type') ?? kind).toLowerCase() === kind);
  return [
    ...new Map(ofKind.map((row, at) => addressOf(kind, row, at)).map((each) => [each[`${kind}_code`], each])).values(),
  ];
}

function dataOf(rows: readonly UploadRow[], setup: AccountSetup): ConnectionData {
  const given = (heading: Heading) =>
    rows.map(({ cells }) => cells.get(heading) ?? '').find((value) => value !== '') ?? '';
  const pairs = new Map(
    rows.map(({ cells }) => [
      `${cells.get('Price Currency')} ${cells.get('Price Label')}`,
      { currency: cells.get('Price Currency') ?? '', label: cells.get('Price Label') ?? '' },
    ]),
  );
  const payment = listed(given('Payment Method')).map((name) =>
    filled({ payment_method_name: name, payment_method_code: codeOf(setup.paymentMethods, name) }),
  );
  const shipping = listed(given('Shipping Method')).map((name) =>
    filled({ shipping_method_name: name, shipping_method_code: codeOf(setup.shippingMethods, name) }),
  );
  const group = given('Customer Group');
  const [billingAddresses, shippingAddresses] = [addresses('billing', rows), addresses('shipping', rows)];
  return {
    ...filled({
      customer_alias: given('Customer Alias'),
      customer_contact: given('Contact Name'),
      customer_contact_email: given('Email'),
      customer_phone: given('Phone'),
      sales_rep_code: given('Sales Rep Code'),
      customer_group_name: group,
      customer_group_code: group === '' ? '' : codeOf(setup.customerGroups, group),
    }),
    customer_name: given('Customer Name'),
    customer_code: given('Customer Code'),
    price_types: [...pairs.values()].map(({ currency, label }) => ({
      price_type_currency_code: currency,
      price_type_label: label,
      price_type_retail_currency_code:
        setup.priceTypes.find((each) => each.currency === currency && each.label === label)?.retailCurrency ?? currency,
    })),
    ...(given('Discount (%)') === '' ? {} : { discounts: [{ amount: Number(given('Discount (%)')) }] }),
    billing: {
      ...(billingAddresses.length > 0 ? { billing_addresses: billingAddresses as unknown as BillingAddress[] } : {}),
      ...(payment.length > 0 ? { payment_methods: payment } : {}),
    },
    shipping: {
      ...(shippingAddresses.length > 0
        ? { shipping_addresses: shippingAddresses as unknown as ShippingAddress[] }
        : {}),
      ...(shipping.length > 0 ? { shipping_methods: shipping } : {}),
    },
  };
}

/** Staff need not have a warehouse, or a code. */
function accountFaults(data: ConnectionData, setup: AccountSetup, settings: Settings): string[] {
  const checked = { ...data, customer_code: data.customer_code || '-' } as unknown as Json;
  const { faults = [] } = checkConnection(checked, setup, { ...settings, requireWarehouses: false });
  return faults
    .filter(({ field }) => !field.startsWith('price_types'))
    .map(({ field, message }) => `${field} ${message}.`);
}

/**
 * Takes a filled template as JOOR's staff do: customers without a fault become connections, new codes after the time that the
 * account takes to match them. Throws an Error with a sentence where the file is no such workbook.
 */
export async function takeUpload(
  account: JoorAccount,
  workbook: Buffer,
  settings: Settings,
  now: number,
): Promise<UploadResult> {
  const lines = customersOf(await readRows(workbook)).map((rows): UploadLine => {
    const data = dataOf(rows, account.setup);
    const ofRows = rows.flatMap((row) => faultsOf(row, account.setup, settings));
    const faults = ofRows.length > 0 ? ofRows : accountFaults(data, account.setup, settings);
    return {
      rows: rows.map(({ number }) => number),
      name: data.customer_name,
      code: data.customer_code,
      outcome: faults.length > 0 ? 'refused' : account.upload(data, now),
      faults,
    };
  });
  return { lines };
}
