/**
 * JOOR's order call. `sync=1` is its default **and marks the orders as exported**, so that whoever imports them no longer
 * gets them (api-docs.jooraccess.com/v2.0/reference/get-orders): `sync=0` is sent whatever a setting says.
 */

/** A page of orders to ask for. */
export interface OrderPageAsked {
  /** Number of the first order wanted, from 0. */
  start: number;
  count: number;
  /** Day as YYYY-MM-DD. */
  from: string;
  /** null: every type. */
  type: string | null;
}

/** The path of the order call with a page's values in its placeholders; a parameter without a value is left out. */
export function orderCallPath(path: string, { start, count, from, type }: OrderPageAsked): string {
  const values: Readonly<Record<string, string>> = {
    '{start}': String(start),
    '{count}': String(count),
    '{from}': from,
    '{type}': type ?? '',
  };
  const { place, parameters } = partsOf(path);
  const filled = parameters.flatMap((parameter) => {
    if (type === null && parameter.includes('{type}')) return [];
    return parameter.replace(/\{(?:start|count|from|type)\}/g, (name) => encodeURIComponent(values[name] ?? ''));
  });
  return unmarked([place, filled.join('&')].filter((part) => part !== '').join('?'));
}

/** A path that may be the order call, with `sync=0` and no other `sync`; every other path as it is. */
export function unmarked(path: string): string {
  const segments = decoded(path.split(/[?#]/)[0] ?? '').split('/');
  if (!segments.some((segment) => /^orders?$/i.test(segment.trim()))) return path;
  const { place, parameters } = partsOf(path);
  const others = parameters.filter((parameter) => !isSync(parameter));
  return `${place}?${['sync=0', ...others].join('&')}`;
}

function partsOf(path: string): { place: string; parameters: string[] } {
  const [whole = ''] = path.split('#');
  const at = whole.indexOf('?');
  const place = at < 0 ? whole : whole.slice(0, at);
  // A second ? is part of a value to some servers, and begins the parameters to others.
  const parameters = at < 0 ? [] : whole.slice(at + 1).split(/[&;?]/);
  return { place, parameters: parameters.filter((parameter) => parameter !== '') };
}

/** However it is written, SYNC, %73ync, " sync" or sync[], and whatever else begins so. */
const isSync = (parameter: string): boolean =>
  /^\s*sync/i.test(decoded((parameter.split('=')[0] ?? '').replaceAll('+', ' ')));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
