import type { FieldValue } from '../records/document';
import type { FieldType } from './field-types';

/** One field of a record type or of a sublist line. */
export interface FieldDefinition {
  /** SuiteScript id, lower case. */
  id: string;
  type: FieldType;
  label: string;
  /** Record type whose ids a SELECT or MULTISELECT holds. */
  select?: string;
  /** Fixed options of a SELECT that refers to no record, by stored value. */
  options?: Readonly<Record<string, string>>;
  mandatory?: boolean;
  /** May be changed by record.submitFields (inline editing). */
  submitFields?: boolean;
  /** Set by the account only; whatever a script writes there is left out on save (docs/assumptions.md). */
  readOnly?: boolean;
  defaultValue?: FieldValue;
  /** Column in SuiteQL where it is not called as the field is. */
  column?: string;
  /** false: a SuiteScript field that SuiteQL does not show. */
  suiteql?: false;
  /** true: SuiteQL shows it as a list of ids, which may stand in no condition. */
  listColumn?: true;
  /** false: a SuiteQL column that is no field of the record. */
  script?: false;
  /** Feature that brings the field. */
  feature?: string;
  /** Feature that takes the field away. */
  unlessFeature?: string;
  /** What becomes of the field when the record it points to is deleted. */
  onParentDelete?: 'SET_NULL' | 'NO_ACTION';
  /** false: shown, never stored (<storevalue>F). */
  stored?: false;
  unique?: boolean;
  /** Shorter limit than the field type's own (<maxlength>), in characters. */
  maximumLength?: number;
}

/** A subrecord that hangs on each line of a sublist. */
export interface SubrecordDefinition {
  /** Field of the line that holds the key. */
  field: string;
  /** Record type the subrecord's fields are those of. */
  type: string;
  table: string;
  key: string;
}

export interface SublistDefinition {
  id: string;
  label: string;
  feature?: string;
  /** SuiteQL's name of the table its lines stand in. */
  table: string;
  /** Permission its table needs, where it is another than the record's. */
  permission?: string;
  /** Column holding the record's id. */
  parent: string;
  /** Column (and sequence) of a line's own id, where lines have one; `field` is what SuiteScript calls it. */
  key?: { column: string; field: string };
  fields: readonly FieldDefinition[];
  subrecord?: SubrecordDefinition;
  /** Lines are written elsewhere (by another record); shown only. */
  readOnly?: boolean;
}

export interface RecordType {
  /** As record.Type: lower case. */
  id: string;
  label: string;
  kind: 'standard' | 'customrecord' | 'customlist';
  /** SuiteQL's name of the table. */
  table: string;
  /** Key column; INTEGER unless `textKey`. */
  key: string;
  textKey?: boolean;
  /** Record types of one sequence share their internal ids. */
  sequence: string;
  /**
   * Permission a role needs: a permission key (as the Records Catalog gives it), a custom record's script id, or ''
   * for none.
   */
  permission: string;
  /** As in NetSuite's refusals: 'Lists -> Customers'. */
  permissionLabel: string;
  feature?: string;
  /** Column that names a record in lists and in BUILTIN.DF. */
  nameColumn: string;
  fields: readonly FieldDefinition[];
  sublists: readonly SublistDefinition[];
  /** false: SuiteScript cannot load or save it. */
  scriptable: boolean;
  /** Columns the account stamps. */
  created?: string;
  modified?: string;
  owner?: string;
  /** Save refuses when the record has been changed since it was loaded. */
  optimisticLocking: boolean;
}

/** A field, in one line. */
export function field(
  id: string,
  type: FieldType,
  label: string,
  options: Partial<FieldDefinition> = {},
): FieldDefinition {
  return { id, type, label, ...options };
}

/** A SELECT field pointing at records of `target`. */
export function select(
  id: string,
  target: string,
  label: string,
  options: Partial<FieldDefinition> = {},
): FieldDefinition {
  return { id, type: 'SELECT', label, select: target, ...options };
}

type Optional = 'kind' | 'table' | 'key' | 'sequence' | 'sublists' | 'scriptable' | 'nameColumn' | 'optimisticLocking';

/** A standard record type with what most of them have in common. */
export function standardRecord(type: Omit<RecordType, Optional> & Partial<Pick<RecordType, Optional>>): RecordType {
  return {
    kind: 'standard',
    table: type.id,
    key: 'id',
    sequence: type.id,
    sublists: [],
    scriptable: true,
    nameColumn: 'name',
    optimisticLocking: true,
    ...type,
  };
}

/** Column a field is stored in. */
export function columnOf(definition: FieldDefinition): string {
  return definition.column ?? definition.id;
}
