import type { Statements } from '../database';
import type { FieldValue } from './document';

/** The address as one text (addrtext): the lines of NetSuite's default address template that are filled. */
export function addressText(statements: Statements, values: Record<string, FieldValue>): string {
  const country = statements.get('SELECT name FROM country WHERE id = ?', String(values.country ?? ''));
  const place = [values.city, values.state, values.zip]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  return [values.attention, values.addressee, values.addr1, values.addr2, values.addr3, place, country?.name]
    .filter((line) => typeof line === 'string' && line !== '')
    .join('\n');
}
