import { actsOf } from '../acts-of';
import { untilCalm } from '../calm';
import { Chance } from '../chance';
import { type CompanySources, openCompany } from '../company';
import type { Violation } from '../judge/verdict';
import { Found } from '../stage';
import { FILE_ACT_NAMES, FILE_ACTS, type FileActName } from './file-acts';
import { FileStage } from './file-stage';

export interface FileScenarioOptions {
  /** Decides everything: the same seed makes the same scenario. */
  seed: number;
  /** Customers at the start. */
  customers: number;
  /** Files at random before calm, beside the acts. */
  rounds: number;
  /** Acts played; those of the seed where left out. */
  acts?: readonly FileActName[] | undefined;
  /** Folder of the built project; dist/ where left out. */
  project?: string | undefined;
  /** Where its account and its JOORs come from. */
  from?: CompanySources | undefined;
}

const START = '2026-06-15T12:00:00Z';

/** Lets people and a faulty server loose on an External System that sends files, waits for calm, and judges what is left. */
export async function playFileScenario(
  options: FileScenarioOptions,
): Promise<{ log: string[]; violations: readonly Violation[]; delivered: number }> {
  const chance = new Chance(options.seed);
  const acts = options.acts ?? actsOf(FILE_ACT_NAMES, options.seed);
  // What only a read-back ends needs a token.
  const token = acts.includes('template') || chance.happens(50);
  // Under its own name at once JOOR may take a part of a file: that is not what these two are about.
  const direct = !acts.includes('pick-ups') && !acts.includes('server faults') && chance.happens(25);
  const kinds = [{ ownCodes: false, contacts: false, byFile: { direct, token } }];
  const company = await openCompany(Date.parse(START), { ...options.from, project: options.project, kinds });
  const stage = new FileStage(company, chance);
  try {
    stage.note(`about ${acts.join(', ')}${token ? ', with a token' : ''}${direct ? ', directly' : ''}`);
    await company.joor.admin('/admin/settings', { fullerReplies: chance.happens(50) });
    const violations = await play(stage, { ...options, acts });
    const { files } = await stage.evidence();
    return { log: stage.log, violations, delivered: files.filter(({ state }) => state === 'Delivered').length };
  } finally {
    await stage.stop();
    await company.stop();
  }
}

async function play(
  stage: FileStage,
  { acts, customers, rounds }: FileScenarioOptions & { acts: readonly FileActName[] },
): Promise<readonly Violation[]> {
  try {
    for (let made = 0; made < customers; made += 1) stage.note(stage.desk.create());
    for (const act of [null, ...acts]) {
      if (act !== null) {
        stage.note(`act: ${act}`);
        await FILE_ACTS[act](stage);
      }
      for (let round = 0; round < Math.ceil(rounds / (acts.length + 1)); round += 1) await playRound(stage);
    }
    await stage.settle();
    stage.note('calm');
    const unrest = await untilCalm(stage.company);
    return stage.judgeEnd({ ...(await stage.evidence()), unrest });
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    return error.violations;
  }
}

async function playRound(stage: FileStage): Promise<void> {
  const { chance } = stage;
  for (let edits = chance.number(0, 4); edits > 0; edits -= 1) stage.edit();
  if (chance.happens(30)) stage.note(stage.desk.create());
  await stage.run();
  await stage.pass(chance.one([6, 35, 65, 5 * 60]));
}
