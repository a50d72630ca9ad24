import type { Command } from 'commander';
import { withAccountOptions } from './commands/account-option';
import { sentenceOf } from './explain';
import { parse, programOn, type Terminal } from './terminal';

interface LocalCommand {
  name: string;
  about: string;
  argument?: readonly [name: string, about: string];
  /** It has commands of its own, which do the work. */
  isGroup?: true;
  /** Loads what it needs. */
  load(): Promise<{ define(command: Command, terminal: Terminal): void }>;
}

const COMMANDS: readonly LocalCommand[] = [
  {
    name: 'deploy',
    about: 'validate an SDF project and deploy it to the local account, creating the account if needed',
    load: () => import('./commands/deploy'),
  },
  {
    name: 'run',
    about: 'run a script as its schedule would, and print the usage of each stage',
    argument: ['<scriptid>', 'script ID of the script record, e.g. customscript_x'],
    load: () => import('./commands/run'),
  },
  {
    name: 'schedule',
    about: 'list the schedule; with --until or --hours, run it as if that time had passed',
    load: () => import('./commands/schedule'),
  },
  {
    name: 'log',
    about: 'print what scripts logged: runs, user events and Suitelets',
    load: () => import('./commands/log'),
  },
  {
    name: 'features',
    about: "list the account's features, by their SDF names; with --on and --off, switch them",
    load: () => import('./commands/features'),
  },
  {
    name: 'query',
    about: 'run a SuiteQL query and print its rows',
    argument: ['<suiteql>', 'the query, in double quotes'],
    load: () => import('./commands/query'),
  },
  {
    name: 'record',
    about: 'create, edit, view, delete or merge records',
    isGroup: true,
    load: () => import('./commands/record'),
  },
  {
    name: 'secret',
    about: 'API Secrets of the account (custsecret_...)',
    isGroup: true,
    load: () => import('./commands/secret'),
  },
  {
    name: 'key',
    about: 'private keys of the account (custkey...), which N/sftp logs in with',
    isGroup: true,
    load: () => import('./commands/key'),
  },
  {
    name: 'behaviours',
    about: 'list what the account does where NetSuite accounts differ, and what else it could do',
    load: () => import('./commands/behaviours'),
  },
  {
    name: 'calibrate',
    about: 'let the account behave as a NetSuite account was measured to',
    argument: ['<file>', 'JSON: { "behaviours": { "<id>": "<variant>" } }; other keys are left alone'],
    load: () => import('./commands/calibrate'),
  },
  {
    name: 'serve',
    about: 'serve the web pages of the account on 127.0.0.1, and run submitted and scheduled scripts',
    load: () => import('./commands/serve'),
  },
];

/** `npm run local -- WORDS`. Loads the command that the words name, and lists the others. */
export async function runLocal(words: readonly string[], terminal: Terminal): Promise<void> {
  const program = programOn(terminal, 'local').description('A NetSuite account on this machine');
  for (const { name, about, argument, isGroup, load } of COMMANDS) {
    const command = program.command(name).description(about);
    if (argument) command.argument(...argument);
    if (!isGroup) withAccountOptions(command);
    if (words.includes(name)) (await load()).define(command, terminal);
  }
  await parse(program, words, terminal, sentenceOf);
}
