import type { Moment, MomentListener } from '../../../local/runtime/run';
import { Killed } from '../interruption';
import type { OrderStage } from './order-stage';
import type { Retailer } from './retailers';

/** A kind of trouble with orders, played from its beginning to its end. */
type OrderAct = (stage: OrderStage) => Promise<void>;

/** A call at the end of a run that writes something or asks JOOR: between two of them a break leaves something half done. */
const isEffect = ({ stage, call }: Moment): boolean =>
  stage === 'SUMMARIZE' && call !== undefined && /^(Record\.save|record\.submitFields|https\.)/.test(call.name);

/** Breaks a run off at one of its calls. */
function breaking(stage: OrderStage, { most = 20 } = {}): MomentListener {
  const { chance } = stage;
  const at = chance.number(1, most);
  const side = chance.one(['before', 'after'] as const);
  const strike = chance.one(['kill', 'kill', 'restart'] as const);
  let passed = 0;
  return (moment) => {
    if (!isEffect(moment) || moment.at !== side) return undefined;
    passed += 1;
    if (passed !== at) return undefined;
    stage.note(`${strike} ${side} ${moment.call?.name} ${moment.call?.subject}`);
    if (strike === 'kill') throw new Killed('The run was killed.');
    return 'restart';
  };
}

/** Retailers that nobody knows, each with an order at least. */
async function newcomers(stage: OrderStage, count: number): Promise<Retailer[]> {
  const made: Retailer[] = [];
  for (let each = 0; each < count; each += 1) {
    const retailer = stage.retailers.add();
    made.push(retailer);
    await stage.order(retailer, { count: stage.chance.number(1, 3), creates: stage.chance.happens(75) });
  }
  return made;
}

/** Orders come from those who ordered before, and from others. */
const ordersCome: OrderAct = async (stage) => {
  const { chance, retailers } = stage;
  for (let round = 0; round < 4; round += 1) {
    await newcomers(stage, chance.number(0, 2));
    for (const retailer of chance.some(retailers.all, 2)) await stage.order(retailer, { creates: chance.happens(50) });
    await stage.pass(chance.one([6, 16, 16, 6 * 60]));
    await stage.run();
  }
  await stage.settle();
};

/** Several pages, of which JOOR does not answer one; whoever is on it must not be passed over. */
const pagesFail: OrderAct = async (stage) => {
  const { chance, company, retailers } = stage;
  await company.joor.admin('/admin/settings', { orderMost: 50 });
  // What the first look passes over, no overlap of a later one comes back to.
  stage.setUp({ readOrders: false });
  for (let round = 0; round < 2; round += 1) {
    const [loyal] = await newcomers(stage, 1);
    if (loyal) await stage.order(loyal, { count: 55, creates: false });
    await newcomers(stage, 2);
    if (loyal) await stage.order(loyal, { count: 48, creates: false });
    await newcomers(stage, 1);
    await stage.pass(round === 0 ? 5 * 24 * 60 : 16);
    stage.setUp({ readOrders: true });
    await stage.fault(chance.number(0, 2), chance.one([1, 2, null]));
    await stage.run();
    await stage.pass(chance.one([6, 16, 26 * 60]));
    if (chance.happens(50)) await stage.run();
    await stage.settle();
  }
  // Days later only the overlap is looked at once more.
  await stage.pass(9 * 24 * 60);
  for (const retailer of chance.some(retailers.all, 1)) await stage.order(retailer);
  await stage.settle();
};

/** Runs break off at one call of the creation after the other. */
const creationBreaks: OrderAct = async (stage) => {
  const { chance } = stage;
  for (let broken = 0; broken < 6; broken += 1) {
    await newcomers(stage, chance.number(1, 2));
    await stage.pass(16);
    await stage.run(breaking(stage));
    await stage.pass(chance.one([1, 6, 16]));
    await stage.run(chance.happens(40) ? breaking(stage, { most: 8 }) : undefined);
  }
  await stage.settle();
};

/** Two whole runs at once: a step of either at a time, or one from beginning to end at any moment of the other. */
const twoRuns: OrderAct = async (stage) => {
  const { chance } = stage;
  for (let pair = 0; pair < 5; pair += 1) {
    await newcomers(stage, chance.number(1, 2));
    await stage.pass(16);
    if (chance.happens(40)) await stage.runInterleaved();
    else {
      const at = chance.number(1, 220);
      const kills = chance.happens(40);
      let passed = 0;
      await stage.run(({ stage: where, at: when, call }) => {
        passed += 1;
        if (passed !== at) return undefined;
        stage.runBeside(
          `during ${where}, at ${when} ${call?.name ?? ''}`,
          kills ? breaking(stage, { most: 6 }) : undefined,
        );
        return undefined;
      });
    }
    await stage.pass(chance.one([1, 6]));
    await stage.run();
  }
  await stage.settle();
};

/** Somebody enters the retailer in NetSuite before its order is read, or while it is. */
const similar: OrderAct = async (stage) => {
  const { chance } = stage;
  for (let round = 0; round < 4; round += 1) {
    const [retailer] = await newcomers(stage, 1);
    if (!retailer) return;
    await stage.pass(16);
    const when = chance.one(['before', 'during', 'between'] as const);
    if (when === 'before') stage.enter(retailer);
    if (when === 'between') {
      stage.setUp({ createFromOrders: false });
      await stage.run();
      stage.enter(retailer);
      stage.setUp({ createFromOrders: true });
      await stage.pass(16);
    }
    let entered = when !== 'during';
    await stage.run(({ at, call }) => {
      if (entered || at !== 'before' || call?.name !== 'https.get' || !call.subject?.includes('/order'))
        return undefined;
      entered = true;
      stage.enter(retailer);
      return undefined;
    });
    await stage.pass(6);
    await stage.run();
  }
  await stage.settle();
};

/** At most so many a day, and for a time none; people create some in between. */
const byHandAndLimits: OrderAct = async (stage) => {
  const { chance } = stage;
  stage.setUp({ createMost: 2 });
  await newcomers(stage, 5);
  await stage.pass(16);
  await stage.run();
  await stage.pass(16);
  await stage.run();
  stage.setUp({ createFromOrders: false });
  await newcomers(stage, 2);
  await stage.pass(16);
  await stage.run();
  const { rows } = await stage.evidence();
  const ids = chance.some(
    rows.filter(({ state }) => state === 'New').map(({ id }) => id),
    2,
  );
  if (ids.length > 0) {
    stage.note(`a person creates the customers of the rows ${ids.join(', ')}`);
    await stage.ask('create_order_customers', { ids });
    await stage.look();
  }
  stage.setUp({ createFromOrders: true });
  await stage.pass(25 * 60);
  await stage.run();
  await stage.settle();
};

/** What scenarios of orders play between the rounds in which anything may happen. */
export const ORDER_ACTS = {
  'orders come': ordersCome,
  'pages fail': pagesFail,
  'creation broken off': creationBreaks,
  'two runs': twoRuns,
  similar,
  'by hand and limits': byHandAndLimits,
} as const satisfies Record<string, OrderAct>;

export type OrderActName = keyof typeof ORDER_ACTS;

export const ORDER_ACT_NAMES = Object.keys(ORDER_ACTS) as OrderActName[];
