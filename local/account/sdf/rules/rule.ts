import type { Finding, SdfElement, SdfObject, SdfProject } from '../project';
import { type FieldDefinition, type Fields, objectFields, structureOf } from '../tables';
import { child, children } from '../xml';
import { indexScriptIds, type ScriptIds } from './script-ids';

/** One rule: its stable name, what it checks in one sentence, and how. */
export interface Rule {
  name: string;
  checks: string;
  find(context: Context): Omit<Finding, 'rule'>[];
}

/** What the rules look at. */
export interface Context {
  project: SdfProject;
  /** The tags of every object whose type the tables describe, in document order. Tags not in the tables are left out. */
  tags: Tag[];
  /** Everything a `[scriptid=…]` may point to. */
  scriptIds: ScriptIds;
}

/** A tag of an object, with what the tables say about it. */
export interface Tag {
  object: SdfObject;
  element: SdfElement;
  parent: Tag | null;
  /** Null for the root tag. */
  field: FieldDefinition | null;
  /** What may stand inside; undefined where the tag holds a plain value. */
  fields: Fields | undefined;
}

/** Builds what the rules look at. `undeployed` are the objects that deploy.xml does not name. */
export function createContext(project: SdfProject, undeployed: SdfObject[]): Context {
  return {
    project,
    tags: project.objects.flatMap((object) => [...tagsOf(object)]),
    scriptIds: indexScriptIds(project, undeployed),
  };
}

function* tagsOf(object: SdfObject): Generator<Tag> {
  const fields = objectFields(object.type);
  if (fields) {
    yield* walk({ object, element: object.root, parent: null, field: null, fields });
  }
}

function* walk(tag: Tag): Generator<Tag> {
  yield tag;
  for (const element of tag.element.children) {
    const field = definitionOf(tag, element.name);
    if (field) {
      yield* walk({ object: tag.object, element, parent: tag, field, fields: structureOf(tag.object.type, field) });
    }
  }
}

/** What the tables say about a tag inside another; undefined when they do not know it. */
export function definitionOf(tag: Tag, name: string): FieldDefinition | undefined {
  const field = tag.fields && Object.hasOwn(tag.fields, name) ? tag.fields[name] : undefined;
  if (field && !field.attribute) {
    return field;
  }
  return isNamedByProject(tag, name) ? { type: 'string' } : undefined;
}

/** Deployments hold the script's parameters, instances the record's fields and roles their own, each in a tag of its name. */
function isNamedByProject(tag: Tag, name: string): boolean {
  if (tag.element.name === 'role') {
    // Custom fields of the role record, which are fields of other records.
    return name.startsWith('custrecord');
  }
  if (tag.element.name === 'scriptdeployment') {
    return declares(tag.object, 'scriptcustomfields', 'scriptcustomfield', name);
  }
  if (tag.element.name === 'instance') {
    return (
      declares(tag.object, 'customrecordcustomfields', 'customrecordcustomfield', name) ||
      // Fields that a custom segment puts on the record are declared by the segment.
      /^(custrecord_)?cseg/.test(name)
    );
  }
  return false;
}

function declares(object: SdfObject, list: string, item: string, scriptId: string): boolean {
  const holder = child(object.root, list);
  return holder !== undefined && children(holder, item).some((field) => field.attributes.scriptid === scriptId);
}

/** A finding at a tag of an object. */
export function at(
  place: { object: SdfObject; element: SdfElement },
  message: string,
  fix: string,
): Omit<Finding, 'rule'> {
  const { object, element } = place;
  return { file: object.file, line: element.line, tag: element.name, message: `${object.scriptId}: ${message}`, fix };
}

/** Whether a text is a whole number from `least` to `most`, written without leading zeros. */
export function isWholeNumber(text: string, least: number, most: number): boolean {
  return /^(0|[1-9]\d*)$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** The finding as one that SDF only warns of. */
export function asWarning(finding: Omit<Finding, 'rule'>): Omit<Finding, 'rule'> {
  return { ...finding, warning: true };
}

/** What SDF says of a value that a tag cannot have, inside the object or inside one of its sub-elements. */
export function mustNotBe(tag: Tag, value: string): string {
  const { element } = tag;
  const within = subrecordOf(tag);
  return within
    ? `The ${element.name} field for ${within} must not be ${value}`
    : `The object field ${element.name} must not be ${value}`;
}

/** The sub-element a tag belongs to as SDF names it, undefined directly in the object. */
export function subrecordOf(tag: Tag): string | undefined {
  for (let level = tag.parent; level?.parent; level = level.parent) {
    const id = level.element.attributes.scriptid;
    if (id) {
      return `the ${id} (${level.element.name}) subrecord`;
    }
  }
  return undefined;
}

/** How a tag is named in a message: with its script id or its owner's, where that tells which one it is. */
export function named(element: SdfElement, parent: SdfElement | undefined): string {
  const owner = parent?.attributes.scriptid;
  const own = element.attributes.scriptid;
  if (own) {
    return `<${element.name} scriptid="${own}">`;
  }
  return owner && parent ? `<${element.name}> of ${owner}` : `<${element.name}>`;
}

/** The name in a list that is nearest to a mistyped one, undefined when none is near. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - word.length) < bestDistance) {
      const distance = editDistance(word.toLowerCase(), name.toLowerCase());
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
  }
  return best;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
