import { folded } from './countries';
import { STATES } from './iso/states';

interface StatesOfCountry {
  byText: Map<string, string>;
  names: string[];
}

/**
 * Countries whose states are sent by name: Japanese prefectures have numbers for codes, which no address carries.
 * Elsewhere the postal abbreviation is sent, as on JOOR's API page ("NJ").
 */
const SENT_BY_NAME = ['JP'];

let known: Map<string, StatesOfCountry> | undefined;

/** Made when the first state is looked for, as the countries are. */
function countries(): Map<string, StatesOfCountry> {
  if (known) return known;
  known = new Map();
  for (const line of STATES.trim().split('\n')) {
    const [country = '', code = '', ...words] = line.split(' ');
    const name = words.join(' ');
    const states = known.get(country) ?? { byText: new Map<string, string>(), names: [] };
    const sent = SENT_BY_NAME.includes(country) ? name : code;
    for (const text of [code, name, `${country}-${code}`]) states.byText.set(folded(text), sent);
    states.names.push(name);
    known.set(country, states);
  }
  return known;
}

/** Countries, by alpha-2 code, in which JOOR requires a state: US, CA, JP and AU. */
export const requiresState = (country: string): boolean => countries().has(country);

/**
 * The form in which a state of one of those countries is sent, given by code or name; undefined: there is no such
 * state. Text in another script than Latin cannot be judged and stays. Prefectures may say so ("Osaka Prefecture",
 * "Osaka-fu").
 */
export function findState(country: string, text: string): string | undefined {
  const states = countries().get(country);
  if (!states || !/\p{Script=Latin}|\d/u.test(text)) return text;
  const wanted = folded(text);
  const shorter = country === 'JP' ? wanted.replace(/ (prefecture|ken|fu|to|metropolis)$/, '') : wanted;
  return states.byText.get(wanted) ?? states.byText.get(shorter);
}

/** Names of the country's states, to look for near misses. */
export const stateNames = (country: string): string[] => countries().get(country)?.names ?? [];
