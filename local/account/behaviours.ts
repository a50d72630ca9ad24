import { UserError } from '../user-error';
import type { Behaviour } from './behaviours/definition';
import { PLATFORM_BEHAVIOURS } from './behaviours/platform';
import { SUITEQL_BEHAVIOURS } from './behaviours/suiteql';
import type { Statements } from './database';

/** Everything on which accounts differ and the local account has to choose, by id. */
export const BEHAVIOURS = { ...SUITEQL_BEHAVIOURS, ...PLATFORM_BEHAVIOURS };

export type BehaviourId = keyof typeof BEHAVIOURS;

/** The variants of one behaviour. */
export type Variant<Id extends BehaviourId> = keyof (typeof BEHAVIOURS)[Id]['variants'] & string;

/** Behaviours that an account may simply refuse. */
export type Refusable = { [Id in BehaviourId]: 'refused' extends Variant<Id> ? Id : never }[BehaviourId];

/** A choice of variants; what is left out keeps its default. */
export type BehaviourChoices = { [Id in BehaviourId]?: Variant<Id> };

export const BEHAVIOUR_IDS = Object.keys(BEHAVIOURS) as BehaviourId[];

/** The row of a behaviour, with its variants by id. */
export function behaviourOf(id: BehaviourId): Behaviour {
  return BEHAVIOURS[id];
}

/** What an account does where accounts differ. */
export class Behaviours {
  #choices: BehaviourChoices;
  #key = '';

  constructor(choices: BehaviourChoices = {}) {
    this.#choices = {};
    this.set(choices);
  }

  get<Id extends BehaviourId>(id: Id): Variant<Id> {
    return (this.#choices[id] ?? BEHAVIOURS[id].default) as Variant<Id>;
  }

  /** @throws UserError that names every id and variant there is not; nothing is changed then */
  set(choices: BehaviourChoices): void {
    this.#choices = { ...this.#choices, ...checkedChoices(choices) };
    this.#key = JSON.stringify(this.#choices);
  }

  /** Equal for equal choices: for what is kept by them. */
  get key(): string {
    return this.#key;
  }
}

/**
 * Reads choices from JSON data: an object of variants by behaviour id.
 * @throws UserError that names every id and variant there is not
 */
export function checkedChoices(given: unknown): BehaviourChoices {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new UserError('Behaviours are an object of variants by id: { "suiteql.offset": "ignored" }.');
  const faults = Object.entries(given).flatMap(([id, variant]) => faultOf(id, variant));
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  return given as BehaviourChoices;
}

function faultOf(id: string, variant: unknown): string[] {
  if (!isBehaviour(id)) return [`There is no behaviour ${id}: npm run local -- behaviours lists them.`];
  const { variants } = behaviourOf(id);
  if (typeof variant === 'string' && Object.hasOwn(variants, variant)) return [];
  return [`${id} has no variant ${String(variant)}: it has ${Object.keys(variants).join(', ')}.`];
}

const isBehaviour = (id: string): id is BehaviourId => Object.hasOwn(BEHAVIOURS, id);

/** Reads the choices the account keeps, with `changes`, which are written. Rows this version does not know stay unread. */
export function storedBehaviours(statements: Statements, changes: BehaviourChoices = {}): BehaviourChoices {
  for (const [id, variant] of Object.entries(checkedChoices(changes))) {
    statements.run('INSERT OR REPLACE INTO sys_behaviour (id, variant) VALUES (?, ?)', id, variant);
  }
  const rows = statements.all('SELECT id, variant FROM sys_behaviour ORDER BY id');
  return Object.fromEntries(
    rows
      .map(({ id, variant }) => [String(id), String(variant)] as const)
      .filter(([id, variant]) => faultOf(id, variant).length === 0),
  );
}
