import { VALUE_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
  return visit.open('administrators');
});

type Line = Partial<Record<'system' | 'kind' | 'value' | 'id' | 'currency' | 'name' | 'code' | 'inactive', string>>;

const COLUMNS = ['system', 'kind', 'value', 'id', 'currency', 'name', 'code', 'retail', 'inactive'] as const;

/** The cells of a line as the columns of a file have them. */
const cells = ({ system = '', kind = 'Payment Term', value = '', id = '', ...line }: Line): string[] => [
  system,
  kind,
  value,
  id,
  line.currency ?? '',
  line.name ?? '',
  line.code ?? '',
  '',
  line.inactive ?? '',
];

/** The lines of a file, which may lack columns. */
const importLines = (lines: Line[], checkOnly = false, lacking: (typeof COLUMNS)[number][] = []) =>
  visit.ask('import_lines', {
    lines: lines.map((line, index) => ({
      at: index + 2,
      cells: cells(line).map((cell, column) => (lacking.some((name) => name === COLUMNS[column]) ? null : cell)),
    })),
    checkOnly,
  });

const count = () => Number(company.query(`SELECT COUNT(*) AS n FROM ${VALUE_MAP.type}`)[0]?.n);

test('lines are checked without being saved, then saved: known ones are changed, others added, none deleted', async () => {
  const term = company.create('term', { name: 'Net 60' });
  const lines = [
    { system: 'All', value: 'net 60', name: 'Net 60 Days' },
    { value: 'Net 30', name: 'Net 30', code: 'net30', inactive: 'Yes' },
    { kind: 'Warehouse', value: 'every customer', name: 'Main Warehouse', code: 'MAIN' },
  ];
  const before = count();
  const checked = await importLines(lines, true);
  expect(checked.lines.map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'same']);
  expect(checked).toMatchObject({ written: 0, left: 2 });
  expect(count()).toBe(before);
  expect(await importLines(lines)).toMatchObject({ written: 2, left: 0 });
  expect(count()).toBe(before + 1);
  const [saved] = company.query(
    `SELECT ${VALUE_MAP.joorName} AS name FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.netsuiteId} = ?`,
    String(term),
  );
  expect(saved).toEqual({ name: 'Net 60 Days' });
  const again = await importLines(lines);
  expect(again.lines.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same']);
  expect(again).toMatchObject({ written: 0, left: 0 });
});

test('every fault of every line is told, and then nothing is saved', async () => {
  company.create('term', { name: 'Net 60' });
  const before = count();
  const { lines, written } = await importLines([
    { value: 'Net 60', name: 'Net 60' },
    { value: 'Net 61', name: 'Net 61' },
    { kind: 'Terms', value: 'Net 60', name: 'Net 60' },
    { value: 'Net 60', system: 'JOOR Asia', inactive: 'maybe' },
    { value: 'NET 60', name: 'Net 60' },
    { kind: 'Price Level', value: 'Wholesale', currency: 'Euro', name: 'Wholesale' },
  ]);
  expect(written).toBe(0);
  expect(count()).toBe(before);
  expect(lines.map(({ sentences }) => sentences.join(' '))).toEqual([
    '',
    'NetSuite has no Payment Term "Net 61". Correct its name, or enter its internal ID.',
    expect.stringMatching(/^There is no kind "Terms"\. The kinds are Price Level, /),
    expect.stringMatching(
      /Inactive is "maybe"\. Enter Yes or No\. There is no External System "JOOR Asia"\. .*both empty/,
    ),
    expect.stringMatching(/It is the same as line 2 of the file/),
    'Currency is "EURO". Enter an ISO code such as EUR.',
  ]);
});

test('an internal id that is another value in this account is noticed, and doubtful names are warned of', async () => {
  const term = company.create('term', { name: 'Net 60' });
  const { lines } = await importLines(
    [
      { value: 'Net 90', id: String(term), name: 'Net 90' },
      { value: 'Net 60', name: 'NET 30' },
    ],
    true,
  );
  expect(lines[0]?.sentences).toEqual([
    `Payment Term ${term} is called "Net 60" here, not "Net 90". Correct one of them.`,
  ]);
  expect(lines[1]).toMatchObject({
    outcome: 'new',
    sentences: ['Another line has "Net 30". JOOR compares character by character.'],
  });
});

test('a file of a thousand lines is saved in calls that stay within their units; what broke off is gone on with', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => ({ id: String(5000 + index), name: `Term ${index}` }));
  const before = count();
  const first = await importLines(lines);
  expect(visit.units).toBeLessThanOrEqual(220);
  expect(first.written).toBeGreaterThanOrEqual(30);
  expect(first.left).toBe(1000 - first.written);
  const second = await importLines(lines);
  expect(second.left).toBe(1000 - first.written - second.written);
  expect(count()).toBe(before + first.written + second.written);
});

const termLines = (id: number | string) =>
  company.query(
    `SELECT ${VALUE_MAP.joorName} AS name, ${VALUE_MAP.joorCode} AS code, isinactive AS inactive FROM ${VALUE_MAP.type}
      WHERE ${VALUE_MAP.netsuiteId} = ? ORDER BY id`,
    String(id),
  );

test('a code that is filled in changes the line that had none, instead of adding another', async () => {
  const term = company.create('term', { name: 'Net 60' });
  await importLines([{ value: 'Net 60', name: 'Net 60' }]);
  const lines = [{ value: 'Net 60', name: 'Net 60', code: 'N60' }];
  const checked = await importLines(lines, true);
  expect(checked.lines[0]).toMatchObject({
    outcome: 'changed',
    sentences: [],
    changes: ['JOOR Code becomes "N60", was empty.'],
  });
  await importLines(lines);
  expect(termLines(term)).toEqual([{ name: 'Net 60', code: 'N60', inactive: 'F' }]);
  expect((await importLines(lines)).lines[0]?.outcome).toBe('same');
});

test('two methods of one value stay two, and one that the file does not name is told', async () => {
  const term = company.create('term', { name: 'Net 60' });
  const [one, two] = [
    { value: 'Net 60', name: 'Net 60', code: 'A' },
    { value: 'Net 60', name: 'Net 60', code: 'B' },
  ];
  await importLines([one]);
  const both = await importLines([one, two]);
  expect(both.lines).toMatchObject([
    { outcome: 'same', sentences: [] },
    { outcome: 'new', sentences: [] },
  ]);
  const { lines } = await importLines([{ value: 'Net 60', name: 'Net 60 Days', code: 'C' }], true);
  expect(lines[0]).toMatchObject({
    outcome: 'new',
    sentences: [
      'The map has other lines for this value that the file does not have: "Net 60" (A), "Net 60" (B). They stay, and customers get each of them.',
    ],
  });
  expect(termLines(term)).toHaveLength(2);
});

test('what a file has no column for is kept', async () => {
  const term = company.create('term', { name: 'Net 60' });
  await importLines([{ value: 'Net 60', name: 'Net 60', code: 'N60', inactive: 'Yes' }]);
  const line = { value: 'Net 60', name: 'Net 60' };
  const partial = await importLines([line], false, ['code', 'retail', 'inactive', 'id']);
  expect(partial.lines[0]?.outcome).toBe('same');
  expect(termLines(term)).toEqual([{ name: 'Net 60', code: 'N60', inactive: 'T' }]);
  const whole = await importLines([line], true);
  expect(whole.lines[0]?.changes).toEqual(['JOOR Code becomes empty, was "N60".', 'Inactive becomes No, was Yes.']);
  await importLines([
    { ...line, code: 'N61' },
    { ...line, code: 'N60' },
  ]);
  const unclear = await importLines([line], true, ['code']);
  expect(unclear.lines[0]).toMatchObject({
    outcome: 'fault',
    sentences: ['The map has several lines for "Net 60". Add the column "JOOR Code", which tells them apart.'],
  });
});

test('an internal id of another account does not overrule the name', async () => {
  const term = company.create('term', { name: 'Net 60' });
  const { lines } = await importLines(
    [
      { id: '99999', value: 'net 60', name: 'Net 60' },
      { id: '99999', value: 'Net 61', name: 'Net 61' },
    ],
    true,
  );
  expect(lines).toMatchObject([
    {
      outcome: 'fault',
      sentences: [
        `This account has no Payment Term 99999. "net 60" has the internal ID ${term} here: enter that, or none.`,
      ],
    },
    {
      outcome: 'new',
      sentences: ['This account has no Payment Term 99999, and none called "Net 61". Check both.'],
    },
  ]);
});

test('lines of one file are compared with each other, and with the map as it will be', async () => {
  const [one, two] = ['Ann', 'Ben'].map((name) =>
    String(company.create('employee', { firstname: name, lastname: 'Rep', issalesrep: true })),
  );
  const rep = (id = '', code = '') => ({ kind: 'Sales Rep', id, code });
  const shared = await importLines([rep(one, 'R1'), rep(two, 'R1')], true);
  expect(shared.lines.map(({ sentences }) => sentences)).toEqual([
    [`Employee ${two} also has the code R1. In JOOR, a code belongs to one sales rep.`],
    [`Employee ${one} also has the code R1. In JOOR, a code belongs to one sales rep.`],
  ]);
  await importLines([rep(one, 'R1'), rep(two, 'R2')]);
  const swapped = await importLines([rep(one, 'R2'), rep(two, 'R1')], true);
  expect(swapped.lines.map(({ sentences }) => sentences)).toEqual([[], []]);
  const terms = ['Net 60', 'Net 61'].map((name) => String(company.create('term', { name })));
  const spelled = await importLines(
    terms.map((id, index) => ({ id, name: index === 0 ? 'Net 6x' : 'NET 6X' })),
    true,
  );
  expect(spelled.lines[1]?.sentences).toEqual(['Another line has "Net 6x". JOOR compares character by character.']);
});
