import type { Mutant } from './mutant';
import type { Fate, Found } from './prove';

/** What was measured of a mutant, in the words of the table. */
export interface Measured {
  test: string;
  chaos: string;
}

const NOT_MEASURED = 'not measured';
const NOTICED = 'noticed';
const SURVIVES = 'survives';

/** Whether both were measured and nobody noticed it. */
export const survives = ({ test, chaos }: Measured): boolean => test === SURVIVES && chaos.startsWith(SURVIVES);

const noticesChaos = ({ chaos }: Measured): boolean => !chaos.startsWith(SURVIVES) && chaos !== NOT_MEASURED;

const isNoticed = (measured: Measured): boolean => noticesChaos(measured) || measured.test === NOTICED;

export const sentenceOf = (name: string, { test, chaos }: Measured): string =>
  `${name}: test ${test}, scenarios ${chaos}`;

/**
 * What is known of a mutant once it was tried; what was not tried now stays as it was `before`, and seeds that it survives
 * are added to those that it survived.
 */
export function measuredOf(
  { test, chaos }: Pick<Fate, 'test' | 'chaos'>,
  seeds: { seed: number; seeds: number },
  before: Measured = { test: NOT_MEASURED, chaos: NOT_MEASURED },
): Measured {
  return {
    test: test === undefined ? before.test : test ? NOTICED : SURVIVES,
    chaos: chaos === undefined ? before.chaos : chaos === null ? survived(seeds, before) : found(chaos),
  };
}

const found = ({ seed, rule }: Found): string => (seed === 0 ? rule : `seed ${seed}, ${rule}`);

function survived({ seed, seeds }: { seed: number; seeds: number }, { chaos: before }: Measured): string {
  const now = seeds === 1 ? String(seed) : `${seed} to ${seed + seeds - 1}`;
  const earlier = before.startsWith(`${SURVIVES} seeds `) ? before.slice(`${SURVIVES} seeds `.length).split(', ') : [];
  return `${SURVIVES} seeds ${[...new Set([...earlier, now])].join(', ')}`;
}

/** What a table says, by the name of the mutant. */
export function readTable(text: string): Map<string, Measured> {
  const rows = [...text.matchAll(/^\| ([\w-]+) \| .* \| \S+: ([\w ]+) \| ([^|]+) \|$/gm)];
  return new Map(rows.map(([, name = '', test = '', chaos = '']) => [name, { test, chaos }]));
}

/** The table of docs/mutants.md: a row for each mutant, also of those that were not measured. */
export function tableOf(mutants: readonly Mutant[], known: ReadonlyMap<string, Measured>): string {
  const all = mutants.map((mutant) => ({ mutant, ...(known.get(mutant.name) ?? measuredOf({}, NO_SEEDS)) }));
  const count = (which: (measured: Measured) => boolean): number => all.filter(which).length;
  const tested = count(({ test }) => test !== NOT_MEASURED);
  return [
    '# Mutants',
    '',
    'The engine without one of its rules at a time, and who notices: the test of the rule, and the random scenarios. The first',
    'seed that notices ends the search; a survivor has the seeds that were played. Written by',
    '`npm run chaos -- --mutants --seed 1 --seeds 12 --into docs/mutants.md`, which fails where nobody notices. With',
    '`--no-tests` or `--no-scenarios` only the other is measured, and the rest of the table stays.',
    '',
    `Of ${all.length} mutants the scenarios notice ${count(noticesChaos)} of ${count(({ chaos }) => chaos !== NOT_MEASURED)} measured, the tests`,
    `${count(({ test }) => test === NOTICED)} of ${tested} measured, one of the two ${count(isNoticed)}. Nobody notices ${count(survives)}.`,
    '',
    '| mutant | rule that it breaks | test | scenarios |',
    '|---|---|---|---|',
    ...all.map(
      ({ mutant: { name, rule, test: of }, test, chaos }) => `| ${name} | ${rule} | ${of.file}: ${test} | ${chaos} |`,
    ),
    '',
  ].join('\n');
}

const NO_SEEDS = { seed: 0, seeds: 0 };
