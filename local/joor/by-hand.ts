import type { ConnectionData } from './connection';
import { isObject, type Json, type JsonObject } from './json';
import { type Checked, checkShape, describeFaults } from './rules';
import type { Settings } from './settings';

/** What people enter at JOOR need not have what the API requires, only a name. */
const MAY_BE_MISSING = 'is required';

function readOne(value: Json, at: string, settings: Settings): ConnectionData {
  if (!isObject(value)) throw new Error(`${at} must be an object with customer_name.`);
  if (typeof value.customer_name !== 'string' || value.customer_name.trim() === '') {
    throw new Error(`${at} needs customer_name as text.`);
  }
  const { faults = [] }: Checked = checkShape(value, settings);
  const wrong = faults.filter(({ message }) => !message.startsWith(MAY_BE_MISSING));
  if (wrong.length > 0) throw new Error(`${at}: ${describeFaults(wrong)}.`);
  const { customer_code = '', price_types = [], ...rest } = value as JsonObject;
  return { ...rest, customer_code, price_types } as unknown as ConnectionData;
}

/**
 * Reads connections that people made at JOOR: the fields of the API, of which only customer_name is required. Throws an
 * Error with one sentence where something is unknown or not of its type.
 */
export function readByHand(connections: Json | undefined, settings: Settings): ConnectionData[] {
  if (!Array.isArray(connections) || connections.length === 0) {
    throw new Error('connections must be a list of at least one connection.');
  }
  return connections.map((each, index) => readOne(each, `connections[${index}]`, settings));
}
