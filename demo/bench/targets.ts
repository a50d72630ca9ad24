import type { Cases } from './cases';
import type { Figures } from './measure';

/** What one customer may cost (docs/engineer/benchmark.md). */
export interface Target {
  name: string;
  case: keyof Cases;
  figure: string;
  most: number;
  of(figures: Figures): number;
}

const units = (name: string, of: Target['case'], most: number): Target => ({
  name,
  case: of,
  figure: 'units',
  most,
  of: ({ unitsPerCustomer }) => unitsPerCustomer,
});

const credits = (name: string, of: Target['case'], most: number): Target => ({
  name,
  case: of,
  figure: 'credits',
  most,
  of: (figures) => figures.credits / figures.customers,
});

const share = (name: string, of: Target['case']): Target => ({
  name,
  case: of,
  figure: 'share of a limit',
  most: 0.5,
  of: ({ maxShareOfLimit }) => maxShareOfLimit,
});

/** Customers from which the target of an unchanged one holds: fixed costs are shared by all of them. */
export const SWEEP_SIZE = 10_000;

export const TARGETS: readonly Target[] = [
  units('first send', 'firstLoad', 8),
  credits('first send', 'firstLoad', 0.1),
  share('first send', 'firstLoad'),
  units('update', 'edits', 4),
  credits('update', 'edits', 0.1),
  share('update', 'edits'),
  units(`unchanged, from ${SWEEP_SIZE.toLocaleString('en')} on`, 'unchanged', 0.05),
  credits('unchanged', 'unchanged', 0),
  share('unchanged', 'unchanged'),
  units('first failure', 'failures', 13),
  credits('first failure', 'failures', 0),
  share('first failure', 'failures'),
];

/** The least that a step can cost: a record created, a record updated, a GET and an update (Oracle's published units). */
export const FLOORS: readonly { title: string; units: number; of: keyof Cases }[] = [
  { title: 'first send: its state row', units: 6, of: 'firstLoad' },
  { title: 'update: its state row', units: 2, of: 'edits' },
  { title: 'read-back: a GET, and its state row', units: 12, of: 'readBack' },
];
