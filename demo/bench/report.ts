import Table from 'cli-table3';
import { rounded } from '../figures/figures';
import type { Cases } from './cases';
import { type Growth, judgementOf } from './growth';
import type { Figures } from './measure';
import type { PageFigures } from './pages';
import { TARGETS } from './targets';

/** How many times as much one customer costs by the naive design; null: the connector spends nothing. */
export interface Ratios {
  units: number | null;
  requests: number | null;
  credits: number | null;
  seconds: number | null;
}

/** The naive design costs the same for a customer that is new, edited or unchanged: it cannot tell them apart. */
export function ratiosOf({ naive, firstLoad, edits, unchanged }: Cases): Record<string, Ratios> {
  const ratio = (figures: Figures, figure: keyof Ratios) => {
    const own = figures[figure] / figures.customers;
    return own === 0 ? null : rounded(naive[figure] / naive.customers / own, 1);
  };
  const ratios = (figures: Figures): Ratios => ({
    units: ratio(figures, 'units'),
    requests: ratio(figures, 'requests'),
    credits: ratio(figures, 'credits'),
    seconds: ratio(figures, 'seconds'),
  });
  return { firstLoad: ratios(firstLoad), edits: ratios(edits), unchanged: ratios(unchanged) };
}

const TITLES: Record<keyof Cases, string> = {
  firstLoad: 'first load',
  edits: 'edits',
  unchanged: 'unchanged',
  failures: 'first failures',
  naive: 'naive design',
};

export function caseTable(cases: Cases): string {
  const head = ['', 'customers', 'units', 'each', 'requests', 'credits', 'share of a limit', 'seconds', 'runs'];
  const rows = (Object.keys(TITLES) as (keyof Cases)[]).map((name) => {
    const { customers, units, unitsPerCustomer, requests, credits, maxShareOfLimit, seconds, runs } = cases[name];
    const share = `${rounded(100 * maxShareOfLimit, 1)} %`;
    return [TITLES[name], customers, units, unitsPerCustomer, requests, credits, share, seconds, runs];
  });
  return table(head, rows);
}

export function targetTable(cases: Cases): string {
  const rows = TARGETS.map((target) => {
    const value = target.of(cases[target.case]);
    const met = value <= target.most ? 'met' : 'MISSED';
    return [target.name, target.figure, `at most ${target.most}`, rounded(value, 4), met];
  });
  return table(['each customer', 'of', 'target', 'figure', ''], rows);
}

export function ratioTable(cases: Cases): string {
  const rows = Object.entries(ratiosOf(cases)).map(([name, ratios]) => [
    TITLES[name as keyof Cases],
    ...Object.values(ratios).map((ratio: number | null) => (ratio === null ? 'none to compare' : `${ratio} x`)),
  ]);
  return table(['naive design to connector', 'units', 'requests', 'credits', 'seconds'], rows);
}

export function growthTable(growth: readonly Growth[]): string {
  const rows = growth.map(({ customers, seconds, peakMB }) => [
    customers,
    seconds,
    rounded((1000 * seconds) / customers, 2),
    peakMB,
  ]);
  return `${table(['first load of', 'seconds', 'ms each', 'peak MB'], rows)}\n${judgementOf(growth)}`;
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
