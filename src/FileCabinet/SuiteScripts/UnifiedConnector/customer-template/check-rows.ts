import { findCountry } from '../joor/countries';
import type { Fault, FaultCode } from '../joor/rule-sheet';
import { requiresState } from '../joor/states';
import type { TemplateField } from './columns';
import { fieldsIn, type TemplateMapping } from './template';

/** What fills an empty cell, by the column that lacks it. */
const FIXES: Partial<Record<TemplateField, string>> = {
  customer_name: 'Enter the company name of the customer.',
  customer_code: 'Fill in the field that the External System uses for the customer code.',
  email: 'Enter Email on the customer or on its primary contact.',
  address_1: 'Enter Address 1 of the address on the customer.',
  city: 'Enter the city of the address on the customer.',
  state: 'Enter the state of the address on the customer.',
  zip: 'Enter the zip of the address on the customer.',
  country: 'Select the country of the address on the customer.',
  currency: 'Select Primary Currency on the Financial tab of the customer.',
  label: 'Select Price Level on the Financial tab of the customer, and give it a price label in the Value Map.',
};

const OTHER_FIX = 'Enter it in NetSuite or in the maps of the External System, or clear Mandatory for this column.';

/**
 * What the rows of a customer lack, as sentences; each once, whatever row it is missing in. A cell that is empty for one of the
 * `faults` of the connection is told by that fault.
 */
export function lackingCells(
  rows: readonly (readonly string[])[],
  { columns }: TemplateMapping,
  faults: readonly Pick<Fault, 'code'>[] = [],
): string[] {
  const told = new Set(faults.flatMap(({ code }) => CONCERN[code] ?? []));
  const countryAt = columns.findIndex(({ holds }) => holds && 'field' in holds && holds.field === 'country');
  const lacking = rows.flatMap((cells) =>
    columns.flatMap(({ heading, holds, mandatory }, at) => {
      if (!mandatory || (cells[at] ?? '').trim() !== '') return [];
      const field = holds && 'field' in holds ? holds.field : null;
      if (field && told.has(field)) return [];
      const country = cells[countryAt] ?? '';
      const code = findCountry(country)?.code ?? '';
      if (field === 'state' && countryAt >= 0 && !requiresState(code)) return [];
      const where = field === 'state' && country !== '' ? ` Customers in ${country} need one.` : '';
      return [`${heading} is empty.${where} ${(field && FIXES[field]) ?? OTHER_FIX}`];
    }),
  );
  return [...new Set(lacking)];
}

/** Faults of the API's rule sheet that concern a template only where it has one of these columns; all others always do. */
const CONCERN: Partial<Record<FaultCode, readonly TemplateField[]>> = {
  customer_code_missing: ['customer_code'],
  payment_term_missing: ['payment_names', 'payment_codes'],
  warehouse_missing: ['warehouse_name', 'warehouse_code'],
  address_label_missing: ['address_code'],
  address_label_duplicate: ['address_code'],
  sales_rep_code_ambiguous: ['rep_code'],
  sales_rep_code_shared: ['rep_code'],
  discount_invalid: ['discount'],
  discount_level_invalid: ['discount'],
  price_level_missing: ['label'],
  price_level_inactive: ['label'],
  price_type_unmapped: ['label'],
  price_type_unknown: ['label'],
  currency_missing: ['currency'],
  currency_unknown: ['currency'],
  email_invalid: ['email', 'buyer_email'],
};

/**
 * Those of the faults of a connection that a template has a column for. What only the API requires is none of its: an address
 * that lacks a zip, for one, is told by its mandatory cells.
 */
export function concerning(faults: readonly Fault[], mapping: TemplateMapping): Fault[] {
  const fields = fieldsIn(mapping);
  return faults.filter(({ code }) => {
    if (TOLD_BY_CELLS.includes(code)) return false;
    const columns = CONCERN[code];
    return !columns || columns.some((field) => fields.has(field));
  });
}

const TOLD_BY_CELLS: readonly FaultCode[] = [
  'customer_name_missing',
  'address_missing',
  'address_incomplete',
  'required_missing',
];
