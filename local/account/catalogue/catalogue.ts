import type { DeployedObject } from '../deployed-object';
import type { SuiteqlColumn, SuiteqlTable } from '../suiteql/schema';
import { customField } from './custom-fields';
import { appliesTo, customListType, customRecordType, FIELD_OBJECTS } from './custom-records';
import { columnOf, type FieldDefinition, type RecordType, type SublistDefinition } from './definition';
import { FIELD_TYPES } from './field-types';
import { STANDARD_RECORDS } from './standard-records';

/** A SuiteQL table with the permission its rows need; '' for none. */
export interface AccountTable extends SuiteqlTable {
  permission: string;
}

/** A field somewhere in the account that points at records of one type. */
export interface Referrer {
  type: RecordType;
  field: FieldDefinition;
  /** Set when the field stands in a sublist line. */
  sublist?: SublistDefinition;
}

/** Name of the SQLite table that holds a SuiteQL table's rows. */
export function storageOf(table: string): string {
  return table.toLowerCase();
}

/** Name of the table that maps a record to the values of its multi-select. */
export function mapTableOf(table: string, fieldId: string): string {
  return `MAP_${table}_${fieldId}`;
}

/** Every record type there could be, whatever features are on: what storage is made for. */
export function allRecordTypes(objects: readonly DeployedObject[]): RecordType[] {
  const customFields = objects
    .filter((object) => FIELD_OBJECTS.has(object.type))
    .map((object) => ({ types: appliesTo(object.root), definition: customField(object.root) }));
  const standard = STANDARD_RECORDS.map((type) => {
    const added = customFields.filter((entry) => entry.types.includes(type.id)).map((entry) => entry.definition);
    return added.length === 0 ? type : { ...type, fields: [...type.fields, ...added] };
  });
  const custom = objects.flatMap((object) => {
    if (object.type === 'customrecordtype') return [customRecordType(object.root)];
    if (object.type === 'customlist') return [customListType(object.root)];
    return [];
  });
  return [...standard, ...custom];
}

function kindOf({ kind, permission }: RecordType): SuiteqlTable['kind'] {
  if (kind === 'customrecord') return 'custom-record';
  return permission === 'LIST_ADDRESS' ? 'address' : undefined;
}

const KEPT_CATALOGUES = 20;

const catalogues: { features: string; objects: readonly DeployedObject['root'][]; catalogue: Catalogue }[] = [];

/** The catalogue of an account: the same for accounts with the same features and objects. */
export function catalogueOf(features: ReadonlySet<string>, deployed: readonly DeployedObject[]): Catalogue {
  const wanted = [...features].sort().join();
  const objects = deployed.map(({ root }) => root);
  const isSame = (known: (typeof catalogues)[number]) =>
    known.features === wanted &&
    known.objects.length === objects.length &&
    known.objects.every((root, index) => root === objects[index]);
  let found = catalogues.find(isSame);
  if (found === undefined) {
    found = { features: wanted, objects, catalogue: new Catalogue(features, deployed) };
    catalogues.unshift(found);
    catalogues.length = Math.min(catalogues.length, KEPT_CATALOGUES);
  }
  return found.catalogue;
}

/** What record types, fields and SuiteQL tables this account has, with its features and deployed objects. */
export class Catalogue {
  private readonly byId = new Map<string, RecordType>();
  /** The record types with what features take away. */
  private readonly written = new Map<string, RecordType>();
  private readonly tables = new Map<string, AccountTable>();
  private readonly referrersOf = new Map<string, Referrer[]>();

  constructor(features: ReadonlySet<string>, objects: readonly DeployedObject[]) {
    const available = (item: { feature?: string; unlessFeature?: string }) =>
      (item.feature === undefined || features.has(item.feature)) &&
      (item.unlessFeature === undefined || !features.has(item.unlessFeature));
    for (const type of allRecordTypes(objects).filter(available)) {
      this.written.set(type.id, type);
      this.byId.set(type.id, {
        ...type,
        fields: type.fields.filter(available),
        sublists: type.sublists
          .filter(available)
          .map((sublist) => ({ ...sublist, fields: sublist.fields.filter(available) })),
      });
    }
    for (const type of this.byId.values()) {
      this.addTables(type);
      this.addReferrers(type);
    }
  }

  /** @param id record type, in any case */
  type(id: string): RecordType | undefined {
    return this.byId.get(id.toLowerCase());
  }

  types(): RecordType[] {
    return [...this.byId.values()];
  }

  table(name: string): AccountTable | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** Fields pointing at records of `type`. */
  referrers(type: string): readonly Referrer[] {
    return this.referrersOf.get(type) ?? [];
  }

  private addTables(type: RecordType): void {
    if (this.tables.has(type.table.toLowerCase())) return;
    const key: SuiteqlColumn = { name: type.key, type: type.textKey ? 'TEXT' : 'INTEGER' };
    const kind = kindOf(type);
    this.addTable(type.table, type.permission, [key, ...this.columns(type.fields)], kind, this.hidden(type));
    for (const field of type.fields) {
      if (field.type === 'MULTISELECT' && field.stored !== false) {
        const value: SuiteqlColumn = { name: 'maptwo', type: 'SELECT', display: this.display(field) };
        this.addTable(
          mapTableOf(type.table, field.id),
          type.permission,
          [{ name: 'mapone', type: 'INTEGER' }, value],
          kind,
        );
      }
    }
    for (const sublist of type.sublists) {
      const columns: SuiteqlColumn[] = [
        {
          name: sublist.parent,
          type: 'SELECT',
          display: { table: storageOf(type.table), key: type.key, name: type.nameColumn },
        },
        ...this.columns(sublist.fields),
      ];
      if (sublist.key !== undefined) columns.push({ name: sublist.key.column, type: 'INTEGER' });
      this.addTable(sublist.table, sublist.permission ?? type.permission, columns, kind);
    }
  }

  private addTable(
    name: string,
    permission: string,
    columns: SuiteqlColumn[],
    kind: SuiteqlTable['kind'],
    hidden?: SuiteqlTable['hidden'],
  ): void {
    const table: AccountTable = { name, storage: storageOf(name), permission, columns, ...(kind && { kind }) };
    this.tables.set(name.toLowerCase(), { ...table, ...(hidden && { hidden }) });
  }

  /** Fields that SuiteQL does not show: of features that are off, and those that are never stored or not exposed. */
  private hidden(type: RecordType): NonNullable<SuiteqlTable['hidden']> {
    const here = new Set(type.fields);
    const written = this.written.get(type.id)?.fields ?? type.fields;
    return new Map(
      written
        .filter((field) => !here.has(field) || field.suiteql === false || field.stored === false)
        .map((field) => [columnOf(field), here.has(field) ? 'NOT_EXPOSED' : 'REMOVED']),
    );
  }

  private columns(fields: readonly FieldDefinition[]): SuiteqlColumn[] {
    return fields
      .filter((field) => field.suiteql !== false && field.stored !== false)
      .map((field) => ({
        name: columnOf(field),
        type: FIELD_TYPES[field.type].column,
        display: this.display(field),
        ...(field.type === 'PERCENT' && { percent: true as const }),
        ...(field.listColumn && { list: true as const }),
      }));
  }

  private display(field: FieldDefinition): SuiteqlColumn['display'] {
    const target = field.select === undefined ? undefined : this.byId.get(field.select);
    return target && { table: storageOf(target.table), key: target.key, name: target.nameColumn };
  }

  private addReferrers(type: RecordType): void {
    // Leads and prospects share the customer's table: their fields are the customer's.
    if (this.tables.get(type.table.toLowerCase()) && type.id !== 'customer' && type.table === 'customer') return;
    const add = (field: FieldDefinition, sublist?: SublistDefinition) => {
      if (field.select === undefined || field.stored === false) return;
      const list = this.referrersOf.get(field.select) ?? [];
      list.push({ type, field, sublist });
      this.referrersOf.set(field.select, list);
    };
    for (const field of type.fields) add(field);
    for (const sublist of type.sublists) for (const field of sublist.fields) add(field, sublist);
  }
}
