import { buildConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/build-connection';
import type { Customer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/customer';
import type { Mapping } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/mapping';
import {
  type FaultCode,
  RULES,
  type Rule,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import type { ExternalSystem } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/external-system';
import { ValueMap, type ValueMapLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { WARNING_KIND_NAMES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/warning-kinds';
import type { CODE_TAKEN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/taken-codes';
import { address, customer, mapping } from './demo-customer';

interface Case {
  customer?: Partial<Customer>;
  system?: Partial<ExternalSystem>;
  mapping?: Partial<Mapping>;
  /** Another code that comes with it. */
  and?: FaultCode[];
}

const line = { systemId: null, currency: '', joorName: '', joorCode: '', retailCurrency: '' };
const WAREHOUSE = { kind: 'warehouse', netsuiteId: '', joorName: 'Main Warehouse', joorCode: 'MAIN' } as const;
const lines = (...extra: (Partial<ValueMapLine> & Pick<ValueMapLine, 'kind' | 'netsuiteId'>)[]) => ({
  valueMap: new ValueMap(
    [...extra, WAREHOUSE].map((each) => ({ ...line, ...each })),
    1,
  ),
});
const priceLevel = { kind: 'price-level', netsuiteId: '5', currency: 'EUR', joorName: 'Europe' } as const;
const rep = { kind: 'sales-rep', netsuiteId: '11', joorCode: 'AB' } as const;
const LONG = 'The Old Customs House on the Quay, Entrance by the Courtyard';

/**
 * Not the one code that no customer has by itself, because another customer has its customer code (sync/taken-codes), and not
 * those of files, which a connection has by its format (customer-file/rows.test.ts).
 */
type FoundHere = Exclude<FaultCode, typeof CODE_TAKEN | `file_${string}`>;

/** A customer for each code of the sheet that its own values give. */
const CASES: Record<FoundHere, Case> = {
  customer_name_missing: { customer: { name: '' } },
  customer_code_missing: { customer: { entityId: '' }, system: { codeSource: 'customer-id' } },
  payment_term_missing: { customer: { term: null } },
  price_level_missing: { customer: { priceLevel: null } },
  price_level_inactive: { customer: { priceLevel: { id: 5, name: 'Wholesale EU', inactive: true } } },
  currency_missing: { customer: { currencies: [] } },
  currency_unknown: { mapping: lines({ ...priceLevel, retailCurrency: 'EURO' }, rep) },
  price_type_unmapped: { customer: { currencies: ['JPY'] } },
  price_type_unknown: { system: { knownPriceTypes: [{ label: 'europe', currency: 'EUR' }] } },
  warehouse_missing: {
    mapping: {
      valueMap: new ValueMap(
        [
          { ...line, ...priceLevel },
          { ...line, ...rep },
        ],
        1,
      ),
    },
  },
  warehouse_not_sent: {
    mapping: {
      valueMap: new ValueMap(
        [
          { ...line, ...priceLevel },
          { ...line, ...rep },
        ],
        1,
      ),
    },
    system: { noWarehouse: 'warn' },
  },
  required_missing: {
    customer: {
      contacts: [{ id: 1, name: '', title: '', email: 'kim@elan.example', phone: '', fax: '', primary: true }],
    },
    system: { buyers: 'contacts' },
  },
  address_missing: { customer: { addresses: [] } },
  address_label_missing: { customer: { addresses: [address({ label: '' })] } },
  address_label_duplicate: { customer: { addresses: [address(), address({ id: 71 })] } },
  address_incomplete: { customer: { addresses: [address({ city: '' })] } },
  country_unknown: { customer: { addresses: [address({ country: 'AN' })] } },
  state_unknown: { customer: { addresses: [address({ country: 'US', state: 'Califrnia' })] } },
  email_invalid: { customer: { email: 'buyer@elan' } },
  sales_rep_code_ambiguous: { mapping: lines(priceLevel, rep, { ...rep, joorCode: 'AB2' }) },
  sales_rep_code_shared: { mapping: lines(priceLevel, rep, { ...rep, netsuiteId: '12' }) },
  discount_invalid: {
    customer: { mapped: { custentity_discount: '4,5' } },
    mapping: { fieldMap: { discount_amount: { column: 'custentity_discount' } } },
    and: ['discount_missing'],
  },
  discount_level_invalid: {
    mapping: { fieldMap: { discount_amount: { fixed: '4' }, discount_line_item_level: { fixed: 'line' } } },
    and: ['discount_missing'],
  },
  value_too_long: { customer: { addresses: [address({ address1: LONG })] } },
  shared_value_too_long: { customer: { name: 'The Exceedingly Long Name of a Perfectly Ordinary Store' } },
  zip_doubtful: { customer: { addresses: [address({ country: 'US', state: 'MA', zip: '2108' })] } },
  address_line_missing: { customer: { addresses: [address({ address1: '' })] } },
  value_placeholder: { customer: { name: '-' } },
  buyer_email_duplicate: {
    customer: {
      contacts: [
        { id: 1, name: 'Kim Lee', title: '', email: 'kim@elan.example', phone: '', fax: '', primary: true },
        { id: 2, name: 'Lee Kim', title: '', email: 'KIM@elan.example', phone: '', fax: '', primary: false },
      ],
    },
    system: { buyers: 'contacts' },
  },
  customer_group_missing: { customer: { category: null } },
  sales_rep_code_missing: { customer: { salesRep: null } },
  sales_rep_email_missing: { customer: { salesRep: { id: 11, name: 'Ana Bell', email: '', inactive: false } } },
  buyer_missing: { customer: { email: '' } },
  contact_without_email: {
    customer: {
      contacts: [{ id: 1, name: 'Kim Lee', title: '', email: '', phone: '', fax: '', primary: true }],
    },
    system: { buyers: 'contacts' },
  },
  discount_missing: { mapping: { fieldMap: { discount_amount: { fixed: '' } } } },
  term_inactive: { customer: { term: { id: 2, name: 'Net 30', inactive: true } } },
  sales_rep_inactive: {
    customer: { salesRep: { id: 11, name: 'Ana Bell', email: 'ana@brand.example', inactive: true } },
  },
  category_inactive: { customer: { category: { id: 3, name: 'Specialty', inactive: true } } },
  ship_item_inactive: { customer: { shipItem: { id: 21, name: 'UPS Ground', inactive: true } } },
  currency_inactive: { customer: { inactiveCurrencies: ['EUR'] } },
  price_label_spaces: { mapping: lines({ ...priceLevel, joorName: 'Europe ' }, rep) },
  value_not_loaded: {
    system: { loaded: { warehouses: { at: '', by: 'Ana', values: [['Outlet', 'OUT']] } } },
  },
  value_wrapped: { customer: { addresses: [address({ address1: LONG })] }, system: { tooLong: 'wrap' } },
  value_cut: { customer: { addresses: [address({ address1: LONG })] }, system: { tooLong: 'cut' } },
};

function check({ customer: changes = {}, system = {}, mapping: settings = {} }: Case) {
  const each = mapping(settings);
  each.system = { ...each.system, ...system };
  return buildConnection(customer(changes), each, '');
}

const messages = (each: Case) => [...check(each).faults, ...check(each).warnings].map(({ message }) => message);

describe('Every code of the rule sheet that a customer has by itself', () => {
  test.each(Object.entries(CASES) as [FoundHere, Case][])('%s', (code, each) => {
    const { faults, warnings } = check(each);
    const expected = [code, ...(each.and ?? [])];
    const severity = (wanted: string) => expected.filter((one) => RULES[one].severity === wanted);
    expect(faults.map((one) => one.code)).toEqual(severity('fault'));
    expect(warnings.map((one) => one.code)).toEqual(severity('warning'));
    for (const { message, field, fix } of [...faults, ...warnings]) {
      expect(message).toMatch(/^[^:]+: .+[.?]$/);
      expect([field, fix].every((part) => part !== '')).toBe(true);
    }
  });

  test('a customer without fault or doubt has neither', () => {
    expect(check({})).toMatchObject({ faults: [], warnings: [] });
  });

  test('the titles that JOOR’s page for NetSuite lists are JOOR’s words (customers-netsuite)', () => {
    const titles = [RULES.address_label_missing, RULES.address_incomplete, RULES.price_level_missing];
    expect(titles.map(({ title }) => title)).toEqual([
      'Missing address label',
      'Incomplete address',
      'Missing price level',
    ]);
  });

  test('all faults are told at once', () => {
    const { faults } = check({
      customer: {
        name: '',
        term: null,
        priceLevel: null,
        addresses: [address({ label: '', country: 'XQ', city: '' }), address({ country: 'JP', state: 'Tokio' })],
      },
    });
    expect(faults.map(({ code }) => code)).toEqual([
      'customer_name_missing',
      'payment_term_missing',
      'price_level_missing',
      'address_label_missing',
      'address_incomplete',
      'country_unknown',
      'state_unknown',
    ]);
  });
});

describe('Addresses', () => {
  const missing = (changes: Parameters<typeof address>[0], strictAddresses = false) =>
    check({ customer: { addresses: [address(changes)] }, system: { strictAddresses } }).faults.map(
      ({ field }) => field,
    );

  test.each(['US', 'CA', 'JP', 'AU'])('%s needs state and zip, for customer locations too', (country) => {
    expect(missing({ country, state: '', zip: '' })).toEqual(['Address > State, Zip']);
  });

  test('France needs a zip and no state, Hong Kong neither', () => {
    expect(missing({ country: 'FR', state: '', zip: '' })).toEqual(['Address > Zip']);
    expect(missing({ country: 'HK', state: '', zip: '' })).toEqual([]);
  });

  test('with Strict Addresses city, state and zip are needed everywhere (customers-netsuite)', () => {
    expect(missing({ country: 'HK', city: '', state: '', zip: '' }, true)).toEqual(['Address > City, State, Zip']);
  });

  test('country and state are sent in one form, however they were entered', () => {
    const sent = (changes: Parameters<typeof address>[0]) => {
      const { connection, faults } = check({ customer: { addresses: [address(changes)] } });
      const [one] = connection.billing?.billing_addresses ?? [];
      return [faults.length, one?.billing_country, one?.billing_state];
    };
    expect(sent({ country: 'US', state: 'NJ' })).toEqual([0, 'United States', 'NJ']);
    expect(sent({ country: 'usa', state: 'New jersey' })).toEqual([0, 'United States', 'NJ']);
    expect(sent({ country: 'CA', state: 'Québec' })).toEqual([0, 'Canada', 'QC']);
    expect(sent({ country: 'JP', state: '27' })).toEqual([0, 'Japan', 'Osaka']);
    expect(sent({ country: 'IC', state: 'Las Palmas' })).toEqual([0, 'Spain', 'Las Palmas']);
  });

  test('labels that differ are different addresses, whatever the case', () => {
    expect(missing({ label: 'Paris' })).toEqual([]);
    const addresses = [address({ label: 'Store' }), address({ id: 71, label: 'STORE' })];
    expect(check({ customer: { addresses } }).faults).toEqual([]);
  });
});

test.each([
  ['EUR', true],
  ['EURO', false],
  ['eur', false],
  ['XTS', false],
  ['XXX', false],
])('the currency %s: %s (ISO 4217 keeps XTS for testing and XXX for no currency)', (retailCurrency, right) => {
  const { faults } = check({ mapping: lines({ ...priceLevel, retailCurrency }, rep) });
  expect(faults.map(({ code }) => code)).toEqual(right ? [] : ['currency_unknown']);
});

describe('Near misses are shown', () => {
  const known = (label: string, ...pairs: [string, string][]): Case => ({
    mapping: lines({ ...priceLevel, joorName: label }, rep),
    system: { knownPriceTypes: pairs.map(([name, currency]) => ({ label: name, currency })) },
  });

  test('of a label: case, spaces, a letter, another currency', () => {
    const nearest = (label: string) =>
      `Price type unknown in JOOR: "${label}" in EUR is not one of the JOOR Price Types on the External System.`;
    expect(messages(known('Wholesale ', ['Wholesale', 'EUR']))).toEqual([
      `${nearest('Wholesale ')} Did you mean "Wholesale"?`,
    ]);
    expect(messages(known('wholesale', ['Wholesale', 'EUR']))).toEqual([
      `${nearest('wholesale')} Did you mean "Wholesale"?`,
    ]);
    expect(messages(known('Wholsale', ['Wholesale', 'EUR'], ['Retail', 'EUR']))).toEqual([
      `${nearest('Wholsale')} Did you mean "Wholesale"?`,
    ]);
    expect(messages(known('Wholesale', ['Wholesale', 'USD']))).toEqual([`${nearest('Wholesale')} JOOR has it in USD.`]);
    expect(messages(known('Wholesale ', ['Wholesale ', 'EUR']))).toEqual([]);
  });

  test('of a state and a country', () => {
    expect(messages({ customer: { addresses: [address({ country: 'US', state: 'New Yrok' })] } })).toEqual([
      'Unknown state: Address "Paris" has the state "New Yrok", which is unknown in United States. Did you mean "New York"?',
    ]);
    expect(messages({ customer: { addresses: [address({ country: 'Frnace' })] } })).toEqual([
      'Unknown country: Address "Paris" has the country "Frnace", which is neither an ISO code nor an English country name. Did you mean "France"?',
    ]);
  });
});

test.each([
  ['buyer@shop.example', true],
  ["o'neil+joor@mail.shop.example", true],
  ['購買@会社.example', true],
  ['buyer@shop', false],
  ['buyer shop@shop.example', false],
  ['buyer@shop..example', false],
  ['.buyer@shop.example', false],
  ['a@b.example, c@d.example', false],
])('the email address %s: %s', (email, right) => {
  expect(check({ customer: { email } }).faults.map(({ code }) => code)).toEqual(right ? [] : ['email_invalid']);
});

test('one email with two codes is told, though two employees hold it (bulk-connection-postput: 1 to 1)', () => {
  const twin = { ...rep, netsuiteId: '12', joorCode: 'CD', repEmail: 'ANA@brand.example' };
  const { faults } = buildConnection(
    customer(),
    mapping(lines(priceLevel, { ...rep, repEmail: 'ana@brand.example' }, twin)),
    '',
  );
  expect(faults.map(({ code }) => code)).toEqual(['sales_rep_code_ambiguous']);
  expect(faults[0]?.message).toContain('(ana@brand.example) has the codes AB and CD');
});

describe('Doubtful values', () => {
  const warnings = (changes: Partial<Customer>) => check({ customer: changes }).warnings.map(({ code }) => code);

  test.each(['-', '.', '***', '?', 'N/A', 'n.a.', 'TBD', 'none', 'null', 'XXX', '\u3164', '——'])(
    'the name "%s" is a placeholder',
    (name) => {
      expect(warnings({ name })).toEqual(['value_placeholder']);
    },
  );

  test.each(['A', '1', '東', '42 & Co.', 'Nana', '🧵', "L'Étoile", 'X', 'None Such', '+1'])(
    'the name "%s" is none',
    (name) => {
      expect(warnings({ name })).toEqual([]);
    },
  );

  test('an address that is sent to bill and to ship is told once', () => {
    expect(warnings({ addresses: [address({ city: '.', address1: '' })] })).toEqual([
      'address_line_missing',
      'value_placeholder',
    ]);
  });

  test('buyers with different emails are none', () => {
    const contact = { title: '', phone: '', fax: '', primary: false };
    const contacts = ['a@x.example', 'b@x.example'].map((email, id) => ({ ...contact, id, name: 'Kim', email }));
    const { warnings: found } = check({ customer: { contacts }, system: { buyers: 'contacts' } });
    expect(found).toEqual([]);
  });

  test('a setting turns warnings of a kind into faults, and no others', () => {
    const found = check({
      customer: { name: '-', addresses: [address({ country: 'US', state: 'MA', zip: '2108' })] },
      system: { warningFaults: ['Zips'] },
    });
    expect(found.faults.map(({ code }) => code)).toEqual(['zip_doubtful']);
    expect(found.warnings.map(({ code }) => code)).toEqual(['value_placeholder']);
  });

  test('every warning has a kind, and every kind a warning', () => {
    const kinds = Object.values<Rule>(RULES).flatMap((rule) => (rule.severity === 'warning' ? [rule.kind] : []));
    expect(new Set(kinds)).toEqual(new Set(WARNING_KIND_NAMES));
  });
});

describe('One value that fills two fields', () => {
  const name = 'The Exceedingly Long Name of a Perfectly Ordinary Store';

  test('fits the longer one: the message names the line that ends it', () => {
    expect(messages({ customer: { name } })).toEqual([
      `Value too long for one of its fields: Company Name also fills Name of the buyer. It has 55 characters; JOOR allows 100 for Company Name, but 50 for Name of the buyer: "${name}". The Field Map can fill Buyer name by itself.`,
    ]);
    expect(messages({ customer: { name }, mapping: { fieldMap: { buyer_name: { fixed: 'Store' } } } })).toEqual([]);
  });

  test('fits neither: both are told', () => {
    const { faults } = check({ customer: { name: 'x'.repeat(101) } });
    expect(faults.map(({ code }) => code)).toEqual(['value_too_long', 'value_too_long']);
  });

  test('is cut where the External System cuts', () => {
    const { faults, warnings } = check({ customer: { name }, system: { tooLong: 'cut' } });
    expect([faults, warnings.map(({ code }) => code)]).toEqual([[], ['value_cut']]);
  });

  test('of a contact is the contact’s own', () => {
    const contacts = [{ id: 1, name, title: '', email: 'a@x.example', phone: '', fax: '', primary: true }];
    const { faults } = check({ customer: { contacts }, system: { buyers: 'contacts' } });
    expect(faults.map(({ code }) => code)).toEqual(['value_too_long', 'value_too_long']);
  });
});
