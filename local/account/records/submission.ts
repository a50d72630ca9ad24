import { isDeepStrictEqual } from 'node:util';
import { NetSuiteError } from '../errors';
import type { Actor, RecordDocument, RecordStore, Submission } from './document';

interface Writing {
  /** The document with its values typed as fields of the record are. */
  typed(document: RecordDocument): RecordDocument;
  /** Stores the document, with what beforeSubmit made of it; returns the internal id. */
  write(document: RecordDocument): number;
}

/** Writes a document between what listens before and after it (Oracle help section_1512409310). */
export function submit(
  store: RecordStore,
  type: Submission['type'],
  document: RecordDocument,
  actor: Actor,
  { typed, write }: Writing,
): number {
  const { events } = store;
  if (events === undefined || actor.context === undefined || !events.listens(document.type, type, actor)) {
    return write(document);
  }
  const oldRecord = document.id === null ? null : store.load(document.type, document.id, actor);
  const newRecord = proposed(type, typed(document), oldRecord);
  const given = structuredClone(newRecord);
  events.beforeSubmit({ type, newRecord, oldRecord: structuredClone(oldRecord), actor });
  const id = write({ ...document, ...withChanges(document, given, newRecord) });
  const written = type === 'create' || type === 'edit' ? store.load(document.type, id, actor) : { ...newRecord, id };
  try {
    events.afterSubmit({ type, newRecord: written, oldRecord, actor });
  } catch (error) {
    throw afterTheWrite(error, type, written);
  }
  return id;
}

/** What afterSubmit throws does not undo the write: it says so, whoever is told of it. */
function afterTheWrite(error: unknown, type: Submission['type'], { type: recordType, id }: RecordDocument): unknown {
  if (!(error instanceof NetSuiteError)) return error;
  const what = type === 'delete' ? 'was deleted' : 'was saved';
  return new NetSuiteError(
    error.name,
    error.message,
    `The ${recordType} ${id} ${what}: afterSubmit failed after that.`,
  );
}

/** The record as it is going to be, as far as the write says; an xedit shows only what it writes. */
function proposed(type: Submission['type'], document: RecordDocument, old: RecordDocument | null): RecordDocument {
  if (type === 'delete' && old !== null) return structuredClone(old);
  if (type === 'xedit' || old === null) return structuredClone(document);
  return structuredClone({
    ...document,
    values: { ...old.values, ...document.values },
    texts: { ...old.texts, ...document.texts },
    sublists: { ...old.sublists, ...document.sublists },
  });
}

/** What is to be written: what was given, and what beforeSubmit changed. */
function withChanges(
  document: RecordDocument,
  before: RecordDocument,
  after: RecordDocument,
): Pick<RecordDocument, 'values' | 'sublists'> {
  return {
    values: { ...document.values, ...changed(before.values, after.values) },
    sublists: { ...document.sublists, ...changed(before.sublists, after.sublists) },
  };
}

function changed<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(after).filter(([id, value]) => !isDeepStrictEqual(before[id], value)));
}
