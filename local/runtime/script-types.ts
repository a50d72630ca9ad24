import { NotSupportedError } from '../account/errors';

/** Units and seconds that one invocation may use. */
export interface Limits {
  units: number;
  seconds: number;
}

export interface ScriptType {
  /** Root element of the SDF object. */
  object: string;
  /** As in @NScriptType. */
  header: string;
  /** runtime.executionContext. */
  executionContext: string;
  entryPoints: readonly string[];
  /** Entry points of which at least one must be there, per group. */
  required: readonly (readonly string[])[];
}

/** The script types that run here (Oracle help section_4685231336, section_1506710570). */
export const SCRIPT_TYPES: readonly ScriptType[] = [
  {
    object: 'mapreducescript',
    header: 'MapReduceScript',
    executionContext: 'MAPREDUCE',
    entryPoints: ['getInputData', 'map', 'reduce', 'summarize'],
    required: [['getInputData'], ['map', 'reduce']],
  },
  {
    object: 'scheduledscript',
    header: 'ScheduledScript',
    executionContext: 'SCHEDULED',
    entryPoints: ['execute'],
    required: [['execute']],
  },
];

/** SDF object types of scripts that NetSuite knows and this runtime does not run. */
const OTHER_SCRIPTS = new Set([
  'bundleinstallationscript',
  'clientscript',
  'customtool',
  'eventsubscriber',
  'massupdatescript',
  'portlet',
  'restlet',
  'sdfinstallationscript',
  'suitelet',
  'usereventscript',
  'workflowactionscript',
]);

/** @returns undefined when objects of this type are no scripts; throws NotSupportedError for scripts that do not run here */
export function scriptTypeOf(objectType: string): ScriptType | undefined {
  if (OTHER_SCRIPTS.has(objectType)) throw new NotSupportedError(`running a ${objectType}`);
  return SCRIPT_TYPES.find((type) => type.object === objectType);
}

export type MapReduceStage = 'GET_INPUT' | 'MAP' | 'SHUFFLE' | 'REDUCE' | 'SUMMARIZE';

/** Name of a stage in reports: a Map/Reduce stage, or EXECUTE for a scheduled script. */
export type StageName = MapReduceStage | 'EXECUTE';

/**
 * Limits of one invocation by entry point: units from Oracle help section_N3351480 and section_4480364878,
 * time from section_161591009480.
 */
export const LIMITS: Readonly<Record<string, Limits>> = {
  getInputData: { units: 10_000, seconds: 3_600 },
  map: { units: 1_000, seconds: 300 },
  reduce: { units: 5_000, seconds: 900 },
  summarize: { units: 10_000, seconds: 3_600 },
  execute: { units: 10_000, seconds: 3_600 },
  beforeLoad: { units: 1_000, seconds: 300 },
  beforeSubmit: { units: 1_000, seconds: 300 },
  afterSubmit: { units: 1_000, seconds: 300 },
  onRequest: { units: 1_000, seconds: 300 },
};
