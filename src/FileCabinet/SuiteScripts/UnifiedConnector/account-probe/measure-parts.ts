import * as runtime from 'N/runtime';
import { BUILD_ID } from '../netsuite/build-id';
import { measureClocks } from './measure-clocks';
import { measureGrammar } from './measure-grammar';
import { type Host, measureHttps } from './measure-https';
import { measurePermissions } from './measure-permissions';
import { measurePlatform, measureTables } from './measure-platform';
import { measureRecords } from './measure-records';
import { measureSize } from './measure-size';
import { measureStatements } from './measure-statements';
import { measureValues } from './measure-values';
import type { Observation, Side, SideResult, Way } from './probe-result';
import { addObservations, createTestRows, deleteTestRows, readTestRows, saveResult } from './probe-store';
import { learn } from './read-result';

/** The parts of one side, in order: each is short enough for a page that waits for it. */
export const PARTS = [
  'begin',
  'grammar',
  'values',
  'size',
  'clocks',
  'platform',
  'permissions',
  'statements-1',
  'statements-2',
  'statements-3',
  'statements-4',
  'records',
  'end',
] as const;
export type Part = (typeof PARTS)[number];

/** Parts that only a side with every permission is asked, for they are about the grammar. */
const BY_USER: readonly Part[] = ['grammar', 'values', 'size', 'records'];

/** The parts that a side is asked. */
export const partsOf = (side: Side): Part[] =>
  PARTS.filter((part) => (side === 'user' || !BY_USER.includes(part)) && (side === 'engine' || part !== 'permissions'));

/** What a part needs to know. */
export interface Asking {
  side: Side;
  way: Way;
  /** null: no request is sent. */
  host: Host | null;
}

/** Measures one part of a side and keeps what was seen. Costs at most 500 units. */
export function measurePart(part: Part, asking: Asking): void {
  const { side } = asking;
  if (part === 'begin') {
    createTestRows(side);
    begin(asking);
    return;
  }
  if (part === 'end') {
    deleteTestRows(side);
    learn();
    return;
  }
  keep(asking, MEASURES[part](asking));
}

/** Forgets what was seen in this way before. Costs at most 26 units. */
export const begin = (asking: Pick<Asking, 'side' | 'way'>): void => saveResult({ ...stamp(asking), observations: [] });

/** Keeps what was seen of one side besides its parts. Costs at most 36 units. */
export const keep = (asking: Pick<Asking, 'side' | 'way'>, seen: readonly Observation[]): void =>
  addObservations(stamp(asking), seen);

const stamp = ({ side, way }: Pick<Asking, 'side' | 'way'>): Omit<SideResult, 'observations'> => ({
  side,
  way,
  at: new Date().toISOString(),
  version: runtime.version,
  build: BUILD_ID,
});

const MEASURES: Record<Exclude<Part, 'begin' | 'end'>, (asking: Asking) => Observation[]> = {
  grammar: ({ side }) => measureGrammar(readTestRows(side)),
  values: ({ side }) => measureValues(readTestRows(side)),
  size: ({ side }) => measureSize(readTestRows(side)),
  clocks: ({ side }) => measureClocks(readTestRows(side), side),
  platform: ({ side, host }) => [
    ...measureTables(side),
    ...measurePlatform(side),
    ...(host === null ? [] : measureHttps(host)),
  ],
  permissions: measurePermissions,
  'statements-1': () => measureStatements(0, 4),
  'statements-2': () => measureStatements(1, 4),
  'statements-3': () => measureStatements(2, 4),
  'statements-4': () => measureStatements(3, 4),
  records: ({ side }) => measureRecords(readTestRows(side)),
};
