import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { BehaviourChoices } from '../../../local/account/behaviours';
import { EXTERNAL_SYSTEM, PROBE, VALUE_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { EXAMPLE_JSON } from '../joor/documented';
import { runRecords } from './actions';
import { Brand } from './brand';
import { ADDRESS, type Company, openCompany, type PostedConnection, postedConnections } from './company';

jest.setTimeout(240_000);

/** What JOOR gets of a customer with sales team, group pricing and contacts, and what the run made of the others. */
async function sentBy(
  behaviours: BehaviourChoices,
  setUp: Record<string, boolean> = {},
  others = 0,
  prepare: (company: Company) => void = () => {},
) {
  const company = await openCompany();
  try {
    prepare(company);
    company.account.setBehaviours(behaviours);
    const brand = new Brand(company);
    const known = brand.enter(EXAMPLE_JSON as never);
    const group = String(company.create('pricinggroup', { name: 'Leather' }));
    const level = brand.listValue('pricelevel', { name: 'Leather Prices' });
    for (const { price_type_currency_code: currency } of EXAMPLE_JSON.price_types) {
      brand.mapValue('priceLevel', level, {
        [VALUE_MAP.currency]: currency,
        [VALUE_MAP.joorName]: `Leather ${currency}`,
      });
    }
    brand.setSublists(known, { grouppricing: [{ group, level }] });
    brand.setUp({ [EXTERNAL_SYSTEM.groupPrices]: true, ...setUp });
    for (let each = 0; each < others; each += 1) {
      company.addCustomer({ addresses: [{ ...ADDRESS, custrecord_brand_billing: true }] });
    }
    const { errors, stages } = company.run();
    expect(errors).toEqual([]);
    const connections: PostedConnection[] = await postedConnections(company);
    return {
      sent: connections.find(({ customer_code }) => customer_code === EXAMPLE_JSON.customer_code),
      all: connections,
      states: Object.values(company.states()).map(({ state }) => state),
      units: Math.max(...stages.map(({ units }) => units)),
      runs: runRecords(company),
    };
  } finally {
    await company.stop();
  }
}

let whole: Awaited<ReturnType<typeof sentBy>>;

beforeAll(async () => {
  whole = await sentBy({});
  expect(whole.sent).toMatchObject({ sales_rep_code: EXAMPLE_JSON.sales_rep_code, buyers: EXAMPLE_JSON.buyers });
  expect(JSON.stringify(whole.sent)).toContain('Leather EUR');
});

test.each<[string, BehaviourChoices]>([
  ['customerSalesTeam', { 'suiteql.table.customersalesteam': 'missing' }],
  ['customerGroupPricing', { 'suiteql.table.customergrouppricing': 'missing' }],
  ['companyContactRelationship', { 'suiteql.table.companycontactrelationship': 'missing' }],
  [
    'any of them',
    {
      'suiteql.table.customersalesteam': 'missing',
      'suiteql.table.customergrouppricing': 'missing',
      'suiteql.table.companycontactrelationship': 'missing',
    },
  ],
])('without %s JOOR gets the same', async (_, behaviours) => {
  expect((await sentBy(behaviours)).sent).toEqual(whole.sent);
});

test('without the tables a run loads no more records than its units allow, and gets through in the end', async () => {
  const { states, units } = await sentBy({ 'suiteql.table.customersalesteam': 'missing' }, {}, 60);
  expect(new Set(states)).toEqual(new Set(['Accepted']));
  expect(states).toHaveLength(61);
  expect(units).toBeLessThan(5000);
});

test('what the Account Probe found missing is read the other way at once, in the release it was found in', async () => {
  const asked = async (version: string) => {
    const statements: string[] = [];
    const note = (message: unknown) => void statements.push((message as { sql: string }).sql);
    subscribe('local-account:suiteql', note);
    try {
      const { sent } = await sentBy({}, {}, 0, (company) => {
        const found = { version, behaviours: { 'suiteql.table.customersalesteam': 'missing' } };
        company.create(PROBE.type, {
          name: 'learned',
          externalid: 'uc-probe learned',
          [PROBE.long]: JSON.stringify(found),
        });
      });
      expect(sent).toEqual(whole.sent);
    } finally {
      unsubscribe('local-account:suiteql', note);
    }
    return statements.some((sql) => /FROM customerSalesTeam|JOIN customerSalesTeam/.test(sql));
  };
  expect(await asked('2026.2')).toBe(false);
  expect(await asked('2019.1')).toBe(true);
});
