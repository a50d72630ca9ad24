import {
  type FormSources,
  formOf,
  formProblems,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/customer-form';
import { newAddress } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/new-address';
import { readOrderSettings } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/order-settings';
import { ValueMap, type ValueMapLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { NO_ORDERS } from '../settings/no-orders';
import { NEW_YORK, order } from './order';

const line = (kind: ValueMapLine['kind'], netsuiteId: string, rest: Partial<ValueMapLine> = {}): ValueMapLine => ({
  systemId: null,
  kind,
  netsuiteId,
  currency: '',
  joorName: '',
  joorCode: '',
  retailCurrency: '',
  ...rest,
});

const LINES = [
  line('term', '5', { joorName: 'Net 30', joorCode: 'net30' }),
  line('sales-rep', '21', { joorCode: 'AB' }),
  line('category', '3', { joorName: 'Boutiques', joorCode: 'BOU' }),
  line('price-level', '2', { currency: 'USD', joorName: 'Wholesale' }),
];

const sources = (changes: Partial<FormSources> = {}): FormSources => ({
  orders: readOrderSettings('JOOR', NO_ORDERS).orders,
  subsidiaries: [4, 7],
  valueMap: new ValueMap(LINES, 1),
  currencies: new Map([['USD', 1]]),
  oneWorld: true,
  priceLevels: true,
  ...changes,
});

const ORDERED = order({
  email: 'ada@colette.example',
  termCode: 'net30',
  repCode: 'AB',
  groupName: 'Boutiques',
  billing: NEW_YORK,
  shipping: { ...NEW_YORK, code: 'SOHO', address1: '1 Prince Street' },
});

const fieldsOf = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);

describe('The form of a customer', () => {
  test('is filled from the order, in NetSuite’s codes and by the Value Map read backwards', () => {
    const { form, problems } = formOf(ORDERED, sources());
    expect(problems).toEqual([]);
    expect(form).toMatchObject({
      stage: 'customer',
      isPerson: false,
      companyName: 'Colette',
      entityId: '',
      email: 'ada@colette.example',
      phone: '+1 212 555 0148',
      currency: 1,
      terms: 5,
      priceLevel: 2,
      salesRep: 21,
      category: 3,
      subsidiary: 4,
    });
    expect(form.addresses).toEqual([
      expect.objectContaining({
        label: 'HQ',
        addressee: 'Colette',
        state: 'NY',
        country: 'US',
        billing: true,
        shipping: false,
      }),
      expect.objectContaining({ label: 'SOHO', addr1: '1 Prince Street', billing: false, shipping: true }),
    ]);
  });

  test('one address that is the same twice bills and ships', () => {
    const { form } = formOf({ ...ORDERED, shipping: { ...ORDERED.billing } }, sources());
    expect(form.addresses).toEqual([expect.objectContaining({ label: 'HQ', billing: true, shipping: true })]);
  });

  test('takes JOOR’s code as Customer ID, another stage and subsidiary, where settings say so', () => {
    const { orders } = readOrderSettings('JOOR', {
      ...NO_ORDERS,
      orderCodeAsId: true,
      orderStage: 'Lead',
      orderSubsidiary: '9',
    });
    const { form } = formOf({ ...ORDERED, customerCode: 'C-77' }, sources({ orders }));
    expect(form).toMatchObject({ entityId: 'C-77', stage: 'lead', subsidiary: 9 });
  });

  test('tells what the maps and the account do not have', () => {
    const { form, problems } = formOf(
      { ...ORDERED, currency: 'SEK', termCode: 'cod', termName: 'COD', repCode: 'ZZ', groupName: 'Chains' },
      sources({ valueMap: new ValueMap(LINES, 1), subsidiaries: [] }),
    );
    expect(form).toMatchObject({ currency: null, terms: null, salesRep: null, category: null, priceLevel: null });
    expect(fieldsOf(problems).sort()).toEqual([
      'category',
      'currency',
      'priceLevel',
      'salesRep',
      'subsidiary',
      'terms',
    ]);
    expect(problems.filter(({ blocks }) => blocks).map(({ field }) => field)).toEqual(['currency', 'subsidiary']);
    expect(problems[0]?.sentence).toContain('no active currency SEK');
  });

  test('a code that stands for two values is left to a person', () => {
    const valueMap = new ValueMap([...LINES, line('term', '6', { joorCode: 'net30' })], 1);
    const { form, problems } = formOf(ORDERED, sources({ valueMap }));
    expect(form.terms).toBeNull();
    expect(problems).toEqual([{ field: 'terms', sentence: expect.stringContaining('several values'), blocks: false }]);
  });

  test('a country or state that is none blocks, and is named', () => {
    const { problems } = formOf(
      {
        ...ORDERED,
        billing: { ...ORDERED.billing, country: 'Atlantis', countryCode: '' },
        shipping: { ...ORDERED.shipping, region: 'Nowhere' },
      },
      sources(),
    );
    expect(problems).toEqual([
      { field: 'address.0.country', sentence: expect.stringContaining('"Atlantis"'), blocks: true },
      { field: 'address.1.state', sentence: expect.stringContaining('no state "Nowhere"'), blocks: true },
    ]);
  });

  test('what NetSuite would refuse is told before it is asked', () => {
    const { form } = formOf(ORDERED, sources());
    const wrong = { ...form, companyName: '', email: 'ada', phone: '12', entityId: 'x'.repeat(84) };
    expect(fieldsOf(formProblems(wrong, { oneWorld: false }))).toEqual(['companyName', 'email', 'phone', 'entityId']);
    expect(fieldsOf(formProblems({ ...form, isPerson: true }, { oneWorld: false }))).toEqual(['firstName', 'lastName']);
  });
});

describe('A shipping address of an order', () => {
  const known = [{ label: 'Main', addr1: '9 Greene St.', city: 'New York', zip: '10013', country: 'US' }];

  test('is new where the customer has neither its code nor its place', () => {
    expect(newAddress({ ...ORDERED.shipping, postalCode: '10012' }, known)).toMatchObject({
      label: 'SOHO',
      country: 'US',
    });
  });

  test.each<[string, object, object]>([
    ['its code', {}, { label: 'SOHO' }],
    ['its place, written otherwise', { address1: '9 greene st', city: 'NEW YORK' }, {}],
    ['its street and zip, the town being another name', { address1: '9 Greene St', city: 'Manhattan' }, {}],
  ])('is known by %s', (_, shipping, changes) => {
    const has = known.map((each) => ({ ...each, ...changes }));
    expect(newAddress({ ...ORDERED.shipping, ...shipping }, has)).toBeNull();
  });

  test('an order without one offers none', () => {
    expect(newAddress(order().shipping, known)).toBeNull();
  });
});
