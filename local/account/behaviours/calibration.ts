import { readFileSync } from 'node:fs';
import { UserError } from '../../user-error';
import { type BehaviourChoices, checkedChoices } from '../behaviours';

/**
 * The choices of a calibration file: JSON with `behaviours`, as the Account Probe's result has it; other keys are left alone.
 * @throws UserError for what cannot be read, and for every id and variant there is not
 */
export function readCalibration(file: string): BehaviourChoices {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file} is no JSON file that can be read: ${(error as Error).message}.`);
  }
  if (typeof content !== 'object' || content === null || !('behaviours' in content))
    throw new UserError(`${file} has no "behaviours": give { "behaviours": { "<id>": "<variant>" } }.`);
  return checkedChoices(content.behaviours);
}

/**
 * What accounts do in this process unless they are set to something else: the choices of the calibration file that
 * LOCAL_ACCOUNT_BEHAVIOURS names, or none.
 */
export function usualChoices(): BehaviourChoices {
  const file = process.env.LOCAL_ACCOUNT_BEHAVIOURS ?? '';
  return file === '' ? {} : readCalibration(file);
}
