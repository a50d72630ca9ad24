import type { Account } from '../account/account';
import type { DeployedObject } from '../account/deployed-object';
import { NetSuiteError } from '../account/errors';
import type { SdfElement } from '../account/sdf/project';
import type { LogLevel } from '../modules/module';
import { UserError } from '../user-error';
import { type Recurrence, readRecurrence } from './recurrence';
import { type ScriptType, scriptTypeOf } from './script-types';

export interface ScriptDeployment {
  id: string;
  title: string;
  /** SCHEDULED, NOTSCHEDULED, TESTING, ... */
  status: string;
  isDeployed: boolean;
  logLevel: LogLevel;
  concurrencyLimit: number;
  /** Keys a map or reduce job processes before it saves what became of them. */
  bufferSize: number;
  yieldAfterMinutes: number;
  /** When it starts, if its status is SCHEDULED. */
  recurrence: Recurrence | undefined;
  /** Parameter values as the XML has them, by lower-case id. */
  values: Record<string, string>;
}

interface ScriptParameter {
  id: string;
  type: string;
  defaultValue: string | undefined;
}

/** A script record with its deployments. */
export interface ScriptRecord {
  id: string;
  internalId: number;
  name: string;
  type: ScriptType;
  /** File Cabinet path of the entry file. */
  file: string;
  parameters: readonly ScriptParameter[];
  deployments: readonly ScriptDeployment[];
}

/** The script with that script id or internal id; undefined when the account has none. */
export function findScript(account: Account, id: string | number): ScriptRecord | undefined {
  const object =
    typeof id === 'number' || /^\d+$/.test(id)
      ? account.objects().find((candidate) => candidate.internalId === Number(id))
      : account.object(id);
  const type = object === undefined ? undefined : scriptTypeOf(object.type);
  return object === undefined || type === undefined ? undefined : readScript(object, type);
}

/** @throws UserError naming the scripts there are */
export function requireScript(account: Account, id: string): ScriptRecord {
  const script = findScript(account, id);
  if (script !== undefined) return script;
  const known = account
    .objects()
    .filter((object) => /script$/.test(object.type))
    .map((object) => object.scriptId);
  const hint =
    known.length > 0 ? `Deployed are: ${known.join(', ')}.` : 'No script is deployed: deploy a project first.';
  throw new UserError(`There is no script ${id} in this account. ${hint}`);
}

/**
 * Values of the script parameters: the given ones, else the deployment's, else the parameter's default, typed by
 * field type; null where nothing is set.
 * @throws NetSuiteError for a given parameter the script does not have, or a value that does not fit its type
 */
export function parameterValues(
  script: ScriptRecord,
  deployment: ScriptDeployment,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const wanted = new Map(Object.entries(given).map(([id, value]) => [id.toLowerCase(), value]));
  for (const id of wanted.keys()) {
    if (!script.parameters.some((parameter) => parameter.id === id)) {
      const known = script.parameters.map((parameter) => parameter.id).join(', ') || 'none';
      throw new NetSuiteError('INVALID_SCRIPT_PARAMETER', `${script.id} has no parameter ${id}. It has: ${known}.`);
    }
  }
  return Object.fromEntries(
    script.parameters.map(({ id, type, defaultValue }) => [
      id,
      typedValue(id, type, wanted.has(id) ? wanted.get(id) : (deployment.values[id] ?? defaultValue)),
    ]),
  );
}

/** A deployed script object as a script record of that type. */
export function readScript(object: DeployedObject, type: ScriptType): ScriptRecord {
  const { root } = object;
  const parameters = childrenOf(root, 'scriptcustomfields').map((field) => ({
    id: (field.attributes.scriptid ?? '').toLowerCase(),
    type: text(field, 'fieldtype') ?? 'TEXT',
    defaultValue: text(field, 'fieldtype') === 'CHECKBOX' ? text(field, 'defaultchecked') : text(field, 'defaultvalue'),
  }));
  return {
    id: object.scriptId,
    internalId: object.internalId,
    name: text(root, 'name') ?? object.scriptId,
    type,
    file: (text(root, 'scriptfile') ?? '').replace(/^\[|\]$/g, ''),
    parameters,
    deployments: childrenOf(root, 'scriptdeployments').map((element) => readDeployment(element, parameters)),
  };
}

// Defaults of the optional tags: SDF's own, as the deployment page shows them (Oracle help section_1509578980).
function readDeployment(element: SdfElement, parameters: readonly ScriptParameter[]): ScriptDeployment {
  const values: Record<string, string> = {};
  for (const { id } of parameters) {
    const value = text(element, id);
    if (value !== undefined) values[id] = value;
  }
  return {
    id: element.attributes.scriptid ?? '',
    title: text(element, 'title') ?? '',
    status: text(element, 'status') ?? 'TESTING',
    isDeployed: text(element, 'isdeployed') !== 'F',
    logLevel: (text(element, 'loglevel') ?? 'DEBUG') as LogLevel,
    concurrencyLimit: Number(text(element, 'concurrencylimit') ?? 1),
    bufferSize: Number(text(element, 'buffersize') ?? 1),
    yieldAfterMinutes: Number(text(element, 'yieldaftermins') ?? 60),
    recurrence: readRecurrence(element.children.find((child) => child.name === 'recurrence')),
    values,
  };
}

function typedValue(id: string, type: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return type === 'CHECKBOX' ? false : null;
  switch (type) {
    case 'CHECKBOX':
      return value === true || value === 'T' || value === 'true';
    case 'INTEGER':
    case 'FLOAT':
    case 'CURRENCY':
    case 'PERCENT': {
      const number = Number(String(value).replace(/%$/, ''));
      if (Number.isNaN(number) || (type === 'INTEGER' && !Number.isInteger(number))) {
        throw new NetSuiteError(
          'INVALID_FLD_VALUE',
          `Script parameter ${id} is of type ${type}: ${value} does not fit.`,
        );
      }
      return number;
    }
    case 'DATE':
    case 'DATETIMETZ': {
      const date = value instanceof Date ? value : new Date(String(value));
      if (Number.isNaN(date.getTime())) {
        throw new NetSuiteError(
          'INVALID_FLD_VALUE',
          `Script parameter ${id} is of type ${type}: ${value} does not fit.`,
        );
      }
      return date;
    }
    default:
      return Array.isArray(value) ? value.join(',') : String(value);
  }
}

function childrenOf(element: SdfElement, name: string): SdfElement[] {
  return element.children.find((child) => child.name === name)?.children ?? [];
}

function text(element: SdfElement, name: string): string | undefined {
  const value = element.children.find((child) => child.name === name)?.text;
  return value === '' ? undefined : value;
}
