import type { Record as NetSuiteRecord } from 'N/record';
import type { EntryPoints } from 'N/types';
import { ADDRESS_FIELDS, BODY_FIELDS, LINE_FIELDS } from '../../customers/connection-fields';
import type { NamedFields } from '../../customers/read-named-fields';
import { logError } from '../../netsuite/log-error';

type Save = Pick<EntryPoints.UserEvent.afterSubmitContext, 'type' | 'newRecord' | 'oldRecord' | 'UserEventType'>;

/** What is read of a record, or of the record of an address. */
type Fields = Pick<NetSuiteRecord, 'getValue' | 'getFields'>;

/**
 * Whether a save changes something that a connection is made of. What cannot be compared counts as changed. Costs nothing.
 * @param named null: it is not known which fields settings name, so every custom field counts
 */
export function changesConnection(save: Save, named: NamedFields | null): boolean {
  const { type, newRecord, UserEventType } = save;
  const oldRecord: NetSuiteRecord | null = save.oldRecord;
  if (!oldRecord) return true;
  try {
    // Inline editing gives a record of the edited fields only, and has no lines (Oracle help, section_4407992070).
    const isPartial = type === UserEventType.XEDIT;
    const fields = isPartial ? newRecord.getFields() : [...newRecord.getFields(), ...oldRecord.getFields()];
    if (differs(oldRecord, newRecord, relevant(fields, BODY_FIELDS, named?.customer))) return true;
    return (
      !isPartial && Object.keys(LINE_FIELDS).some((sublistId) => linesDiffer(oldRecord, newRecord, sublistId, named))
    );
  } catch (error) {
    logError('What a save changed could not be compared, so it counts as a change', error);
    return true;
  }
}

/** Those of a record's fields that matter. */
const relevant = (
  fields: readonly string[],
  always: readonly string[],
  named: readonly string[] | undefined,
): string[] =>
  [...new Set(fields)].filter((field) => always.includes(field) || (named ? named.includes(field) : isCustom(field)));

const isCustom = (field: string): boolean => /^cust(entity|record)/.test(field);

const differs = (before: Fields, after: Fields, fields: readonly string[]): boolean =>
  fields.some((fieldId) => shown(before.getValue({ fieldId })) !== shown(after.getValue({ fieldId })));

function linesDiffer(
  before: NetSuiteRecord,
  after: NetSuiteRecord,
  sublistId: string,
  named: NamedFields | null,
): boolean {
  const [inOld, inNew] = [before, after].map((record) => (record.getSublists() ?? []).includes(sublistId));
  // The account has no such lines.
  if (!inOld && !inNew) return false;
  if (inOld !== inNew) return true;
  const count = after.getLineCount({ sublistId });
  if (before.getLineCount({ sublistId }) !== count) return true;
  const fields = LINE_FIELDS[sublistId] ?? [];
  return Array.from({ length: count }, (_, line) => line).some(
    (line) =>
      fields.some((fieldId) => {
        const [old, now] = [before, after].map((record) => record.getSublistValue({ sublistId, fieldId, line }));
        return shown(old) !== shown(now);
      }) ||
      (sublistId === 'addressbook' && addressDiffers(addressOf(before, line), addressOf(after, line), named)),
  );
}

const addressOf = (record: NetSuiteRecord, line: number): Fields =>
  record.getSublistSubrecord({ sublistId: 'addressbook', fieldId: 'addressbookaddress', line });

function addressDiffers(before: Fields, after: Fields, named: NamedFields | null): boolean {
  const fields = [...before.getFields(), ...after.getFields()];
  return differs(before, after, relevant(fields, ADDRESS_FIELDS, named?.address));
}

/** A value as text, so that the forms in which records give one are alike. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === false || value === 'F') return '';
  if (value === true) return 'T';
  if (value instanceof Date) return String(value.getTime());
  return Array.isArray(value) ? value.map(String).sort().join('\n') : String(value);
}
