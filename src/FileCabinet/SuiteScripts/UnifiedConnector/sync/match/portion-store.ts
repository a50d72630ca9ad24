import * as record from 'N/record';
import { isDuplicate } from '../../netsuite/duplicate';
import { sha256 } from '../../netsuite/hash';
import { MATCH_PORTION as F } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { readAll, readFew, text } from '../../netsuite/suiteql';
import { joinedPieces, piecesOf } from './pieces';

/**
 * What a portion holds: `loaded` JOOR's customers as they came, `customers` and `connections` both sides as they are
 * compared, `shared` what all have in common, `proposals` what is proposed for the portion of `loaded` of the same number.
 */
export type PortionKind = 'loaded' | 'customers' | 'connections' | 'shared' | 'proposals';

/**
 * Stores a portion. The same one again changes nothing; false: another one was stored under its number. Costs 6 units for
 * every 100,000 characters begun, 10 more where one is there already.
 */
export function storePortion(matchId: number, kind: PortionKind, number: number, content: unknown): boolean {
  const pieces = piecesOf(content);
  const digest = sha256(pieces.join(''));
  const key = (piece: number) => `uc_match ${matchId} ${kind} ${number} ${piece}`;
  // Backwards: where the first piece is there, all are.
  for (let piece = pieces.length - 1; piece >= 0; piece -= 1) {
    const row = record.create({ type: F.type });
    const values: Record<string, string | number> = {
      externalid: key(piece),
      name: `${kind} ${number}`,
      [F.match]: String(matchId),
      [F.kind]: kind,
      [F.number]: number,
      [F.piece]: piece,
      [F.digest]: digest,
      [F.content]: pieces[piece] ?? '',
    };
    for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
    try {
      row.save();
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      if (findPortion(key(piece)) !== digest) return false;
    }
  }
  return true;
}

/** Digest of the portion whose piece has an external id; '': there is none. Costs 10 units. */
export const findPortion = (externalId: string): string =>
  text(readFew(`SELECT id, ${F.digest} AS digest FROM ${F.type} WHERE externalid = ?`, [externalId])[0]?.digest);

/** Numbers of the portions that are stored completely, in order. Costs 10 units. */
export const readPortionNumbers = (matchId: number, kind: PortionKind): number[] =>
  readPortionNumbersOf([matchId], kind).get(matchId) ?? [];

/** The same of several matches, at most 900, by their id. Costs 10 units for every 5,000 begun, nothing without ids. */
export function readPortionNumbersOf(matchIds: readonly number[], kind: PortionKind): Map<number, number[]> {
  if (matchIds.length === 0) return new Map();
  const rows = readAll({
    sql: `SELECT p.id, p.${F.match} AS matchid, p.${F.number} AS number FROM ${F.type} p
      WHERE p.${F.match} IN (${placeholders(matchIds)}) AND p.${F.kind} = ? AND p.${F.piece} = 0`,
    params: [...matchIds.map(String), kind],
    key: [{ column: 'p.id', alias: 'id' }],
  });
  const numbers = new Map(matchIds.map((id) => [id, [] as number[]]));
  for (const row of rows) numbers.get(Number(row.matchid))?.push(Number(row.number));
  for (const each of numbers.values()) each.sort((a, b) => a - b);
  return numbers;
}

/** A portion's content; undefined: it is not stored. Costs 10 units. */
export function readPortion<T>(matchId: number, kind: PortionKind, number: number): T | undefined {
  const rows = readFew(
    `SELECT p.id, p.${F.piece} AS piece, p.${F.content} AS content FROM ${F.type} p
     WHERE p.${F.match} = ? AND p.${F.kind} = ? AND p.${F.number} = ? ORDER BY p.${F.piece}`,
    [String(matchId), kind, number],
  );
  return rows.length === 0 ? undefined : joinedPieces<T>(rows.map((row) => text(row.content)));
}

/** Internal ids of the portions of a match, of these kinds. Costs 10 units for every 5,000 begun. */
export function readPortionIds(matchId: number, kinds: readonly PortionKind[]): number[] {
  return readAll({
    sql: `SELECT p.id, p.${F.kind} AS kind FROM ${F.type} p WHERE p.${F.match} = ?`,
    params: [String(matchId)],
    key: [{ column: 'p.id', alias: 'id' }],
  })
    .filter((row) => kinds.some((kind) => kind === row.kind))
    .map((row) => Number(row.id));
}

/** Deletes the portions of a match of these kinds. Costs 10 units, and 4 for every 100,000 characters begun. */
export function deletePortions(matchId: number, kinds: readonly PortionKind[]): void {
  for (const id of readPortionIds(matchId, kinds)) record.delete({ type: F.type, id });
}
