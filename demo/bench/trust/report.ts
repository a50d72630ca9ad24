import { table } from '../report';
import type { TrustFigures } from './measure';

interface Row {
  name: string;
  figure(figures: TrustFigures): number | string;
  /** Text of the target, and whether it is met. */
  target?: { text: string; isMet(figures: TrustFigures): boolean };
}

const text = ({ p50, p95, p99 }: TrustFigures['ageToAccepted']): string => `${p50} / ${p95} / ${p99}`;

const ROWS: readonly Row[] = [
  {
    name: 'customers accepted an hour',
    figure: ({ acceptedPerHour }) => acceptedPerHour,
    target: { text: 'at least 20,000', isMet: ({ acceptedPerHour }) => acceptedPerHour >= 20_000 },
  },
  {
    name: 'customers read back an hour',
    figure: ({ readBackPerHour }) => readBackPerHour,
    target: { text: 'at least 2,500', isMet: ({ readBackPerHour }) => readBackPerHour >= 2500 },
  },
  { name: 'first load: minutes until all are accepted', figure: ({ firstLoad10k }) => firstLoad10k.acceptedMinutes },
  { name: 'first load: hours until all are In sync', figure: ({ firstLoad10k }) => firstLoad10k.readBackHours },
  { name: 'minutes from save to accepted, p50 / p95 / p99', figure: ({ ageToAccepted }) => text(ageToAccepted) },
  { name: 'minutes from save to In sync, p50 / p95 / p99', figure: ({ ageToInSync }) => text(ageToInSync) },
  {
    name: 'minutes from the end of a two-hour outage to an empty queue',
    figure: ({ outageToEmptyMinutes }) => outageToEmptyMinutes,
  },
  {
    name: 'units of one read-back',
    figure: ({ unitsPerReadBack }) => unitsPerReadBack,
    target: { text: 'at most 12', isMet: ({ unitsPerReadBack }) => unitsPerReadBack <= 12 },
  },
  {
    name: 'credits of one read-back',
    figure: ({ creditsPerReadBack }) => creditsPerReadBack,
    target: { text: 'at most 1', isMet: ({ creditsPerReadBack }) => creditsPerReadBack <= 1 },
  },
];

/** The figures beside their targets, and the times that the simulated clock assumes. */
export function trustTable(figures: TrustFigures, unitsWithShare: number): string {
  const rows = ROWS.map(({ name, figure, target }) => [
    name,
    figure(figures),
    target?.text ?? '',
    target === undefined ? '' : target.isMet(figures) ? 'met' : 'MISSED',
  ]);
  rows.push(['units of one read-back with its share of all runs', unitsWithShare, '', '']);
  return `${table(['', 'figure', 'target', ''], rows)}\n\nLatency model (assumed): ${JSON.stringify(figures.latencyModel)}`;
}
