import * as record from 'N/record';
import { asShown } from '../netsuite/as-shown';
import { EXTERNAL_SYSTEM } from '../netsuite/ids';
import { flag, id, type Row, readAll, text } from '../netsuite/suiteql';
import {
  type Configuration,
  type Entry,
  type Key,
  SECTION_NAMES,
  SECTIONS,
  type Section,
  type SectionName,
  VERSION,
} from './configuration';
import { hasChoice, type StoredConfiguration, type StoredEntry, type Write } from './configuration-plan';

/** Every External System and map line of the account, inactive ones too. Costs 30 units for up to 5,000 lines a map. */
export function readStoredConfiguration(): StoredConfiguration {
  return Object.fromEntries(SECTION_NAMES.map((name) => [name, readSection(name)])) as StoredConfiguration;
}

/** The configuration file of what the account holds, without file formats. */
export function configurationOf(stored: StoredConfiguration): Configuration {
  const entries = Object.fromEntries(SECTION_NAMES.map((name) => [name, stored[name].map(({ entry }) => entry)]));
  return { version: VERSION, ...entries, fileFormats: [] as Configuration['fileFormats'] } as Configuration;
}

/**
 * Writes records in the order given: 6 units for a new one, 2 for a change, 6 where it changes a list value, and 4 for
 * a deletion. An External System that is written is no longer confirmed, unless `keepConfirmation` says so. Gives the
 * ids of the records, in the same order.
 */
export function writeConfiguration(
  writes: readonly Write[],
  externalSystems: readonly StoredEntry[],
  keepConfirmation: (write: Write) => boolean = () => false,
): number[] {
  const systemIds = new Map(externalSystems.map((system) => [String(system.entry.name), system.id]));
  return writes.map((write) => {
    const { type } = SECTIONS[write.section];
    if (write.action === 'delete') {
      record.delete({ type, id: write.id });
      return write.id;
    }
    const dropped = write.section === 'externalSystems' && !keepConfirmation(write);
    const fields = fieldValues(SECTIONS[write.section], write.values, systemIds);
    if (dropped) fields.values[EXTERNAL_SYSTEM.accountId] = '';
    if (write.action === 'update' && !hasChoice(write.section, write.values)) {
      record.submitFields({ type, id: write.id, values: fields.values });
      return write.id;
    }
    const written = write.action === 'update' ? record.load({ type, id: write.id }) : record.create({ type });
    for (const [fieldId, value] of Object.entries(fields.values)) written.setValue({ fieldId, value });
    for (const [fieldId, text] of Object.entries(fields.texts)) written.setText({ fieldId, text });
    const id = written.save();
    if (write.section === 'externalSystems') systemIds.set(String(write.entry.name), id);
    return id;
  });
}

/** Says that an External System is right for this account. Costs 2 units. */
export function confirmExternalSystem(id: number, accountId: string): void {
  record.submitFields({ type: EXTERNAL_SYSTEM.type, id, values: { [EXTERNAL_SYSTEM.accountId]: accountId } });
}

/** One part of it. Costs 10 units for up to 5,000 records. */
export function readSection(name: SectionName): StoredEntry[] {
  const { type, keys }: Section = SECTIONS[name];
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

function entryValue(key: Key, value: Row[string] | undefined): Entry[string] {
  if (key.type === 'checkbox') return flag(value);
  if (key.type === 'number') return id(value);
  if (key.type === 'text') return key.maxLength > LONGEST_TEXT_AREA ? text(value) : asShown(text(value));
  return key.type === 'system' && text(value) === '' ? null : text(value);
}

/** Longer fields are Long Texts, which keep < and > as they are. */
const LONGEST_TEXT_AREA = 4000;

/** What is written as a value, and what by its text. */
function fieldValues(
  { keys }: Section,
  entry: Entry,
  systemIds: ReadonlyMap<string, number>,
): { values: Record<string, record.FieldValue>; texts: Record<string, string> } {
  const values: Record<string, record.FieldValue> = {};
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry)) {
    const key = keys[name];
    if (!key) continue;
    if (key.type === 'choice' && value !== '') texts[key.field] = String(value);
    else if (key.type === 'system') values[key.field] = systemIds.get(String(value)) ?? '';
    else values[key.field] = value ?? '';
  }
  return { values, texts };
}
