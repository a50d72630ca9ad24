import { bodyOf } from '../joor/api-client';
import type { JoorConnection } from '../joor/connection';
import type { ExternalSystem } from '../settings/external-system';

/** What JOOR is shown of the customers before the first test. */
export interface Sample {
  name: string;
  text: string;
}

/**
 * Customers as this External System sends them: a request of the Bulk Connection API. Another Transport has its own sample
 * here, and nowhere else.
 */
export const sampleOf = (
  { format, name }: Pick<ExternalSystem, 'format' | 'name'>,
  connections: readonly JoorConnection[],
): Sample => ({
  name: `sample-payload-${fileName(name)}.${format}`,
  text: format === 'json' ? indented(bodyOf(connections, format)) : bodyOf(connections, format),
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
