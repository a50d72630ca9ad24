/**
 * Whether an error says that the role may not see a record type: a query answers as if there were none (seen in several
 * accounts), a search and a record name the permission.
 */
export function isHidden(error: unknown): boolean {
  const { name = '', message = '' } = error as { name?: string; message?: string };
  return /PERMISSION/.test(name) || isUnknownRecord({ message });
}

/** Whether an error says that there is no such table. */
export const isUnknownRecord = (error: unknown): boolean =>
  /Record '[^']*' was not found/.test(String((error as { message?: string }).message));
