import type { Command } from 'commander';
import { readCalibration } from '../account/behaviours/calibration';
import { counted } from '../counted';
import type { Terminal } from '../terminal';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

/** `calibrate FILE`: lets the account behave as another one was measured to. */
export function define(command: Command, terminal: Terminal): void {
  command.action(async (file: string, options: AccountOptions) => {
    const behaviours = readCalibration(file);
    await withAccount(options, (account) => account.setBehaviours(behaviours));
    print(terminal, options, { behaviours }, `Set ${counted(Object.keys(behaviours).length, 'behaviour')}.`);
  });
}
