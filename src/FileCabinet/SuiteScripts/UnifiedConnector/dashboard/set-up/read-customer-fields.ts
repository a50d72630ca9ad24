import * as record from 'N/record';
import { CUSTOMER_FIELD_NAMES } from '../../settings/fields';

/** Fields of a customer that a setting may name: the standard ones, and custom fields by their labels. Costs 10 units. */
export function readCustomerFields(): { id: string; label: string }[] {
  const customer = record.create({ type: record.Type.CUSTOMER });
  const custom = customer
    .getFields()
    .filter((fieldId) => /^custentity/.test(fieldId))
    .map((fieldId) => ({ id: fieldId, label: customer.getField({ fieldId })?.label ?? '' }));
  const standard = CUSTOMER_FIELD_NAMES.split(', ').map((fieldId) => ({ id: fieldId, label: '' }));
  return [...standard, ...custom.sort((one, other) => one.id.localeCompare(other.id))];
}
