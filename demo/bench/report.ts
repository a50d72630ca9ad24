import Table from 'cli-table3';
import { rounded } from '../figures/figures';
import type { Cases } from './cases';
import type { Compared } from './compare';
import type { Day } from './day';
import { type Growth, judgementOf } from './growth';
import type { Figures } from './measure';
import type { Loaded } from './modules';
import type { PageFigures } from './pages';
import { FLOORS, TARGETS } from './targets';

const TITLES: Record<keyof Cases, string> = {
  firstLoad: 'first load',
  readBack: 'read back after it',
  edits: 'edits',
  editsReadBack: 'read back after them',
  unchanged: 'unchanged',
  failures: 'first failures',
};

const percent = (share: number): string => `${rounded(100 * share, 1)} %`;

export function caseTable(cases: Partial<Cases>): string {
  const head = ['', 'customers', 'units', 'each', 'of summarize', 'requests', 'credits', 'share of a limit', 'runs'];
  const rows = (Object.keys(TITLES) as (keyof Cases)[]).flatMap((name) => {
    const figures = cases[name];
    if (!figures) return [];
    const { customers, units, unitsPerCustomer, summarizeUnits, requests, credits, maxShareOfLimit, runs } = figures;
    const costs = [
      customers,
      units,
      unitsPerCustomer,
      summarizeUnits,
      requests,
      credits,
      percent(maxShareOfLimit),
      runs,
    ];
    return [[TITLES[name], ...costs, figures.cpuSeconds, figures.seconds]];
  });
  return table([...head, 'CPU s', 's'], rows);
}

/** The invocation of each stage that came nearest to its limit. */
export function stageTable(cases: Partial<Cases>): string {
  const rows = (Object.keys(TITLES) as (keyof Cases)[]).flatMap((name) =>
    (cases[name]?.stages ?? [])
      .filter(({ invocations }) => invocations > 0)
      .map(({ stage, invocations, units, mostUnits, limit, seconds }) => [
        `${TITLES[name]}: ${stage}`,
        invocations,
        units,
        mostUnits,
        percent(mostUnits / limit),
        rounded(seconds / invocations, 2),
      ]),
  );
  return table(['', 'invocations', 'units', 'most of one', 'of its limit', 's each'], rows);
}

export function targetTable(cases: Cases): string {
  const rows = TARGETS.map((target) => {
    const value = target.of(cases[target.case]);
    const met = value <= target.most ? 'met' : 'MISSED';
    return [target.name, target.figure, `at most ${target.most}`, rounded(value, 4), met];
  });
  return table(['each customer', 'of', 'target', 'figure', ''], rows);
}

/** What each customer costs beside the least that NetSuite takes for what has to be written and read. */
export function floorTable(cases: Cases): string {
  const rows = FLOORS.map(({ title, units, of }) => {
    const { unitsPerCustomer } = cases[of];
    return [title, units, unitsPerCustomer, `${rounded(unitsPerCustomer / units, 2)} x`];
  });
  return table(['units of each customer', 'floor', 'connector', ''], rows);
}

/** From nothing to In sync, and from an edit to In sync again. */
export function lifeTable(cases: Cases): string {
  const life = (title: string, sent: Figures, readBack: Figures) => [
    title,
    ...(['units', 'credits', 'requests'] as const).map((figure) =>
      rounded((sent[figure] + readBack[figure]) / sent.customers, 3),
    ),
  ];
  return table(
    ['each customer, up to In sync', 'units', 'credits', 'requests'],
    [life('new', cases.firstLoad, cases.readBack), life('edited', cases.edits, cases.editsReadBack)],
  );
}

export function comparedTable(compared: readonly Compared[]): string {
  const figures = ({ units, credits, requests }: Figures) => [units, credits, requests];
  const rows = compared.map(({ event, naive, peer, connector, connectorReadBack }) => [
    event.title,
    ...[naive, peer, connector, connectorReadBack].flatMap(figures),
  ]);
  const of = (design: string) => ['units', 'credits', 'requests'].map((figure) => `${design}: ${figure}`);
  return table(['', ...of('naive'), ...of('peer'), ...of('connector'), ...of('its read-back')], rows);
}

/** What one customer costs the naive design with each run: record.load 5, a search 10, a POST 10, submitFields 5. */
const NAIVE_EACH = 30;

/** Units of a day. The naive design cannot tell who has changed: its figure is one run, for which it takes everybody. */
export function dayTable(days: readonly Day[]): string {
  const runs = days[0]?.peer.runs ?? 0;
  const rows = days.map(({ customers, edited, connector, peer }) => [
    customers,
    edited,
    NAIVE_EACH * customers,
    peer.units,
    connector.units,
    peer.credits,
    connector.credits,
  ]);
  return `${table(
    ['customers', 'edited', 'naive, one run', 'peer: units', 'connector: units', 'peer: credits', 'connector: credits'],
    rows,
  )}\n${runs} runs. The connector reads every edit back and compares everybody once.`;
}

export function moduleTable(loaded: readonly Loaded[]): string {
  return table(
    ['loaded by an invocation', 'files', 'kB'],
    loaded.map(({ invocation, files, kB }) => [invocation, files, kB]),
  );
}

export function growthTable(growth: readonly Growth[]): string {
  const rows = growth.map(({ customers, cpuSeconds, seconds, peakMB }) => [
    customers,
    cpuSeconds,
    rounded((1000 * cpuSeconds) / customers, 2),
    seconds,
    peakMB,
  ]);
  return `${table(['first load of', 'CPU s', 'CPU ms each', 's', 'peak MB'], rows)}\n${judgementOf(growth)}`;
}

/** What the pages of the dashboard cost, each one call of at most 60 units. */
export function pageTable(pages: readonly PageFigures[]): string {
  return table(
    ['', 'units', 'ms'],
    pages.map(({ page, units, milliseconds }) => [page, units, milliseconds]),
  );
}

export function table(head: string[], rows: (string | number)[][]): string {
  const [first = '', ...others] = head;
  const made = new Table({
    head: [first, ...others],
    colAligns: ['left', ...others.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  made.push(...rows);
  return made.toString();
}
