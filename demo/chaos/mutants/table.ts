import type { Fate } from './prove';

/** Whether nobody noticed it. */
export const survives = ({ test, chaos }: Fate): boolean => test !== true && chaos === null;

export const sentenceOf = (fate: Fate): string =>
  `${fate.mutant.name}: ${survives(fate) ? 'SURVIVES' : 'noticed'} (test: ${testOf(fate)}, chaos: ${chaosOf(fate)})`;

/** The table of docs/mutants.md. */
export function tableOf(fates: readonly Fate[]): string {
  const byChaos = fates.filter(({ chaos }) => chaos !== null).length;
  const byTests = fates.filter(({ test }) => test === true).length;
  const left = fates.filter(survives).length;
  const rows = fates.map((fate) => {
    const { name, rule, test } = fate.mutant;
    return `| ${name} | ${rule} | ${test.file}: ${testOf(fate)} | ${chaosOf(fate)} |`;
  });
  return [
    '# Mutants',
    '',
    'The engine without one of its rules at a time, and who notices: the test of the rule, and the random scenarios from',
    'seed 1 on. Made by `npm run --silent chaos -- --mutants --seeds 12 > docs/mutants.md`, which fails where nobody does.',
    '',
    `${fates.length} mutants: the scenarios notice ${byChaos}, the tests ${byTests}, nobody ${left}.`,
    '',
    '| mutant | rule that it breaks | test | scenario |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const testOf = ({ test }: Fate): string => (test === null ? 'not run' : test ? 'noticed' : 'survives');

const chaosOf = ({ chaos }: Fate): string => (chaos === null ? 'survives' : `seed ${chaos.seed}, ${chaos.rule}`);
