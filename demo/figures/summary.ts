import Table from 'cli-table3';
import type { Overview } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/overview/contract';
import {
  isWithoutResult,
  TILES,
  wordsOf,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/overview/counts';
import type { RunFigures } from './figures';
import { titleOf } from './report';

/** Faults that are named, the most frequent ones. */
const SHOWN_FAULTS = 3;

/** Where things stand after a run, in the counts and words of the dashboard's Overview, and what the run cost. */
export function summaryOf(figures: RunFigures, overview: Overview): string {
  const { units, joor } = figures;
  const firstSend = units.perFirstSend === null ? '' : ` (${units.perFirstSend} for each first send)`;
  return [
    tiles(overview),
    ...others('Given to JOOR, which reports no result', overview.others.filter(isWithoutResult)),
    ...others(
      'Not exported',
      overview.others.filter((other) => !isWithoutResult(other)),
    ),
    ...faults(figures.failedByCode),
    `The run took ${count(units.total)} NetSuite units${firstSend}, ${joor.requests} requests to JOOR and ${joor.credits} credits.`,
  ].join('\n');
}

const count = (value: number): string => value.toLocaleString('en');

function tiles(overview: Overview): string {
  const table = new Table({
    head: ['As on the Overview', '', ''],
    colAligns: ['left', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  table.push(...TILES.map(({ key, label, note }) => [label, count(overview.tiles[key]), note]));
  return table.toString();
}

function others(label: string, states: Overview['others']): string[] {
  if (states.length === 0) return [];
  return [`${label}: ${states.map((each) => `${count(each.count)} ${wordsOf(each.state)}`).join(', ')}.`];
}

function faults(failedByCode: RunFigures['failedByCode']): string[] {
  const codes = Object.entries(failedByCode).sort(([, a], [, b]) => b - a);
  if (codes.length === 0) return [];
  const named = codes.slice(0, SHOWN_FAULTS).map(([code, customers]) => `${titleOf(code)} (${customers})`);
  const more = codes.length - named.length;
  return [`Most often failed for: ${named.join(', ')}${more > 0 ? `, and ${more} more causes` : ''}.`];
}
