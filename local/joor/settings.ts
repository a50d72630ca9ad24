import type { IsoForm } from './countries';
import { isObject, type Json } from './json';
import type { OrderDate } from './orders';

/** Token of the account of a local JOOR that was started without one. */
export const DEFAULT_TOKEN = 'local-joor-token';

/** What JOOR's documents leave open, as switches. docs/assumptions.md says what would settle it. */
export interface Settings {
  acceptPut: boolean;
  batchLimit: number | null;
  bodyLimit: number;
  refusedStatus: 200 | 400;
  refuseInvalid: boolean;
  defaultFormat: 'xml' | 'json';
  queueSeconds: number;
  recordsPerSecond: number;
  instant: boolean;
  update: 'replace' | 'merge';
  removeDoors: boolean;
  autoMatch: boolean;
  matchDelay: number | null;
  fileMatchDelay: number | null;
  pickUpSeconds: number | null;
  isoCountry: IsoForm;
  lengthUnit: 'characters' | 'utf-16' | 'bytes';
  requireWarehouses: boolean;
  checkAccountValues: boolean;
  refuseSameAddressCode: boolean;
  fullerReplies: boolean;
  listCall: boolean;
  listPath: string;
  listStartParameter: string;
  listCountParameter: string;
  listCount: number;
  listMost: number;
  orderStartParameter: string;
  orderCountParameter: string;
  orderCount: number;
  orderMost: number;
  orderDate: OrderDate;
  throttle: boolean;
  credits: number;
  windowSeconds: number;
  throttleHeaders: boolean;
}

interface Switch<T> {
  default: T;
  /** What the switch does, in the words of `npm run joor -- --help`. */
  about: string;
  /** Null where the value fits, else the rest of the sentence "NAME must be ...". */
  fault(value: Json): string | null;
}

const yesNo = (value: boolean, about: string): Switch<boolean> => ({
  default: value,
  about,
  fault: (given) => (typeof given === 'boolean' ? null : 'true or false'),
});

const oneOf = <T extends string | number>(value: T, others: T[], about: string): Switch<T> => ({
  default: value,
  about,
  fault: (given) => ([value, ...others].some((each) => each === given) ? null : [value, ...others].join(' or ')),
});

const name = (value: string, form: RegExp, described: string, about: string): Switch<string> => ({
  default: value,
  about,
  fault: (given) => (typeof given === 'string' && form.test(given) ? null : described),
});

const amount = (value: number, smallest: number, about: string): Switch<number> => ({
  default: value,
  about,
  fault: (given) => (typeof given === 'number' && given >= smallest ? null : `a number of at least ${smallest}`),
});

const amountOrNull = (value: number | null, smallest: number, about: string): Switch<number | null> => ({
  ...amount(smallest, smallest, about),
  default: value,
  fault: (given) =>
    given === null || (typeof given === 'number' && given >= smallest)
      ? null
      : `null or a number of at least ${smallest}`,
});

export const SWITCHES: { readonly [K in keyof Settings]: Switch<Settings[K]> } = {
  acceptPut: yesNo(false, 'PUT /v2/bulk-connection does what POST does'),
  batchLimit: amountOrNull(null, 1, 'connections that one request may hold; null for any number'),
  bodyLimit: amount(10 * 1024 * 1024, 1, 'bytes that the body of one request may hold'),
  refusedStatus: oneOf<200 | 400>(400, [200], 'HTTP status of a request that is refused as a whole'),
  refuseInvalid: yesNo(false, 'a request with an invalid connection is refused as a whole, naming the connection'),
  defaultFormat: oneOf<'xml' | 'json'>('xml', ['json'], 'format of a reply where the request names none'),
  queueSeconds: amount(1, 0, 'seconds that a job is queued before it starts'),
  recordsPerSecond: amount(100, 0.001, 'connections that a started job processes in a second'),
  instant: yesNo(false, 'a job is finished as soon as it has been received'),
  update: oneOf<'replace' | 'merge'>('replace', ['merge'], 'what happens to nodes left out of an update'),
  removeDoors: yesNo(false, 'shipping_create_doors false or left out takes the door away'),
  autoMatch: yesNo(false, 'a new customer code is matched as soon as its job has processed it'),
  matchDelay: amountOrNull(72 * 3600, 0, 'seconds until a new customer code is matched; null to wait for /admin/match'),
  fileMatchDelay: amountOrNull(48 * 3600, 0, 'the same for a new customer code that a file brought'),
  pickUpSeconds: amountOrNull(
    3600,
    1,
    'seconds between two looks into the drop, on the hour; null for /admin/pick-up only',
  ),
  isoCountry: oneOf<IsoForm>('alpha-2', ['alpha-3', 'both'], 'ISO code taken for a country beside its English name'),
  lengthUnit: oneOf<Settings['lengthUnit']>('characters', ['utf-16', 'bytes'], 'what the maximum lengths count'),
  requireWarehouses: yesNo(true, 'a connection without warehouses is invalid'),
  checkAccountValues: yesNo(true, 'price types, methods, reps, warehouses, groups and companies must be set up'),
  refuseSameAddressCode: yesNo(true, 'two billing (or two shipping) addresses of a connection may not share a code'),
  fullerReplies: yesNo(false, 'GET of a connection also carries what the cut-off part of its page may hold'),
  listCall: yesNo(false, 'all connections can be listed, a page at a time'),
  listPath: name('/v2/connection/', /^\/v2\/[\w/-]+$/, 'a path below /v2/', 'where they are listed'),
  listStartParameter: name(
    'start_from',
    /^\w+$/,
    'the name of a parameter',
    'parameter for the first connection wanted',
  ),
  listCountParameter: name('count', /^\w+$/, 'the name of a parameter', 'parameter for how many are wanted'),
  listCount: amount(50, 1, 'connections of a page where the request names no number'),
  listMost: amount(100, 1, 'connections of a page at most'),
  orderStartParameter: name('start_from', /^\w+$/, 'the name of a parameter', 'parameter for the first order wanted'),
  orderCountParameter: name('count', /^\w+$/, 'the name of a parameter', 'parameter for how many orders are wanted'),
  orderCount: amount(50, 1, 'orders of a page where the request names no number'),
  orderMost: amount(100, 1, 'orders of a page at most'),
  orderDate: oneOf<OrderDate>('modified', ['created', 'approved'], 'date that date_start and date_end are about'),
  throttle: yesNo(true, 'requests over the credits of a window are answered 429'),
  credits: amount(300, 1, 'credits of a window'),
  windowSeconds: amount(300, 1, 'seconds of a window'),
  throttleHeaders: yesNo(false, 'replies also say the credits left and the seconds until they come back'),
};

/** All switches at their defaults. */
export function defaultSettings(): Settings {
  return Object.fromEntries(
    Object.entries(SWITCHES).map(([name, each]) => [name, each.default]),
  ) as unknown as Settings;
}

function isSwitch(name: string): name is keyof Settings {
  return Object.hasOwn(SWITCHES, name);
}

/** Reads changes of switches. Throws an Error with one sentence where a name or value is not known. */
export function readSettings(body: Json): Partial<Settings> {
  if (!isObject(body)) throw new Error('Settings are a JSON object such as {"autoMatch": true}.');
  for (const [name, value] of Object.entries(body)) {
    if (!isSwitch(name)) throw new Error(`There is no setting ${name}. Known: ${Object.keys(SWITCHES).join(', ')}.`);
    const fault = SWITCHES[name].fault(value);
    if (fault) throw new Error(`Setting ${name} must be ${fault}.`);
  }
  return body as Partial<Settings>;
}
