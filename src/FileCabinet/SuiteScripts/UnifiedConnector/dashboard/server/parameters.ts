import type { Filters, TableRequest } from '../contract/table';
import { Refusal } from './refusal';

/** What a browser sent with an action: nothing in it can be relied on. */
export type Parameters = Readonly<Record<string, unknown>>;

const LONGEST_FILTER = 200;
const MOST_FILTERS = 20;
const PAGE_SIZES = { least: 5, most: 1000 };

/** A text of at most `most` characters. */
export function textOf(parameters: Parameters, name: string, most: number): string {
  const value = parameters[name];
  if (typeof value !== 'string') throw new Refusal(`The request lacks the text "${name}".`);
  if (value.length > most)
    throw new Refusal(`"${name}" has ${value.length} characters, but at most ${most} are allowed.`);
  return value;
}

/** One of the given values. */
export function oneOf<Value>(parameters: Parameters, name: string, values: readonly Value[]): Value {
  const value = values.find((each) => each === parameters[name]);
  if (value === undefined) throw new Refusal(`"${name}" must be one of ${values.join(', ')}.`);
  return value;
}

/** A whole number from `least` to `most`; `name` is what it came under. */
function wholeNumber(value: unknown, name: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new Refusal(`"${name}" must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** An internal id. */
export const idOf = (parameters: Parameters, name: string): number => internalId(parameters[name], name);

/** An internal id; null: none is given. */
export const idOrNone = (parameters: Parameters, name: string): number | null =>
  parameters[name] === undefined ? null : idOf(parameters, name);

const internalId = (value: unknown, name: string): number => wholeNumber(value, name, 1, Number.MAX_SAFE_INTEGER);

/** Internal ids, each once, at most `most` of them. */
export function idsOf(parameters: Parameters, name: string, most: number): number[] {
  const values = parameters[name];
  if (!Array.isArray(values)) throw new Refusal(`The request lacks the list "${name}".`);
  if (values.length > most)
    throw new Refusal(`"${name}" has ${values.length} entries, but at most ${most} are allowed.`);
  return [...new Set(values.map((value) => internalId(value, name)))];
}

/** A page of a table, sorted by one of `columns`. Filters that a table does not have are refused, not ignored. */
export function tableOf<Column extends string>(
  parameters: Parameters,
  columns: readonly Column[],
  filterNames: readonly string[],
): TableRequest & { sort: Column } {
  return {
    filters: filtersOf(parameters.filters, filterNames),
    sort: oneOf(parameters, 'sort', columns),
    descending: oneOf(parameters, 'descending', [true, false]),
    page: wholeNumber(parameters.page, 'page', 0, 100_000),
    pageSize: wholeNumber(parameters.pageSize, 'pageSize', PAGE_SIZES.least, PAGE_SIZES.most),
  };
}

function filtersOf(value: unknown, names: readonly string[]): Filters {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('The request lacks its filters.');
  }
  const entries = Object.entries(value);
  if (entries.length > MOST_FILTERS) throw new Refusal(`At most ${MOST_FILTERS} filters are allowed.`);
  const unknown = entries.find(([name]) => !names.includes(name));
  if (unknown) throw new Refusal(`There is no filter "${unknown[0].slice(0, 50)}" here.`);
  return Object.fromEntries(
    entries.map(([name]) => [name, formed(name, textOf(value as Parameters, name, LONGEST_FILTER))]),
  );
}

const isInternalId = (text: string): boolean => /^\d{1,15}$/.test(text);

/** YYYY-MM-DD, of a day that exists. */
const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const DAY = { is: isDay, what: 'a day of this century as YYYY-MM-DD' };

/** A day, or an hour of one: YYYY-MM-DD HH. */
const isDayOrHour = (text: string): boolean => isDay(text.slice(0, 10)) && /^.{10}( ([01]\d|2[0-3]))?$/.test(text);

/** YYYY-MM-DD HH:MM. */
const isMinute = (text: string): boolean => isDay(text.slice(0, 10)) && /^.{10} ([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What filters of these names hold, in whichever table. */
const FORMS = new Map([
  ['system', { is: isInternalId, what: 'the internal ID of an External System' }],
  ['from', DAY],
  ['to', DAY],
  ['minute', { is: isMinute, what: 'a minute of this century as YYYY-MM-DD HH:MM' }],
  ['at', { is: isDayOrHour, what: 'a day of this century as YYYY-MM-DD, or an hour of it as YYYY-MM-DD HH' }],
]);

function formed(name: string, text: string): string {
  const form = FORMS.get(name);
  if (text !== '' && form && !form.is(text)) throw new Refusal(`The filter "${name}" must be ${form.what}.`);
  return text;
}

/** What a filter's value stands for; undefined: it does not filter. A value that stands for nothing is refused. */
export function choiceOf<Choice>(
  filters: Filters,
  name: string,
  choices: Readonly<Record<string, Choice>>,
): Choice | undefined {
  const value = filters[name];
  if (!value) return undefined;
  if (!Object.hasOwn(choices, value)) {
    throw new Refusal(`The filter "${name}" must be one of ${Object.keys(choices).join(', ')}.`);
  }
  return choices[value];
}
