import type { Consequence, Side } from './probe-result';

/** Something that one can ask an account, without touching its own data. */
export interface Question {
  /** Of the assumption or behaviour that the answer settles; a figure has an id of its own. */
  id: string;
  question: string;
  /** Every answer there can be, by its id, as a sentence. */
  answers: Readonly<Record<string, string>>;
  /** Id of the answer that the connector is made for. */
  assumed: string;
  sides: readonly Side[];
  /** What follows from answers; nothing from those that are left out. */
  consequences?: Readonly<Record<string, Consequence>>;
}

export const otherWay = (text: string): Consequence => ({ kind: 'other way', text });
export const mend = (text: string): Consequence => ({ kind: 'mend', text });
export const NO_CONSEQUENCE: Consequence = { kind: 'none', text: '' };

export const EVERY_SIDE: readonly Side[] = ['user', 'engine', 'system'];

/** The person's side alone: a role with every permission, where only the grammar is asked for. */
export const BY_USER: readonly Side[] = ['user'];
