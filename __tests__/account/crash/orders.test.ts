import { Chance } from '../../../demo/chaos/chance';
import { type Retailer, Retailers } from '../../../demo/chaos/orders/retailers';
import { beginScript, type MomentListener, runScript } from '../../../local/runtime/run';
import {
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from '../connector/company';
import { exportedOrders, orderRows } from '../connector/orders';
import { boundaryOf, ORDER_BOUNDARIES } from './boundaries';
import { Killed } from './interruption';

jest.setTimeout(120_000);

const { script, deployments } = CUSTOMER_EXPORT;
const [FIRST, SECOND] = deployments.scheduled;

type Place = keyof typeof ORDER_BOUNDARIES;

/** Every passing of a boundary, in the order of a run that reads an order of somebody unknown: the customer before all that speaks of it. */
const PASSINGS: readonly Place[] = [
  'page of orders',
  'row kept',
  'progress kept',
  'progress kept',
  'progress kept',
  'row written',
  'row written',
  'customer created',
  'its Sync State',
  'its External System',
  'its line in the General Log',
  'row written',
  'run row',
];

let company: Company;
let retailers: Retailers;

beforeAll(async () => {
  company = await openCompany();
  retailers = new Retailers(company.joor, new Chance(1));
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.readOrders]: true,
    [EXTERNAL_SYSTEM.createFromOrders]: true,
    [EXTERNAL_SYSTEM.createTypes]: '4',
    [EXTERNAL_SYSTEM.createMost]: 500,
    [EXTERNAL_SYSTEM.orderSubsidiary]: '1',
  });
  company.run();
});

afterAll(() => company.stop());

async function wait(minutes: number): Promise<void> {
  company.account.clock.advance(minutes * 60_000);
  await company.joor.admin('/admin/clock', { advance: minutes * 60 });
}

/** Somebody unknown orders, and the time of a look comes. */
async function newcomer(): Promise<Retailer> {
  const retailer = retailers.add(true);
  await retailers.order(retailer);
  await wait(16);
  return retailer;
}

function run(onMoment: MomentListener = () => undefined): void {
  try {
    runScript(company.account, { script, deployment: FIRST, onMoment });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

const nameOf = (moment: Parameters<MomentListener>[0]): Place | undefined => {
  const boundary = moment.at === 'after' ? JSON.stringify(boundaryOf(moment)) : '';
  return (Object.keys(ORDER_BOUNDARIES) as Place[]).find((name) => JSON.stringify(ORDER_BOUNDARIES[name]) === boundary);
};

/** Does something once, right after so many boundaries. @returns whether it came to that */
function runAndStrike(passing: number, strike: () => 'restart' | undefined): boolean {
  let passed = 0;
  run((moment) => {
    if (nameOf(moment) === undefined) return undefined;
    passed += 1;
    return passed === passing + 1 ? strike() : undefined;
  });
  return passed > passing;
}

/** What is wrong with the customer of an order, after a run without trouble. */
async function problems({ name }: Retailer): Promise<string[]> {
  await wait(16);
  run();
  const row = orderRows(company).find((each) => each.name === name);
  const customers = company.query('SELECT id, externalid FROM customer WHERE companyname = ?', name);
  const selected = company.query(
    `SELECT mapone FROM ${CUSTOMER.externalSystemsTable} WHERE maptwo = ? AND mapone = ?`,
    company.systemId,
    Number(customers[0]?.id ?? 0),
  );
  return [
    ...(customers.length === 1 ? [] : [`${customers.length} customers`]),
    ...(row?.state === 'Created' && row.customer === Number(customers[0]?.id)
      ? []
      : [`a row that is ${row?.state}, ${JSON.stringify(row?.similar)}`]),
    ...(selected.length === 1 ? [] : ['an External System that is not selected']),
    ...(await postedCodes(company)).map((code) => `${code} was sent`),
    ...(await exportedOrders(company)).map((id) => `order ${id} is marked`),
  ];
}

const ROWS = PASSINGS.map((place, passing): [string, number] => {
  const time = PASSINGS.slice(0, passing).filter((each) => each === place).length + 1;
  return [PASSINGS.filter((each) => each === place).length > 1 ? `${place}, time ${time}` : place, passing];
});

/** At the others the server restarts, or another run begins, as at the first time. */
const FIRST_TIMES = ROWS.filter(([, passing]) => PASSINGS.indexOf(PASSINGS[passing] ?? 'run row') === passing);

describe("A customer of JOOR's orders is created once", () => {
  test('at these boundaries, and no others', async () => {
    const retailer = await newcomer();
    const passed: (string | undefined)[] = [];
    run((moment) => {
      const { stage, call, at } = moment;
      if (stage !== 'SUMMARIZE' || at !== 'after' || call?.name.startsWith('Cache.') || !boundaryOf(moment))
        return undefined;
      passed.push(nameOf(moment) ?? JSON.stringify(boundaryOf(moment)));
      return undefined;
    });
    expect(passed).toEqual(PASSINGS);
    expect(await problems(retailer)).toEqual([]);
  });

  test.each(ROWS)('the run is killed after %s', async (_, passing) => {
    const retailer = await newcomer();
    const strike = () => {
      throw new Killed('The run was killed.');
    };
    expect(runAndStrike(passing, strike)).toBe(true);
    expect(await problems(retailer)).toEqual([]);
  });

  test.each(FIRST_TIMES)('the server restarts after %s', async (_, passing) => {
    const retailer = await newcomer();
    expect(runAndStrike(passing, () => 'restart')).toBe(true);
    expect(await problems(retailer)).toEqual([]);
  });

  test.each(FIRST_TIMES)('a second deployment runs as a whole after %s', async (_, passing) => {
    const retailer = await newcomer();
    const asked: number[] = [];
    const count = async () => asked.push((await company.joor.requests()).length);
    const second = () => {
      runScript(company.account, { script, deployment: SECOND });
      return undefined;
    };
    await count();
    expect(runAndStrike(passing, second)).toBe(true);
    await count();
    // The page that the first one asked for, and nothing of the second one.
    expect(Number(asked[1]) - Number(asked[0])).toBe(1);
    expect(await problems(retailer)).toEqual([]);
  });

  test('two whole runs, an invocation of either at a time, wherever they meet', async () => {
    for (const ahead of [0, 1, 3]) {
      for (const behind of [1, 3]) {
        const retailer = await newcomer();
        const [one, two] = [FIRST, SECOND].map((deployment) => beginScript(company.account, { script, deployment }));
        for (let step = 0; step < ahead; step += 1) one?.step();
        for (let step = 0; step < behind; step += 1) two?.step();
        one?.finish();
        two?.finish();
        expect({ ahead, behind, problems: await problems(retailer) }).toEqual({ ahead, behind, problems: [] });
      }
    }
  });
});
