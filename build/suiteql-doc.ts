import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EVIDENCE,
  type Evidence,
  evidenceOf,
  isCovered,
  isProven,
  SOURCES,
} from '../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/evidence';
import { SOURCES as PERMISSIONS } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/sources';
import { type Sent, sendRegister } from './register/send';
import { distinct, namesOfSearch, normalised, type UsedStatement, usedBy } from './register/statement';

type Kind = keyof typeof EVIDENCE;

/** One name that a statement or a search uses, with what speaks for it. */
interface Use {
  kind: Kind;
  name: string;
  evidence: Evidence;
}

const WORST_FIRST = ['probe', 'C', 'B', 'A'] as const;
type Verdict = (typeof WORST_FIRST)[number];

const verdictOf = (evidence: Evidence): Verdict => (isProven(evidence) ? (evidence.grade as 'A' | 'B' | 'C') : 'probe');

const worstOf = (uses: readonly Use[]): Verdict =>
  WORST_FIRST.find((verdict) => uses.some(({ evidence }) => verdictOf(evidence) === verdict)) ?? 'A';

/** @throws Error for a name that nothing speaks for, and that has no probe and no other way either */
function useOf(kind: Kind, name: string): Use {
  const evidence = evidenceOf(name, EVIDENCE[kind]);
  if (evidence === undefined)
    throw new Error(`account-probe/evidence.ts does not speak of ${kind.slice(0, -1)} ${name}.`);
  if (!isCovered(evidence)) throw new Error(`${name} is not proven and has no probe with a fallback in evidence.ts.`);
  return { kind, name, evidence };
}

function usesOf(usage: UsedStatement['usage']): Use[] {
  return (['tables', 'columns', 'functions', 'shapes'] as const).flatMap((kind) =>
    usage[kind].map((name) => useOf(kind, name)),
  );
}

/** Statements and searches by their worst grade. */
export interface Figures {
  statements: Record<Verdict, number>;
  searches: Record<Verdict, number>;
}

/**
 * docs/suiteql.md, of what the register sends and what speaks for it.
 * @throws Error for what is neither proven nor covered
 */
export function suiteqlDoc(register: readonly Sent[]): { doc: string; figures: Figures } {
  const none = () => ({ A: 0, B: 0, C: 0, probe: 0 });
  const figures: Figures = { statements: none(), searches: none() };
  const sections = register.flatMap((entry) => section(entry, figures));
  const doc = `${[
    '# SuiteQL and searches',
    '',
    'Everything that the connector asks of an account, and what speaks for it. `npm run docs` makes this page: it runs the',
    'register (`account-probe/register/`) in local accounts, and grades what was sent by `account-probe/evidence.ts`. A test',
    'fails where a script sends what is not covered here. The Account Probe runs the same register in your account.',
    '',
    'Grades: A, measured twice or more; B, measured once; C, running code under N/query, or documents. What is none of them',
    'is *probed*: the Account Probe settles it, and the table says what the connector does until then. A list of values of any',
    'length stands as one `?`; custentity_an_alias and custrecord_an_email stand for fields that settings name.',
    '',
    'By the worst grade | A | B | C | probed',
    '---|---|---|---|---',
    ...(['statements', 'searches'] as const).map(
      (kind) =>
        `${kind} | ${[...WORST_FIRST]
          .reverse()
          .map((verdict) => figures[kind][verdict])
          .join(' | ')}`,
    ),
    '',
    'Paths are below `src/FileCabinet/SuiteScripts/UnifiedConnector/`.',
    ...sections,
    '',
    '## Evidence',
    '',
    'Numbers are files of a public code index.',
    `${Object.entries(SOURCES)
      .map(([name, what]) => `${name}: ${what}`)
      .join('. ')}.`,
    ...(Object.keys(EVIDENCE) as Kind[]).flatMap(evidenceTable),
  ].join('\n')}\n`;
  return { doc, figures };
}

function section({ id, purpose, where, statements, searches }: Sent, figures: Figures): string[] {
  const texts = distinct([...new Set(statements.map(normalised))].map(usedBy)).map(({ sql, usage }) => {
    const uses = usesOf(usage);
    figures.statements[worstOf(uses)] += 1;
    return { text: ['```sql', ...lines(sql), '```'], uses };
  });
  const asked = searches.map(({ type, filters, columns }) => {
    const uses = [...new Set(namesOfSearch({ type, filters, columns }))].map((name) => useOf('searches', name));
    figures.searches[worstOf(uses)] += 1;
    return { text: [`Search of \`${type}\` by ${code(filters)} for ${code(columns)}.`], uses };
  });
  const all = [...texts, ...asked];
  return [
    '',
    `### ${id}`,
    '',
    [`${purpose}: \`${where}\`.`, ...needed(texts), ...notA(all.flatMap(({ uses }) => uses))].join(' '),
    ...all.flatMap(({ text }) => ['', ...text]),
  ];
}

const code = (names: readonly string[]): string => [...new Set(names)].map((name) => `\`${name}\``).join(', ');

/** Permissions that reading takes, but those for the connector's own records. */
function needed(texts: readonly { uses: Use[] }[]): string[] {
  const tables = texts.flatMap(({ uses }) => uses.filter(({ kind }) => kind === 'tables').map(({ name }) => name));
  const names = PERMISSIONS.filter(({ table, permission }) => {
    return !permission.startsWith('customrecord') && tables.includes(table.toLowerCase());
  }).map(({ name }) => name);
  return names.length === 0 ? [] : [`Takes ${[...new Set(names)].sort().join(', ')}.`];
}

/** What an entry uses that is not of grade A, each name once. */
function notA(uses: readonly Use[]): string[] {
  return (['B', 'C', 'probe'] as const).flatMap((verdict) => {
    const names = uses.filter(({ evidence }) => verdictOf(evidence) === verdict).map(({ name }) => name);
    return names.length === 0
      ? []
      : [`${verdict === 'probe' ? '**Probed**' : verdict}: ${shortened(names).join(', ')}.`];
  });
}

/** Columns of one table after its name, and a table that they name not by itself. */
function shortened(names: readonly string[]): string[] {
  const columns = new Map<string, string[]>();
  const others: string[] = [];
  for (const name of [...new Set(names)].sort()) {
    const [, table = '', column = ''] = /^(.+)\.([^.\s]+)$/.exec(name) ?? [];
    if (table === '') others.push(name);
    else columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  return [
    ...others.filter((name) => !columns.has(name)),
    ...[...columns].map(([table, each]) => `${table} (${each.join(' ')})`),
  ];
}

const WIDTH = 116;

/** Broken at spaces outside of quotes. */
function lines(sql: string): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of sql.match(/(?:'[^']*'|[^\s'])+/g) ?? []) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      found.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...found, line];
}

function evidenceTable(kind: Kind): string[] {
  return [
    '',
    `### ${kind[0]?.toUpperCase()}${kind.slice(1)}`,
    '',
    'Names | Grade | Source',
    '---|---|---',
    ...EVIDENCE[kind].map(({ names, grade, channel, source, probe, fallback }) => {
      const how = channel.startsWith('N/') ? '' : `, ${channel}`;
      const otherwise = probe === undefined ? '' : `. Probed (\`${probe}\`): ${fallback}`;
      return `${shortened(names).join(', ')} | ${grade}${how} | ${source}${otherwise}`;
    }),
  ];
}

if (require.main === module) {
  const { doc, figures } = suiteqlDoc(sendRegister());
  writeFileSync(join(__dirname, '../docs/suiteql.md'), doc);
  for (const [kind, { A, B, C, probe }] of Object.entries(figures))
    console.log(`${kind} by their worst grade: A ${A}, B ${B}, C ${C}, probed with a fallback ${probe}`);
}
