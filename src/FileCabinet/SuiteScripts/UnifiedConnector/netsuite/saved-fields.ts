import type { EntryPoints } from 'N/types';

type Save = Pick<EntryPoints.UserEvent.beforeSubmitContext, 'type' | 'newRecord' | 'UserEventType'>;

/**
 * Tells which body fields a save names. Inline editing and submitFields give a record of the edited fields only (Oracle
 * help, section_4407992070): any other one reads as empty there, though it stays as it is.
 */
export function savedFields({ type, newRecord, UserEventType }: Save): (fieldId: string) => boolean {
  if (type !== UserEventType.XEDIT) return () => true;
  const named = new Set(newRecord.getFields());
  return (fieldId) => named.has(fieldId);
}
