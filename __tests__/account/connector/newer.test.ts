import { beginScript, runQueued } from '../../../local/runtime/run';
import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes, postedConnections } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

jest.setTimeout(240_000);

const MINUTE = 60_000;

const lastName = async (id: number) =>
  (await postedConnections(company)).filter(({ customer_code }) => customer_code === String(id)).at(-1)?.customer_name;

describe('A change made while a run is under way', () => {
  test('before any stage or invocation, the newest version is what JOOR got last, each version once', async () => {
    const id = company.addCustomer();
    company.run();
    let chosen = 0;
    for (let edited = true; edited; chosen += 1) {
      company.account.clock.advance(MINUTE);
      company.edit('customer', id, { companyname: `Before ${chosen}` });
      edited = false;
      let moment = 0;
      company.run(
        {},
        {
          onProgress: () => {
            if (moment === chosen) {
              company.edit('customer', id, { companyname: `During ${chosen}` });
              edited = true;
            }
            moment += 1;
          },
        },
      );
      company.account.clock.advance(MINUTE);
      company.run();
      expect(await lastName(id)).toBe(`${edited ? 'During' : 'Before'} ${chosen}`);
    }
    expect(chosen).toBeGreaterThan(8);
    const names = (await postedConnections(company)).map(({ customer_name }) => customer_name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('Two deployments started together', () => {
  test('one that begins while the other has sent and not recorded yet, in the same minute, does nothing', async () => {
    const [first, second] = CUSTOMER_EXPORT.deployments.scheduled;
    const id = company.addCustomer();
    let began = false;
    company.run(
      {},
      {
        deployment: first,
        onMoment: ({ at, call }) => {
          if (began || at !== 'after' || call?.name !== 'https.post') return undefined;
          began = true;
          beginScript(company.account, { script: CUSTOMER_EXPORT.script, deployment: second }).finish();
          return undefined;
        },
      },
    );
    expect(began).toBe(true);
    expect((await company.joor.requests()).map(({ method }) => method)).toEqual(['POST']);
    expect(company.query('SELECT COUNT(*) AS failed FROM customrecord_uc_failed_record')).toEqual([{ failed: 0 }]);
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('in either order and at every point, nobody is sent twice and nobody is lost', async () => {
    const { scheduled, next } = CUSTOMER_EXPORT.deployments;
    const [first, second] = scheduled;
    for (let lead = 0; lead <= 6; lead += 2) {
      for (const order of [
        [first, second],
        [second, first],
        [first, next],
        [next, first],
      ]) {
        const id = company.addCustomer();
        const runs = order.map((deployment) =>
          beginScript(company.account, { script: CUSTOMER_EXPORT.script, deployment }),
        );
        for (let step = 0; step < lead; step += 1) runs[0]?.step();
        for (const run of [...runs].reverse()) while (run.step());
        company.account.clock.advance(2 * MINUTE);
        company.run();
        // A run that worked has another follow where one gave way.
        runQueued(company.account);
        const posts = (await postedCodes(company)).flat().filter((code) => code === String(id));
        expect(posts).toHaveLength(1);
        company.account.clock.advance(5 * MINUTE);
      }
    }
  });
});
