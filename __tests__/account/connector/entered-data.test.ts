import { readRecords } from '../../../local/joor/request';
import type { PreviewLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/preview/contract';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  LISTS,
  SYNC_STATE,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { connectionDiff } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/connection-diff';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { put } from '../suitelets/account';
import { ADDRESS, type Company, type CustomerChanges, openCompany } from './company';

jest.setTimeout(240_000);

interface Case {
  entered: CustomerChanges;
  /** By path, as the preview names it; null: there is none. */
  sent?: Record<string, string | null>;
  /** Beginnings of warnings. */
  warnings?: string[];
  /** Beginning of the fault with which it is not sent. */
  fault?: string;
}

const at = (place: Record<string, string>): CustomerChanges => ({ addresses: [{ ...ADDRESS, ...place }] });
const LONG_NAME = 'The Exceedingly Long Name of a Perfectly Ordinary Concept Store';

/** What people enter, and what has to become of it (U+200B-F, U+202A-E, U+2060-2069, U+00AD, U+FEFF and their kin). */
const CASES: Record<string, Case> = {
  'bidirectional marks around an email, a phone and a label': {
    entered: {
      email: '\u202abuyer@elan.example\u202c',
      phone: '\u2066+33 1\u200f 40\u2069',
      ...at({ label: '\u200eStore\u200f' }),
    },
    sent: {
      'buyer > buyer@elan.example > email': 'buyer@elan.example',
      'customer phone': '+33 1 40',
      'billing > Store > city': 'Paris',
    },
  },
  'soft hyphens, zero width spaces, word joiners and byte order marks': {
    entered: {
      email: 'bu\u00adyer\u200b@elan\u2060.example\ufeff',
      companyname: '\ufeffBou\u00adtique É\u200blan\u2060',
      ...at({ label: 'St\u00adore' }),
    },
    sent: {
      'customer name': 'Boutique Élan',
      'buyer > buyer@elan.example > email': 'buyer@elan.example',
      'shipping > Store > city': 'Paris',
    },
  },
  'joiners: they stay in names and leave labels': {
    entered: { companyname: 'می\u200cخواهم 👩\u200d🎨', ...at({ label: 'St\u200dore\u200c' }) },
    sent: { 'customer name': 'می\u200cخواهم 👩\u200d🎨', 'billing > Store > city': 'Paris' },
  },
  'two labels that differ in what nobody sees only': {
    entered: { addresses: [{ ...ADDRESS }, { ...ADDRESS, label: 'Flag\u200bship\u200e' }] },
    fault: 'Duplicate address label: 2 addresses have the label "Flagship".',
  },
  'a US zip that lost its zero': {
    entered: at({ country: 'US', city: 'Boston', state: 'MA', zip: '2108' }),
    sent: { 'billing > Flagship > postal code': '2108' },
    warnings: [
      'Doubtful zip: Address "Flagship" has the zip "2108", which is not a postal code of United States. Did you mean "02108"?',
    ],
  },
  'a US zip that lost two': {
    entered: at({ country: 'US', city: 'San Juan', state: 'PR', zip: '926' }),
    warnings: [
      'Doubtful zip: Address "Flagship" has the zip "926", which is not a postal code of United States. Did you mean "00926"?',
    ],
  },
  'a US zip of letters': {
    entered: at({ country: 'US', city: 'Boston', state: 'MA', zip: 'ABCDE' }),
    warnings: [
      'Doubtful zip: Address "Flagship" has the zip "ABCDE", which is not a postal code of United States. Correct',
    ],
  },
  'a US zip that is none': {
    entered: at({ country: 'US', city: 'Boston', state: 'MA', zip: 'N/A' }),
    warnings: ['Doubtful zip: Address "Flagship" has the zip "N/A"'],
  },
  'a zip of another country': {
    entered: at({ country: 'CA', city: 'Ottawa', state: 'ON', zip: '90210' }),
    warnings: ['Doubtful zip: Address "Flagship" has the zip "90210", which is not a postal code of Canada.'],
  },
  'no zip in Ireland': {
    entered: at({ country: 'IE', city: 'Dublin', zip: '' }),
    sent: { 'billing > Flagship > postal code': null, 'billing > Flagship > country': 'Ireland' },
    warnings: [],
  },
  'no zip in Panama': { entered: at({ country: 'PA', city: 'Panamá', zip: '' }), warnings: [] },
  'a name of one punctuation mark': {
    entered: { companyname: '.', ...at({ addressee: '-' }) },
    sent: { 'customer name': '.' },
    warnings: [
      'Placeholder value: Company Name is ".", which looks like a placeholder.',
      'Placeholder value: Addressee of address "Flagship" is "-"',
    ],
  },
  'an empty Address 1': {
    entered: at({ addr1: '' }),
    warnings: ['No Address 1: Address "Flagship" has no Address 1.'],
  },
  Newfoundland: {
    entered: at({ country: 'CA', city: "St. John's", state: 'Newfoundland', zip: 'A1C 5M2' }),
    sent: { 'billing > Flagship > state': 'NL' },
  },
  'Armed Forces Europe': {
    entered: at({ country: 'US', city: 'APO', state: 'Armed Forces Europe', zip: '09021' }),
    sent: { 'billing > Flagship > state': 'AE' },
  },
  'Yukon Territory': {
    entered: at({ country: 'CA', city: 'Whitehorse', state: 'Yukon Territory', zip: 'Y1A 1A1' }),
    sent: { 'billing > Flagship > state': 'YT' },
  },
  PQ: {
    entered: at({ country: 'CA', city: 'Montréal', state: 'PQ', zip: 'H2Y 1C6' }),
    sent: { 'billing > Flagship > state': 'QC' },
  },
  'D.C.': {
    entered: at({ country: 'US', city: 'Washington', state: 'D.C.', zip: '20001' }),
    sent: { 'billing > Flagship > state': 'DC' },
  },
  'a prefecture in Japanese': {
    entered: at({ country: 'JP', city: '大阪市', state: '大阪府', zip: '530-0001' }),
    sent: { 'billing > Flagship > state': 'Osaka', 'billing > Flagship > country': 'Japan' },
    warnings: [],
  },
  'a company name that fits the customer and not the buyer': {
    entered: { companyname: LONG_NAME },
    fault: `Value too long for one of its fields: Company Name also fills Name of the buyer. It has 63 characters; JOOR allows 100 for Company Name, but 50 for Name of the buyer: "${LONG_NAME}".`,
  },
  'rich text': {
    entered: {
      custentity_brand_story: '<p>Caf&eacute;&nbsp;&amp; <b>Bar</b><br>since&#160;1990</p><!-- x -->',
      ...at({ custrecord_brand_note: '<div>Ring &lt;twice&gt; &ndash; please</div>' }),
    },
    sent: { 'customer alias': 'Café & Bar since 1990', 'shipping > Flagship > address 2': 'Ring <twice> – please' },
  },
  'text that only looks like HTML in a Free-Form Text': {
    entered: { custentity_brand_title: 'R&amp;D &lt;Buyer&gt;', companyname: 'A &lt;B&gt; & C' },
    sent: { 'buyer > buyer@shop.example > title': 'R&amp;D <Buyer>', 'customer name': 'A <B> & C' },
  },
};

describe.each(['json', 'xml'] as const)('What people enter, sent as %s', (format) => {
  let company: Company;
  const ids = new Map<string, number>();
  let posted: Map<string, Record<string, string | null>>;
  let previews: Map<number, PreviewLine>;

  beforeAll(async () => {
    company = await openCompany({ behaviours: { 'record.angle-brackets': 'escaped' } });
    brandFields(company);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.format]: company.list(LISTS.format.id, LISTS.format[format]),
    });
    for (const [name, { entered }] of Object.entries(CASES)) {
      ids.set(name, company.addCustomer({ email: 'buyer@shop.example', ...entered }));
    }
    const visit = await DashboardVisit.of(company);
    previews = new Map();
    for (const line of await visit.ask('preview', { customerIds: [...ids.values()] }))
      previews.set(line.customerId, line);
    await visit.stop();
    expect(company.run().errors).toEqual([]);
    posted = await sentValues(company, format);
  });

  afterAll(() => company.stop());

  const warningsOf = (id: number): string[] =>
    String(
      company.query(
        `SELECT ${SYNC_STATE.warnings} AS w FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
        id,
      )[0]?.w ?? '',
    )
      .split('\n')
      .filter((line) => line !== '' && !/^No (customer group|sales rep code)/.test(line));

  test.each(Object.entries(CASES))('%s', (name, { sent, warnings, fault }) => {
    const id = ids.get(name) ?? 0;
    const preview = previews.get(id);
    const previewed = Object.fromEntries((preview?.diff ?? []).map(({ path, after }) => [path, after]));
    const values = posted.get(String(id));
    if (fault !== undefined) {
      expect(values).toBeUndefined();
      expect(company.states()[id]?.reason).toContain(fault);
      expect(preview?.faults.map(({ message }) => message).join('\n')).toContain(fault);
      return;
    }
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect(previewed).toEqual(values);
    for (const [path, value] of Object.entries(sent ?? {}))
      expect([path, values?.[path] ?? null]).toEqual([path, value]);
    if (!warnings) return;
    expect(warningsOf(id)).toEqual(warnings.map((each) => expect.stringContaining(each)));
    const told = (preview?.warnings ?? []).map(({ message, fix }) => `${message} ${fix}`);
    for (const each of warnings) expect(told).toContainEqual(expect.stringContaining(each));
  });
});

/** Fields of the brand with the Field Map lines that use them. */
function brandFields(company: Company): void {
  const lines = [
    ['custentity_brand_story', 'RICHTEXT', 'customer_alias'],
    ['custentity_brand_title', 'TEXT', 'buyer_title'],
    ['custrecord_brand_note', 'RICHTEXT', 'shipping_address_2'],
  ] as const;
  for (const [id, type, joorField] of lines) {
    const ofAddress = id.startsWith('custrecord');
    const [kind, applies] = ofAddress
      ? ['othercustomfield', '<rectype>-289</rectype>']
      : ['entitycustomfield', '<appliestocustomer>T</appliestocustomer>'];
    put(
      company.account,
      `<${kind} scriptid="${id}"><label>Brand ${joorField}</label><fieldtype>${type}</fieldtype>${applies}<storevalue>T</storevalue></${kind}>`,
    );
    company.create(FIELD_MAP.type, {
      [FIELD_MAP.joorField]: joorField,
      [FIELD_MAP.netsuiteField]: ofAddress ? `address.${id}` : id,
    });
  }
}

/** What JOOR got, by customer code and the path that the preview shows. */
async function sentValues(
  { joor }: Company,
  format: 'json' | 'xml',
): Promise<Map<string, Record<string, string | null>>> {
  const bodies = (await joor.requests()).filter(({ method }) => method === 'POST').map(({ body }) => String(body));
  const connections = bodies.flatMap((body) =>
    readRecords(Buffer.from(body), format, null),
  ) as unknown as JoorConnection[];
  return new Map(
    connections.map((connection) => [
      connection.customer_code,
      Object.fromEntries(connectionDiff(null, connection, () => '').map(({ path, after }) => [path, after])),
    ]),
  );
}

describe('Codes and labels with what nobody sees', () => {
  let company: Company;

  beforeEach(async () => {
    company = await openCompany();
  });

  afterEach(() => company.stop());

  test('a price label is shown with the name of what is not seen', () => {
    const [line] = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorName} = 'Wholesale'`);
    company.edit(VALUE_MAP.type, Number(line?.id), { [VALUE_MAP.joorName]: 'Whole\u200bsale' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.priceTypes]: 'Wholesale | USD' });
    const id = company.addCustomer();
    company.run();
    expect(company.states()[id]?.reason).toContain(
      'Price type unknown in JOOR: "Whole[zero width space]sale" in USD is not one of the JOOR Price Types on the External System. Did you mean "Wholesale"?',
    );
  });

  test('two customers whose codes look the same are told apart by their internal ID only', () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.customerId),
    });
    const first = company.addCustomer({ entityid: 'AB-1' });
    const second = company.addCustomer({ entityid: 'AB\u00ad-\u200e1' });
    company.run();
    expect(company.states()[first]).toMatchObject({ state: 'Accepted' });
    expect(company.states()[second]?.reason).toContain('Customer code "AB-1" already belongs to customer');
  });
});

test('angle brackets of settings, which NetSuite may keep as &lt; and &gt; (measured in 2016), are those of JOOR', async () => {
  const company = await openCompany({ behaviours: { 'record.angle-brackets': 'escaped' } });
  const [line] = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorName} = 'Wholesale'`);
  company.edit(VALUE_MAP.type, Number(line?.id), { [VALUE_MAP.joorName]: 'Wholesale <EU>' });
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.priceTypes]: 'Wholesale <EU> | USD' });
  company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'customer_alias', [FIELD_MAP.fixedValue]: '<new>' });
  const id = company.addCustomer();
  company.run();
  expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  expect((await sentValues(company, 'json')).get(String(id))).toMatchObject({
    'customer alias': '<new>',
    'price type > Wholesale <EU> in USD > label': 'Wholesale <EU>',
  });
  const visit = await DashboardVisit.of(company);
  await visit.open('administrators');
  expect(JSON.stringify(await visit.ask('export_configuration', {}))).toContain('Wholesale <EU>');
  await visit.stop();
  await company.stop();
});

describe('A fault that the Field Map mends', () => {
  let company: Company;

  beforeEach(async () => {
    company = await openCompany();
  });

  afterEach(() => company.stop());

  const map = (joorField: string, fixed: string) =>
    company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: joorField, [FIELD_MAP.fixedValue]: fixed });

  test('a company name too long for the buyer: with a Field Map line for Buyer name it is sent whole', async () => {
    const id = company.addCustomer({ companyname: LONG_NAME, email: 'buyer@shop.example' });
    company.run();
    expect(company.states()[id]?.reason).toContain('The Field Map can fill Buyer name by itself.');
    map('buyer_name', 'Concept Store');
    company.account.clock.advance(60_000);
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect((await sentValues(company, 'json')).get(String(id))).toMatchObject({
      'customer name': LONG_NAME,
      'buyer > buyer@shop.example > name': 'Concept Store',
    });
  });

  test.each([
    ['Croatia/Hrvatska', '10000', 'Croatia'],
    ['Slovak Republic', '811 01', 'Slovakia'],
    ['Macau', '', 'Macao'],
    ['Macedonia', '1000', 'North Macedonia'],
    ['Swaziland', 'H100', 'Eswatini'],
    ['Reunion Island', '97400', 'Reunion'],
  ])('the country %s of NetSuite’s list is sent as JOOR’s English name', async (name, zip, sent) => {
    map('billing_country', name);
    map('billing_postal_code', zip);
    const id = company.addCustomer();
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect((await sentValues(company, 'json')).get(String(id))?.['billing > Flagship > country']).toBe(sent);
  });
});

describe('Warnings That Are Faults', () => {
  test('keeps customers with a warning of these kinds from being sent, and sends them again without it', async () => {
    const company = await openCompany();
    const id = company.addCustomer(at({ country: 'US', city: 'Boston', state: 'MA', zip: '2108' }));
    const other = company.addCustomer({ companyname: '-' });
    const set = (kinds: string) => {
      company.account.clock.advance(60_000);
      company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.warningFaults]: kinds });
    };
    set('zips, Address Lines');
    company.run();
    expect(company.states()[id]?.reason).toMatch(/^Doubtful zip: .*Did you mean "02108"\?/);
    expect(company.states()[id]?.state).toBe('Failed');
    expect(company.states()[other]?.state).toBe('Accepted');
    set('Zip');
    const visit = await DashboardVisit.of(company);
    await visit.open('administrators');
    expect(JSON.stringify(await visit.ask('check_set_up', { part: 'settings', systemId: company.systemId }))).toContain(
      'has Zip in Warnings That Are Faults. Enter any of Zips, Address Lines, Placeholders',
    );
    await visit.stop();
    set('');
    company.run();
    expect(company.states()[id]?.state).toBe('Accepted');
    await company.stop();
  });
});
