import type { FieldValue } from '../document';

/** Contact role Primary Contact, in every account. */
export const PRIMARY_CONTACT = -10;

/** 'First Middle Last', without what is missing. */
export function personName(...parts: FieldValue[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

/** What SuiteQL calls entitytitle: the id, followed by the name where that is another. */
export function entityTitle(entityId: FieldValue, name: string): string {
  const id = String(entityId ?? '');
  return name === '' || name === id ? id : `${id} ${name}`;
}
