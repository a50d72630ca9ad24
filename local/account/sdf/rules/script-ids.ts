import type { SdfElement, SdfObject, SdfProject } from '../project';
import { child, children, descendants } from '../xml';

/** What a `[scriptid=…]` reference may point to. */
export interface ScriptIds {
  /** The tag a script id path ('customrecord_x.custrecord_y') stands for in the objects to deploy. */
  find(path: string): SdfElement | undefined;
  /** The file of the project that holds the object although deploy.xml does not name it. */
  undeployed(path: string): string | undefined;
  /** Whether manifest.xml declares the object, or the one it belongs to, as already in the account. */
  declared(path: string): boolean;
  /** Whether manifest.xml declares the SuiteApp the reference names. */
  declaresApplication(id: string): boolean;
  declaresBundle(id: string): boolean;
}

/** Indexes the script ids of a project. */
export function indexScriptIds(project: SdfProject, undeployed: SdfObject[]): ScriptIds {
  const elements = new Map<string, SdfElement>();
  for (const object of project.objects) {
    addObject(object, elements);
  }
  const others = new Map(undeployed.map((object) => [object.scriptId, object.file]));
  const dependencies = child(project.manifest, 'dependencies');
  const declared = new Set(listed(dependencies, 'objects', 'object'));
  const application = (id: string): boolean =>
    holders(dependencies, 'applications', 'application').some((element) => element.attributes.id === id) ||
    id === `${child(project.manifest, 'publisherid')?.text}.${child(project.manifest, 'projectid')?.text}`;
  return {
    find: (path) => elements.get(path),
    undeployed: (path) => others.get(path.split('.')[0] ?? ''),
    declared: (path) => declared.has(path) || declared.has(path.split('.')[0] ?? ''),
    declaresApplication: application,
    // One bundle element may list copies of one bundle: <bundle id="100|200">, Oracle help section_1556849814.
    declaresBundle: (id) =>
      holders(dependencies, 'bundles', 'bundle').some((element) => element.attributes.id?.split('|').includes(id)),
  };
}

/** The texts of `<list><item>…` in manifest.xml's dependencies. */
export function listed(dependencies: SdfElement | undefined, list: string, item: string): string[] {
  return holders(dependencies, list, item).map((element) => element.text);
}

function holders(dependencies: SdfElement | undefined, list: string, item: string): SdfElement[] {
  return dependencies ? children(dependencies, list).flatMap((element) => children(element, item)) : [];
}

// A nested tag is found by its full path and, as some references leave levels out, by object and own id.
function addObject(object: SdfObject, elements: Map<string, SdfElement>): void {
  elements.set(object.scriptId, object.root);
  const add = (element: SdfElement, path: string): void => {
    for (const below of element.children) {
      const own = below.attributes.scriptid;
      if (own) {
        elements.set(`${path}.${own}`, below);
        elements.set(`${object.scriptId}.${own}`, below);
      }
      add(below, own ? `${path}.${own}` : path);
    }
  };
  add(object.root, object.scriptId);
}

/** Every tag of an object that has a script id of its own, the root first. */
export function* scriptIdTags(object: SdfObject): Generator<SdfElement> {
  for (const element of descendants(object.root)) {
    if (element === object.root || element.attributes.scriptid !== undefined) {
      yield element;
    }
  }
}
