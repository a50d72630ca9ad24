import { table } from '../report';
import type { SoonFigures } from './soon';

/** Seconds from save to Accepted within which half and nineteen of twenty saves have to be. */
const TARGETS = { p50: 60, p95: 90 } as const;

/** The figures beside their targets, and the times that the simulated clock assumes. */
export function soonTable({ rates, import: imported, latencyModel }: SoonFigures): string {
  const rows = rates.map(({ savesPerHour, saves, age, runsStarted, unitsOfSave }) => [
    savesPerHour,
    saves,
    `${age.p50} / ${age.p95} / ${age.p99}`,
    `${TARGETS.p50} / ${TARGETS.p95}`,
    age.p50 <= TARGETS.p50 && age.p95 <= TARGETS.p95 ? 'met' : 'MISSED',
    runsStarted,
    `${unitsOfSave.mean} / ${unitsOfSave.most}`,
  ]);
  const head = [
    'saves an hour',
    'saves',
    'seconds to accepted, p50 / p95 / p99',
    'target',
    '',
    'runs',
    'units of a save, mean / most',
  ];
  const { saves, minutes, submissions, mostSubmissionsAMinute, unitsOfSave } = imported;
  const ofImport = [
    ['saves', saves],
    ['minutes', minutes],
    ['submissions', submissions],
    ['most submissions in a minute (target 1)', mostSubmissionsAMinute],
    ['units of a save, mean / most', `${unitsOfSave.mean} / ${unitsOfSave.most}`],
  ];
  return `${table(head, rows)}\n\n${table(['import', ''], ofImport)}\n\nLatency model (assumed): ${JSON.stringify(latencyModel)}`;
}
