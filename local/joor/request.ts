import { isObject, type Json } from './json';
import { type Element, parseXml, readConnectionElement } from './xml';

export type Format = 'xml' | 'json';

/** The format a MIME type names, e.g. `application/json; charset=utf-8`. */
export function formatOf(mimeType: string): Format | undefined {
  const type = mimeType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  return type === 'application/xml' ? 'xml' : undefined;
}

/**
 * The format of a reply: the `return_format` parameter, else the first type of Accept that JOOR speaks, else that of the
 * request (v2 Definitions and Conventions).
 */
export function replyFormat(query: URLSearchParams, headers: Headers, otherwise: Format): Format {
  const parameter = query.get('return_format')?.toLowerCase();
  if (parameter === 'xml' || parameter === 'json') return parameter;
  for (const type of (headers.get('accept') ?? '').split(',')) {
    const format = formatOf(type);
    if (format) return format;
  }
  return formatOf(headers.get('content-type') ?? '') ?? otherwise;
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Error('The body is not valid UTF-8.');
  }
}

function readJson(text: string): Json[] {
  let root: Json;
  try {
    root = JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`The body is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(root) || Object.keys(root).join() !== 'bulk_connections' || !isObject(root.bulk_connections)) {
    throw new Error('The body must be one object with the name bulk_connections.');
  }
  const { connection, ...more } = root.bulk_connections;
  const stranger = Object.keys(more)[0];
  if (stranger) throw new Error(`bulk_connections may not hold ${stranger}.`);
  if (!Array.isArray(connection)) throw new Error('bulk_connections must hold connection as a list.');
  return connection;
}

function readXml(text: string): Json[] {
  let root: Element;
  try {
    root = parseXml(text);
  } catch (error) {
    throw new Error(`The body is not well-formed XML: ${error instanceof Error ? error.message : error}`);
  }
  if (root.name !== 'bulk_connections') throw new Error('The root element must be bulk_connections.');
  const stranger = root.children.find((child) => child.name !== 'connection');
  if (stranger) throw new Error(`bulk_connections may not hold ${stranger.name}.`);
  if (root.text.trim() !== '') throw new Error('bulk_connections may not hold text.');
  return root.children.map(readConnectionElement);
}

/**
 * The records of a bulk connection request, in the JSON form of the documented page. Throws an Error with one sentence
 * where the request cannot be taken as a whole.
 */
export function readRecords(body: Uint8Array, format: Format, batchLimit: number | null): Json[] {
  const text = decode(body);
  const records = format === 'json' ? readJson(text) : readXml(text);
  if (records.length === 0) throw new Error('bulk_connections must hold at least one connection.');
  if (batchLimit !== null && records.length > batchLimit) {
    throw new Error(`The request holds ${records.length} connections; at most ${batchLimit} are taken.`);
  }
  return records;
}
