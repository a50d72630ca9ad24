import { NotSupportedError } from '../errors';
import type { SdfElement } from '../sdf/project';
import type { DynamicDefault, FieldDefinition } from './definition';
import { fieldTypeOf } from './field-types';
import { flagOf, referencedScriptId, scriptIdOf, textOf } from './xml';

/**
 * Standard lists by SDF's negative <selectrecordtype>. -2, -117, -122: Oracle's samples
 * (netsuite-suitecloud-samples). -4, -6 and -103 are an assumption (docs/assumptions.md).
 */
const STANDARD_LISTS: Readonly<Record<string, string>> = {
  '-2': 'customer',
  '-4': 'employee',
  '-6': 'contact',
  '-103': 'location',
  '-117': 'subsidiary',
  '-122': 'currency',
};

/** Reads a custom field element (custom record, entity or script field) of an SDF object. */
export function customField(element: SdfElement): FieldDefinition {
  const id = scriptIdOf(element);
  const typeText = textOf(element, 'fieldtype');
  const type = fieldTypeOf(typeText);
  if (type === undefined) throw new NotSupportedError(`field type ${typeText} of ${id}`);
  const definition: FieldDefinition = { id, type, label: textOf(element, 'label'), submitFields: true };
  if (type === 'SELECT' || type === 'MULTISELECT') definition.select = selectTarget(element, id);
  if (flagOf(element, 'ismandatory', false)) definition.mandatory = true;
  if (!flagOf(element, 'storevalue', true) || type === 'HELP') definition.stored = false;
  const maximum = Number(textOf(element, 'maxlength'));
  if (maximum > 0) definition.maximumLength = maximum;
  const defaultValue = textOf(element, 'defaultvalue');
  if (type === 'CHECKBOX') definition.defaultValue = flagOf(element, 'defaultchecked', false);
  else if (defaultValue !== '' && definition.stored !== false) definition.defaultValue = defaultValue;
  const [selection, dynamic] = [textOf(element, 'defaultselection'), textOf(element, 'dynamicdefault')];
  if (selection !== '') definition.defaultSelection = selection;
  if (dynamic !== '') definition.dynamicDefault = dynamic as DynamicDefault;
  // NO_ACTION is what SDF writes where nothing is chosen; it keeps the parent from being deleted.
  if (definition.select !== undefined) {
    definition.onParentDelete = textOf(element, 'onparentdelete') === 'SET_NULL' ? 'SET_NULL' : 'NO_ACTION';
  }
  return definition;
}

function selectTarget(element: SdfElement, id: string): string {
  const text = textOf(element, 'selectrecordtype');
  const target = referencedScriptId(text)?.toLowerCase() ?? STANDARD_LISTS[text];
  if (target === undefined) throw new NotSupportedError(`selectrecordtype ${text || '(empty)'} of ${id}`);
  return target;
}
