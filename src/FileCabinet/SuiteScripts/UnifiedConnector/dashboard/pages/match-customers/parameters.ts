import { isEmail } from '../../../joor/email';
import type { MatchAddress, MatchRecord } from '../../../matching/match-record';
import type { Parameters } from '../../server/parameters';
import { idOf, idsOf, oneOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import {
  DECISION_KINDS,
  type DecideRequest,
  type MatchFile,
  MOST_CONNECTIONS,
  MOST_DECIDED,
  MOST_IN_PORTION,
} from './contract';

/** Longest value of one of JOOR's customers; a Text field holds 300 characters. */
const LONGEST = 300;

/** Values of one kind that one of JOOR's customers may have. */
const MOST_VALUES = { otherNames: 50, emails: 50, phones: 50, addresses: 200 };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The number of a match, as its record. */
export function matchIdOf(parameters: Parameters): number {
  const text = textOf(parameters, 'matchId', 15);
  if (!/^\d+$/.test(text)) throw new Refusal('"matchId" is not the ID of a match.');
  return Number(text);
}

function countOf(parameters: Parameters, name: string, least: number, most: number): number {
  const value = parameters[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new Refusal(`"${name}" must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** A file that the page announces. */
export function fileOf(parameters: Parameters): MatchFile {
  const { file } = parameters;
  if (!isObject(file)) throw new Refusal('The request lacks the file.');
  const name = textOf(file, 'name', LONGEST);
  const digest = textOf(file, 'digest', 64);
  if (!/^[0-9a-f]{16,64}$/i.test(digest)) throw new Refusal('"digest" must be 16 to 64 hexadecimal digits.');
  const connections = countOf(file, 'connections', 1, MOST_CONNECTIONS);
  const portions = countOf(file, 'portions', 1, connections);
  if (portions * MOST_IN_PORTION < connections) {
    throw new Refusal(`${connections} customers do not fit into ${portions} portions of ${MOST_IN_PORTION}.`);
  }
  return { name, digest: digest.toLowerCase(), connections, portions };
}

export const portionOf = (parameters: Parameters, portions: number): number =>
  countOf(parameters, 'portion', 0, portions - 1);

/**
 * JOOR's customers as the page read them from a file. What is not one is refused with its place: a file of another kind, whose
 * columns were taken for what they are not, is noticed here at the latest.
 */
export function connectionsOf(parameters: Parameters): MatchRecord[] {
  const { connections } = parameters;
  if (!Array.isArray(connections) || connections.length === 0 || connections.length > MOST_IN_PORTION) {
    throw new Refusal(`A portion holds 1 to ${MOST_IN_PORTION} customers.`);
  }
  const records = connections.map((value: unknown, index) =>
    connectionOf(value, `Customer ${index + 1} of the portion`),
  );
  const keys = new Set(records.map(({ key }) => key));
  if (keys.size < records.length) throw new Refusal('Two customers of the portion have the same key.');
  return records;
}

function connectionOf(value: unknown, place: string): MatchRecord {
  if (!isObject(value)) throw new Refusal(`${place} is none.`);
  const text = (name: string, of: Record<string, unknown> = value): string => {
    const held = of[name];
    if (typeof held !== 'string') throw new Refusal(`${place} has no text in "${name}".`);
    if (held.length > LONGEST) {
      throw new Refusal(
        `${place} has ${held.length} characters in "${name}", but at most ${LONGEST} are allowed. Check the columns.`,
      );
    }
    return held.trim();
  };
  const list = <Entry>(name: keyof typeof MOST_VALUES, entryOf: (entry: unknown) => Entry): Entry[] => {
    const held = value[name];
    if (!Array.isArray(held)) throw new Refusal(`${place} has no list in "${name}".`);
    if (held.length > MOST_VALUES[name]) {
      throw new Refusal(
        `${place} has ${held.length} values in "${name}", but at most ${MOST_VALUES[name]} are allowed. Check the columns.`,
      );
    }
    return held.map(entryOf);
  };
  const texts = (name: 'otherNames' | 'emails' | 'phones') => list(name, (entry) => text('value', { value: entry }));
  const record: MatchRecord = {
    key: text('key'),
    name: text('name'),
    otherNames: texts('otherNames'),
    code: text('code'),
    emails: texts('emails'),
    phones: texts('phones'),
    addresses: list('addresses', (entry): MatchAddress => {
      if (!isObject(entry)) throw new Refusal(`${place} has an address that is none.`);
      return {
        street: text('street', entry),
        city: text('city', entry),
        postalCode: text('postalCode', entry),
        country: text('country', entry),
      };
    }),
  };
  if (record.key === '') throw new Refusal(`${place} has no key.`);
  if (record.name === '') throw new Refusal(`${place} has no name. Choose the column that holds the customer name.`);
  const wrong = record.emails.find((email) => !isEmail(email));
  if (wrong !== undefined)
    throw new Refusal(`${place} has "${wrong}", which is not an email address. Check the columns.`);
  return record;
}

/** Decisions, one for each row. */
export function decisionsOf(parameters: Parameters): DecideRequest['decisions'] {
  const { decisions } = parameters;
  if (!Array.isArray(decisions) || decisions.length === 0 || decisions.length > MOST_DECIDED) {
    throw new Refusal(`A request makes 1 to ${MOST_DECIDED} decisions.`);
  }
  const read = decisions.map((value: unknown) => {
    if (!isObject(value)) throw new Refusal('A decision is none.');
    const kind = oneOf(value, 'kind', DECISION_KINDS);
    return {
      id: idOf(value, 'id'),
      version: countOf(value, 'version', 1, Number.MAX_SAFE_INTEGER),
      kind,
      ...(kind === 'choose' ? { customerId: idOf(value, 'customerId') } : {}),
    };
  });
  if (new Set(read.map(({ id }) => id)).size < read.length) throw new Refusal('Each row is decided once in a request.');
  if (
    new Set(read.flatMap(({ customerId }) => customerId ?? [])).size < read.filter((each) => each.customerId).length
  ) {
    throw new Refusal('A customer is chosen for one row only.');
  }
  return read;
}

/** What the person saw when pressing Done. */
export function expectedOf(parameters: Parameters): { preselected: number; matched: number } {
  const { expected } = parameters;
  if (!isObject(expected)) throw new Refusal('The request lacks what was seen.');
  const most = MOST_CONNECTIONS;
  return { preselected: countOf(expected, 'preselected', 0, most), matched: countOf(expected, 'matched', 0, most) };
}

/** Keys of a result list, each an internal id. */
export function keysOf(parameters: Parameters, most: number): number[] {
  const { keys } = parameters;
  if (!Array.isArray(keys)) throw new Refusal('The request lacks the list "keys".');
  const ids = keys.map((key: unknown) => (typeof key === 'string' && /^\d{1,15}$/.test(key) ? Number(key) : 0));
  return idsOf({ keys: ids }, 'keys', most);
}
