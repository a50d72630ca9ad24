import fc from 'fast-check';
import { CONNECTION, type Node } from '../../../local/joor/fields';
import { EXAMPLE_JSON, EXAMPLE_XML, minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(() => joor.reset({ throttle: false }));

type Path = (string | number)[];

/** The example with the value at a path changed; `undefined` takes it away. */
function changed(path: Path, value: unknown): unknown {
  const copy = structuredClone(EXAMPLE_JSON) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const shown = (path: Path) =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );

/** Every field of the table with the place of its first value in the example. */
function places(node: Node = CONNECTION, path: Path = []): { path: Path; node: Node; field: Node['fields'][number] }[] {
  return [
    ...node.fields.map((field) => ({ path: [...path, field.name], node, field })),
    ...node.nodes.flatMap((child) => places(child, [...path, child.name, ...(child.item ? [0] : [])])),
  ];
}

describe('Bulk Connection POST/PUT, field table', () => {
  const strings = places().filter(({ field }) => field.type === 'string' && !field.country);
  const free = strings.filter(
    ({ field }) =>
      !/_(code|name|label)$/.test(field.name) || /^(customer|buyer|billing|shipping)_(name|code)$/.test(field.name),
  );

  test('lengths are those of the table', () => {
    const lengths = Object.fromEntries(CONNECTION.fields.map((field) => [field.name, field.max]));
    expect(lengths).toMatchObject({
      customer_name: 100,
      customer_code: 50,
      customer_alias: 150,
      company_number_name: 150,
      company_number_code: 100,
      customer_group_name: 150,
      customer_group_code: 100,
      sales_rep_code: 50,
    });
    const inner = strings.filter(({ path }) => path.length > 1);
    expect(inner.every(({ field }) => field.max === 50)).toBe(true);
  });

  test.each(free.map((each) => [shown(each.path), each] as const))(
    '%s as long as allowed is taken, a character more is not',
    async (name, { path, field }) => {
      const max = field.max ?? 0;
      expect(await joor.faultsOf(changed(path, '\u{1F457}'.repeat(max)))).toEqual([]);
      expect(await joor.faultsOf(changed(path, 'x'.repeat(max + 1)))).toEqual([
        `${name} has ${max + 1} characters, the maximum is ${max}`,
      ]);
    },
  );

  const required = places().filter(({ field }) => field.required);
  test.each(required.map((each) => [shown(each.path), each] as const))(
    '%s is required, and blank is not a value',
    async (name, { path }) => {
      expect(await joor.faultsOf(changed(path, undefined))).toContain(`${name} is required`);
      expect(await joor.faultsOf(changed(path, ' '))).toContain(`${name} is required`);
    },
  );

  test('required are exactly the fields marked Y', () => {
    expect(required.map(({ field }) => field.name)).toEqual([
      'customer_name',
      'customer_code',
      'buyer_name',
      'buyer_email',
      'shipping_code',
      'shipping_city',
      'shipping_country',
      'billing_code',
      'billing_city',
      'billing_country',
      'location_city',
      'location_country',
      'price_type_currency_code',
      'price_type_label',
      'price_type_retail_currency_code',
    ]);
  });

  test.each(strings.map(({ path }) => [shown(path), path] as const))('%s must be text', async (name, path) => {
    expect(await joor.faultsOf(changed(path, 7))).toContain(`${name} must be text`);
  });
});

describe('"Y (if US, CA, JP, or AU)"', () => {
  const fields = [
    ['shipping state', ['shipping', 'shipping_addresses', 0, 'shipping_state'], 'shipping_country'],
    ['billing state', ['billing', 'billing_addresses', 0, 'billing_state'], 'billing_country'],
    ['location zip', ['customer_locations', 0, 'location_zip'], 'location_country'],
  ] as const;

  test.each(fields)('%s', async (_name, path, countryField) => {
    const group = path.slice(0, -1);
    for (const [country, code] of [
      ['United States', 'US'],
      ['CA', 'CA'],
      ['Japan', 'JP'],
      ['AU', 'AU'],
    ] as const) {
      const record = changed([...group, countryField], country) as never;
      const faults = await joor.faultsOf(blank(record, [...path]));
      expect(faults).toEqual([`${shown([...path])} is required for ${code}`]);
    }
    expect(await joor.faultsOf(blank(changed([...group, countryField], 'France') as never, [...path]))).toEqual([]);
  });

  function blank(record: Record<string | number, unknown>, path: Path): unknown {
    let at = record;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
    at[path.at(-1) ?? ''] = '';
    return record;
  }

  test('postal codes of addresses and the state of a location stay optional', async () => {
    expect(await joor.faultsOf(changed(['billing', 'billing_addresses', 0, 'billing_postal_code'], ''))).toEqual([]);
    expect(
      await joor.faultsOf(changed(['shipping', 'shipping_addresses', 0, 'shipping_postal_code'], undefined)),
    ).toEqual([]);
    expect(await joor.faultsOf(changed(['customer_locations', 0, 'location_state'], undefined))).toEqual([]);
  });
});

describe('countries: "Country name must be listed in English or in ISO Code format"', () => {
  const path: Path = ['billing', 'billing_addresses', 0, 'billing_country'];

  test.each(['France', 'FR', 'South Korea', 'T\u00fcrkiye', 'Turkey', 'United States of America', 'GB'])(
    '%s is known',
    async (country) => {
      expect(await joor.faultsOf(changed(path, country))).toEqual([]);
    },
  );

  test.each(['Frankreich', 'fr', 'FRA', '_france', 'XX'])('%s is not', async (country) => {
    expect(await joor.faultsOf(changed(path, country))).toEqual([
      `${shown(path)} "${country}" is not a country name in English or an ISO code`,
    ]);
  });

  test('which ISO code is taken is a switch', async () => {
    await joor.handle.admin('/admin/settings', { isoCountry: 'alpha-3' });
    expect(await joor.faultsOf(changed(path, 'FRA'))).toEqual([]);
    expect(await joor.faultsOf(changed(path, 'FR'))).toHaveLength(1);
    await joor.handle.admin('/admin/settings', { isoCountry: 'both' });
    expect(await joor.faultsOf(changed(path, 'FR'))).toEqual([]);
  });
});

describe('nodes and types', () => {
  test('unknown fields are refused; the four names that only the examples use are not', async () => {
    expect(await joor.faultsOf(minimal('A', { email: 'x' }))).toEqual([
      'email is not a field of the Bulk Connection API',
    ]);
    expect(await joor.faultsOf(changed(['billing', 'billing_addresses', 0, 'billing_email'], 'x'))).toHaveLength(1);
    expect(await joor.faultsOf(EXAMPLE_JSON)).toEqual([]);
  });

  test('price_types is 1-n and warehouses 1-1; the latter is a switch', async () => {
    expect(await joor.faultsOf({ customer_name: 'A', customer_code: 'A' })).toEqual([
      'price_types is required',
      'warehouses is required',
    ]);
    expect(await joor.faultsOf(minimal('A', { price_types: [] }))).toEqual([
      'price_types needs at least one price_type',
    ]);
    await joor.handle.admin('/admin/settings', { requireWarehouses: false });
    expect(await joor.faultsOf(minimal('A', { warehouses: undefined }))).toEqual([]);
  });

  test('a list that is given holds something and is a list', async () => {
    expect(await joor.faultsOf(minimal('A', { buyers: [] }))).toEqual(['buyers needs at least one buyer']);
    expect(await joor.faultsOf(minimal('A', { buyers: { buyer: [] } }))).toEqual(['buyers must be one list']);
    expect(await joor.faultsOf(minimal('A', { billing: 'x' }))).toEqual(['billing must be one object']);
    expect(await joor.faultsOf('A')).toEqual([' must be one object']);
  });

  test.each([
    [
      'a boolean as text',
      ['shipping', 'shipping_addresses', 0, 'shipping_create_doors'],
      'true',
      'must be true or false',
    ],
    ['a decimal as text', ['discounts', 0, 'amount'], '4.0', 'must be a decimal number'],
    ['a broken id', ['customer_locations', 0, 'location_address_id'], 1.5, 'must be a whole number'],
    ['null', ['customer_alias'], null, 'must be text'],
  ] as const)('%s is refused', async (_name, path, value, message) => {
    expect(await joor.faultsOf(changed([...path], value))).toEqual([`${shown([...path])} ${message}`]);
  });

  test.each([
    [
      'lower-case true',
      EXAMPLE_XML.replace('>True<', '>true<'),
      'shipping.shipping_addresses[0].shipping_create_doors',
    ],
    [
      'a field twice',
      EXAMPLE_XML.replace('<customer_alias>', '<customer_alias>x</customer_alias><customer_alias>'),
      'customer_alias',
    ],
    ['a node twice', EXAMPLE_XML.replace('<buyers>', '<buyers/><buyers>'), 'buyers'],
    ['text in a node', EXAMPLE_XML.replace('<buyer>', 'x<buyer>'), 'buyers'],
    ['a stranger in a list', EXAMPLE_XML.replace('<buyer>', '<seller/><buyer>'), 'buyers'],
    ["a name of JavaScript's own", EXAMPLE_XML.replace('<buyers>', '<__proto__>x</__proto__><buyers>'), '__proto__'],
    ['an unknown element', EXAMPLE_XML.replace('<buyers>', '<email>x</email><buyers>'), 'email'],
  ])('XML: %s is refused', async (_name, xml, field) => {
    await joor.postXml(xml);
    const [result] = await joor.results();
    expect(result?.faults.map((fault) => fault.field)).toEqual([field]);
  });

  test('a customer code stands once in a request: the first is taken, the next is not', async () => {
    await joor.post([minimal('A'), minimal('B'), minimal('A')]);
    expect((await joor.results()).map((each) => each.outcome)).toEqual(['pending', 'pending', 'refused']);
  });

  test('address codes of a connection differ', async () => {
    expect(await joor.faultsOf(changed(['billing', 'billing_addresses', 1, 'billing_code'], 'JBNY01'))).toEqual([
      'billing.billing_addresses more than one address has the code "JBNY01"',
    ]);
  });
});

describe('Customer Data Prerequisites', () => {
  test.each([
    [
      'price label',
      ['price_types', 0, 'price_type_label'],
      'europe',
      '"EUR / europe" is not a price type of the account',
    ],
    [
      'price currency',
      ['price_types', 0, 'price_type_currency_code'],
      'USD',
      '"USD / Europe" is not a price type of the account',
    ],
    [
      'retail currency',
      ['price_types', 0, 'price_type_retail_currency_code'],
      'USD',
      'the retail currency of "EUR / Europe" is EUR',
    ],
    [
      'payment method',
      ['billing', 'payment_methods', 0, 'payment_method_code'],
      'net31',
      'is not a payment method of the account',
    ],
    [
      'payment method name',
      ['billing', 'payment_methods', 0, 'payment_method_name'],
      'Other',
      'is not a payment method of the account',
    ],
    [
      'shipping method',
      ['shipping', 'shipping_methods', 0, 'shipping_method_code'],
      'x',
      'is not a shipping method of the account',
    ],
    ['sales rep', ['sales_rep_code'], 'ZZ', '"ZZ" is not a sales rep of the account'],
    ['warehouse', ['warehouses', 0, 'warehouse_code'], 'x', '"Test Warehouse / x" is not a warehouse of the account'],
    ['customer group', ['customer_group_code'], 'x', '"Specialty / x" is not a customer group of the account'],
    ['company', ['company_number_code'], 'x', '"company1 / x" is not a company number of the account'],
  ] as const)('an unknown %s is refused', async (_name, path, value, message) => {
    const faults = await joor.faultsOf(changed([...path], value));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
    await joor.handle.admin('/admin/settings', { checkAccountValues: false });
    expect(await joor.faultsOf(changed([...path], value))).toEqual([]);
  });

  test.each([
    [
      'currency and label are unique',
      { priceTypes: [1, 2].map(() => ({ label: 'A', currency: 'EUR', retailCurrency: 'EUR' })) },
      /currency and label EUR \/ A more than once/,
    ],
    [
      'one rep code to an email',
      { salesReps: ['1', '2'].map((code) => ({ name: 'A', code, email: 'a@b.example' })) },
      /email a@b.example more than once/,
    ],
    [
      'one email to a rep code',
      { salesReps: ['1', '2'].map((at) => ({ name: 'A', code: 'A', email: `${at}@b.example` })) },
      /code A more than once/,
    ],
    [
      'three-letter currencies',
      { priceTypes: [{ label: 'A', currency: 'Euro', retailCurrency: 'EUR' }] },
      /three-letter ISO/,
    ],
    ['unknown lists', { reps: [] }, /reps cannot be set up/],
    ['missing fields', { warehouses: [{ name: 'A' }] }, /warehouses\[0\] needs code/],
  ])('set-up: %s', async (_name, setup, message) => {
    await expect(joor.handle.admin('/admin/setup', setup)).rejects.toThrow(message);
  });

  test('setting up again changes nothing', async () => {
    const before = await joor.handle.admin('/admin/accounts');
    await joor.reset({ throttle: false });
    expect(await joor.handle.admin('/admin/accounts')).toEqual(before);
  });
});

test('refuseInvalid: the request is refused and names the connection; nothing is queued', async () => {
  await joor.handle.admin('/admin/settings', { refuseInvalid: true });
  const reply = await joor.post([minimal('A'), minimal('B', { customer_name: '' })]);
  expect(reply.status).toBe(400);
  expect(reply.json).toMatchObject({
    bulk_connections: { response: { code: 1, comment: 'Connection 2 (customer code B): customer_name is required.' } },
  });
  expect(await joor.handle.admin('/admin/jobs')).toEqual({ jobs: [] });
});

test('no record, however odd, stops a job', async () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...places()).chain(({ path }) => fc.jsonValue().map((value) => changed(path, value))),
  );
  const records = fc.sample(odd, { numRuns: 500, seed: 4 });
  expect((await joor.post(records)).status).toBe(200);
  const results = await joor.results();
  expect(results).toHaveLength(500);
  expect(results.every((each) => (each.outcome === 'refused') === each.faults.length > 0)).toBe(true);
});

test('lengthUnit: what a length counts is a switch', async () => {
  await joor.handle.admin('/admin/settings', { lengthUnit: 'utf-16' });
  expect(await joor.faultsOf(minimal('A', { customer_phone: '\u{1F457}'.repeat(26) }))).toHaveLength(1);
  await joor.handle.admin('/admin/settings', { lengthUnit: 'bytes' });
  expect(await joor.faultsOf(minimal('A', { customer_phone: '\u00e9'.repeat(26) }))).toEqual([
    'customer_phone has 52 bytes, the maximum is 50',
  ]);
});
