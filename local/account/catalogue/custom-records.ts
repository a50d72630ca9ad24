import { NotSupportedError } from '../errors';
import type { SdfElement } from '../sdf/project';
import { customField } from './custom-fields';
import { type FieldDefinition, field, type RecordType, select } from './definition';
import { ENTITY_TAGS, OTHER_RECORDS } from './standard-records';
import { children, flagOf, scriptIdOf, textOf } from './xml';

/** A deployed customrecordtype as a record type: its table is its script id. */
export function customRecordType(root: SdfElement): RecordType {
  const id = scriptIdOf(root);
  const includeName = flagOf(root, 'includename', true);
  const fields: FieldDefinition[] = [
    field('isinactive', 'CHECKBOX', 'Inactive', { submitFields: true, defaultValue: false }),
    field('externalid', 'TEXT', 'External ID', { unique: true, submitFields: true }),
    field('created', 'DATETIMETZ', 'Date Created', { readOnly: true }),
    field('lastmodified', 'DATETIMETZ', 'Last Modified', { readOnly: true }),
    select('owner', 'employee', 'Owner', { submitFields: true, onParentDelete: 'SET_NULL' }),
    ...children(root, 'customrecordcustomfields', 'customrecordcustomfield').map(customField),
  ];
  if (includeName) fields.unshift(field('name', 'TEXT', 'Name', { mandatory: true, submitFields: true }));
  return {
    id,
    label: textOf(root, 'recordname') || id,
    kind: 'customrecord',
    table: id,
    key: 'id',
    sequence: id,
    permission: id,
    permissionLabel: `Lists -> ${textOf(root, 'recordname') || id}`,
    nameColumn: includeName ? 'name' : 'id',
    fields,
    sublists: [],
    scriptable: true,
    created: 'created',
    modified: 'lastmodified',
    owner: 'owner',
    optimisticLocking: flagOf(root, 'enableoptimisticlocking', true),
  };
}

/** A deployed customlist: a table of id, name and scriptid, filled from its values. */
export function customListType(root: SdfElement): RecordType {
  const id = scriptIdOf(root);
  return {
    id,
    label: textOf(root, 'name') || id,
    kind: 'customlist',
    table: id,
    key: 'id',
    sequence: id,
    permission: '',
    permissionLabel: '',
    nameColumn: 'name',
    fields: [
      field('name', 'TEXT', 'Value'),
      field('scriptid', 'TEXT', 'ID'),
      field('isinactive', 'CHECKBOX', 'Inactive', { defaultValue: false }),
    ],
    sublists: [],
    scriptable: false,
    optimisticLocking: false,
  };
}

/** Objects that are one custom field each, of standard records. */
export const FIELD_OBJECTS: ReadonlySet<string> = new Set(['entitycustomfield', 'othercustomfield']);

/**
 * Record types that a field object of its own (entitycustomfield, othercustomfield) applies to.
 * @throws NotSupportedError for a <rectype> the local account has no record of
 */
export function appliesTo(root: SdfElement): string[] {
  if (root.name === 'othercustomfield') return [otherRecord(root)];
  return Object.entries(ENTITY_TAGS).flatMap(([tag, types]) => (flagOf(root, tag, false) ? types : []));
}

function otherRecord(root: SdfElement): string {
  const number = textOf(root, 'rectype');
  const type = OTHER_RECORDS[number];
  if (type === undefined) throw new NotSupportedError(`rectype ${number || '(empty)'} of ${scriptIdOf(root)}`);
  // A subrecord's multi-select would need a table of its values of its own.
  if (type === 'address' && textOf(root, 'fieldtype') === 'MULTISELECT') {
    throw new NotSupportedError(`the MULTISELECT field ${scriptIdOf(root)} on addresses`);
  }
  const field = customField(root);
  if (type === 'address' && (field.defaultSelection ?? field.dynamicDefault) !== undefined) {
    throw new NotSupportedError(`a default selection of the field ${field.id} on addresses`);
  }
  return type;
}
