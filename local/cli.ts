import { Command } from 'commander';
import { NetSuiteError, NotSupportedError } from './account/errors';
import { command as behaviours } from './commands/behaviours';
import { command as calibrate } from './commands/calibrate';
import { command as deploy } from './commands/deploy';
import { command as query } from './commands/query';
import { command as record } from './commands/record';
import { command as run } from './commands/run';
import { command as schedule } from './commands/schedule';
import { command as secret } from './commands/secret';
import { command as serve } from './commands/serve';
import { UserError } from './user-error';

const program = new Command('local')
  .description('A NetSuite account on this machine')
  .addCommand(deploy())
  .addCommand(run())
  .addCommand(schedule())
  .addCommand(query())
  .addCommand(record())
  .addCommand(secret())
  .addCommand(behaviours())
  .addCommand(calibrate())
  .addCommand(serve());

program.parseAsync().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof UserError || error instanceof NotSupportedError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof NetSuiteError) process.stderr.write(`${error.name}: ${error.message}\n`);
  else throw error;
});
