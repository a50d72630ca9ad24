import { type ColumnHolds, FIELD_LABELS, FIELDS, MANDATORY, type TemplateColumn, type TemplateField } from './columns';

/** What becomes a row: the customer, each of its addresses, or each of its price types. */
export const ROW_KINDS = { customer: 'Customer', address: 'Address', 'price-type': 'Price type' } as const;

export type RowKind = keyof typeof ROW_KINDS;

/** How a workbook is filled. */
export interface TemplateMapping {
  /** The tab that takes the rows. */
  tab: string;
  /** From 1, as Excel counts. */
  headerRow: number;
  firstRow: number;
  rows: RowKind;
  /** Between several values in one cell. */
  separator: string;
  columns: TemplateColumn[];
}

export const LONGEST_TEXT = 200;

/** Excel's last column and row (support.microsoft.com, Excel specifications and limits). */
const [LAST_COLUMN, LAST_ROW] = [16_383, 1_048_576];

const PLAIN_FIELDS: readonly TemplateField[] = [
  'customer_name',
  'customer_code',
  'email',
  'contact',
  'phone',
  'address_type',
  'address_code',
  'address_1',
  'address_2',
  'city',
  'state',
  'zip',
  'country',
  'currency',
  'label',
  'payment_names',
  'shipping_names',
  'rep_code',
  'discount',
  'group_name',
];

/** Without a template of JOOR's: one sheet with the columns that its pages name, and those that a customer usually has. */
export const PLAIN_SHEET: TemplateMapping = {
  tab: 'Template',
  headerRow: 1,
  firstRow: 2,
  rows: 'customer',
  separator: ', ',
  columns: PLAIN_FIELDS.map((field, at) => ({
    heading: FIELD_LABELS[field],
    at,
    holds: { field },
    mandatory: MANDATORY.includes(field),
  })),
};

/** The fields that have a column. */
export const fieldsIn = ({ columns }: Pick<TemplateMapping, 'columns'>): ReadonlySet<TemplateField> =>
  new Set(columns.flatMap(({ holds }) => (holds && 'field' in holds ? [holds.field] : [])));

/** What keeps a mapping from being used, as sentences. */
export function mappingFaults(mapping: TemplateMapping): string[] {
  const fields = fieldsIn(mapping);
  const faults: string[] = [];
  if (!fields.has('customer_name')) faults.push('Choose the column that holds the Customer Name.');
  for (const field of fields) {
    const columns = mapping.columns.filter(({ holds }) => holds && 'field' in holds && holds.field === field);
    if (columns.length > 1) {
      faults.push(
        `${columns.map(({ heading }) => `"${heading}"`).join(' and ')} both hold ${FIELD_LABELS[field]}. Keep one.`,
      );
    }
  }
  if (mapping.firstRow <= mapping.headerRow) faults.push('The first row to fill must be below the header row.');
  return faults;
}

/** What a person should know of a mapping that can be used. */
export function mappingRemarks(mapping: TemplateMapping): string[] {
  const fields = fieldsIn(mapping);
  const remarks: string[] = [];
  if (!fields.has('customer_code')) {
    remarks.push(
      'No column holds the Customer Code. JOOR then has these customers without a code, and they cannot be read back or updated until somebody enters it there.',
    );
  }
  const lacking = MANDATORY.filter((field) => !fields.has(field));
  if (lacking.length > 0) {
    remarks.push(
      `JOOR's pages call these mandatory, and no column holds them: ${lacking.map((field) => FIELD_LABELS[field]).join(', ')}.`,
    );
  }
  return remarks;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const isText = (value: unknown, most = LONGEST_TEXT): value is string =>
  typeof value === 'string' && value.length <= most;

function isHolds(value: unknown): value is ColumnHolds {
  if (value === null) return true;
  if (!isRecord(value) || Object.keys(value).length !== 1) return false;
  return 'text' in value ? isText(value.text) : FIELDS.some((field) => field === value.field);
}

const isColumn = (value: unknown): value is TemplateColumn =>
  isRecord(value) &&
  isText(value.heading) &&
  isNumber(value.at, 0, LAST_COLUMN) &&
  isHolds(value.holds) &&
  typeof value.mandatory === 'boolean';

/** Whether a value that came from outside is a mapping. */
export const isMapping = (value: unknown): value is TemplateMapping =>
  isRecord(value) &&
  isText(value.tab, 31) &&
  value.tab !== '' &&
  isNumber(value.headerRow, 1, LAST_ROW) &&
  isNumber(value.firstRow, 1, LAST_ROW) &&
  Object.keys(ROW_KINDS).some((kind) => kind === value.rows) &&
  isText(value.separator, 5) &&
  Array.isArray(value.columns) &&
  value.columns.length > 0 &&
  value.columns.length <= 300 &&
  value.columns.every(isColumn) &&
  new Set(value.columns.map(({ at }) => at)).size === value.columns.length;
