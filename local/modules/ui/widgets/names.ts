import { NetSuiteError } from '../../../account/errors';
import { wrongType } from '../../arguments';

/**
 * Id of what a script adds to a page: lower case, and custpage_... on a record's page (Oracle help section_4337905245).
 * @throws NetSuiteError SSS_INVALID_FORM_ELEMENT_NAME
 */
export function elementName(id: string, taken: readonly { id: string }[], existing: boolean): string {
  if (/^[a-z0-9_]+$/.test(id) && (!existing || id.startsWith('custpage')) && !taken.some((other) => other.id === id)) {
    return id;
  }
  throw new NetSuiteError(
    'SSS_INVALID_FORM_ELEMENT_NAME',
    `You have entered an invalid form element name: ${id}. It must be prefixed with "custpage" on a record's page, be unique and lowercase, and hold nothing but letters, digits and underscores.`,
  );
}

/** A member of an enum, whose names scripts also write in lower case: type: 'text'. */
export function memberOf<T extends string>(
  value: unknown,
  members: Readonly<Record<T, T>>,
  name: string,
  method: string,
): T {
  const found = Object.values<T>(members).find((member) => member === String(value).toUpperCase());
  if (found === undefined) throw wrongType(name, Object.keys(members).join(', '), method);
  return found;
}
