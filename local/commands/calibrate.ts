import { Command } from 'commander';
import { readCalibration } from '../account/behaviours/calibration';
import { counted } from '../counted';
import { type AccountOptions, print, withAccount, withAccountOptions } from './account-option';

/** `calibrate FILE`: lets the account behave as another one was measured to. */
export function command(): Command {
  return withAccountOptions(new Command('calibrate'))
    .description('let the account behave as a NetSuite account was measured to')
    .argument('<file>', 'JSON: { "behaviours": { "<id>": "<variant>" } }; other keys are left alone')
    .action(async (file: string, options: AccountOptions) => {
      const behaviours = readCalibration(file);
      await withAccount(options, (account) => account.setBehaviours(behaviours));
      print(options, { behaviours }, `Set ${counted(Object.keys(behaviours).length, 'behaviour')}.`);
    });
}
