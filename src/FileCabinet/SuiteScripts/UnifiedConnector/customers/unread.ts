/**
 * A value that is there and cannot be read is a fault of reading, never an empty value: a list joined by its id, an address
 * or a name that BUILTIN.DF shows comes back empty where the role may not see it (measured in accounts). The customer
 * waits, and these sentences say for what.
 */
export type Unread = string[];

/** Notes a list value whose internal id is there without its name. */
export function noteUnreadName(unread: Unread, field: string, id: number | null, name: string): void {
  if (id !== null && name === '') {
    note(unread, `${field} is set (internal id ${id}), and what it is called cannot be read.`);
  }
}

/** Notes fields that are set and not shown; `place` is what has them: the customer, an address. */
export function noteUnreadFields(
  unread: Unread,
  place: string,
  stored: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, string>>,
): void {
  for (const [column, name] of Object.entries(shown)) {
    if (name === '' && (stored[column] ?? '') !== '') {
      note(unread, `The field ${column} of ${place} is set (${stored[column]}), and what it is called cannot be read.`);
    }
  }
}

/** Notes an address that the customer has and that cannot be read. */
export function noteUnreadAddress(unread: Unread, label: string): void {
  note(unread, `${label === '' ? 'An address' : `Address "${label}"`} cannot be read.`);
}

/** Why the customer is on hold. */
export const unreadReason = (unread: Readonly<Unread>): string =>
  `${unread.join(' ')} Nothing is sent, because JOOR would get an empty value. Give the export's role the permission to view it. The next run then sends the customer.`;

function note(unread: Unread, sentence: string): void {
  if (!unread.includes(sentence)) unread.push(sentence);
}
