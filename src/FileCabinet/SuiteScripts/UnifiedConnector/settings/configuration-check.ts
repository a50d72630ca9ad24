import { utf8Bytes } from '../netsuite/utf8-bytes';
import {
  type Configuration,
  type ConfiguredFieldMapLine,
  type ConfiguredSystem,
  type Entry,
  emptyValue,
  type Key,
  SECTION_NAMES,
  SECTIONS,
  type Section,
  type SectionName,
  VERSION,
} from './configuration';
import { readFormats } from './configured-formats';
import { readExternalSystem } from './external-system';
import { readFieldMap } from './field-map';
import { readOperation } from './operation';

type Json = Record<string, unknown>;

/**
 * Reads a configuration file. `knownSystems` are the names of the account's External Systems, which maps may refer to
 * as well. Every fault is told at once, each as a sentence that names the entry, the key and the fix; with any of them
 * there is no configuration to import.
 */
export function readConfiguration(
  file: string,
  knownSystems: readonly string[],
): { configuration: Configuration | null; faults: string[] } {
  const parsed = parse(file);
  if (typeof parsed === 'string') return { configuration: null, faults: [parsed] };
  const faults = fileFaults(parsed);
  if (parsed.version !== VERSION) return { configuration: null, faults };
  const configuration = {
    version: VERSION,
    ...Object.fromEntries(SECTION_NAMES.map((name) => [name, readSection(name, parsed[name], faults)])),
  } as Configuration;
  const names = [...configuration.externalSystems.map(({ name }) => name), ...knownSystems];
  configuration.fileFormats = readFormats(parsed.fileFormats, names, faults);
  faults.push(...configurationFaults(configuration, knownSystems));
  return { configuration: faults.length === 0 ? configuration : null, faults };
}

/** What the connector itself would refuse, names that are not there, and entries that stand there twice. */
export function configurationFaults(configuration: Configuration, knownSystems: readonly string[]): string[] {
  const names = [...configuration.externalSystems.map(({ name }) => name), ...knownSystems];
  return [
    ...SECTION_NAMES.flatMap((name) => duplicateFaults(name, configuration[name])),
    ...configuration.externalSystems.flatMap(systemFaults),
    ...(['valueMap', 'fieldMap'] as const).flatMap((name) =>
      configuration[name].flatMap(({ externalSystem }, index) =>
        externalSystem === null || names.includes(externalSystem)
          ? []
          : `${at(name, index)}: there is no External System "${externalSystem}", neither in the file nor in the account. Correct externalSystem, or use null for all.`,
      ),
    ),
    ...configuration.valueMap.flatMap(({ kind }, index) =>
      kind === '' ? `${at('valueMap', index)} has no kind. Enter one of ${namesOf('valueMap', 'kind')}.` : [],
    ),
    ...configuration.fieldMap.flatMap(fieldMapFaults),
  ];
}

function parse(file: string): Json | string {
  try {
    const parsed: unknown = JSON.parse(file.replace(/^\uFEFF/, ''));
    if (isObject(parsed)) return parsed;
    return 'The file is not a configuration because it contains no JSON object. Export a configuration and start from that.';
  } catch (error) {
    return `The file is not valid JSON: ${(error as Error).message}. Correct it, or export it again.`;
  }
}

function fileFaults(parsed: Json): string[] {
  const known = ['version', ...SECTION_NAMES, 'fileFormats'];
  const faults = Object.keys(parsed)
    .filter((key) => !known.includes(key))
    .map((key) => `The file has the unknown key "${key}". Remove it. Known keys: ${known.join(', ')}.`);
  if (parsed.version !== VERSION) {
    const found = parsed.version === undefined ? 'no version' : `the version ${JSON.stringify(parsed.version)}`;
    faults.unshift(`The file has ${found}, but this connector reads version ${VERSION}. Export it again.`);
  }
  return faults;
}

function readSection(name: SectionName, given: unknown, faults: string[]): Entry[] {
  if (!Array.isArray(given)) {
    faults.push(
      given === undefined
        ? `The file has no ${name}. Add "${name}": [] if there are none.`
        : `${name} must be a list of entries in [ ].`,
    );
    return [];
  }
  return (given as unknown[]).flatMap((entry, index) => {
    if (isObject(entry)) return [readEntry(SECTIONS[name], entry, at(name, index), faults)];
    faults.push(`${at(name, index)} must be an object in { }.`);
    return [];
  });
}

function readEntry({ keys }: Section, given: Json, where: string, faults: string[]): Entry {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(keys, key)) {
      faults.push(`${where} has the unknown key "${key}". Remove it. Known keys: ${Object.keys(keys).join(', ')}.`);
    }
  }
  return Object.fromEntries(
    Object.entries(keys).map(([name, key]) => {
      const value = given[name];
      const fault = value === undefined ? null : valueFault(key, value);
      if (fault) faults.push(`${where}: ${name} ${fault}`);
      // A text that is refused here is kept, lest it be told once more as missing.
      const usable = fault ? typeof value === 'string' && typeof emptyValue(key) === 'string' : value !== undefined;
      return [name, usable ? (value as Entry[string]) : emptyValue(key)];
    }),
  );
}

/** The rest of a sentence that begins with the key; null: the value fits. */
export function valueFault(key: Key, value: unknown): string | null {
  const shown = JSON.stringify(value);
  switch (key.type) {
    case 'checkbox':
      return typeof value === 'boolean' ? null : `is ${shown}. Use true or false, without quotes.`;
    case 'number':
      return value === null || Number.isInteger(value)
        ? null
        : `is ${shown}. Use a whole number without quotes, or null.`;
    case 'system':
      if (value === null || (typeof value === 'string' && value !== '')) return null;
      return `is ${shown}. Use the name of an External System in quotes, or null for all.`;
    case 'choice':
      if (value === '' || key.names.some((name) => name === value)) return null;
      return `is ${shown}, which is not in the list. Use one of ${key.names.join(', ')}.`;
    case 'text':
      if (typeof value !== 'string') return `is ${shown}. Use text in quotes.`;
      return sizeOf(value, key.unit) <= key.maxLength
        ? null
        : `has ${sizeOf(value, key.unit)} ${key.unit}, but the field allows ${key.maxLength}. Shorten it.`;
  }
}

function duplicateFaults(name: SectionName, entries: readonly Entry[]): string[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const identity = SECTIONS[name].identity(entry);
    const before = first.get(identity);
    if (before === undefined) first.set(identity, index);
    return before === undefined
      ? []
      : `${at(name, index)} is the same ${SECTIONS[name].title} as entry ${before + 1}: ${identity}. Remove one of them.`;
  });
}

/** The account confirms a system itself: here every other setting is looked at. */
function systemFaults(system: ConfiguredSystem, index: number): string[] {
  const faults = [
    ...readExternalSystem({ ...system, id: 0, confirmedAccountId: '' }, '').faults,
    ...readOperation(system.name, system).faults,
  ];
  const where = at('externalSystems', index);
  return [
    ...(system.name.trim() === '' ? [`${where} has no name. Enter one.`] : []),
    ...(system.environment === ''
      ? [`${where} has no environment. Enter one of ${namesOf('externalSystems', 'environment')}.`]
      : []),
    ...faults.map((fault) => `${where}: ${fault}`),
  ];
}

function fieldMapFaults(line: ConfiguredFieldMapLine, index: number): string[] {
  const { faults } = readFieldMap(
    [
      {
        systemId: null,
        joorField: line.joorField.trim(),
        netsuiteField: line.netsuiteField.trim(),
        fixedValue: line.fixedValue,
      },
    ],
    0,
  );
  return faults.map((fault) => `${at('fieldMap', index)}: ${fault}`);
}

function namesOf(section: SectionName, name: string): string {
  const key: Key | undefined = (SECTIONS[section] as Section).keys[name];
  return key?.type === 'choice' ? key.names.join(', ') : '';
}

/** Characters as NetSuite counts them, or bytes in UTF-8. */
function sizeOf(value: string, unit: 'characters' | 'bytes'): number {
  return unit === 'characters' ? value.length : utf8Bytes(value);
}

const at = (section: SectionName, index: number): string => `${section}, entry ${index + 1}`;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
