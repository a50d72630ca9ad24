import * as record from 'N/record';
import { LISTS, PROBE as P } from '../netsuite/ids';
import { LEARNED_ID, type Learned } from '../netsuite/learned';
import { readFew } from '../netsuite/suiteql';
import { TEST_DATE } from './measure-clocks';
import type { TestRows } from './measure-grammar';
import { type Observation, type Side, type SideResult, WAYS } from './probe-result';

const KIND = { result: 'result', test: 'test', request: 'request', learned: 'learned' } as const;

/** External id of what was found out in one way. */
const resultId = ({ way, side }: Pick<SideResult, 'way' | 'side'>): string => `uc-probe ${way} ${side}`;

const REQUEST_ID = 'uc-probe request';

const nameOf = (side: Side): string => `Account Probe, ${side}`;

/** Rows of one side that statements are tried on. */
const COUNT = 3;

/** Makes the rows that a side tries statements on, after deleting what an earlier attempt left. Costs at most 40 units. */
export function createTestRows(side: Side): TestRows {
  deleteTestRows(side);
  const ids = Array.from({ length: COUNT }, () => createTestRow(side));
  return { name: nameOf(side), ids };
}

function createTestRow(side: Side): number {
  const row = record.create({ type: P.type });
  row.setText({ fieldId: P.list, text: LISTS.environment.sandbox });
  row.setText({ fieldId: P.many, text: [LISTS.environment.sandbox] });
  const values: Record<string, string | number | boolean | Date> = {
    name: nameOf(side),
    [P.kind]: KIND.test,
    [P.text]: 'a % b',
    [P.long]: 'long',
    [P.flag]: true,
    [P.whole]: 7,
    [P.decimal]: 1.5,
    [P.date]: TEST_DATE,
  };
  for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
  return row.save();
}

/** The rows that a side made before. Costs 10 units. */
export function readTestRows(side: Side): TestRows {
  const rows = readFew(`SELECT id FROM ${P.type} WHERE name = ? AND ${P.kind} = ? ORDER BY id`, [
    nameOf(side),
    KIND.test,
  ]);
  return { name: nameOf(side), ids: rows.map(({ id }) => Number(id)) };
}

/** Deletes whatever rows of a side are left. Costs 10 units, and 4 for each row. */
export function deleteTestRows(side: Side): void {
  for (const id of readTestRows(side).ids) record.delete({ type: P.type, id });
}

/** That the probe is asked for. */
export interface ProbeRequest {
  /** UTC, ISO 8601. */
  at: string;
  /** Known to the page that asked, and to no other: it lets the engine's role answer. */
  ticket: string;
}

/** Notes that the probe is asked for now. Costs at most 26 units. */
export function saveRequest({ at, ticket }: ProbeRequest): void {
  save(REQUEST_ID, { name: 'Request', [P.kind]: KIND.request, [P.text]: at, [P.area]: ticket });
}

/** The last request; null: the probe was never asked for. Costs 10 units. */
export function readRequest(): ProbeRequest | null {
  const [row] = readFew(`SELECT ${P.text} AS at, ${P.area} AS ticket FROM ${P.type} WHERE externalid = ?`, [
    REQUEST_ID,
  ]);
  return row ? { at: String(row.at), ticket: String(row.ticket) } : null;
}

/** Keeps what was found out in the place of what was known in the same way. Costs at most 26 units. */
export function saveResult(result: SideResult): void {
  const name = `Result, ${result.way}, ${result.side}`;
  save(resultId(result), { name, [P.kind]: KIND.result, [P.long]: JSON.stringify(result) });
}

/** Keeps what the connector uses of the answers. Costs at most 26 units. */
export const saveLearned = (learned: Learned): void =>
  save(LEARNED_ID, { name: 'Learned', [P.kind]: KIND.learned, [P.long]: JSON.stringify(learned) });

/** Internal id of the row with an external id; null: there is none. Costs 10 units. */
export function findRow(externalId: string): number | null {
  const [row] = readFew(`SELECT id FROM ${P.type} WHERE externalid = ?`, [externalId]);
  return row ? Number(row.id) : null;
}

function save(externalId: string, values: Readonly<Record<string, string>>): void {
  const known = findRow(externalId);
  const row = known === null ? record.create({ type: P.type }) : record.load({ type: P.type, id: known });
  if (known === null) row.setValue({ fieldId: 'externalid', value: externalId });
  for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
  row.save();
}

/** Adds observations to what was found out in one way; later ones take the place of earlier ones. Costs at most 36 units. */
export function addObservations(of: Omit<SideResult, 'observations'>, more: readonly Observation[]): void {
  const known = readResults().find((result) => resultId(result) === resultId(of))?.observations ?? [];
  const others = known.filter(({ id }) => !more.some((observation) => observation.id === id));
  saveResult({ ...of, observations: [...others, ...more] });
}

/** What every side found out, as far as it was asked. Costs 10 units. */
export function readResults(): SideResult[] {
  const found = readFew(`SELECT ${P.long} AS result FROM ${P.type} WHERE ${P.kind} = ?`, [KIND.result]);
  const results = found.map(({ result }) => JSON.parse(String(result)) as SideResult);
  return results.sort((one, other) => WAYS.indexOf(one.way) - WAYS.indexOf(other.way));
}
