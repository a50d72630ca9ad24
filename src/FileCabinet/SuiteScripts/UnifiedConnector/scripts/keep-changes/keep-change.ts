import type * as record from 'N/record';
import type { EntryPoints } from 'N/types';
import { EXTERNAL_SYSTEM, FIELD_MAP, VALUE_MAP } from '../../netsuite/ids';
import { savedFields } from '../../netsuite/saved-fields';
import { type ChangeKind, recordChange } from '../../sync/records/change-store';

const WATCHED: readonly { kind: ChangeKind; title: string; ids: Readonly<Record<string, string>> }[] = [
  { kind: 'system', title: 'External System', ids: EXTERNAL_SYSTEM },
  { kind: 'valueMap', title: 'Value Map line', ids: VALUE_MAP },
  { kind: 'fieldMap', title: 'Field Map line', ids: FIELD_MAP },
];

/** Whose value may be the token itself, where somebody mistook the field. */
const SECRET: readonly string[] = [EXTERNAL_SYSTEM.secret, EXTERNAL_SYSTEM.sftpSecret];

/** What the hand-over to JOOR writes says so itself, in words. */
const TOLD_ELSEWHERE: readonly string[] = [EXTERNAL_SYSTEM.loaded];

/** Records what a save changed: 6 units, nothing where nothing did. */
export function keepChange(context: EntryPoints.UserEvent.afterSubmitContext): void {
  const { type, oldRecord, newRecord, UserEventType } = context;
  const watched = WATCHED.find(({ ids }) => ids.type === String(newRecord.type).toLowerCase());
  if (!watched) return;
  const { kind, title, ids } = watched;
  const isDeleted = type === UserEventType.DELETE;
  const before: record.Record | null = type === UserEventType.CREATE ? null : oldRecord;
  const after: record.Record | null = isDeleted ? null : newRecord;
  // The lines of the maps have no name.
  const ofRecord = kind === 'system' ? ['name', 'isinactive'] : ['isinactive'];
  const lines = [...ofRecord, ...Object.values(ids).filter(isTold)]
    .filter(savedFields(context))
    .flatMap((fieldId) => lineOf(fieldId, before, after));
  if (lines.length === 0 && !isDeleted) return;
  const subject =
    kind === 'system'
      ? `${title} "${String((before ?? after)?.getValue({ fieldId: 'name' }) ?? '')}"`
      : `${title} ${newRecord.id}`;
  const verb = isDeleted ? 'deleted' : before === null ? 'created' : 'changed';
  recordChange({ kind, subject, verb, lines });
}

const isTold = (id: string): boolean => id.startsWith('custrecord') && !TOLD_ELSEWHERE.includes(id);

/** "Batch Size: 100 → 50", where it changed. */
function lineOf(fieldId: string, before: record.Record | null, after: record.Record | null): string[] {
  const [old, now] = [shown(fieldId, before), shown(fieldId, after)];
  if (old === now) return [];
  const label = (after ?? before)?.getField({ fieldId })?.label ?? fieldId;
  const values = SECRET.includes(fieldId) ? 'changed' : `${old || 'empty'} → ${now || 'empty'}`;
  return [`${label || fieldId}: ${values}`];
}

function shown(fieldId: string, record: record.Record | null): string {
  const value = record?.getValue({ fieldId });
  if (value === undefined || value === null || value === false || value === 'F') return '';
  if (value === true || value === 'T') return 'Yes';
  return String(textOf(fieldId, record) || value);
}

/** What people see of a list value; a save of some fields only may not know it. */
function textOf(fieldId: string, record: record.Record | null): string {
  try {
    return String(record?.getText({ fieldId }) ?? '');
  } catch {
    return '';
  }
}
