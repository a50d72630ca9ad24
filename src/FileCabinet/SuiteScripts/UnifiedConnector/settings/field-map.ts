/** Customer fields that a Field Map line may name. Custom entity fields (custentity_...) are allowed besides. */
const STANDARD_FIELDS = [
  'accountnumber',
  'altemail',
  'altname',
  'companyname',
  'email',
  'entityid',
  'entitytitle',
  'externalid',
  'fax',
  'firstname',
  'lastname',
  'phone',
  'url',
] as const;

/** JOOR fields of a customer that hold one text and may be filled by a Field Map line. */
export const MAPPABLE_FIELDS = [
  'customer_alias',
  'company_number_name',
  'company_number_code',
  'customer_group_name',
  'customer_group_code',
  'customer_phone',
  'customer_contact',
  'customer_contact_email',
  'sales_rep_code',
] as const;

export type MappableField = (typeof MAPPABLE_FIELDS)[number];

export interface FieldMapLine {
  /** null: for every External System. */
  systemId: number | null;
  joorField: string;
  netsuiteField: string;
  fixedValue: string;
}

/** What fills a JOOR field: a column of the customer, or always the same text. */
export type FieldSource = { column: string } | { fixed: string };

export type FieldMap = Partial<Record<MappableField, FieldSource>>;

/**
 * The Field Map of one External System. Only whitelisted names pass, so that nothing an administrator types
 * becomes part of a query unseen. Every line that cannot be used is told in a sentence.
 */
export function readFieldMap(
  lines: readonly FieldMapLine[],
  systemId: number,
): { fieldMap: FieldMap; faults: string[] } {
  const fieldMap: FieldMap = {};
  const faults: string[] = [];
  const shared = lines.filter((line) => line.systemId === null);
  const own = lines.filter((line) => line.systemId === systemId);
  for (const line of [...shared, ...own]) {
    const joorField = MAPPABLE_FIELDS.find((name) => name === line.joorField);
    const column = line.netsuiteField.toLowerCase();
    if (!joorField) {
      faults.push(`Field Map: "${line.joorField}" cannot be mapped. Use one of ${MAPPABLE_FIELDS.join(', ')}.`);
    } else if (column === '') {
      fieldMap[joorField] = { fixed: line.fixedValue };
    } else if (STANDARD_FIELDS.some((name) => name === column) || /^custentity[0-9a-z_]+$/.test(column)) {
      fieldMap[joorField] = { column };
    } else {
      faults.push(
        `Field Map: "${line.netsuiteField}" cannot fill ${joorField}. Use a custom entity field or one of ${STANDARD_FIELDS.join(', ')}.`,
      );
    }
  }
  return { fieldMap, faults };
}

/** Customer columns that the map reads, each once. */
export function mappedColumns(fieldMap: FieldMap): string[] {
  const columns = Object.values(fieldMap).flatMap((source) => ('column' in source ? [source.column] : []));
  return [...new Set(columns)].sort();
}
