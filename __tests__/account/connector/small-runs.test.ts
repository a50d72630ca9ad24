import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from './company';

const MINUTE = 60_000;

/** Units of the table "Small runs" by its first column. */
const documented = Object.fromEntries(
  [
    ...readFileSync(join(__dirname, '../../../docs/engineer/benchmark.md'), 'utf8').matchAll(
      /^\| (.+?) \| (\d+) \|$/gm,
    ),
  ].map(([, run = '', units]) => [run, Number(units)]),
);

jest.setTimeout(30_000);

let company: Company;
let ids: number[];

async function wait(minutes: number): Promise<void> {
  company.account.clock.advance(minutes * MINUTE);
  await company.joor.admin('/admin/clock', { advance: minutes * 60 });
  await company.joor.admin('/admin/run-jobs', {});
}

beforeEach(async () => {
  company = await openCompany();
  ids = Array.from({ length: 10 }, () => company.addCustomer());
  company.run();
  await wait(5);
  company.run();
  await wait(180);
  company.run();
  await wait(5);
});

afterEach(() => company.stop());

const edit = (count: number) => {
  for (const id of ids.slice(0, count)) company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
};

const units = (parameters: Record<string, unknown> = {}): number => {
  const { stages, errors } = company.run(parameters);
  expect(errors).toEqual([]);
  return stages.reduce((sum, stage) => sum + stage.units, 0);
};

test.each<[string, () => number | Promise<number>]>([
  ['nothing has changed', () => units()],
  [
    'one customer edited',
    () => {
      edit(1);
      return units();
    },
  ],
  [
    'ten customers edited',
    () => {
      edit(10);
      return units();
    },
  ],
  [
    'one new customer',
    () => {
      company.addCustomer();
      return units();
    },
  ],
  [
    'one customer that fails for the first time',
    () => {
      company.addCustomer({ terms: '' });
      return units();
    },
  ],
  [
    'one edited customer, exported by its internal id',
    () => {
      edit(1);
      return units({ [CUSTOMER_EXPORT.parameters.ids]: String(ids[0]) });
    },
  ],
  [
    'one customer to read back, nothing else',
    async () => {
      edit(1);
      units();
      await wait(5);
      return units();
    },
  ],
])('%s costs what docs/engineer/benchmark.md says', async (run, measure) => {
  const measured = await measure();
  expect({ run, units: measured }).toEqual({ run, units: documented[run] });
});
