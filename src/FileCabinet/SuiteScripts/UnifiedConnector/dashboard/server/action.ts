import type { ActionName, AnswerOf } from '../contract/actions';
import type { Parameters } from './parameters';

/** Who asks. */
export interface Visitor {
  /** Internal id of the employee. */
  userId: number;
  name: string;
  /** Calls from the administrators' deployment, with a role that may change settings. */
  isAdministrator: boolean;
}

/** An action that the browser can ask for by POST. */
export interface Action<Name extends ActionName> {
  /** Only for administrators. */
  administrator?: true;
  /** Characters that a request may have, where it carries a file. */
  longest?: number;
  /** @throws Refusal with a sentence for the person */
  answer(parameters: Parameters, visitor: Visitor): AnswerOf<Name>;
}

/** Actions by the name that the browser asks for them with. */
export type ActionsOf<Name extends ActionName> = { [Each in Name]: Action<Each> };
