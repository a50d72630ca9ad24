import { Command } from 'commander';
import { command as behaviours } from './commands/behaviours';
import { command as calibrate } from './commands/calibrate';
import { command as deploy } from './commands/deploy';
import { command as features } from './commands/features';
import { command as key } from './commands/key';
import { command as log } from './commands/log';
import { command as query } from './commands/query';
import { command as record } from './commands/record';
import { command as run } from './commands/run';
import { command as schedule } from './commands/schedule';
import { command as secret } from './commands/secret';
import { command as serve } from './commands/serve';
import { failWith } from './explain';

const program = new Command('local')
  .description('A NetSuite account on this machine')
  .addCommand(deploy())
  .addCommand(run())
  .addCommand(schedule())
  .addCommand(log())
  .addCommand(features())
  .addCommand(query())
  .addCommand(record())
  .addCommand(secret())
  .addCommand(key())
  .addCommand(behaviours())
  .addCommand(calibrate())
  .addCommand(serve());

program.parseAsync().catch(failWith);
