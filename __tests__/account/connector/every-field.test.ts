import { FIELD_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import {
  ADDRESS_TARGETS,
  CUSTOMER_TARGETS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import { type Company, openCompany, postedConnections } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

/** Fields that no fixed value is for, or that stand in a connection only with a setting. */
const LEFT_OUT = ['billing_address', 'shipping_address', 'price_type_currency_code', 'price_type_retail_currency_code'];

const TARGETS = [...CUSTOMER_TARGETS, ...ADDRESS_TARGETS].filter(
  (target) => !LEFT_OUT.includes(target) && !target.startsWith('location_'),
);

/** Two values of a field that no rule refuses. */
function valuesOf(target: string): [string, string] {
  if (target.includes('email')) return ['one@fields.example', 'two@fields.example'];
  if (target.includes('country')) return ['France', 'Portugal'];
  if (target.includes('postal_code')) return ['75004', '75005'];
  if (target.includes('phone') || target.includes('fax')) return ['+33 1 40 00 00 01', '+33 1 40 00 00 02'];
  if (target === 'discount_amount') return ['5', '7'];
  if (target === 'discount_line_item_level') return ['T', 'F'];
  return ['First', 'Second'];
}

test('a change of any field that JOOR gets sends the customer again', async () => {
  company.addCustomer({ addresses: [{ label: 'A', addr1: '1 rue', city: 'Paris', zip: '75004', country: 'FR' }] });
  const lines = TARGETS.map((target) => ({
    target,
    id: company.create(FIELD_MAP.type, {
      [FIELD_MAP.joorField]: target,
      [FIELD_MAP.fixedValue]: valuesOf(target)[0],
    }),
  }));
  company.run();
  expect(Object.values(company.states())).toEqual([expect.objectContaining({ state: 'Accepted' })]);
  const unsent: string[] = [];
  for (const { target, id } of lines) {
    const before = (await postedConnections(company)).length;
    company.edit(FIELD_MAP.type, id, { [FIELD_MAP.fixedValue]: valuesOf(target)[1] });
    company.account.clock.advance(6 * 60_000);
    company.run();
    const after = await postedConnections(company);
    if (after.length === before || !JSON.stringify(after.at(-1)).includes(valuesOf(target)[1])) unsent.push(target);
  }
  expect(unsent).toEqual([]);
});
