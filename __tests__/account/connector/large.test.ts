import { inTransaction } from '../../../local/account/database';
import { maxShareOfLimit } from '../../../local/runtime/run';
import {
  ACCOUNT_STATE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedConnections } from './company';

/** A page of SuiteQL has at most this many rows, and says nothing of the rest (Oracle help, section_157960542026). */
const PAGE = 5000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const addresses = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    ...ADDRESS,
    label: `Door ${from + index}, rue des Archives`,
    addr1: `${from + index} rue des Archives`,
    defaultbilling: from + index === 0,
    defaultshipping: from + index === 0,
  }));
const codesAtJoor = async () => {
  const posts = await postedConnections(company);
  return posts.map(({ shipping }) => shipping?.shipping_addresses?.map((each) => each.shipping_code));
};

/** Customers that are read as all are, with their addresses, and get a state, but cost little: nobody has to build what would be sent. */
const add = (count: number) =>
  inTransaction(company.account, () => {
    for (let each = 0; each < count; each += 1) company.addCustomer({ isinactive: true });
  });

describe('One customer', () => {
  test('with 500 addresses and 200 contacts arrives complete, and unchanged is not sent again', async () => {
    const id = company.addCustomer({ addresses: addresses(500) });
    company.addContacts(
      id,
      Array.from({ length: 200 }, (_, index) => ({ firstname: `Buyer ${index}`, email: `b${index}@elan.example` })),
    );
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.buyers]: company.list('customlist_uc_buyers', 'Contacts'),
    });
    const report = company.run();
    expect(report.errors).toEqual([]);
    expect(maxShareOfLimit(report)).toBeLessThan(0.5);
    const [codes] = await codesAtJoor();
    expect(new Set(codes).size).toBe(500);
    const [connection] = await postedConnections(company);
    expect(connection?.buyers).toHaveLength(200);
    company.account.clock.advance(60_000);
    company.run({ custscript_uc_compare_all: true });
    expect(await postedConnections(company)).toHaveLength(1);
  });

  test('with 6,000 addresses, more than a page of SuiteQL has rows, arrives complete', async () => {
    const id = company.addCustomer({ addresses: addresses(6000) });
    const report = company.run();
    expect(report.errors).toEqual([]);
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    const [codes] = await codesAtJoor();
    expect(new Set(codes).size).toBe(6000);
    company.account.clock.advance(60_000);
    company.run({ custscript_uc_compare_all: true });
    expect(await postedConnections(company)).toHaveLength(1);
  });
});

describe('More faults than Error Msg has room for', () => {
  test('whole sentences stand there, and the number of the others', () => {
    const id = company.addCustomer({ addresses: addresses(6000).map((address) => ({ ...address, zip: '' })) });
    expect(company.run().errors).toEqual([]);
    const lines = company.states()[id]?.reason.split('\n') ?? [];
    const told = lines.slice(0, -1);
    expect(told.filter((line) => !/^Incomplete address: .+ has no zip\. .+ tab of the customer\.$/.test(line))).toEqual(
      [],
    );
    const left = (6000 - told.length).toLocaleString('en');
    expect(lines.at(-1)).toBe(`And ${left} more that do not fit here.`);
  });
});

describe('A page of SuiteQL filled exactly', () => {
  test.each([PAGE - 1, PAGE, PAGE + 1])('%i addresses of several customers: none is lost', async (count) => {
    company.addCustomer({ addresses: addresses(count - 2) });
    company.addCustomer({ addresses: addresses(2) });
    expect(company.run().errors).toEqual([]);
    const codes = await codesAtJoor();
    expect(codes.map((each) => new Set(each).size)).toEqual([count - 2, 2]);
  });

  test('4,999, 5,000 and 5,001 customers: each gets its state', () => {
    const recorded = () =>
      Number(
        company.query(`SELECT COUNT(*) AS n FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.state} = 'Excluded'`)[0]?.n,
      );
    add(PAGE - 1);
    for (const count of [PAGE - 1, PAGE, PAGE + 1]) {
      const report = company.run({ custscript_uc_compare_all: true });
      expect(report.errors).toEqual([]);
      expect(recorded()).toBe(count);
      add(1);
    }
    // Changed within two hours, they are compared again: in two ranges, not by a thousand ids at a time.
    const { stages } = company.run();
    expect(stages.find(({ stage }) => stage === 'MAP')?.invocations).toBe(4);
    expect(recorded()).toBe(PAGE + 2);
  });
});

describe('A first look', () => {
  test('at 10,001 customers takes up 10,000 in one run, and is not over with them', () => {
    add(10_001);
    expect(company.run().errors).toEqual([]);
    const excluded = `SELECT SUM(${RUN.excluded}) AS excluded FROM ${RUN.type}`;
    expect(company.query(excluded)).toEqual([{ excluded: 10_000 }]);
    const { watermarkTime, sweepStarted } = ACCOUNT_STATE;
    expect(
      company.query(`SELECT ${watermarkTime} AS watermark, ${sweepStarted} AS sweep FROM ${ACCOUNT_STATE.type}`),
    ).toEqual([{ watermark: null, sweep: null }]);
  });
});

describe('Names', () => {
  test.each(['Café Élan', '東京ブティック', 'Boutique 👗🇫🇷', 'Ko\u0308ln & <Sons> "Ltd"', 'متجر الرياض'])(
    '%s arrives as it is written',
    async (name) => {
      company.addCustomer({ companyname: name, [CUSTOMER.externalSystems]: [String(company.systemId)] });
      company.run();
      const [connection] = await postedConnections(company);
      expect(connection?.customer_name).toBe(name.normalize('NFC'));
    },
  );
});
