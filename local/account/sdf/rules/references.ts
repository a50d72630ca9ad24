import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding, SdfElement, SdfObject } from '../project';
import { child, descendants } from '../xml';
import { at, type Context, named, type Rule } from './rule';
import { listed } from './script-ids';

interface Reference {
  object: SdfObject;
  element: SdfElement;
  parent: SdfElement | undefined;
  /** As written, with the brackets. */
  text: string;
}

// Formats: Oracle help bridgehead_24076946. Definitions of searches and datasets hold ids of their own syntax.
const OBJECT_REFERENCE = /\[[^[\]]*\bscriptid\s*=[^[\]]*\]/g;
const FILE_REFERENCE = /^\[(\/[^[\]]+)\]$/;

function* texts(context: Context): Generator<Omit<Reference, 'text'>> {
  for (const object of context.project.objects) {
    const parents = new Map<SdfElement, SdfElement>();
    for (const element of descendants(object.root)) {
      for (const below of element.children) {
        parents.set(below, element);
      }
      if (element.text !== '' && element.name !== 'definition') {
        yield { object, element, parent: parents.get(element) };
      }
    }
  }
}

function* objectReferences(context: Context): Generator<Reference & { parts: Record<string, string> }> {
  for (const place of texts(context)) {
    for (const [text] of place.element.text.matchAll(OBJECT_REFERENCE)) {
      const pairs = text
        .slice(1, -1)
        .split(',')
        .map((pair) => pair.split('=').map((part) => part.trim()));
      yield { ...place, text, parts: Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value])) };
    }
  }
}

const objectReference: Rule = {
  name: 'object-reference',
  checks: 'A [scriptid=…] points to an object of the project, or one that manifest.xml declares.',
  find: (context) => [...objectReferences(context)].flatMap((reference) => unresolved(reference, context)),
};

function unresolved(
  { object, element, parent, text, parts }: Reference & { parts: Record<string, string> },
  { scriptIds }: Context,
): Omit<Finding, 'rule'>[] {
  const { scriptid = '', appid, bundleid, type } = parts;
  const refuse = (why: string, fix: string) => [
    at({ object, element }, `${named(element, parent)} points to ${text}, ${why}`, fix),
  ];
  if (scriptIds.find(scriptid) || scriptIds.declared(scriptid)) {
    return [];
  }
  if (appid !== undefined) {
    return scriptIds.declaresApplication(appid)
      ? []
      : refuse(
          `but manifest.xml declares no SuiteApp ${appid}`,
          `Add <application id="${appid}"> to the dependencies in manifest.xml`,
        );
  }
  if (bundleid !== undefined) {
    return scriptIds.declaresBundle(bundleid)
      ? []
      : refuse(
          `but manifest.xml declares no bundle ${bundleid}`,
          `Add <bundle id="${bundleid}"> to the dependencies in manifest.xml`,
        );
  }
  // A type names a field that a custom segment makes; only the account knows it.
  if (type !== undefined) {
    return [];
  }
  const file = scriptIds.undeployed(scriptid);
  return file === undefined
    ? refuse(
        'which is neither in the project nor declared in manifest.xml',
        `Correct the script ID, add the object, or declare it as <object>${scriptid}</object> in the dependencies of manifest.xml`,
      )
    : refuse(`but deploy.xml does not name ${file}`, `Add <path>~/${file}</path> to the objects in deploy.xml`);
}

// The types a reference may have, where the SDF XML Reference names exactly one.
const SINGLE_TYPES = new Set(['subtab', 'role', 'savedsearch', 'string']);

const referenceType: Rule = {
  name: 'reference-type',
  checks: 'A reference points to an object of the type its tag takes: a role, a subtab, a saved search, a translation.',
  find: (context) => {
    const takes = new Map(context.tags.map((tag) => [tag.element, tag.field?.references]));
    return [...objectReferences(context)].flatMap(({ object, element, parent, text, parts }) => {
      const types = takes.get(element);
      const target = context.scriptIds.find(parts.scriptid ?? '');
      const [type] = types ?? [];
      if (!target || types?.length !== 1 || type === undefined || !SINGLE_TYPES.has(type) || target.name === type) {
        return [];
      }
      return at(
        { object, element },
        `${named(element, parent)} points to ${text}, a ${target.name}, but takes a ${type}`,
        `Point to a ${type}`,
      );
    });
  },
};

const fileReference: Rule = {
  name: 'file-reference',
  checks:
    'A [/path] points to a file of the project or one that manifest.xml declares; scripts are given in this form.',
  find: (context) => {
    const dependencies = child(context.project.manifest, 'dependencies');
    const declared = new Set([...listed(dependencies, 'files', 'file'), ...listed(dependencies, 'folders', 'folder')]);
    const exists = (file: string): boolean =>
      declared.has(file) || existsSync(path.join(context.project.directory, 'FileCabinet', file));
    return [...texts(context)].flatMap(({ object, element, parent }) => {
      const [, file] = FILE_REFERENCE.exec(element.text) ?? [];
      if (file === undefined) {
        return isFileTag(element)
          ? at(
              { object, element },
              `${named(element, parent)} is "${element.text}", which is not a file reference`,
              'Write [/SuiteScripts/…]',
            )
          : [];
      }
      if (isFileTag(element) && !file.endsWith('.js')) {
        return at(
          { object, element },
          `${named(element, parent)} points to ${file}, which is not a .js file`,
          'Point to a .js file',
        );
      }
      return exists(file)
        ? []
        : at(
            { object, element },
            `${named(element, parent)} points to ${file}, which is neither in FileCabinet nor declared in manifest.xml`,
            `Correct the path, add FileCabinet${file}, or declare <file>${file}</file> in the dependencies of manifest.xml`,
          );
    });
  },
};

function isFileTag(element: SdfElement): boolean {
  return element.name === 'scriptfile' || element.name === 'scriptfilepath';
}

export const referenceRules: Rule[] = [objectReference, referenceType, fileReference];
