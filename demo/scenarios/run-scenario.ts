import type {
  ActionName,
  AnswerOf,
  RequestOf,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import type {
  HandOver,
  ScenarioView,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/hand-over/contract';
import type { ScenarioId } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/scenarios';
import type { DashboardDesk } from '../dashboard/desk';
import type { Part } from './people';
import type { Shop } from './shop';

/** What became of a scenario. */
export interface Played {
  title: string;
  customers: number;
  passed: boolean;
  /** Checks that the connector saw, and those that a person confirmed. */
  seen: number;
  confirmed: number;
  /** Why it is not passed; '': it is. */
  problem: string;
}

/** Plays a scenario at the dashboard, as an administrator and a person who edits customers do together. */
export async function play(shop: Shop, desk: DashboardDesk, id: ScenarioId, part: Part): Promise<Played> {
  const customerIds = part.fresh
    ? Array.from({ length: part.fresh }, () => shop.addCustomer())
    : await knownCustomers(shop, desk, part);
  const view = async (): Promise<ScenarioView> =>
    scenarioIn(await ask(desk, 'hand_over', { systemId: shop.systemId }), id);
  const meant = async () => ({ systemId: shop.systemId, scenario: id, version: (await view()).version });
  await ask(desk, 'prepare_scenario', { ...(await meant()), customerIds });
  await sendAfter(part.change);
  if (part.correct) await sendAfter(part.correct);
  const looked = await view();
  const problem = [
    ...looked.checks
      .filter(({ state }) => state === 'wrong' || state === 'pending')
      .map(({ what, detail }) => `${what}: ${detail}`),
    ...(await notShown(shop, looked, part)),
  ].join('\n');
  const eyes = looked.checks.filter(({ state }) => state === 'eye').map(({ what }) => what);
  const closed = scenarioIn(
    await ask(desk, 'close_scenario', {
      ...(await meant()),
      passed: problem === '',
      confirmed: problem === '' ? eyes : [],
      note: 'Played by npm run scenarios.',
    }),
    id,
  );
  return {
    title: closed.title,
    customers: customerIds.length,
    passed: closed.state === 'passed',
    seen: closed.checks.filter(({ state }) => state === 'ok').length,
    confirmed: closed.closed?.confirmed.length ?? 0,
    problem,
  };

  async function sendAfter(edit: Part['change']): Promise<void> {
    for (const customerId of customerIds) edit?.(shop, customerId);
    await ask(desk, 'run_scenario', await meant());
    await shop.passTime();
    await ask(desk, 'observe_scenario', await meant());
  }
}

/** Customers of their own that JOOR has, as the scenario begins with them. */
async function knownCustomers(shop: Shop, desk: DashboardDesk, { known = 1, before }: Part): Promise<number[]> {
  const ids = Array.from({ length: known }, () => shop.addCustomer());
  for (const id of ids) before?.(shop, id);
  await ask(desk, 'export', { customerIds: ids, systemId: shop.systemId });
  await shop.passTime();
  return ids;
}

/** What JOOR does not show though it should. */
async function notShown(shop: Shop, { customers }: ScenarioView, { shows }: Part): Promise<string[]> {
  const missing: string[] = [];
  for (const { code, name } of shows ? customers : []) {
    const text = JSON.stringify((await shop.atJoor(code)) ?? {});
    if (!shows?.test(text)) missing.push(`JOOR does not show ${shows} of ${name}.`);
  }
  return missing;
}

const scenarioIn = ({ scenarios }: HandOver, id: ScenarioId): ScenarioView => {
  const found = scenarios.find((each) => each.id === id);
  if (!found) throw new Error(`The page has no scenario ${id}.`);
  return found;
};

/** An action that has to be answered. */
export async function ask<Name extends ActionName>(
  desk: DashboardDesk,
  action: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name>> {
  const reply = await desk.post(action, request);
  if (!reply.ok) throw new Error(`${action}: ${reply.sentence}`);
  return reply.answer;
}
