import { type AddressTarget, type CustomerTarget, type FieldMap, targetName } from '../settings/field-map';

type Target = CustomerTarget | AddressTarget;

/**
 * What mends a value that the Field Map fills, where that is done; undefined: the map leaves it to its default source, for
 * which the rule sheet has the fix.
 */
export function mappedFix(fieldMap: FieldMap, target: string): string | undefined {
  const source = fieldMap[target as Target];
  if (!source) return undefined;
  if ('fixed' in source) return `Correct Fixed Value in the Field Map line for ${targetName(target)}.`;
  const [where, column] = 'column' in source ? ['customer', source.column] : ['address', source.addressColumn];
  return `Correct the value in the ${where} field ${column}, which the Field Map uses for ${targetName(target)}, or change that line.`;
}
