import type { ActionName, AnswerOf, RequestOf } from '../contract/actions';
import { post } from './api';
import { type Loaded, useLoaded } from './use-loaded';

/** The answer to an action, asked for again whenever the request changes. */
export function useAction<Name extends ActionName>(action: Name, request: RequestOf<Name>): Loaded<AnswerOf<Name>> {
  return useLoaded(`${action} ${JSON.stringify(request)}`, () => post(action, request));
}
