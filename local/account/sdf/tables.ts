import features from './features.json';
import objectTypes from './object-types.json';
import permissions from './permissions.json';
import sdfTypes from './sdf-types.json';

/** What the SDF XML Reference says of one tag or attribute. */
export interface FieldDefinition {
  type?: string;
  sdf_type?: string;
  required?: true;
  /** An attribute of the enclosing tag, not a tag. */
  attribute?: true;
  /** Regular expression for a script id. */
  pattern?: string;
  max_length?: number;
  range?: string;
  /** Name of the list of allowed values. */
  enum?: string;
  /** As enum, or several lists, where a reference may stand instead. */
  values_of?: string | string[];
  default?: string;
  /** Object types a reference may point to; 'following' where the reference names a longer list. */
  references?: string[];
  /** Features that the manifest must name when the tag is used. */
  needs_feature?: string[];
  mandatory_when?: string;
  available_when?: string;
  /** Name of the structure inside, once. */
  struct?: string;
  /** Name of the structure inside, any number of times. */
  list_of?: string;
}

export type Fields = Record<string, FieldDefinition>;

/** An SDF object type: script id prefixes, length of the script id, features, and the @NScriptType of its file. */
export interface ObjectType {
  prefixes: string[];
  maxLength?: number;
  features?: string[];
  scriptType?: string;
}

interface TypeTables {
  fields: Fields;
  structs: Record<string, Fields>;
}

const types = new Map<string, TypeTables>(Object.entries(sdfTypes.types as Record<string, TypeTables>));
const enums: Record<string, string[] | undefined> = sdfTypes.enums;
const knownTypes = new Map<string, ObjectType>(Object.entries(objectTypes.types));

/** Root tags of every object SDF deploys. */
export const objectTypeNames: string[] = [...knownTypes.keys()];

/** The type of a root tag, undefined when SDF has no such object. */
export function objectType(rootTag: string): ObjectType | undefined {
  return knownTypes.get(rootTag);
}

/** Tags and attributes directly in an object, undefined for types whose tags the tables do not describe. */
export function objectFields(rootTag: string): Fields | undefined {
  return types.get(rootTag)?.fields;
}

/** Tags and attributes inside a structured tag of an object, undefined when the tag holds a plain value. */
export function structureOf(rootTag: string, field: FieldDefinition): Fields | undefined {
  const name = field.struct ?? field.list_of;
  return name === undefined ? undefined : types.get(rootTag)?.structs[name];
}

/** The values a tag may have, undefined when they are not a known list. */
export function allowedValues(field: FieldDefinition): ReadonlySet<string> | undefined {
  const names = [field.enum ?? field.values_of ?? []].flat();
  const key = names.join('|');
  let values = valueSets.get(key);
  if (!values) {
    const lists = names.flatMap((name) => enums[name] ?? []);
    if (lists.length === 0) {
      return undefined;
    }
    values = new Set(lists);
    valueSets.set(key, values);
  }
  return values;
}

const valueSets = new Map<string, ReadonlySet<string>>();

const levels = new Map(Object.entries(permissions.levels).map(([key, text]) => [key, text.split(' ').filter(Boolean)]));

/** Every standard permission key, such as LIST_CUSTJOB. */
export const permissionKeys: string[] = [...levels.keys()];

/** The levels that a role may give a standard permission; undefined where no source says which, or for an unknown key. */
export function permissionLevels(key: string): string[] | undefined {
  const known = levels.get(key);
  return known?.length ? known : undefined;
}

/** Every feature that manifest.xml may name. */
export const featureNames: ReadonlySet<string> = new Set(features.features);
