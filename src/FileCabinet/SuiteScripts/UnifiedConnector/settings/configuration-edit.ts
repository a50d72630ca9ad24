import { LISTS } from '../netsuite/ids';
import { type Entry, emptyValue, type Key, SECTIONS, type Section, type SectionName } from './configuration';
import { valueFault } from './configuration-check';
import type { StoredEntry, Write } from './configuration-plan';
import { readExternalSystem } from './external-system';
import { readFieldMap } from './field-map';
import { readOperation } from './operation';
import { EXTERNAL_SYSTEM_TEXTS, FIELD_MAP_TEXTS, type SettingText, VALUE_MAP_TEXTS } from './setting-texts';

/** What each setting is called, by section and key. */
export const SETTING_TEXTS: Record<SectionName, Readonly<Record<string, SettingText>>> = {
  externalSystems: EXTERNAL_SYSTEM_TEXTS,
  valueMap: VALUE_MAP_TEXTS,
  fieldMap: FIELD_MAP_TEXTS,
};

/** One External System or map line as a person wants it. */
export interface Edit {
  section: SectionName;
  /** null: a new one. */
  id: number | null;
  /** Keys that are left out keep their values. */
  values: Readonly<Record<string, unknown>>;
}

/** What is to be written; null with any fault. Every fault is told at once, as a sentence with the field and the fix. */
export interface CheckedEdit {
  write: Write | null;
  faults: string[];
}

/** An External System that is new sends nothing before somebody switches it on. */
const OFF_WHEN_NEW = { upload: false, update: false } as const;

/**
 * Checks an edit against the records of its section and the names of the External Systems. An edit that changes
 * nothing gives no write and no fault.
 */
export function checkEdit(edit: Edit, stored: readonly StoredEntry[], systemNames: readonly string[]): CheckedEdit {
  const { section, id, values } = edit;
  const { keys, title, identity }: Section = SECTIONS[section];
  const before = stored.find((record) => record.id === id);
  if (id !== null && !before) {
    return { write: null, faults: [`The ${title} has been deleted. Reload the page.`] };
  }
  const faults = valueFaults(section, values);
  if (faults.length > 0) return { write: null, faults };
  const entry: Entry = {
    ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, before?.entry[name] ?? emptyValue(key)])),
    ...(values as Entry),
    ...(section === 'externalSystems' && id === null ? OFF_WHEN_NEW : {}),
  };
  const same = stored.find((record) => record.id !== id && identity(record.entry) === identity(entry));
  if (same) faults.push(`The same ${title} already exists (internal ID ${same.id}). Change or delete that one.`);
  faults.push(...OWN_FAULTS[section](entry, systemNames));
  if (faults.length > 0) return { write: null, faults };
  if (!before) return { write: { section, action: 'create', entry, values: entry }, faults };
  const changed = Object.fromEntries(Object.entries(entry).filter(([name, value]) => before.entry[name] !== value));
  const write: Write = { section, action: 'update', id: before.id, entry, values: changed };
  return { write: Object.keys(changed).length === 0 ? null : write, faults };
}

function valueFaults(section: SectionName, values: Edit['values']): string[] {
  const { keys }: Section = SECTIONS[section];
  return Object.entries(values).flatMap(([name, value]) => {
    const key: Key | undefined = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (!key) return [`There is no setting "${name.slice(0, 50)}".`];
    const fault = valueFault(key, value);
    return fault ? [`${SETTING_TEXTS[section][name]?.label ?? name} ${fault}`] : [];
  });
}

const text = (entry: Entry, name: string): string => String(entry[name] ?? '').trim();

const OWN_FAULTS: Record<SectionName, (entry: Entry, systemNames: readonly string[]) => string[]> = {
  externalSystems: (entry) => {
    const values = { ...entry, id: 0, confirmedAccountId: '' } as unknown as Parameters<typeof readExternalSystem>[0];
    const name = text(entry, 'name');
    return [
      ...(name === '' ? ['Name is empty. Enter a name. Users see it on the customer.'] : []),
      ...(text(entry, 'environment') === '' ? ['Environment is empty. Select one.'] : []),
      ...readExternalSystem(values, '').faults,
      ...readOperation(name, entry as unknown as Parameters<typeof readOperation>[1]).faults,
    ];
  },
  valueMap: (entry, systemNames) => [...unknownSystem(entry, systemNames), ...valueMapFaults(entry)],
  fieldMap: (entry, systemNames) => [
    ...unknownSystem(entry, systemNames),
    ...readFieldMap(
      [
        {
          systemId: null,
          joorField: text(entry, 'joorField'),
          netsuiteField: text(entry, 'netsuiteField'),
          fixedValue: String(entry.fixedValue),
        },
      ],
      0,
    ).faults,
    ...(text(entry, 'netsuiteField') === '' && text(entry, 'fixedValue') === ''
      ? ['Neither NetSuite Field nor Fixed Value is filled in. Enter one of them, or delete the line.']
      : []),
  ],
};

function unknownSystem({ externalSystem }: Entry, systemNames: readonly string[]): string[] {
  if (externalSystem === null || systemNames.includes(String(externalSystem))) return [];
  return [`There is no External System "${externalSystem}". Select one, or All.`];
}

const { priceLevel, salesRep, warehouse, category } = LISTS.valueMapKind;

function valueMapFaults(entry: Entry): string[] {
  const kind = text(entry, 'kind');
  const faults: string[] = [];
  if (kind === '') faults.push('Kind is empty. Select one.');
  const netsuiteId = text(entry, 'netsuiteId');
  // An account without price levels has one price for all, and a warehouse may be every customer's.
  if (netsuiteId === '' && kind !== warehouse && kind !== priceLevel && kind !== '') {
    faults.push('NetSuite Internal ID is empty. Select the value the line is for.');
  }
  if (netsuiteId !== '' && !/^-?\d+$/.test(netsuiteId)) {
    faults.push(`NetSuite Internal ID is "${netsuiteId}". Enter a number, or select the value.`);
  }
  for (const name of ['currency', 'retailCurrency']) {
    const value = text(entry, name);
    if (value !== '' && !/^[A-Z]{3}$/.test(value)) {
      faults.push(`${VALUE_MAP_TEXTS[name as 'currency'].label} is "${value}". Enter an ISO code such as EUR.`);
    }
  }
  if (kind === priceLevel && text(entry, 'currency') === '') {
    faults.push('Currency is empty. A JOOR price label belongs to a price level and a currency.');
  }
  const hasName = text(entry, 'joorName') !== '';
  const hasCode = text(entry, 'joorCode') !== '';
  if (kind === priceLevel && !hasName) faults.push('JOOR Name or Label is empty. Enter the JOOR price label.');
  if (kind === salesRep && !hasCode) faults.push('JOOR Code is empty. Enter the JOOR code of the sales rep.');
  if (kind !== '' && kind !== priceLevel && kind !== salesRep && kind !== category && !hasName && !hasCode) {
    faults.push('JOOR Name or Label and JOOR Code are both empty. Enter at least one of them.');
  }
  return faults;
}

/** Settings that say where data goes: with one of them changed, an External System has to be confirmed anew. */
const DESTINATION = [
  'environment',
  'baseUrl',
  'secret',
  'transport',
  'sftpHost',
  'sftpPort',
  'sftpUser',
  'sftpSecret',
  'sftpKey',
  'sftpDirectory',
];

/** Whether an External System stays confirmed: a new one never is. */
export const keepsConfirmation = (write: Write): boolean =>
  write.action === 'update' && !Object.keys(write.values).some((name) => DESTINATION.includes(name));
