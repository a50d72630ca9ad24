import type { JoorOptions } from '../../../local/joor/server';
import { type JoorHandle, startJoor } from '../../../local/joor/start';

/** The documented requests of Bulk Connection POST/PUT, e-mail addresses (hidden on the page) filled in. */
export const EXAMPLE_JSON = {
  customer_code: 'JBNY',
  customer_alias: 'Alias',
  customer_name: 'JboutiqueNY',
  customer_email: 'kristen@jboutique.example',
  customer_contact_name: 'Kristen Leone',
  company_number_name: 'company1',
  company_number_code: 'c1',
  customer_group_name: 'Specialty',
  customer_group_code: 'SPC',
  sales_rep_code: 'AB',
  warehouses: [{ warehouse_name: 'Test Warehouse', warehouse_code: 'Test Code' }],
  buyers: [{ buyer_name: 'Test Buyer', buyer_email: 'buyer@jboutique.example' }],
  billing: {
    billing_addresses: [
      {
        billing_code: 'JBNY01',
        billing_name: 'JboutiqueNY',
        billing_phone: '0000000000',
        billing_address_1: '1 Main St',
        billing_address_2: '',
        billing_city: 'New York',
        billing_state: 'NY',
        billing_postal_code: '10005',
        billing_country: 'United States',
      },
      {
        billing_code: 'JBNY02',
        billing_name: 'JboutiqueNY',
        billing_phone: '212-555-1212',
        billing_address_1: '1 Main St',
        billing_address_2: 'Accts Payable',
        billing_city: 'New York',
        billing_state: 'NY',
        billing_postal_code: '10005',
        billing_country: 'United States',
      },
    ],
    payment_methods: [
      { payment_method_name: 'Net 30 (Pending Approval)', payment_method_code: 'net30' },
      { payment_method_name: 'X30W (Pending Approval)', payment_method_code: 'x30w' },
      { payment_method_name: 'Other', payment_method_code: 'oth' },
      { payment_method_name: '30 Days PDC', payment_method_code: '30pdc' },
      { payment_method_name: 'Payment Plan', payment_method_code: 'pp' },
    ],
  },
  shipping: {
    shipping_addresses: [
      {
        shipping_code: 'JBNY1',
        shipping_name: 'JboutiqueNY',
        shipping_phone: '212-555-1212',
        shipping_email: 'ny1@jboutique.example',
        shipping_address_1: '1 Main St',
        shipping_address_2: '',
        shipping_city: 'New York',
        shipping_state: 'NY',
        shipping_postal_code: '10005',
        shipping_country: 'United States',
        shipping_create_doors: true,
      },
      {
        shipping_code: 'JBNY2',
        shipping_name: 'JboutiqueNY',
        shipping_phone: '212-555-1212',
        shipping_email: 'ny2@jboutique.example',
        shipping_address_1: '1 Main St',
        shipping_address_2: '',
        shipping_city: 'New York',
        shipping_state: 'NY',
        shipping_postal_code: '10005',
        shipping_country: 'United States',
        shipping_create_doors: false,
      },
    ],
    shipping_methods: [
      { shipping_method_name: 'UPS Ground', shipping_method_code: 'ups_ground' },
      { shipping_method_name: 'FedEx International Economy', shipping_method_code: 'fedex_economy' },
    ],
  },
  price_types: [
    { price_type_label: 'Europe', price_type_currency_code: 'EUR', price_type_retail_currency_code: 'EUR' },
    { price_type_label: 'Australia', price_type_currency_code: 'AUD', price_type_retail_currency_code: 'USD' },
  ],
  customer_locations: [
    {
      location_address_id: 25965,
      location_address_1: '1 Main St',
      location_address_2: '',
      location_city: 'New York',
      location_state: 'NY',
      location_zip: '10005',
      location_country: 'United States',
      location_phone: '212-555-1212',
    },
  ],
  discounts: [{ amount: 4, line_item_level: true }],
};

/** The documented XML request with the values of the JSON one, in the forms that only XML shows (True, 4.0, empty tags). */
export const EXAMPLE_XML = `<?xml version="1.0" encoding="UTF-8"?>
<bulk_connections>
    <connection>
        <customer_code>JBNY</customer_code>
        <customer_alias>Alias</customer_alias>
        <customer_name>JboutiqueNY</customer_name>
        <customer_email>kristen@jboutique.example</customer_email>
        <customer_contact_name>Kristen Leone</customer_contact_name>
        <company_number_name>company1</company_number_name>
        <company_number_code>c1</company_number_code>
        <customer_group_name>Specialty</customer_group_name>
        <customer_group_code>SPC</customer_group_code>
        <sales_rep_code>AB</sales_rep_code>
        <warehouses>
            <warehouse>
                <warehouse_name>Test Warehouse</warehouse_name>
                <warehouse_code>Test Code</warehouse_code>
            </warehouse>
        </warehouses>
        <buyers>
            <buyer>
                <buyer_name>Test Buyer</buyer_name>
                <buyer_email>buyer@jboutique.example</buyer_email>
            </buyer>
        </buyers>
        <billing>
            <billing_addresses>
                <billing_address>
                    <billing_code>JBNY01</billing_code>
                    <billing_name>JboutiqueNY</billing_name>
                    <billing_phone>0000000000</billing_phone>
                    <billing_address_1>1 Main St</billing_address_1>
                    <billing_address_2 />
                    <billing_city>New York</billing_city>
                    <billing_state>NY</billing_state>
                    <billing_postal_code>10005</billing_postal_code>
                    <billing_country>United States</billing_country>
                </billing_address>
                <billing_address>
                    <billing_code>JBNY02</billing_code>
                    <billing_name>JboutiqueNY</billing_name>
                    <billing_phone>212-555-1212</billing_phone>
                    <billing_address_1>1 Main St</billing_address_1>
                    <billing_address_2>Accts Payable</billing_address_2>
                    <billing_city>New York</billing_city>
                    <billing_state>NY</billing_state>
                    <billing_postal_code>10005</billing_postal_code>
                    <billing_country>United States</billing_country>
                </billing_address>
            </billing_addresses>
            <payment_methods>
                <payment_method>
                    <payment_method_name>Net 30 (Pending Approval)</payment_method_name>
                    <payment_method_code>net30</payment_method_code>
                </payment_method>
                <payment_method>
                    <payment_method_name>X30W (Pending Approval)</payment_method_name>
                    <payment_method_code>x30w</payment_method_code>
                </payment_method>
                <payment_method>
                    <payment_method_name>Other</payment_method_name>
                    <payment_method_code>oth</payment_method_code>
                </payment_method>
                <payment_method>
                    <payment_method_name>30 Days PDC</payment_method_name>
                    <payment_method_code>30pdc</payment_method_code>
                </payment_method>
                <payment_method>
                    <payment_method_name>Payment Plan</payment_method_name>
                    <payment_method_code>pp</payment_method_code>
                </payment_method>
            </payment_methods>
        </billing>
        <shipping>
            <shipping_addresses>
                <shipping_address>
                    <shipping_code>JBNY1</shipping_code>
                    <shipping_name>JboutiqueNY</shipping_name>
                    <shipping_phone>212-555-1212</shipping_phone>
                    <shipping_email>ny1@jboutique.example</shipping_email>
                    <shipping_address_1>1 Main St</shipping_address_1>
                    <shipping_address_2 />
                    <shipping_city>New York</shipping_city>
                    <shipping_state>NY</shipping_state>
                    <shipping_postal_code>10005</shipping_postal_code>
                    <shipping_country>United States</shipping_country>
                    <shipping_create_doors>True</shipping_create_doors>
                </shipping_address>
                <shipping_address>
                    <shipping_code>JBNY2</shipping_code>
                    <shipping_name>JboutiqueNY</shipping_name>
                    <shipping_phone>212-555-1212</shipping_phone>
                    <shipping_email>ny2@jboutique.example</shipping_email>
                    <shipping_address_1>1 Main St</shipping_address_1>
                    <shipping_address_2 />
                    <shipping_city>New York</shipping_city>
                    <shipping_state>NY</shipping_state>
                    <shipping_postal_code>10005</shipping_postal_code>
                    <shipping_country>United States</shipping_country>
                    <shipping_create_doors>False</shipping_create_doors>
                </shipping_address>
            </shipping_addresses>
            <shipping_methods>
                <shipping_method>
                    <shipping_method_name>UPS Ground</shipping_method_name>
                    <shipping_method_code>ups_ground</shipping_method_code>
                </shipping_method>
                <shipping_method>
                    <shipping_method_name>FedEx International Economy</shipping_method_name>
                    <shipping_method_code>fedex_economy</shipping_method_code>
                </shipping_method>
            </shipping_methods>
        </shipping>
        <price_types>
            <price_type>
                <price_type_label>Europe</price_type_label>
                <price_type_currency_code>EUR</price_type_currency_code>
                <price_type_retail_currency_code>EUR</price_type_retail_currency_code>
            </price_type>
            <price_type>
                <price_type_label>Australia</price_type_label>
                <price_type_currency_code>AUD</price_type_currency_code>
                <price_type_retail_currency_code>USD</price_type_retail_currency_code>
            </price_type>
        </price_types>
        <customer_locations>
            <customer_location>
                <location_address_id>25965</location_address_id>
                <location_address_1>1 Main St</location_address_1>
                <location_address_2 />
                <location_city>New York</location_city>
                <location_state>NY</location_state>
                <location_zip>10005</location_zip>
                <location_country>United States</location_country>
                <location_phone>212-555-1212</location_phone>
            </customer_location>
        </customer_locations>
        <discounts>
            <discount>
                <amount>4.0</amount>
                <line_item_level>True</line_item_level>
            </discount>
        </discounts>
    </connection>
</bulk_connections>`;

/** An account configured with everything the examples name ("Customer Data Prerequisites"). */
export const SETUP = {
  name: 'Example brand',
  priceTypes: [
    { label: 'Europe', currency: 'EUR', retailCurrency: 'EUR' },
    { label: 'Australia', currency: 'AUD', retailCurrency: 'USD' },
  ],
  paymentMethods: [
    { name: 'Net 30 (Pending Approval)', code: 'net30' },
    { name: 'X30W (Pending Approval)', code: 'x30w' },
    { name: 'Other', code: 'oth' },
    { name: '30 Days PDC', code: '30pdc' },
    { name: 'Payment Plan', code: 'pp' },
  ],
  shippingMethods: [
    { name: 'UPS Ground', code: 'ups_ground' },
    { name: 'FedEx International Economy', code: 'fedex_economy' },
  ],
  salesReps: [{ name: 'Ann Bell', code: 'AB', email: 'ann@brand.example' }],
  warehouses: [{ name: 'Test Warehouse', code: 'Test Code' }],
  customerGroups: [{ name: 'Specialty', code: 'SPC' }],
  companies: [{ name: 'Company1', code: 'c1' }],
};

export const TOKEN = 'token of the examples';
export const AUTHORIZATION = `OAuth2 ${Buffer.from(TOKEN).toString('base64')}`;

/** The least that a connection may hold. */
export function minimal(code: string, more: object = {}): Record<string, unknown> {
  return {
    customer_name: `Customer ${code}`,
    customer_code: code,
    price_types: [EXAMPLE_JSON.price_types[0]],
    warehouses: EXAMPLE_JSON.warehouses,
    ...more,
  };
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // Replies are compared whole; their shape is what the tests are about.
  json: unknown;
}

export interface RecordResult {
  customerCode: string;
  outcome: string;
  faults: { field: string; message: string }[];
}

/** A local JOOR set up with SETUP, and short ways to call it. */
export class TestJoor {
  private constructor(readonly handle: JoorHandle) {}

  static async start(options: JoorOptions = {}): Promise<TestJoor> {
    const joor = await TestJoor.goOn(options);
    await joor.reset();
    return joor;
  }

  /** With what it was kept as. */
  static async goOn(options: JoorOptions): Promise<TestJoor> {
    return new TestJoor(await startJoor({ tokens: [TOKEN], ...options }));
  }

  /** Back to the start, with the account set up and the switches given. */
  async reset(settings: object = {}): Promise<void> {
    await this.handle.admin('/admin/reset', {});
    await this.handle.admin('/admin/setup', SETUP);
    await this.handle.admin('/admin/settings', settings);
  }

  async call(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
    const init = { method, headers: { authorization: AUTHORIZATION, accept: 'application/json', ...headers }, body };
    const response = await fetch(this.handle.url + path, init);
    const text = await response.text();
    const json = response.headers.get('content-type') === 'application/json' ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }

  post(connections: unknown[], headers: Record<string, string> = {}): Promise<Reply> {
    const body = JSON.stringify({ bulk_connections: { connection: connections } });
    return this.call('POST', '/v2/bulk-connection', { 'content-type': 'application/json', ...headers }, body);
  }

  postXml(body: string, headers: Record<string, string> = {}): Promise<Reply> {
    const xml = { 'content-type': 'application/xml', accept: 'application/xml' };
    return this.call('POST', '/v2/bulk-connection', { ...xml, ...headers }, body);
  }

  /** Processes everything there is and gives the results of the last job. */
  async results(): Promise<RecordResult[]> {
    const { jobs } = (await this.handle.admin('/admin/run-jobs', {})) as unknown as {
      jobs: { results: RecordResult[] }[];
    };
    return jobs.at(-1)?.results ?? [];
  }

  /** Posts one connection and gives its faults, `field message` each. */
  async faultsOf(connection: unknown): Promise<string[]> {
    await this.post([connection]);
    const result = (await this.results()).at(-1);
    return (result?.faults ?? []).map((fault) => `${fault.field} ${fault.message}`);
  }

  /** All that JOOR holds of a customer code. */
  async held(code: string): Promise<Record<string, unknown> | undefined> {
    const path = `/admin/connections?code=${encodeURIComponent(code)}`;
    const { connections } = (await this.handle.admin(path)) as unknown as { connections: Record<string, unknown>[] };
    return connections[0];
  }

  stop(): Promise<void> {
    return this.handle.stop();
  }
}
