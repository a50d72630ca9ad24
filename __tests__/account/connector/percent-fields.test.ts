import { FIELD_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { put } from '../suitelets/account';
import { type Company, openCompany, postedConnections } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

/** A number field of customers with the discount. */
function mapDiscount(id: string, type: 'PERCENT' | 'FLOAT'): void {
  put(
    company.account,
    `<entitycustomfield scriptid="${id}"><label>Discount</label><fieldtype>${type}</fieldtype>
       <appliestocustomer>T</appliestocustomer><storevalue>T</storevalue></entitycustomfield>`,
  );
  company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'discount_amount', [FIELD_MAP.netsuiteField]: id });
}

/** "Percent fields come back as a fraction (0.5 for 50 %)": measured twice under N/query. */
test.each([
  ['PERCENT', 50, 50],
  ['PERCENT', 7, 7],
  ['PERCENT', 4.5, 4.5],
  ['PERCENT', 0.5, 0.5],
  ['PERCENT', 0, 0],
  ['FLOAT', 50, 50],
  ['FLOAT', 0.5, 0.5],
] as const)(
  'a discount in a %s field of %d is %d percent at JOOR, as the record shows it',
  async (type, entered, sent) => {
    mapDiscount('custentity_discount', type);
    company.addCustomer({ custentity_discount: entered });
    expect(company.run().errors).toEqual([]);
    expect(await postedConnections(company)).toMatchObject([{ discounts: [{ amount: sent }] }]);
  },
);
