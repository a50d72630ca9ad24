import * as record from 'N/record';
import { keep, kept } from '../netsuite/run-cache';
import type { FieldMap } from '../settings/field-map';
import type { Customer } from './customer';
import { typeOf } from './read-customer-records';

/**
 * Fields of the Field Map that are of the type Percent, of those that fill a number at JOOR: SuiteQL gives their fraction.
 * The type stands on the record: 10 units once a run, else 1; nothing where no such field is mapped.
 */
export function readPercentFields(fieldMap: FieldMap, customer: Pick<Customer, 'id' | 'stage'>): string[] {
  const source = fieldMap.discount_amount;
  if (!source || !('column' in source) || !source.column.startsWith('custentity')) return [];
  const key = `percent-${source.column}`;
  const known = kept(key);
  const isPercent = known === null ? isPercentField(source.column, customer) : known === 'T';
  if (known === null) keep(key, isPercent ? 'T' : 'F');
  return isPercent ? [source.column] : [];
}

function isPercentField(fieldId: string, customer: Pick<Customer, 'id' | 'stage'>): boolean {
  const field = record.load({ type: typeOf(customer), id: customer.id }).getField({ fieldId });
  return String(field?.type).toLowerCase() === 'percent';
}
