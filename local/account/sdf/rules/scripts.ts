import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, SdfElement, SdfObject } from '../project';
import { objectType } from '../tables';
import { child, children, childText, descendants } from '../xml';
import { at, type Context, type Rule } from './rule';

// Oracle help bridgehead_4387808822 and section_4503568059.
const API_VERSIONS = ['2.0', '2.1', '2.x', '2.X'];

interface ScriptFile {
  object: SdfObject;
  element: SdfElement;
  /** File Cabinet path. */
  path: string;
  source: string;
}

/** The script files of the objects whose @NScriptType is known, as far as the project holds them. */
function scriptFiles({ project }: Context): ScriptFile[] {
  return project.objects.flatMap((object) => {
    const element = child(object.root, 'scriptfile');
    const [, file] = /^\[(\/.+)\]$/.exec(element?.text ?? '') ?? [];
    if (!element || file === undefined || !objectType(object.type)?.scriptType) {
      return [];
    }
    const source = textOf(path.join(project.directory, 'FileCabinet', file));
    return source === undefined ? [] : [{ object, element, path: file, source }];
  });
}

function textOf(location: string): string | undefined {
  try {
    return readFileSync(location, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    // That the file is missing is the file-reference rule's finding.
    return undefined;
  }
}

/** A tag of the comments before the first statement: NetSuite reads it nowhere else. */
function headerTag(source: string, tag: string): { value: string; line: number } | undefined {
  const [comments = ''] = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(source) ?? [];
  const found = new RegExp(`@${tag}[ \\t]+(\\S+)`).exec(comments);
  return found?.[1] === undefined
    ? undefined
    : { value: found[1], line: comments.slice(0, found.index).split('\n').length };
}

function inScript(script: ScriptFile, line: number, message: string, fix: string): Omit<Finding, 'rule'> {
  return { file: `FileCabinet${script.path}`, line, tag: '', message: `${script.object.scriptId}: ${message}`, fix };
}

/** Scripts of SuiteScript 1.0 have functions named in the object, no header and no define; Map/Reduce has no 1.0. */
function isSuiteScript1({ object, source }: ScriptFile): boolean {
  return (
    headerTag(source, 'NApiVersion') === undefined &&
    !/\bdefine\s*\(/.test(source) &&
    object.root.children.some((element) => element.name.endsWith('function') && element.text !== '')
  );
}

const scriptHeader: Rule = {
  name: 'script-header',
  checks: 'A script names an API version SuiteScript has in the comment at its head.',
  find: (context) =>
    scriptFiles(context)
      .filter((script) => !isSuiteScript1(script))
      .flatMap((script) => {
        const version = headerTag(script.source, 'NApiVersion');
        if (!version) {
          return inScript(
            script,
            1,
            'the script has no @NApiVersion in the comment at its head',
            'Begin the file with /** @NApiVersion 2.1 … */',
          );
        }
        return API_VERSIONS.includes(version.value)
          ? []
          : inScript(script, version.line, `@NApiVersion ${version.value} does not exist`, 'Write @NApiVersion 2.1');
      }),
};

const scriptType: Rule = {
  name: 'script-type',
  checks: 'The @NScriptType of a script is that of the object that runs it.',
  find: (context) =>
    scriptFiles(context)
      .filter((script) => !isSuiteScript1(script))
      .flatMap((script) => {
        const expected = objectType(script.object.type)?.scriptType ?? '';
        const type = headerTag(script.source, 'NScriptType');
        if (!type) {
          return inScript(
            script,
            1,
            'the script has no @NScriptType in the comment at its head',
            `Write @NScriptType ${expected} under @NApiVersion`,
          );
        }
        return type.value.toLowerCase() === expected.toLowerCase()
          ? []
          : inScript(
              script,
              type.line,
              `<${script.object.type}> runs a ${expected}, but ${script.path} is a ${type.value}`,
              `Write @NScriptType ${expected}, or name another file in <scriptfile>`,
            );
      }),
};

function deployments(object: SdfObject): SdfElement[] {
  const list = child(object.root, 'scriptdeployments');
  return list ? children(list, 'scriptdeployment') : [];
}

const DEFAULTS = ['defaultvalue', 'defaultselection', 'dynamicdefault'];

const mandatoryParameter: Rule = {
  name: 'mandatory-parameter',
  checks: 'Every deployment gives a value to the mandatory script parameters that have no default.',
  find: ({ project }) =>
    project.objects.flatMap((object) =>
      [...descendants(object.root)]
        .filter((field) => field.name === 'scriptcustomfield' && isForDeployments(field))
        .flatMap((field) =>
          deployments(object)
            .filter((deployment) => childText(deployment, field.attributes.scriptid ?? '') === '')
            .map((deployment) =>
              at(
                { object, element: deployment },
                `${deployment.attributes.scriptid} gives no value to the mandatory parameter ${field.attributes.scriptid}`,
                `Write <${field.attributes.scriptid}>…</${field.attributes.scriptid}> in the deployment, or make the parameter optional`,
              ),
            ),
        ),
    ),
};

/** Mandatory, without default, and not a preference of the company, user or portlet. */
function isForDeployments(field: SdfElement): boolean {
  return (
    childText(field, 'ismandatory') === 'T' &&
    childText(field, 'setting') === '' &&
    childText(field, 'defaultchecked') !== 'T' &&
    DEFAULTS.every((name) => childText(field, name) === '')
  );
}

const SCHEDULED_TYPES = new Set(['mapreducescript', 'scheduledscript']);

// Oracle help section_1509578980: Not Scheduled, Scheduled, Testing; the others are states an import may carry.
const SCHEDULED_STATUSES = ['NOTSCHEDULED', 'SCHEDULED', 'TESTING', 'INQUEUE', 'INPROGRESS', 'COMPLETED'];
const OTHER_STATUSES = ['RELEASED', 'TESTING'];

const deploymentStatus: Rule = {
  name: 'deployment-status',
  checks: 'A deployment has a status of its script type: scheduled or not, or released or testing.',
  find: ({ tags }) =>
    tags
      .filter((tag) => tag.element.name === 'status' && tag.parent?.element.name === 'scriptdeployment')
      .filter((tag) => tag.element.text !== '' && tag.object.type !== 'sdfinstallationscript')
      .flatMap((tag) => {
        const statuses = SCHEDULED_TYPES.has(tag.object.type) ? SCHEDULED_STATUSES : OTHER_STATUSES;
        return statuses.includes(tag.element.text) ||
          ![...SCHEDULED_STATUSES, ...OTHER_STATUSES].includes(tag.element.text)
          ? []
          : at(
              tag,
              `<status> of ${tag.parent?.element.attributes.scriptid} is ${tag.element.text}, which a ${tag.object.type} cannot have`,
              `Write one of ${statuses.slice(0, 3).join(', ')}`,
            );
      }),
};

// Oracle help section_1509578980: buffer sizes are powers of two up to 64.
const BUFFER_SIZES = ['1', '2', '4', '8', '16', '32', '64'];

const mapReduceSettings: Rule = {
  name: 'map-reduce-settings',
  checks: 'Buffer size, concurrency limit and yield of a Map/Reduce deployment are numbers NetSuite offers.',
  find: ({ tags }) =>
    tags
      .filter((tag) => tag.object.type === 'mapreducescript' && tag.parent?.element.name === 'scriptdeployment')
      .filter(({ element }) => element.text !== '')
      .flatMap((tag) => {
        const { name, text } = tag.element;
        if (name === 'buffersize' && !BUFFER_SIZES.includes(text)) {
          return at(
            tag,
            `<buffersize> is "${text}", which NetSuite does not offer`,
            `Write one of ${BUFFER_SIZES.join(', ')}`,
          );
        }
        return ['concurrencylimit', 'yieldaftermins'].includes(name) && !/^[1-9]\d*$/.test(text)
          ? at(
              tag,
              `<${name}> is "${text}", which is not a positive whole number`,
              'Write a whole number of at least 1',
            )
          : [];
      }),
};

export const scriptRules: Rule[] = [scriptHeader, scriptType, mandatoryParameter, deploymentStatus, mapReduceSettings];
