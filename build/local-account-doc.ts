import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MODULES } from '../local/modules';
import { offeredMembers, offeredObjects } from './offered-members';
import { declarationsOf, memberNames, valueNames } from './typed-members';

const FILE = join(__dirname, '../docs/engineer/local-account.md');
const START = '<!-- coverage: npm run docs -->';
const END = '<!-- /coverage -->';

/** Declaration files that are no module a script can load. */
const NO_MODULES = /^(types|plugins\/.*|scriptTypes\/.*)$/;

/** docs/engineer/local-account.md, with its tables of what is supported made anew. */
export function localAccountDoc(): string {
  const text = readFileSync(FILE, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${FILE} has lost its marks ${START} and ${END}.`);
  return `${text.slice(0, start)}${START}\n\n${coverage()}\n\n${text.slice(end)}`;
}

function coverage(): string {
  const modules = moduleNames();
  const known = modules.filter((name) => name in MODULES);
  const members = known.map((name) => row(name, valueNames(declarationsOf(name)), offeredMembers(name)));
  const objects = offeredObjects().map(({ module, type, members: offered }) =>
    row(`${module}: ${type}`, memberNames(declarationsOf(module), type), offered),
  );
  const refused = modules.filter((name) => !(name in MODULES));
  return [
    `Modules: ${known.length} of ${modules.length}, with ${total(members)} of their members.`,
    '',
    ...table('Module', members, ['Supported', 'Refused by name'], ({ supported, refused }) => [supported, refused]),
    '',
    `Their objects: ${total(objects)} members.`,
    '',
    ...table('Object', objects, ['Refused by name'], ({ refused }) => [refused]),
    '',
    `Modules that load and refuse every member by name: ${refused.join(', ')}.`,
  ].join('\n');
}

interface Row {
  name: string;
  supported: string[];
  refused: string[];
}

/** What JavaScript gives every object is neither supported nor refused. */
const LANGUAGE_MEMBERS = new Set(['toString', 'toJSON']);

function row(name: string, declared: readonly string[], offered: ReadonlySet<string>): Row {
  const documented = declared.filter((member) => !LANGUAGE_MEMBERS.has(member));
  return {
    name,
    supported: documented.filter((member) => offered.has(member)),
    refused: documented.filter((member) => !offered.has(member)),
  };
}

/** What is supported in part, a row each; what is supported as a whole, in one sentence. */
function table(
  title: string,
  rows: readonly Row[],
  columns: readonly string[],
  membersOf: (row: Row) => readonly string[][],
): string[] {
  const isWhole = ({ refused }: Row) => refused.length === 0;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([title, 'Members', ...columns]),
    `|${'---|'.repeat(columns.length + 2)}`,
    ...rows
      .filter((row) => !isWhole(row))
      .map((row) =>
        line([
          row.name,
          `${row.supported.length} of ${row.supported.length + row.refused.length}`,
          ...membersOf(row).map((members) => members.join(', ')),
        ]),
      ),
    '',
    `Supported with every member: ${rows
      .filter(isWhole)
      .map(({ name }) => name)
      .join(', ')}.`,
  ];
}

function total(rows: readonly Row[]): string {
  const supported = rows.reduce((sum, { supported: names }) => sum + names.length, 0);
  const all = rows.reduce((sum, { refused }) => sum + refused.length, supported);
  return `${supported} of ${all}`;
}

/** Every module that @hitc/netsuite-types declares, as scripts name it. */
function moduleNames(): string[] {
  const folder = join(dirname(require.resolve('@hitc/netsuite-types/package.json')), 'N');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -'.d.ts'.length))
    .filter((name) => !NO_MODULES.test(name))
    .map((name) => `N/${name}`)
    .sort();
}

if (require.main === module) writeFileSync(FILE, localAccountDoc());
