import type { Evidence, Post, ReadBack, SentConnection, Values } from './evidence';

/** One connection of one POST. */
export interface Sending {
  post: Post;
  connection: SentConnection;
}

/** Every connection that was sent, in the order of the requests. */
export function sendingsOf({ posts }: Evidence): Sending[] {
  return posts.flatMap((post) => post.connections.map((connection) => ({ post, connection })));
}

/** Those that JOOR took, in the order in which it processes them. */
export function taken(sendings: readonly Sending[]): Sending[] {
  return sendings
    .filter(({ post }) => post.job !== null)
    .sort((a, b) => Number(a.post.job) - Number(b.post.job) || a.post.number - b.post.number);
}

export function groupBy<T>(list: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** "request 12 at 2026-03-01T10:00:00.000Z" */
export const requestOf = ({ post }: Sending): string => `request ${post.number} at ${post.at}`;

/** Where two sets of values differ, as words; empty where they do not. */
export function differences(netsuite: Values, joor: Values): string {
  return [...new Set([...Object.keys(netsuite), ...Object.keys(joor)])]
    .filter((field) => (netsuite[field] ?? '') !== (joor[field] ?? ''))
    .map((field) => `${field} is "${netsuite[field] ?? ''}" in NetSuite and "${joor[field] ?? ''}" in JOOR`)
    .join(', ');
}

/** Whether JOOR showed other values than were sent, in the fields compared where they are named. */
export const showsOthers = ({ shown }: ReadBack, { connection }: Sending, compared?: readonly string[]): boolean =>
  Object.entries(shown).some(
    ([field, value]) =>
      value !== (connection.values[field] ?? '') && (compared === undefined || compared.includes(field)),
  );
