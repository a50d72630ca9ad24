import type { ActionName } from '../contract';
import type { Action } from './action';
import { customers } from './customers';
import { overview } from './overview';
import { batch, run, runs } from './sync-log';

/** Every action by the name that the browser asks for it with. */
export const ACTIONS: { [Name in ActionName]: Action<Name> } = {
  customers,
  overview,
  batch,
  run,
  runs,
};
