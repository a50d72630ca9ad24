import type { AddressTarget, CustomerTarget, FieldMap } from '../../settings/field-map';
import type { Address, Customer } from '../customer';
import { cleanText, isPlainField, plainText } from '../text';

/** What the Field Map gives for a field of the customer; undefined: the map leaves it to its default source. */
export function customerValue(fieldMap: FieldMap, target: CustomerTarget, customer: Customer): string | undefined {
  const source = fieldMap[target];
  if (!source || 'addressColumn' in source) return undefined;
  return asSent(target, 'fixed' in source ? source.fixed : columnOf(customer, source.column));
}

/** What the Field Map gives for a field of an address; undefined: the map leaves it to its default source. */
export function addressValue(
  fieldMap: FieldMap,
  target: AddressTarget,
  customer: Customer,
  address: Address,
): string | undefined {
  const source = fieldMap[target];
  if (!source) return undefined;
  if ('fixed' in source) return asSent(target, source.fixed);
  return asSent(
    target,
    'column' in source ? columnOf(customer, source.column) : columnOf(address, source.addressColumn),
  );
}

const asSent = (target: CustomerTarget | AddressTarget, text: string): string =>
  isPlainField(target) ? plainText(text) : cleanText(text);

/** The value as NetSuite shows it, where it was read so. */
const columnOf = ({ mapped, shown }: Customer | Address, column: string): string =>
  shown[column] ?? mapped[column] ?? '';
