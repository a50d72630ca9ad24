import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEHAVIOUR_IDS, behaviourOf } from '../local/account/behaviours';
import { LOCAL_ACCOUNT_ASSUMPTIONS } from '../local/assumptions';
import { LOCAL_JOOR_ASSUMPTIONS } from '../local/joor/assumptions';
import { NETSUITE_ASSUMPTIONS } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/assumptions';
import { UNPROBED } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/questions';
import { JOOR_ASSUMPTIONS } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/assumptions';

const CONNECTOR = 'src/FileCabinet/SuiteScripts/UnifiedConnector';

/** What a document leaves open, and what this project takes instead. */
export interface Assumption {
  /** `area.name`, in kebab case. */
  id: string;
  question: string;
  assumed: string;
  /** The files that choose so, each with `#` and the symbol where that helps. */
  where: readonly string[];
  /** What speaks for it, with its grade, or "Open". */
  evidence: string;
  /** The shortest way to find out. */
  settledBy: string;
  /** Id of the Account Probe's question that settles it; or why none can. */
  probe?: string;
  unprobed?: string;
}

interface Section {
  title: string;
  /** The folder that its paths start in. */
  folder: string;
  assumptions: readonly Assumption[];
  /** Why the Account Probe asks for none of them. */
  unprobed?: string;
}

const OF_JOOR = 'The Account Probe asks for none of them: they are about JOOR.';
const OF_LOCAL_ACCOUNT = 'The Account Probe asks for none of them: the connector does not depend on them.';

export const SECTIONS: readonly Section[] = [
  { title: 'The connector about NetSuite', folder: CONNECTOR, assumptions: NETSUITE_ASSUMPTIONS },
  { title: 'The connector about JOOR', folder: CONNECTOR, assumptions: JOOR_ASSUMPTIONS, unprobed: OF_JOOR },
  { title: 'The local account', folder: 'local', assumptions: LOCAL_ACCOUNT_ASSUMPTIONS, unprobed: OF_LOCAL_ACCOUNT },
  { title: 'The local JOOR', folder: 'local/joor', assumptions: LOCAL_JOOR_ASSUMPTIONS, unprobed: OF_JOOR },
];

/** The path from the root of the project that an assumption's `where` means, and the symbol it names there. */
export function placeOf(where: string, folder: string): { path: string; symbol: string | undefined } {
  const [path = '', symbol] = where.split('#');
  return { path: /^(src|build|local)\//.test(path) ? path : `${folder}/${path}`, symbol };
}

/** docs/assumptions.md, as the data beside the code gives it. */
export function assumptionsDoc(): string {
  return `${[
    '# Assumptions',
    '',
    "What Oracle's and JOOR's documents leave open. `npm run docs` prints this page from `account-probe/assumptions.ts` and",
    '`joor/assumptions.ts` of the connector, `local/assumptions.ts`, `local/joor/assumptions.ts` and `local/account/behaviours.ts`: change them there.',
    '',
    'Grades: A, measured twice or more; B, measured once; C, running code or documents; D, a claim; X, sources disagree;',
    'Open, no source. Probed: *Set-up > Account Probe* asks the account, under the same id unless another is named.',
    ...SECTIONS.flatMap(section),
    '',
    '## Behaviours of the local account',
    '',
    'The default is bold. `npm run local -- behaviours` explains the variants and grades, `calibrate` chooses.',
    'All are probed, but those that say why not.',
    '',
    'Question | Variants | Source',
    '---|---|---',
    ...BEHAVIOUR_IDS.map(behaviourRow),
  ].join('\n')}\n`;
}

function section({ title, folder, assumptions, unprobed }: Section): string[] {
  return [
    '',
    `## ${title}`,
    '',
    `Paths are below \`${folder}/\`.${unprobed === undefined ? '' : ` ${unprobed}`}`,
    '',
    'Question | Assumed, and where | Evidence, and what would settle it',
    '---|---|---',
    ...assumptions.map(
      ({ id, question, assumed, where, evidence, settledBy, probe, unprobed: why }) =>
        `\`${id}\` ${question} | ${assumed} ${where.map((place) => `\`${place}\``).join(' ')} | ${evidence}. ${settledBy}.${probing(id, probe, why)}`,
    ),
  ];
}

function probing(id: string, probe: string | undefined, why: string | undefined): string {
  if (probe !== undefined) return probe === id ? ' Probed.' : ` Probed: \`${probe}\`.`;
  return why === undefined ? '' : ` Not probed: ${why}.`;
}

function behaviourRow(id: (typeof BEHAVIOUR_IDS)[number]): string {
  const { question, variants, default: chosen, source } = behaviourOf(id);
  const others = Object.keys(variants).filter((variant) => variant !== chosen);
  return `\`${id}\` ${question} | **${chosen}**, ${others.join(', ')} | ${source}${probing(id, undefined, UNPROBED[id])}`;
}

if (require.main === module) writeFileSync(join(__dirname, '../docs/assumptions.md'), assumptionsDoc());
