import * as runtime from 'N/runtime';
import { PROBE as P } from './ids';
import { A_DAY, forget, keep, kept } from './run-cache';
import { readFew } from './suiteql';

/** What the Account Probe found out, by behaviour. */
export interface Learned {
  /** NetSuite's release at that time. */
  version: string;
  behaviours: Readonly<Record<string, string>>;
}

/** External id of the row that holds it. */
export const LEARNED_ID = 'uc-probe learned';

const KEPT = 'learned';
const NOTHING: Learned = { version: '', behaviours: {} };

/**
 * The account's answer to a question of the probe; null where it is not known, or known of another release of NetSuite:
 * whoever asks then takes the safest way. Costs 1 unit, once a day 12.
 */
export function learned(id: string): string | null {
  const { version, behaviours } = JSON.parse(kept(KEPT) ?? keptAnew()) as Learned;
  return version === runtime.version ? (behaviours[id] ?? null) : null;
}

/** The next one who asks reads anew. Costs 1 unit. */
export const forgetLearned = (): void => forget(KEPT);

function keptAnew(): string {
  const text = JSON.stringify(readLearned() ?? NOTHING);
  keep(KEPT, text, A_DAY);
  return text;
}

/** What the probe found out; null: it never ran, or this role may not see it. Costs 10 units. */
export function readLearned(): Learned | null {
  try {
    const [row] = readFew(`SELECT ${P.long} AS learned FROM ${P.type} WHERE externalid = ?`, [LEARNED_ID]);
    return row ? learnedIn(String(row.learned)) : null;
  } catch (error) {
    if ((error as { name?: string }).name === 'SSS_SEARCH_ERROR_OCCURRED') return null;
    throw error;
  }
}

/** null where somebody edited it: whoever asks takes the safest way. */
function learnedIn(json: string): Learned | null {
  try {
    const found = JSON.parse(json) as Partial<Learned> | null;
    return found?.behaviours ? { version: String(found.version), behaviours: found.behaviours } : null;
  } catch {
    return null;
  }
}
