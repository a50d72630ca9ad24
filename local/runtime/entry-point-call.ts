import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import { type EntryPointCall, recordCall } from './calls';
import { ScriptExecution } from './execution';
import { errorRecord, serializeError } from './script-error';
import { requireScriptType } from './script-header';
import { ScriptLog } from './script-log';
import { LIMITS } from './script-types';
import { parameterValues, type ScriptRecord } from './scripts';

/**
 * Calls an entry point at once, with units and time of its own, and records what it used.
 * @param context what the entry point is given, made for its execution
 * @returns false when the script has no such entry point
 * @throws NetSuiteError with name and message of what the script threw
 */
export function callEntryPoint(
  account: Account,
  call: EntryPointCall,
  context: (execution: ScriptExecution) => object,
): boolean {
  const { script, deployment, entryPoint } = call;
  const source = sourceOf(account, script);
  if (definedBy.get(script.file)?.source.equals(source) && !definedBy.get(script.file)?.names.has(entryPoint)) {
    return false;
  }
  const log = new ScriptLog(account, {
    taskId: null,
    scriptId: script.id,
    deploymentId: deployment.id,
    level: deployment.logLevel,
  });
  const execution = executionOf(account, call, log);
  const started = performance.now();
  let failure: unknown;
  try {
    requireScriptType(source.toString('utf8'), script.file, script.type.header);
    const names = execution.runWhereDefined(entryPoint, () => context(execution));
    definedBy.set(script.file, { source, names });
    if (!names.has(entryPoint)) return false;
  } catch (error) {
    failure = error ?? new Error('undefined was thrown');
    log.write('ERROR', errorRecord(failure).name, serializeError(failure));
  } finally {
    execution.close();
  }
  recordCall(account, call, execution, (performance.now() - started) / 1000, failure);
  if (failure === undefined) return true;
  const { name, message } = errorRecord(failure);
  throw new NetSuiteError(name, message);
}

/** Names a script file returns, as of its last call: a script without the entry point needs no execution to say so. */
const definedBy = new Map<string, { source: Buffer; names: ReadonlySet<string> }>();

function executionOf(account: Account, call: EntryPointCall, log: ScriptLog): ScriptExecution {
  const { script, deployment } = call;
  return new ScriptExecution({
    account,
    actor: call.actor,
    script: {
      id: script.id,
      internalId: script.internalId,
      deploymentId: deployment.id,
      type: script.type.header,
      parameters: parameterValues(script, deployment, {}),
      file: script.file,
    },
    executionContext: call.executionContext,
    limits: LIMITS[call.entryPoint] ?? { units: 0, seconds: 0 },
    log,
    instance: {
      logLevel: log.level,
      percentComplete: undefined,
      resubmit() {
        throw new NetSuiteError('SSS_OPERATION_UNAVAILABLE', `A ${script.type.header} cannot be submitted as a task.`);
      },
    },
  });
}

function sourceOf(account: Account, { id, file }: ScriptRecord): Buffer {
  const source = account.files.read(file);
  if (source !== undefined) return source;
  throw new NetSuiteError('RCRD_DSNT_EXIST', `The script file ${file} of ${id} is not in the File Cabinet.`);
}
