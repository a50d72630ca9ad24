import { type Company, openCompany, postedCodes } from './company';

const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', status: 503 });
});

afterEach(() => company.stop());

test('JOOR does not take it: eight tries, each longer after the one before, then a person has to look', async () => {
  const id = company.addCustomer();
  const waits: number[] = [];
  let waited = 0;
  for (let posts = 0; company.states()[id]?.state !== 'Needs attention'; waited += 1) {
    company.run();
    const now = (await postedCodes(company)).length;
    if (now > posts) {
      waits.push(waited);
      waited = 0;
    }
    posts = now;
    expect(waits.length).toBeLessThan(9);
    // The next quarter of an hour, or the next five minutes.
    company.account.clock.advance((waits.length < 3 ? 5 : 15) * MINUTE);
  }
  expect(waits).toHaveLength(8);
  const minutes = waits.slice(1).map((count, index) => count * (index < 2 ? 5 : 15));
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  expect(minutes.at(-1)).toBeGreaterThanOrEqual(240);
  expect(company.states()[id]).toMatchObject({ state: 'Needs attention', tries: 8 });
  company.account.clock.advance(24 * 60 * MINUTE);
  company.run();
  expect(await postedCodes(company)).toHaveLength(8);
});
