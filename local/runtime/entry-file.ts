import { NetSuiteError } from '../account/errors';
import type { ScriptExecution } from './execution';
import { requireScriptType } from './script-header';
import type { TaskRun } from './task-run';

/** What the entry file of a script defines. */
export interface EntryFile {
  functions: ReadonlySet<string>;
  /** `config` of a Map/Reduce script, as the host's own data. */
  config: unknown;
}

/** Entry files by path and script type, while nothing in their File Cabinet changes. */
const editions = new WeakMap<object, Map<string, EntryFile>>();

/**
 * Reads the entry file of a task's script, once for as long as no file changes.
 * @throws what is wrong with it: header, syntax, a missing module, a missing entry point
 */
export function entryFileOf(task: TaskRun): EntryFile {
  const { account, script } = task;
  const edition = account.files.edition();
  const kept = (edition && editions.get(edition)) ?? new Map<string, EntryFile>();
  const name = `${script.type.header} ${script.file}`;
  const found = kept.get(name) ?? readEntryFile(task);
  kept.set(name, found);
  if (edition !== undefined) editions.set(edition, kept);
  return found;
}

function readEntryFile(task: TaskRun): EntryFile {
  const { account, script } = task;
  const source = account.files.read(script.file);
  if (source === undefined) {
    throw new NetSuiteError(
      'RCRD_DSNT_EXIST',
      `The script file ${script.file} of ${script.id} is not in the File Cabinet.`,
    );
  }
  requireScriptType(source.toString('utf8'), script.file, script.type.header);
  const { entryPoints } = script.type;
  const execution = task.execution(entryPoints[0] ?? '');
  try {
    return definedBy(task, execution);
  } finally {
    execution.close();
  }
}

function definedBy({ script }: TaskRun, execution: ScriptExecution): EntryFile {
  const { entryPoints } = script.type;
  const defined = execution.entryPoints();
  const functions = new Set(entryPoints.filter((name) => typeof defined[name] === 'function'));
  for (const group of script.type.required) {
    if (!group.some((name) => functions.has(name))) {
      throw new NetSuiteError('MISSING_ENTRY_POINT', `${script.file} defines no function ${group.join(' or ')}.`);
    }
  }
  return { functions, config: execution.toHost(defined.config) };
}
