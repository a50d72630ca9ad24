import writeXlsxFile from 'write-excel-file/node';

/** A column of the blank template that the local JOOR makes. */
export interface TemplateColumn {
  heading: string;
  /** JOOR's pages call it mandatory (help.jooraccess.com articles 25887244905371 and 25886937811611). */
  mandatory?: true;
  about: string;
}

/**
 * JOOR names eight columns and the tabs of its Customer Data Template; all other names, and where the header stands, are the
 * local JOOR's own (docs/assumptions.md).
 */
export const TEMPLATE_COLUMNS = [
  { heading: 'Customer Name', mandatory: true, about: 'Name of the retailer.' },
  { heading: 'Customer Code', about: 'Your own code of the customer.' },
  { heading: 'Customer Alias', about: 'Your own name for the connection.' },
  { heading: 'Email', mandatory: true, about: 'E-mail address of the contact.' },
  { heading: 'Contact Name', about: 'Name of the contact.' },
  { heading: 'Phone', about: 'Phone of the customer.' },
  { heading: 'Address Type', about: 'Billing or Shipping; both where it is empty.' },
  { heading: 'Address Code', about: 'Your own code of the address.' },
  { heading: 'Address 1', mandatory: true, about: 'Street.' },
  { heading: 'Address 2', about: 'Second line of the street.' },
  { heading: 'City', mandatory: true, about: 'City.' },
  { heading: 'State', mandatory: true, about: 'For Australia, Canada, Japan and the United States.' },
  { heading: 'Zip Code', about: 'Postal code.' },
  { heading: 'Country', mandatory: true, about: 'Name in English, or ISO code.' },
  { heading: 'Price Currency', mandatory: true, about: 'As in a price type of the account.' },
  { heading: 'Price Label', mandatory: true, about: 'As in a price type of the account.' },
  { heading: 'Payment Method', about: 'Names, with commas between several.' },
  { heading: 'Shipping Method', about: 'Names, with commas between several.' },
  { heading: 'Sales Rep Code', about: 'Code of the sales representative.' },
  { heading: 'Discount (%)', about: 'Percent.' },
  { heading: 'Customer Group', about: 'Name of the group.' },
] as const satisfies readonly TemplateColumn[];

export type Heading = (typeof TEMPLATE_COLUMNS)[number]['heading'];

/** Tab of the customers, as JOOR calls it. */
export const TEMPLATE_TAB = 'Template';

const NOT_JOORS =
  'Made by the local JOOR for tests. It only has the tabs of JOOR’s Customer Data Template and is not JOOR’s file.';

const text = (value: string, more: object = {}) => ({ value, type: String, ...more });

const isMandatory = (column: TemplateColumn): boolean => column.mandatory === true;

/** A blank template with the tabs that JOOR's has: mandatory columns pink, the header in the third row. */
export function blankTemplate(): Promise<Buffer> {
  const columns: readonly TemplateColumn[] = TEMPLATE_COLUMNS;
  const header = columns.map((column) =>
    text(column.heading, { fontWeight: 'bold', ...(isMandatory(column) ? { backgroundColor: '#f8c8dc' } : {}) }),
  );
  return writeXlsxFile([
    {
      sheet: 'Instructions',
      columns: [{ width: 90 }],
      data: [
        [text('Customer Data Template', { fontWeight: 'bold' })],
        [text(NOT_JOORS)],
        [text('1. Fill one row for each customer in the tab Template. Pink columns are mandatory.')],
        [text('2. Choose the request type Add/Update Connections.')],
        [text('3. Upload the workbook.')],
      ],
    },
    {
      sheet: 'Field Description',
      columns: [{ width: 24 }, { width: 12 }, { width: 60 }],
      data: [
        [
          text('Field', { fontWeight: 'bold' }),
          text('Mandatory', { fontWeight: 'bold' }),
          text('Description', { fontWeight: 'bold' }),
        ],
        ...columns.map((column) => [
          text(column.heading),
          text(isMandatory(column) ? 'Yes' : 'No'),
          text(column.about),
        ]),
      ],
    },
    { sheet: 'Visual Aid', data: [[text('Where the values are shown at JOOR.')], [text(NOT_JOORS)]] },
    {
      sheet: TEMPLATE_TAB,
      columns: columns.map(({ heading }) => ({ width: Math.max(14, heading.length + 2) })),
      data: [[text(NOT_JOORS, { fontStyle: 'italic' })], [], header],
    },
  ]).toBuffer();
}
