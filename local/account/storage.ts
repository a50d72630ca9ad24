import { mapTableOf, storageOf } from './catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from './catalogue/definition';
import { FIELD_TYPES, sqliteType } from './catalogue/field-types';
import { quote, type Statements } from './database';

/** Counts the writes to a record, for optimistic locking; no SuiteQL column. */
export const VERSION_COLUMN = 'sys_version';

interface StoredTable {
  name: string;
  /** Column declarations by name. */
  columns: Map<string, string>;
  indexes: { columns: string[]; unique?: boolean }[];
}

/**
 * Makes the SQLite tables of the record types: missing tables and columns are added, nothing is ever taken away.
 * Storage does not depend on features, so that one switched off and on again has kept its data.
 */
export function ensureStorage(statements: Statements, types: readonly RecordType[]): void {
  const subrecordTypes = new Map(types.map((type) => [type.id, type]));
  for (const type of types) {
    for (const table of tablesOf(type, subrecordTypes)) ensureTable(statements, table);
  }
}

function ensureTable(statements: Statements, table: StoredTable): void {
  const existing = new Set(
    statements.all(`SELECT name FROM pragma_table_info(?)`, table.name).map((row) => String(row.name).toLowerCase()),
  );
  if (existing.size === 0) {
    const columns = [...table.columns].map(([name, declaration]) => `${quote(name)} ${declaration}`);
    statements.run(`CREATE TABLE ${quote(table.name)} (${columns.join(', ')})`);
  } else {
    for (const [name, declaration] of table.columns) {
      if (!existing.has(name.toLowerCase())) {
        statements.run(`ALTER TABLE ${quote(table.name)} ADD COLUMN ${quote(name)} ${declaration}`);
      }
    }
  }
  for (const index of table.indexes) {
    const name = `idx_${table.name}_${index.columns.join('_')}`;
    const unique = index.unique ? 'UNIQUE ' : '';
    statements.run(
      `CREATE ${unique}INDEX IF NOT EXISTS ${quote(name)} ON ${quote(table.name)} (${index.columns.map(quote).join(', ')})`,
    );
  }
}

function tablesOf(type: RecordType, types: ReadonlyMap<string, RecordType>): StoredTable[] {
  const columns = new Map([[type.key, type.textKey ? 'TEXT PRIMARY KEY' : 'INTEGER PRIMARY KEY']]);
  addColumns(columns, type.fields);
  columns.set(VERSION_COLUMN, 'INTEGER NOT NULL DEFAULT 1');
  const main: StoredTable = { name: storageOf(type.table), columns, indexes: indexesOf(type.fields) };
  if (type.modified !== undefined) main.indexes.push({ columns: [type.modified, type.key] });

  const maps = type.fields
    .filter((field) => field.type === 'MULTISELECT' && field.stored !== false)
    .map(
      (field): StoredTable => ({
        name: storageOf(mapTableOf(type.table, field.id)),
        columns: new Map([
          ['mapone', 'INTEGER NOT NULL'],
          ['maptwo', sqliteType('SELECT')],
        ]),
        indexes: [{ columns: ['mapone', 'maptwo'], unique: true }, { columns: ['maptwo'] }],
      }),
    );

  const lines = type.sublists.flatMap((sublist): StoredTable[] => {
    const lineColumns = new Map<string, string>();
    if (sublist.key !== undefined) lineColumns.set(sublist.key.column, 'INTEGER PRIMARY KEY');
    lineColumns.set(sublist.parent, 'INTEGER NOT NULL');
    addColumns(lineColumns, sublist.fields);
    const line: StoredTable = {
      name: storageOf(sublist.table),
      columns: lineColumns,
      indexes: [{ columns: [sublist.parent] }, ...indexesOf(sublist.fields)],
    };
    const subrecord = sublist.subrecord && types.get(sublist.subrecord.type);
    if (sublist.subrecord === undefined || subrecord === undefined) return [line];
    const subrecordColumns = new Map([[sublist.subrecord.key, 'INTEGER PRIMARY KEY']]);
    addColumns(subrecordColumns, subrecord.fields);
    return [line, { name: storageOf(sublist.subrecord.table), columns: subrecordColumns, indexes: [] }];
  });
  return [main, ...maps, ...lines];
}

function addColumns(columns: Map<string, string>, fields: readonly FieldDefinition[]): void {
  for (const field of fields) {
    if (field.stored !== false) columns.set(columnOf(field), sqliteType(FIELD_TYPES[field.type].column));
  }
}

/** References are joined by, and so are whole numbers of scripts that outlive what they refer to. */
function indexesOf(fields: readonly FieldDefinition[]): StoredTable['indexes'] {
  return fields
    .filter((field) => field.stored !== false && (field.unique || field.type === 'INTEGER' || isReference(field)))
    .map((field) => ({ columns: [columnOf(field)], unique: field.id === 'externalid' }));
}

const isReference = ({ type, select }: FieldDefinition): boolean => type === 'SELECT' && select !== undefined;
