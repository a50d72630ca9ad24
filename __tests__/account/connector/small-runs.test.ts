import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACCOUNT_STATE,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  LISTS,
  ROLES,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

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

/** Lets everything that was saved be looked at, until nothing is due. */
async function rest(): Promise<void> {
  await wait(180);
  company.run();
  await wait(5);
  // A second that is not over when it is looked at counts once more.
  company.run();
  await wait(5);
}

beforeEach(async () => {
  company = await openCompany();
  ids = Array.from({ length: 10 }, () => company.addCustomer());
  company.run();
  await wait(5);
  company.run();
  await rest();
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
    'one customer edited, in the run that its save starts',
    async () => {
      const soon = () => {
        const { stages, errors } = company.run(
          {},
          { deployment: CUSTOMER_EXPORT.deployments.soon, role: ROLES.engine },
        );
        expect(errors).toEqual([]);
        return stages.reduce((sum, stage) => sum + stage.units, 0);
      };
      // Once an hour it looks at its permissions and tables.
      edit(1);
      soon();
      for (let rest = 0; rest < 3; rest += 1) {
        await wait(5);
        soon();
      }
      company.edit('customer', ids[0] ?? 0, { phone: '+33 1 40 00 00 01' });
      return soon();
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
    'fifty customers that fail for the first time',
    () => {
      for (let each = 0; each < 50; each += 1) company.addCustomer({ terms: '' });
      return units();
    },
  ],
  [
    'one edited customer, exported by its internal ID',
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

test('a hundred edits at once take at most 4 units each', async () => {
  const more = Array.from({ length: 90 }, () => company.addCustomer());
  company.run();
  await wait(5);
  company.run();
  await wait(5);
  for (const id of [...ids, ...more]) company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
  expect(units()).toBeLessThanOrEqual(400);
});

test('sales reps in the Value Map cost 10 more, and count with the email addresses that they have now', async () => {
  const add = (firstname: string, code: string) => {
    const email = `${firstname}@brand.example`;
    const rep = company.create('employee', { firstname, lastname: 'Bell', email, subsidiary: '1', issalesrep: true });
    company.create(VALUE_MAP.type, {
      [VALUE_MAP.kind]: company.list(LISTS.valueMapKind.id, LISTS.valueMapKind.salesRep),
      [VALUE_MAP.netsuiteId]: rep,
      [VALUE_MAP.joorCode]: code,
    });
    return rep;
  };
  const ana = add('ana', 'AB');
  const ben = add('ben', 'CD');
  company.addLines(ids[0] ?? 0, 'salesteam', [{ employee: ana, isprimary: true, contribution: 100 }]);
  company.run();
  await rest();
  edit(1);
  expect(units()).toBe((documented['one customer edited'] ?? 0) + 10);
  company.edit('employee', ben, { email: 'ana@brand.example' });
  company.edit('customer', ids[0] ?? 0, { phone: '+33 1 40 00 00 09' });
  company.run();
  expect(company.states()[ids[0] ?? 0]).toMatchObject({
    state: 'Failed',
    reason: expect.stringContaining('has the codes AB and CD'),
  });
});

describe('At rest', () => {
  const [SCHEDULED] = CUSTOMER_EXPORT.deployments.scheduled;
  const run = () => company.run({}, { deployment: SCHEDULED });

  /** Stages that had an invocation, and units of all. */
  const measured = () => {
    const { stages, errors } = run();
    expect(errors).toEqual([]);
    return {
      stages: stages.filter(({ invocations }) => invocations > 0).map(({ stage }) => stage),
      units: stages.reduce((sum, stage) => sum + stage.units, 0),
    };
  };

  const ofHours = () => {
    const [{ kept } = {}] = company.query(`SELECT ${ACCOUNT_STATE.idleRuns} AS kept FROM ${ACCOUNT_STATE.type}`);
    return Object.values(JSON.parse(String(kept)) as Record<string, { runs: number; units: number }>);
  };

  test('a run is two invocations and at most 34 units, at most 12 more for each further External System', async () => {
    const one = measured();
    expect(one.stages).toEqual(['GET_INPUT', 'SUMMARIZE']);
    expect(one.units).toBeLessThanOrEqual(34);
    for (const name of ['Second', 'Third']) {
      company.create(EXTERNAL_SYSTEM.type, {
        name,
        [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.sandbox),
        [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
        [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
        [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
      });
    }
    run();
    await wait(5);
    run();
    await wait(5);
    const three = measured();
    expect(three.stages).toEqual(one.stages);
    expect(three.units).toBeLessThanOrEqual(one.units + 2 * 12);
  });

  test('after a bulk change nobody is compared twice, and what is saved late is sent all the same', async () => {
    const known = (await postedCodes(company)).length;
    const { clock, statements } = company.account;
    for (const id of ids) {
      company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
      clock.advance(1000);
    }
    const saved = String(company.query('SELECT lastmodifieddate AS at FROM customer WHERE id = ?', ids[0] ?? 0)[0]?.at);
    expect(saved).not.toBe('');
    const [{ raw } = {}] = statements.all('SELECT lastmodifieddate AS raw FROM customer WHERE id = ?', ids[0] ?? 0);
    clock.advance(5000);
    run();
    expect(await postedCodes(company)).toHaveLength(known + 1);
    // Its read-back is due with the job, and then nothing is.
    await wait(5);
    run();
    await wait(5);
    expect(measured().stages).toEqual(['GET_INPUT', 'SUMMARIZE']);

    const [, late = 0] = ids;
    company.edit('customer', late, { phone: '+33 1 40 00 00 01' });
    statements.run('UPDATE customer SET lastmodifieddate = ? WHERE id = ?', raw ?? '', late);
    run();
    expect((await postedCodes(company)).slice(known + 1)).toEqual([[String(late)]]);
  });

  test('a day of 288 runs takes at most 10,000 units, with hourly alerts and a sweep, all of them counted', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.alertRecipients]: 'admin@brand.example',
      [EXTERNAL_SYSTEM.alertSender]: '-5',
    });
    await wait(5);
    run();
    const counted = () => ofHours().reduce((sum, { units }) => sum + units, 0);
    const before = counted();
    const { scheduled } = CUSTOMER_EXPORT.deployments;
    let hours = 0;
    for (let each = 0; each < 24; each += 1) {
      company.account.clock.advance(5 * MINUTE);
      const { stages } = company.run({}, { deployment: scheduled[each % 3] ?? '' });
      hours += stages.reduce((sum, stage) => sum + stage.units, 0);
    }
    expect(counted() - before).toBe(hours);
    company.account.clock.advance(24 * 60 * MINUTE);
    const sweep = measured();
    expect(sweep.stages).toContain('MAP');
    expect(12 * hours + sweep.units).toBeLessThanOrEqual(10_000);
  });
});
