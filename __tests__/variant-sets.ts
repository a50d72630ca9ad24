import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEHAVIOUR_IDS, type BehaviourChoices, type BehaviourId, behaviourOf } from '../local/account/behaviours';
import { BEHAVIOUR_QUESTIONS } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/questions';

/**
 * Runs account suites as another account: ACCOUNT_VARIANTS is a calibration file, `second` (every behaviour on another
 * variant than its default) or `every-other` (every second one). A test that is about one variant sets it itself.
 */

/** Behaviours whose other variants the connector says it does not work with: what the probe says is to be mended. */
const NOT_FOR: readonly BehaviourId[] = BEHAVIOUR_QUESTIONS.flatMap(({ id, consequences = {} }) =>
  Object.values(consequences).some(({ kind }) => kind === 'mend') ? [id as BehaviourId] : [],
);

const secondOf = (id: BehaviourId): string => {
  const { variants, default: usual } = behaviourOf(id);
  return Object.keys(variants).find((variant) => variant !== usual) ?? usual;
};

/** The choices of a set; every behaviour in the order of the table. */
export function variantSet(name: 'second' | 'every-other'): BehaviourChoices {
  const ids = BEHAVIOUR_IDS.filter((id) => !NOT_FOR.includes(id));
  const chosen = name === 'second' ? ids : ids.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(chosen.map((id) => [id, secondOf(id)])) as BehaviourChoices;
}

const asked = process.env.ACCOUNT_VARIANTS ?? '';

if (asked === 'second' || asked === 'every-other') {
  const folder = mkdtempSync(join(tmpdir(), 'variants-'));
  const file = join(folder, `${asked}.json`);
  writeFileSync(file, JSON.stringify({ behaviours: variantSet(asked) }));
  process.env.LOCAL_ACCOUNT_BEHAVIOURS = file;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
} else if (asked !== '') process.env.LOCAL_ACCOUNT_BEHAVIOURS = asked;
