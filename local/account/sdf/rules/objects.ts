import path from 'node:path';
import type { SdfElement } from '../project';
import { objectType, objectTypeNames } from '../tables';
import { at, nearest, type Rule } from './rule';
import { scriptIdTags } from './script-ids';

// Prefixes and lengths of the script ids inside objects: SDF XML Reference, e.g. SDFxml_2670115109
// (customrecordcustomfield), SDFxml_1412672892 (scriptcustomfield), SDFxml_2285369723 (string).
const NESTED: Record<string, { prefix: string; maxLength?: number } | undefined> = {
  customrecordcustomfield: { prefix: 'custrecord', maxLength: 40 },
  scriptcustomfield: { prefix: 'custscript', maxLength: 40 },
  scriptdeployment: { prefix: 'customdeploy', maxLength: 40 },
  customvalue: { prefix: '', maxLength: 40 },
  instance: { prefix: '' },
  subtab: { prefix: '' },
  recordsublist: { prefix: '', maxLength: 40 },
  string: { prefix: '', maxLength: 255 },
};

const unknownObjectType: Rule = {
  name: 'unknown-object-type',
  checks: 'The root tag is one of the objects SDF deploys.',
  find: ({ project }) =>
    project.objects
      .filter((object) => !objectType(object.type))
      .map((object) => {
        const near = nearest(object.type, objectTypeNames);
        return at(
          { object, element: object.root },
          `<${object.type}> is not an SDF object type`,
          near ? `Write <${near}>, if that is meant` : 'Use a root tag of the SDF XML Reference',
        );
      }),
};

const scriptId: Rule = {
  name: 'script-id',
  checks: 'Script IDs have the prefix of their type and consist of lower-case letters, digits and underscores.',
  find: ({ project }) =>
    project.objects.flatMap((object) => {
      const prefixes = objectType(object.type)?.prefixes;
      if (!prefixes) {
        return [];
      }
      return [...scriptIdTags(object)].flatMap((element) => {
        const id = element.attributes.scriptid;
        const allowed = element === object.root ? prefixes : nestedPrefix(element);
        if (id === undefined || allowed.length === 0 || allowed.some((prefix) => isScriptId(id, prefix))) {
          return [];
        }
        const wish = allowed.filter(Boolean).join(' or ');
        return at(
          { object, element },
          `the script ID "${id}" of <${element.name}> is not ${wish ? `${wish} followed by` : 'made of'} lower-case letters, digits and underscores`,
          `Write scriptid="${allowed[0] || 'val'}_…"`,
        );
      });
    }),
};

/** The prefix inside an object, none when the reference gives no rule for it. */
function nestedPrefix(element: SdfElement): string[] {
  const prefix = NESTED[element.name]?.prefix;
  return prefix === undefined ? [] : [prefix];
}

function isScriptId(id: string, prefix: string): boolean {
  // Some imported ids inside objects (translation strings, workflow conditions) carry upper-case letters.
  const rest = id.slice(prefix.length);
  return id.startsWith(prefix) && (prefix ? /^[0-9a-z_]+$/ : /^\w+$/).test(rest);
}

const scriptIdLength: Rule = {
  name: 'script-id-length',
  checks: 'Script IDs are not longer than the SDF XML Reference allows for their type.',
  find: ({ project }) =>
    project.objects.flatMap((object) =>
      [...scriptIdTags(object)].flatMap((element) => {
        const id = element.attributes.scriptid ?? '';
        const limit = lengthLimit(element, element === object.root);
        return limit === undefined || id.length <= limit
          ? []
          : at(
              { object, element },
              `the script ID "${id}" has ${id.length} characters, <${element.name}> allows ${limit}`,
              `Shorten it to ${limit} characters, prefix included`,
            );
      }),
    ),
};

function lengthLimit(element: SdfElement, isRoot: boolean): number | undefined {
  return isRoot ? objectType(element.name)?.maxLength : NESTED[element.name]?.maxLength;
}

const fileName: Rule = {
  name: 'file-name',
  checks: 'An object is in the file of its script ID (Oracle help subsect_1537555588).',
  find: ({ project }) =>
    project.objects.flatMap((object) => {
      const name = path.posix.basename(object.file, '.xml');
      return object.scriptId === '' || name === object.scriptId
        ? []
        : at(
            { object, element: object.root },
            `the file is named ${name}.xml, not after its script ID`,
            `Rename the file to ${object.scriptId}.xml`,
          );
    }),
};

const duplicateScriptId: Rule = {
  name: 'duplicate-script-id',
  checks: 'No script ID is used twice in the project, nor twice inside one object.',
  find: ({ project }) => {
    const owners = new Map<string, string>();
    return project.objects.flatMap((object) => {
      const inside = new Map<string, number>();
      return [...scriptIdTags(object)].flatMap((element) => {
        const id = element.attributes.scriptid;
        if (!id) {
          return [];
        }
        if (element === object.root) {
          const other = owners.get(id);
          owners.set(id, object.file);
          return other === undefined
            ? []
            : at(
                { object, element },
                `the script ID is also that of ${other}`,
                'Give one of the two another script ID',
              );
        }
        if (!NESTED[element.name]) {
          return [];
        }
        const line = inside.get(`${element.name} ${id}`);
        inside.set(`${element.name} ${id}`, element.line);
        return line === undefined
          ? []
          : at(
              { object, element },
              `the script ID "${id}" is already used in line ${line}`,
              'Give one of the two another script ID',
            );
      });
    });
  },
};

export const objectRules: Rule[] = [unknownObjectType, scriptId, scriptIdLength, fileName, duplicateScriptId];
