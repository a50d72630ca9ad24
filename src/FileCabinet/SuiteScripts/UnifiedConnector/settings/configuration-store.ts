import * as record from 'N/record';
import { EXTERNAL_SYSTEM } from '../netsuite/ids';
import { flag, id, type Row, readAll, readFew, text } from '../netsuite/suiteql';
import {
  type Configuration,
  type Entry,
  type Key,
  SECTION_NAMES,
  SECTIONS,
  type Section,
  VERSION,
} from './configuration';
import type { StoredConfiguration, StoredEntry, Write } from './configuration-plan';

/** Every External System and map line of the account, inactive ones too. Costs 30 units for up to 5,000 lines a map. */
export function readStoredConfiguration(): StoredConfiguration {
  return Object.fromEntries(SECTION_NAMES.map((name) => [name, readSection(SECTIONS[name])])) as StoredConfiguration;
}

/** The configuration file of what the account holds. */
export function configurationOf(stored: StoredConfiguration): Configuration {
  const entries = Object.fromEntries(SECTION_NAMES.map((name) => [name, stored[name].map(({ entry }) => entry)]));
  return { version: VERSION, ...entries } as Configuration;
}

/**
 * Writes records in the order given: 6 units for a new one, 2 for a change, 4 for a deletion, and 10 for every list
 * with a value to be written. An External System that is written is no longer confirmed.
 */
export function writeConfiguration(writes: readonly Write[], stored: StoredConfiguration): void {
  const systemIds = new Map(stored.externalSystems.map((system) => [String(system.entry.name), system.id]));
  const listIds = new ListIds();
  for (const write of writes) {
    const { type, keys }: Section = SECTIONS[write.section];
    if (write.action === 'delete') {
      record.delete({ type, id: write.id });
      continue;
    }
    const values = fieldValues(keys, write.values, systemIds, listIds);
    if (write.section === 'externalSystems') values[EXTERNAL_SYSTEM.accountId] = '';
    if (write.action === 'update') record.submitFields({ type, id: write.id, values });
    else {
      const created = record.create({ type });
      for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
      const createdId = created.save();
      if (write.section === 'externalSystems') systemIds.set(String(write.entry.name), createdId);
    }
  }
}

function readSection({ type, keys }: Section): StoredEntry[] {
  const columns = Object.values(keys).map(({ field, type: kind }) =>
    kind === 'choice' || kind === 'system' ? `BUILTIN.DF(${field}) AS ${field}` : field,
  );
  return readAll({
    sql: `SELECT id, ${columns.join(', ')} FROM ${type} WHERE id IS NOT NULL`,
    params: [],
    key: [{ column: 'id', alias: 'id' }],
  }).map((row) => ({
    id: Number(row.id),
    entry: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, entryValue(key, row[key.field])])),
  }));
}

function entryValue({ type }: Key, value: Row[string] | undefined): Entry[string] {
  if (type === 'checkbox') return flag(value);
  if (type === 'number') return id(value);
  return type === 'system' && text(value) === '' ? null : text(value);
}

function fieldValues(
  keys: Section['keys'],
  values: Entry,
  systemIds: ReadonlyMap<string, number>,
  listIds: ListIds,
): Record<string, record.FieldValue> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, record.FieldValue][] => {
      const key = keys[name];
      if (!key) return [];
      if (key.type === 'system') return [[key.field, systemIds.get(String(value)) ?? '']];
      if (key.type === 'choice') return [[key.field, listIds.idOf(key.list, String(value))]];
      return [[key.field, value ?? '']];
    }),
  );
}

/** Internal ids of list values by name; every list is read once, when it is first asked for. */
class ListIds {
  private readonly lists = new Map<string, Map<string, number>>();

  idOf(list: string, name: string): number | '' {
    if (name === '') return '';
    let ids = this.lists.get(list);
    if (!ids) {
      ids = new Map(readFew(`SELECT id, name FROM ${list}`).map((row) => [text(row.name), Number(row.id)]));
      this.lists.set(list, ids);
    }
    const found = ids.get(name);
    if (found === undefined) throw new Error(`The list ${list} has no value ${name} in this account. Deploy it again.`);
    return found;
  }
}
