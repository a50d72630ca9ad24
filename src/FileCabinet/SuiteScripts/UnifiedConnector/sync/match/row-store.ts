import * as record from 'N/record';
import type { MatchRecord } from '../../matching/match-record';
import { asShown } from '../../netsuite/as-shown';
import { isDuplicate } from '../../netsuite/duplicate';
import { MATCH_ROW as F } from '../../netsuite/ids';
import { instantOf } from '../../netsuite/instant';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readAll, readFew, text } from '../../netsuite/suiteql';
import { MAX_LONG_TEXT } from '../records/long-text';
import { type Decided, type RowGroup, type RowProposals, TAKEN, undecided } from './decision';
import { joinedPieces, piecesOf } from './pieces';
import type { KeptProposals } from './proposed';

/** Characters of a Text field, and of a Text Area whatever the characters are. */
const MOST = { text: 300, area: 1000 };

/** A row as decisions need it. */
export interface DecidableRow extends RowProposals {
  id: number;
  name: string;
  code: string;
  group: RowGroup;
  customer: number | null;
  version: number;
  saved: boolean;
  problem: string;
}

/** The external id of a row: a run that is repeated makes no second one. */
const keyOf = (matchId: number, portion: number, at: number): string => `uc_match ${matchId} row ${portion} ${at}`;

/** One of JOOR's customers is too long to be kept in one Long Text: the most addresses go. */
function keptConnection(connection: MatchRecord): string {
  for (let addresses = connection.addresses.length; ; addresses = Math.floor(addresses / 2)) {
    const [piece = '', ...more] = piecesOf({ ...connection, addresses: connection.addresses.slice(0, addresses) });
    if (more.length === 0 && piece.length <= MAX_LONG_TEXT) return piece;
  }
}

/** Writes the row of one of JOOR's customers; one that is there stays. Costs 6 units. */
export function createRow(
  matchId: number,
  { portion, at }: { portion: number; at: number },
  connection: MatchRecord,
  kept: KeptProposals | undefined,
): void {
  const proposals: RowProposals = {
    proposals: kept?.proposals ?? [],
    preselected: kept?.preselected ?? false,
    doubt: kept?.doubt ?? '',
  };
  const [address] = connection.addresses;
  const short = (value: string | undefined) => (value ?? '').slice(0, MOST.text);
  const row = record.create({ type: F.type });
  const values: Record<string, record.FieldValue> = {
    externalid: keyOf(matchId, portion, at),
    name: `${matchId} ${portion} ${at}`,
    [F.match]: String(matchId),
    [F.portion]: portion,
    [F.joorName]: short(connection.name),
    [F.code]: short(connection.code),
    [F.city]: short(address?.city),
    [F.country]: short(address?.country),
    [F.email]: short(connection.emails[0]),
    [F.phone]: short(connection.phones[0]),
    [F.connection]: keptConnection(connection),
    [F.proposals]: piecesOf(proposals)[0] ?? '',
    [F.others]: Math.max(proposals.proposals.length - 1, 0),
    [F.twins]: (kept?.twins ?? []).join(','),
    [F.version]: 1,
    ...decidedValues(undecided(proposals)),
  };
  for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
  try {
    row.save();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

const decidedValues = ({ group, decision, customer, score, reason, doubt }: Decided) => ({
  [F.group]: group,
  [F.decision]: decision,
  [F.customer]: customer ?? '',
  [F.score]: score ?? '',
  [F.reason]: reason.slice(0, MOST.area),
  [F.doubt]: doubt.slice(0, MOST.text),
});

/** Positions in a portion whose rows are written. Costs 10 units. */
export function readWrittenPositions(matchId: number, portion: number): Set<number> {
  const rows = readFew(`SELECT r.id, r.name FROM ${F.type} r WHERE r.${F.match} = ? AND r.${F.portion} = ?`, [
    String(matchId),
    portion,
  ]);
  return new Set(rows.map((row) => Number(text(row.name).split(' ').at(-1))));
}

const DECIDABLE = `SELECT r.id, r.${F.joorName} AS joorname, r.${F.code} AS code, r.${F.group} AS rowgroup,
    r.${F.customer} AS customer, r.${F.version} AS version, r.${F.saved} AS saved, r.${F.problem} AS problem,
    r.${F.proposals} AS proposals
  FROM ${F.type} r`;

const decidableOf = (row: Row): DecidableRow => ({
  id: Number(row.id),
  name: asShown(text(row.joorname)),
  code: asShown(text(row.code)),
  group: text(row.rowgroup) as RowGroup,
  customer: id(row.customer),
  version: Number(row.version),
  saved: row.saved === 'T',
  problem: text(row.problem),
  ...joinedPieces<RowProposals>([text(row.proposals)]),
});

/** Rows of a match by internal id, at most 900. Costs 10 units, nothing without ids. */
export function readRowsById(matchId: number, ids: readonly number[]): Map<number, DecidableRow> {
  if (ids.length === 0) return new Map();
  const rows = readFew(`${DECIDABLE} WHERE r.${F.match} = ? AND r.id IN (${placeholders(ids)})`, [
    String(matchId),
    ...ids,
  ]);
  return new Map(rows.map((row) => [Number(row.id), decidableOf(row)]));
}

/** A customer of NetSuite that rows have. */
export interface Holder {
  id: number;
  name: string;
  customer: number;
}

/** Rows that have one of these customers, at most 900, by a decision or preselection. Costs 10 units, nothing without ids. */
export function readHolders(matchId: number, customers: readonly number[]): Holder[] {
  if (customers.length === 0) return [];
  return readFew(
    `SELECT r.id, r.${F.joorName} AS joorname, r.${F.customer} AS customer FROM ${F.type} r
     WHERE r.${F.match} = ? AND r.${F.group} IN (?, ?) AND r.${F.customer} IN (${placeholders(customers)})`,
    [String(matchId), ...TAKEN, ...customers],
  ).map((row) => ({ id: Number(row.id), name: asShown(text(row.joorname)), customer: Number(row.customer) }));
}

/** Customers that several rows have. Costs 10 units. */
export const readClaimedTwice = (matchId: number): number[] => readClaimedTwiceOf([matchId]).get(matchId) ?? [];

/** The same of several matches, at most 900, by their id. Costs 10 units, nothing without ids. */
export function readClaimedTwiceOf(matchIds: readonly number[]): Map<number, number[]> {
  if (matchIds.length === 0) return new Map();
  const rows = readFew(
    `SELECT q.matchid, q.customer FROM (SELECT r.${F.match} AS matchid, r.${F.customer} AS customer, COUNT(*) AS claims
       FROM ${F.type} r WHERE r.${F.match} IN (${placeholders(matchIds)}) AND r.${F.group} IN (?, ?)
       GROUP BY r.${F.match}, r.${F.customer}) q WHERE q.claims > 1`,
    [...matchIds.map(String), ...TAKEN],
  );
  return new Map(
    matchIds.map((id) => [id, rows.filter((row) => Number(row.matchid) === id).map((row) => Number(row.customer))]),
  );
}

/** How many rows stand in each group. Costs 10 units. */
export const countRows = (matchId: number): Map<RowGroup, number> => countRowsOf([matchId]).get(matchId) ?? new Map();

/** The same of several matches, at most 900, by their id. Costs 10 units, nothing without ids. */
export function countRowsOf(matchIds: readonly number[]): Map<number, Map<RowGroup, number>> {
  if (matchIds.length === 0) return new Map();
  const rows = readFew(
    `SELECT r.${F.match} AS matchid, r.${F.group} AS rowgroup, COUNT(*) AS rows FROM ${F.type} r
     WHERE r.${F.match} IN (${placeholders(matchIds)}) GROUP BY r.${F.match}, r.${F.group}`,
    matchIds.map(String),
  );
  const counted = new Map(matchIds.map((id) => [id, new Map<RowGroup, number>()]));
  for (const row of rows) counted.get(Number(row.matchid))?.set(text(row.rowgroup) as RowGroup, Number(row.rows));
  return counted;
}

/** Why a decision was not saved. */
export type Refused = 'changed' | 'gone';

/**
 * Saves a decision if the row is as it was seen, by its version and NetSuite's own check of records that change between load
 * and save. Costs 6 units.
 */
export function saveDecision(rowId: number, version: number, decided: Decided, by: string): Refused | null {
  try {
    const row = record.load({ type: F.type, id: rowId });
    if (Number(row.getValue({ fieldId: F.version })) !== version) return 'changed';
    const now = new Date();
    const isUndone = decided.decision === '';
    const values: Record<string, record.FieldValue> = {
      ...decidedValues(decided),
      [F.version]: version + 1,
      [F.decidedBy]: isUndone ? '' : by.slice(0, MOST.text),
      [F.decidedAt]: isUndone ? '' : now,
      [F.decidedAtUtc]: isUndone ? '' : instantOf(now),
      [F.problem]: '',
    };
    for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
    row.save();
    return null;
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === 'RCRD_HAS_BEEN_CHANGED') return 'changed';
    if (name === 'RCRD_DSNT_EXIST') return 'gone';
    throw error;
  }
}

/** Rows that Done still has to save, at most `most`, by internal id. Long texts are read of these alone. Costs 20 units. */
export function readUnsaved(matchId: number, most: number): DecidableRow[] {
  const found = readAll(
    {
      sql: `SELECT r.id FROM ${F.type} r WHERE r.${F.match} = ? AND r.${F.group} IN (?, ?) AND r.${F.saved} = 'F'`,
      params: [String(matchId), ...TAKEN],
      key: [{ column: 'r.id', alias: 'id' }],
    },
    most,
  );
  const ids = found.slice(0, most).map((row) => Number(row.id));
  return [...readRowsById(matchId, ids).values()].sort((a, b) => a.id - b.id);
}

/** How many rows have a problem that Done found. Costs 10 units. */
export const countProblems = (matchId: number): number =>
  Number(
    readFew(`SELECT COUNT(*) AS rows FROM ${F.type} r WHERE r.${F.match} = ? AND r.${F.problem} IS NOT NULL`, [
      String(matchId),
    ])[0]?.rows ?? 0,
  );

/** Notes that the row's code is saved. Costs 2 units. */
export const markSaved = (rowId: number): void => {
  record.submitFields({ type: F.type, id: rowId, values: { [F.saved]: true } });
};

/** Puts a row back to those that a person has to look at, and says why. Costs 2 units. */
export function refuseRow({ id: rowId, version, ...row }: DecidableRow, problem: string): void {
  const values = { ...decidedValues(undecided(row, false)), [F.version]: version + 1, [F.problem]: problem };
  record.submitFields({ type: F.type, id: rowId, values });
}

/** Internal ids of the rows of a match. Costs 10 units for every 5,000 begun. */
export const readRowIds = (matchId: number): number[] =>
  readAll({
    sql: `SELECT r.id FROM ${F.type} r WHERE r.${F.match} = ?`,
    params: [String(matchId)],
    key: [{ column: 'r.id', alias: 'id' }],
  }).map((row) => Number(row.id));
