import { type ExecutionReport, runQueued } from '../../../local/runtime/run';
import { CUSTOMER_EXPORT, EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

const CUSTOMERS = 44;
const { scheduled, soon: SOON, next: NEXT } = CUSTOMER_EXPORT.deployments;
const [FIRST, SECOND] = scheduled;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  // Of JOOR's 300 credits a run may use 75, some 15 POSTs: in batches of two they do not last for all.
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.batchSize]: 2,
    [EXTERNAL_SYSTEM.reserve]: 225,
  });
  for (let each = 0; each < CUSTOMERS; each += 1) company.addCustomer();
  await pass(60);
});

afterEach(() => company.stop());

async function pass(seconds: number): Promise<void> {
  company.account.clock.advance(seconds * 1000);
  await company.joor.admin('/admin/clock', { advance: seconds });
}

/** Runs what the script submitted, and says by which deployment. */
const submitted = () => runQueued(company.account).map(({ deploymentId }: ExecutionReport) => deploymentId);

const sent = () => Object.keys(company.states()).length;
const readBack = () =>
  Object.values(company.states()).filter(({ state }) => state === 'In sync' || state === 'Waiting for JOOR').length;

test('a scheduled run that finds JOOR’s credits back within two minutes has another run follow', async () => {
  company.run({}, { deployment: FIRST });
  const first = sent();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(CUSTOMERS);
  expect(submitted()).toEqual([]);

  await pass(280);
  const calls: string[] = [];
  company.run(
    {},
    {
      deployment: SECOND,
      onMoment: ({ at, call }) => {
        if (at === 'before' && call) calls.push(call.name);
        return undefined;
      },
    },
  );
  // A run that is not finished would make the next one give way.
  expect(calls.at(-1)).toMatch(/submit$/);
  expect(sent()).toBe(first);
  await pass(21);
  expect(submitted()).toEqual([NEXT]);
  expect(sent()).toBe(CUSTOMERS);
});

test('so has one in which only read-backs wait; a run with nothing to wait for does not', async () => {
  company.run({}, { deployment: FIRST });
  await pass(301);
  company.run({}, { deployment: SECOND });
  await pass(301);
  expect(sent()).toBe(CUSTOMERS);
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.reserve]: 280 });
  company.run({}, { deployment: FIRST });
  const read = readBack();
  expect(read).toBeLessThan(CUSTOMERS);
  expect(submitted()).toEqual([]);

  await pass(280);
  company.run({}, { deployment: SECOND });
  await pass(21);
  expect(submitted()).toEqual([NEXT]);
  expect(readBack()).toBeGreaterThan(read);

  await pass(86_400);
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.reserve]: 0 });
  company.run({}, { deployment: FIRST });
  expect(submitted()).toEqual([]);
});

test('four runs may follow that start too early, and no fifth', async () => {
  company.run({}, { deployment: FIRST });
  await pass(280);
  company.run({}, { deployment: SECOND });
  expect(submitted()).toEqual([NEXT, SOON, NEXT, SOON]);
});

test('a run that follows and is still queued keeps nobody waiting, and then finds nothing to do', async () => {
  company.run({}, { deployment: FIRST });
  await pass(280);
  company.run({}, { deployment: SECOND });
  await pass(21);
  company.run({}, { deployment: FIRST });
  expect(sent()).toBe(CUSTOMERS);
  const posts = (await postedCodes(company)).length;
  expect(submitted()).toEqual([NEXT]);
  expect(await postedCodes(company)).toHaveLength(posts);
});
