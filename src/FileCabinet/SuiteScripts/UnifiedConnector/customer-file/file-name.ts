import type { FileFormat } from './format';

/** What is filled into a file name, all in UTC. */
export const FILE_NAME_PARTS = {
  '{timestamp}': 'year, month, day, hour, minute and second: 20261129143005',
  '{date}': 'year, month and day: 20261129',
  '{time}': 'hour, minute and second: 143005',
  '{unix}': 'seconds since 1970: 1795962605',
} as const;

/** At the front of the name of a test file, which is never sent with customers' changes. */
export const TEST_MARK = 'TEST_';

/** The name of a file made at `now` (milliseconds since 1970 UTC), with its extension. */
export function fileNameAt({ fileName, extension }: Pick<FileFormat, 'fileName' | 'extension'>, now: number): string {
  const digits = new Date(now).toISOString().replace(/\D/g, '');
  const name = fileName
    .replaceAll('{timestamp}', digits.slice(0, 14))
    .replaceAll('{date}', digits.slice(0, 8))
    .replaceAll('{time}', digits.slice(8, 14))
    .replaceAll('{unix}', String(Math.floor(now / 1000)));
  return `${name}.${extension}`;
}

/** Whether names made in different seconds differ: a file never takes the name of an earlier one. */
export const tellsFilesApart = (pattern: string): boolean =>
  pattern.includes('{timestamp}') ||
  pattern.includes('{unix}') ||
  (pattern.includes('{date}') && pattern.includes('{time}'));

/** The name until a file is complete at the server: JOOR takes .txt and .csv (docs/assumptions.md, joor.temporary-names). */
export const temporaryNameOf = (name: string): string => `${name}.tmp`;
