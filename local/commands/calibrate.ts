import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { checkedChoices } from '../account/behaviours';
import { counted } from '../counted';
import { UserError } from '../user-error';
import { type AccountOptions, print, withAccount, withAccountOptions } from './account-option';

/** `calibrate FILE`: lets the account behave as another one was measured to. */
export function command(): Command {
  return withAccountOptions(new Command('calibrate'))
    .description('let the account behave as a NetSuite account was measured to')
    .argument('<file>', 'JSON: { "behaviours": { "<id>": "<variant>" } }; other keys are left alone')
    .action(async (file: string, options: AccountOptions) => {
      const behaviours = checkedChoices(read(file));
      await withAccount(options, (account) => account.setBehaviours(behaviours));
      print(options, { behaviours }, `Set ${counted(Object.keys(behaviours).length, 'behaviour')}.`);
    });
}

function read(file: string): unknown {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file} is no JSON file that can be read: ${(error as Error).message}.`);
  }
  if (typeof content !== 'object' || content === null || !('behaviours' in content))
    throw new UserError(`${file} has no "behaviours": give { "behaviours": { "<id>": "<variant>" } }.`);
  return content.behaviours;
}
