import { actsOf } from '../acts-of';
import { Chance } from '../chance';
import { type CompanySources, openCompany } from '../company';
import type { Violation } from '../judge/verdict';
import { Found } from '../stage';
import { ORDER_ACT_NAMES, ORDER_ACTS, type OrderActName } from './order-acts';
import { OrderStage } from './order-stage';

export interface OrderScenarioOptions {
  /** Decides everything: the same seed makes the same scenario. */
  seed: number;
  /** Acts played; those of the seed where left out. */
  acts?: readonly OrderActName[] | undefined;
  /** Folder of the built project; dist/ where left out. */
  project?: string | undefined;
  /** Where its account and its JOORs come from. */
  from?: CompanySources | undefined;
}

const START = '2026-06-15T12:00:00Z';

/** Lets retailers, people and a faulty JOOR loose on an External System that reads orders, and judges what is left. */
export async function playOrderScenario(
  options: OrderScenarioOptions,
): Promise<{ log: string[]; violations: readonly Violation[]; created: number }> {
  const chance = new Chance(options.seed);
  const acts = options.acts ?? actsOf(ORDER_ACT_NAMES, options.seed);
  const company = await openCompany(Date.parse(START), { ...options.from, project: options.project });
  const stage = new OrderStage(company, chance);
  try {
    stage.note(`about ${acts.join(', ')}`);
    stage.setUp({ readOrders: true, createFromOrders: true, createTypes: '4', orderSubsidiary: '1', createMost: 100 });
    const violations = await play(stage, acts);
    const { rows } = await stage.evidence();
    return { log: stage.log, violations, created: rows.filter(({ state }) => state === 'Created').length };
  } finally {
    await stage.stop();
    await company.stop();
  }
}

async function play(stage: OrderStage, acts: readonly OrderActName[]): Promise<readonly Violation[]> {
  try {
    for (const act of acts) {
      stage.note(`act: ${act}`);
      await ORDER_ACTS[act](stage);
      stage.setUp({ createMost: 100 });
    }
    // Days later nothing has become of it twice.
    await stage.pass(3 * 24 * 60);
    await stage.settle();
    return [];
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    return error.violations;
  }
}
