import { compact, folded } from './countries';
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

/** A name without what says that it is a prefecture, in Latin letters or in Japanese: 京都府 is 京都, and 京都 is itself. */
const withoutPrefecture = (name: string): string =>
  name.replace(/ (prefecture|ken|fu|to|metropolis)$/, '').replace(/^(.{2,})[都府県]$/u, '$1');

/** Shorter names are abbreviations: what differs from one by a letter may be anything. */
const SHORTEST_MISS = 5;

const known = new Map<string, StatesOfCountry>();

/** Made when the first state of a country is looked for: every invocation of a script loads this module. */
function statesOf(country: string): StatesOfCountry | undefined {
  if (!requiresState(country)) return undefined;
  const made = known.get(country) ?? readStates(country);
  known.set(country, made);
  return made;
}

function readStates(country: string): StatesOfCountry {
  const states: StatesOfCountry = { byText: new Map(), names: [] };
  for (const line of STATES.trim().split('\n')) {
    if (!line.startsWith(`${country} `)) continue;
    const [name = '', ...others] = line.slice(3).split('|');
    const code = name.slice(0, name.indexOf(' '));
    const own = name.slice(code.length + 1);
    const sent = SENT_BY_NAME.includes(country) ? own : code;
    for (const text of [code, own, `${country}-${code}`, ...others]) {
      states.byText.set(folded(text), sent);
      states.byText.set(compact(text), sent);
      if (country === 'JP') states.byText.set(withoutPrefecture(folded(text)), sent);
    }
    states.names.push(own, ...others.filter((other) => other.length >= SHORTEST_MISS));
  }
  return states;
}

/** Countries, by alpha-2 code, in which JOOR requires a state: US, CA, JP and AU. */
export const requiresState = (country: string): boolean =>
  /^[A-Z]{2}$/.test(country) && STATES.includes(`\n${country} `);

/**
 * The form in which a state of one of those countries is sent, given by code, name, another name that NetSuite or
 * people use, or in Japanese; undefined: there is no such state. Other text in another script than Latin cannot be
 * judged and stays. Prefectures may say so ("Osaka Prefecture", "Osaka-fu").
 */
export function findState(country: string, text: string): string | undefined {
  const states = statesOf(country);
  if (!states) return text;
  const wanted = folded(text);
  const shorter = country === 'JP' ? withoutPrefecture(wanted) : wanted;
  const found = states.byText.get(wanted) ?? states.byText.get(compact(text)) ?? states.byText.get(shorter);
  if (found !== undefined) return found;
  return /\p{Script=Latin}|\d/u.test(text.normalize('NFKC')) ? undefined : text;
}

/** Names of the country's states, other names among them, to look for near misses. */
export const stateNames = (country: string): string[] => statesOf(country)?.names ?? [];
