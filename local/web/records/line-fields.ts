import type { FieldDefinition, SublistDefinition } from '../../account/catalogue/definition';
import type { FieldValue, SublistLine } from '../../account/records/document';
import type { Site } from '../site';

/** The whole address as one text, which repeats the fields beside it. */
const REPEATED: readonly string[] = ['addrtext', 'override'];

/** Fields of a sublist's lines that pages show: their own, and those of the subrecord that hangs on each. */
export function lineFields(
  site: Site,
  { fields, subrecord }: SublistDefinition,
): { own: FieldDefinition[]; nested: FieldDefinition[] } {
  const type = subrecord && site.account.catalogue.type(subrecord.type);
  return {
    own: fields.filter((field) => field.script !== false && field.id !== subrecord?.field),
    nested: type?.fields.filter((field) => field.script !== false && !REPEATED.includes(field.id)) ?? [],
  };
}

/** Values of a line's subrecord by field id. */
export const nestedValues = ({ subrecord }: SublistDefinition, line: SublistLine): Record<string, FieldValue> =>
  line.subrecords[subrecord?.field ?? ''] ?? {};
