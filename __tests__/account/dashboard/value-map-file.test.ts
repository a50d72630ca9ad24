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

const importLines = (lines: Line[], checkOnly = false) =>
  visit.ask('import_lines', { lines: lines.map(cells), checkOnly });

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
    expect.stringMatching(/It is the same line as number 1 of the file/),
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
