import * as record from 'N/record';
import { isDuplicate } from '../netsuite/duplicate';
import { HAND_OVER as F } from '../netsuite/ids';
import { type Instant, instantOf } from '../netsuite/instant';
import { id, type Row, readFew, text } from '../netsuite/suiteql';
import { joinedPieces, piecesOf } from '../sync/match/pieces';

/** `lists` what customers use, `contacts` whom and what JOOR is told, `told` the codes JOOR was told, `scenario` one each. */
export type NoteKind = 'lists' | 'contacts' | 'told' | 'scenario' | 'live';

/** One thing that is noted for the hand-over of an External System. */
export interface Note<T = unknown> {
  kind: NoteKind;
  /** Of a scenario which; otherwise ''. */
  key: string;
  state: string;
  by: string;
  /** As the account shows it: YYYY-MM-DD HH:MM. */
  printed: string;
  at: Instant;
  /** Counts the changes of the note. */
  version: number;
  content: T;
}

/** Everything noted for an External System. Costs 10 units. */
export function readNotes(systemId: number): Note[] {
  const rows = readFew(
    `SELECT h.id, h.${F.kind} AS kind, h.${F.key} AS notekey, h.${F.state} AS state, h.${F.by} AS who,
       TO_CHAR(h.${F.at}, 'YYYY-MM-DD HH24:MI') AS printed, h.${F.atUtc} AS instant, h.${F.version} AS version,
       h.${F.piece} AS piece, h.${F.content} AS content
     FROM ${F.type} h WHERE h.${F.system} = ? ORDER BY h.${F.piece}, h.id`,
    [String(systemId)],
  );
  return rows.flatMap((row) => {
    if (id(row.piece) !== 0) return [];
    const { kind, notekey, version } = row;
    // Pieces of an older version may be left over from a change that broke off.
    const pieces = rows.filter((each) => each.kind === kind && each.notekey === notekey && each.version === version);
    const content = contentOf(pieces.map((each) => text(each.content)));
    if (content === undefined) return [];
    return {
      kind: text(kind) as NoteKind,
      key: text(notekey),
      state: text(row.state),
      by: text(row.who),
      printed: text(row.printed),
      at: text(row.instant),
      version: Number(version),
      content,
    };
  });
}

/** What was edited by hand so that it is no JSON any more is nothing. */
function contentOf(pieces: readonly string[]): unknown {
  try {
    return joinedPieces(pieces);
  } catch {
    return undefined;
  }
}

export interface NoteChange {
  kind: NoteKind;
  key: string;
  state: string;
  by: string;
  content: unknown;
}

/**
 * Keeps a note in place of the one that was read with that version; 0: there was none. false: somebody else changed it
 * meanwhile, and nothing was written. Costs 16 units, and 10 for every 100,000 characters beyond the first.
 */
export function saveNote(systemId: number, { kind, key, state, by, content }: NoteChange, version: number): boolean {
  const [first = '', ...others] = piecesOf(content);
  const now = new Date();
  const next = version + 1;
  const name = `uc_hand_over ${systemId} ${kind} ${key}`;
  const shared = { [F.system]: String(systemId), [F.kind]: kind, [F.key]: key, [F.version]: next };
  const stored = readNoteRows(systemId, kind, key);
  const main = stored.find((row) => id(row.piece) === 0);
  if ((main === undefined ? 0 : Number(main.version)) !== version) return false;
  // The row itself goes last: with it the pieces count.
  const written = others.map((piece, index) =>
    create({ ...shared, name: `${name} ${index + 1}`, [F.piece]: index + 1, [F.content]: piece }),
  );
  const values = {
    ...shared,
    name,
    [F.piece]: 0,
    [F.content]: first,
    [F.state]: state,
    [F.by]: by.slice(0, 300),
    [F.at]: now,
    [F.atUtc]: instantOf(now),
  };
  const saved = main === undefined ? create({ ...values, externalid: name }) : update(Number(main.id), values, version);
  if (saved === null) {
    for (const piece of written) if (piece !== null) record.delete({ type: F.type, id: piece });
    return false;
  }
  for (const row of stored) if (row !== main) record.delete({ type: F.type, id: Number(row.id) });
  return true;
}

/** The rows of one note. An empty key is none to NetSuite. Costs 10 units. */
export const readNoteRows = (systemId: number, kind: NoteKind, key: string): Row[] =>
  readFew(
    `SELECT h.id, h.${F.piece} AS piece, h.${F.version} AS version FROM ${F.type} h
     WHERE h.${F.system} = ? AND h.${F.kind} = ? AND NVL(h.${F.key}, '-') = ? ORDER BY h.id`,
    [String(systemId), kind, key === '' ? '-' : key],
  );

type Values = Record<string, record.FieldValue>;

/** Internal id of a new row; null: there is one with its external id. */
function create(values: Values): number | null {
  const row = record.create({ type: F.type });
  for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
  try {
    return row.save();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return null;
  }
}

/** Raised where a record was saved by somebody else since it was loaded (Oracle help, optimistic locking). */
const CHANGED = 'RCRD_HAS_BEEN_CHANGED';

/** The row's internal id; null: somebody else changed it. */
function update(id: number, values: Values, version: number): number | null {
  const row = record.load({ type: F.type, id });
  if (Number(row.getValue({ fieldId: F.version })) !== version) return null;
  for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
  try {
    return row.save();
  } catch (error) {
    if ((error as { name?: string }).name !== CHANGED) throw error;
    return null;
  }
}
