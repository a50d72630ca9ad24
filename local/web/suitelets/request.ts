import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { ReceivedRequest } from '../../modules/http/server-request';

/** Names of the hidden fields in which a form says which of its fields are boxes, and which take several values. */
export const BOXES_FIELD = '_boxes';
export const MULTISELECTS_FIELD = '_multiselects';

/** What stands between the values of a multi-select in one text. */
const SEPARATOR = '\u0005';

/** The request as a script is to see it. */
export async function receivedRequest(c: Context): Promise<ReceivedRequest> {
  const body = await c.req.text();
  const { searchParams } = new URL(c.req.url);
  const isForm = (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
  return {
    method: c.req.method,
    url: c.req.url.split('?')[0] ?? c.req.url,
    headers: c.req.header(),
    parameters: { ...Object.fromEntries(searchParams), ...(isForm ? formParameters(new URLSearchParams(body)) : {}) },
    body,
    clientIpAddress: getConnInfo(c).remote.address ?? '',
  };
}

/** Boxes that are not ticked are F; values of a multi-select stand in one text. */
function formParameters(posted: URLSearchParams): Record<string, string> {
  const listed = (name: string) => (posted.get(name) ?? '').split(',').filter(Boolean);
  const multiSelects = new Set(listed(MULTISELECTS_FIELD));
  const parameters: Record<string, string> = {};
  for (const box of listed(BOXES_FIELD)) parameters[box] = 'F';
  for (const name of new Set(posted.keys())) {
    if (name === BOXES_FIELD || name === MULTISELECTS_FIELD) continue;
    const values = posted.getAll(name).map((value) => value.replaceAll('\r\n', '\n'));
    parameters[name] = multiSelects.has(name) ? values.join(SEPARATOR) : (values.at(-1) ?? '');
  }
  return parameters;
}
