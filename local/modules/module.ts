import type { Account } from '../account/account';
import type { Actor } from '../account/records/document';

/** Units of one execution (or one Map/Reduce invocation), by call. */
export interface Governance {
  readonly limit: number;
  /** Units used so far. */
  readonly used: number;
  /**
   * Charges `units` for `call` ('record.load') of `subject`, a record type or address; raises SSS_USAGE_LIMIT_EXCEEDED
   * once the limit is passed, and on every governed call after that.
   */
  charge(call: string, units: number, subject?: string): void;
  /** Units and number of calls by call name. */
  byCall(): Record<string, { calls: number; units: number }>;
}

export type LogLevel = 'DEBUG' | 'AUDIT' | 'ERROR' | 'EMERGENCY';

export interface ScriptInstanceHandle {
  /** The deployment's log level, as raised by NetSuite where a script logged too much. */
  readonly logLevel: LogLevel;
  /** % Complete of a scheduled script; undefined for every other type. */
  percentComplete: number | undefined;
  /** Puts the same deployment into the queue again, as soon as this instance is finished. */
  resubmit(parameters: Readonly<Record<string, unknown>>): void;
}

/** What an N/* module is given: the one execution it serves. */
export interface Execution {
  readonly account: Account;
  readonly actor: Actor;
  readonly governance: Governance;
  readonly script: {
    /** Script id, e.g. customscript_x. */
    id: string;
    internalId: number;
    deploymentId: string;
    /** As in @NScriptType, e.g. MapReduceScript. */
    type: string;
    /** Values of the script parameters by lower-case id, typed as RecordDocument values are. */
    parameters: Record<string, unknown>;
    /** File Cabinet path of the entry file. */
    file: string;
  };
  /** Where the script runs from: runtime.executionContext, e.g. 'MAPREDUCE'. */
  readonly executionContext: string;
  /** The instance of a deployment that this execution belongs to; undefined where a script runs without one. */
  readonly instance?: ScriptInstanceHandle;
  log(level: LogLevel, title: string, details: string): void;
  /** What is done once the invocation is over, however it ended. */
  atEnd(action: () => void): void;
  /** A Date, Array or plain object made in the script's own realm, copied deeply from a host value. */
  toScript<T>(value: T): T;
}

/**
 * Builds one module for one execution. The runtime carries values across: functions get host copies of arrays, dates
 * and plain objects, callbacks they may simply call, and their own objects where a script hands one back. What they
 * return reaches the script as data or, where it has methods, as an object that refuses unknown members by name. Keep
 * what scripts must not see in #private members. NetSuiteErrors become SuiteScriptErrors of the script's realm.
 */
export type ModuleFactory = (execution: Execution) => Record<string, unknown>;
