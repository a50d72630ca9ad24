import { fileNameAt, TEST_MARK } from '../customer-file/file-name';
import type { FileFormat } from '../customer-file/format';
import { rowsOf } from '../customer-file/rows';
import { headOf, linesOf } from '../customer-file/text';
import { bodyOf } from '../joor/api-client';
import type { JoorConnection } from '../joor/connection';
import type { Settings } from '../settings/read-settings';

/** What JOOR is shown of the customers before the first test. */
export interface Sample {
  name: string;
  text: string;
}

/**
 * Customers as this External System sends them: a request of the Bulk Connection API, or a file, marked as a test, where the
 * Transport is File. null: its format has no approved version yet, and the page File Format makes the sample.
 */
export function sampleOf(
  { system, fileFormat }: Pick<Settings, 'system' | 'fileFormat'>,
  connections: readonly JoorConnection[],
  now: number,
): Sample | null {
  const { format, name } = system;
  if (system.file) return fileFormat && fileOf(fileFormat.format, connections, now);
  return {
    name: `sample-payload-${fileName(name)}.${format}`,
    text: format === 'json' ? indented(bodyOf(connections, format)) : bodyOf(connections, format),
  };
}

const fileOf = (format: FileFormat, connections: readonly JoorConnection[], now: number): Sample => ({
  name: `${TEST_MARK}${fileNameAt(format, now)}`,
  text: `${headOf(format)}${linesOf(
    connections.flatMap((connection) => rowsOf(connection, format, now).rows),
    format,
  )}`,
});

const indented = (json: string): string => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;

/** A name that every file system takes. */
export const fileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase() || 'joor';
