import { saveNote } from '../../../hand-over/hand-over-store';
import { LISTS } from '../../../netsuite/ids';
import {
  type Configuration,
  type Entry,
  emptyValue,
  SECTION_NAMES,
  SECTIONS,
  VERSION,
} from '../../../settings/configuration';
import { configurationFaults } from '../../../settings/configuration-check';
import { planImport, type StoredConfiguration, summaryOf, writesWithin } from '../../../settings/configuration-plan';
import { configurationOf, readStoredConfiguration, writeConfiguration } from '../../../settings/configuration-store';
import { copyFormat, formatToCopy, readFormatVersions } from '../../../settings/file-format-store';
import { recordChange } from '../../../sync/records/change-store';
import type { Action } from '../../server/action';
import { idOf, oneOf, type Parameters, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { GoLive, Target } from './contract';
import { handOverOf, known, noteOf } from './view';

/** Units for writing in one call. */
const UNITS_AT_ONCE = 400;

/** What the production External System keeps as its own: where data goes, and whether it does. */
const OF_TARGET = [
  'name',
  'inactive',
  'environment',
  'baseUrl',
  'secret',
  'sftpHost',
  'sftpPort',
  'sftpUser',
  'sftpSecret',
  'sftpKey',
  'hostKey',
  'hostKeyType',
  'sftpDirectory',
] as const;

const BY_FILE =
  'Customers go by file. Create the production External System with the SFTP settings that JOOR gave you for production first, then choose it here.';

const OFF = { upload: false, update: false, uploadByHand: false, updateByHand: false } as const;

/** The settings of the sandbox, as they become those of production. */
function productionOf(all: Configuration, from: string, to: string, target: Entry): Configuration {
  const source = all.externalSystems.find(({ name }) => name === from);
  if (!source) throw new Refusal('The External System no longer exists. Reload the page.');
  const own = Object.fromEntries(
    OF_TARGET.map((key) => [key, target[key] ?? emptyValue(SECTIONS.externalSystems.keys[key])]),
  );
  const moved = <Line extends { externalSystem: string | null }>(lines: Line[]): Line[] =>
    lines.filter(({ externalSystem }) => externalSystem === from).map((line) => ({ ...line, externalSystem: to }));
  return {
    version: VERSION,
    externalSystems: [{ ...source, ...own, ...OFF }],
    valueMap: moved(all.valueMap),
    fieldMap: moved(all.fieldMap),
    fileFormats: [],
  };
}

/** What the account has of one External System: nothing else may be changed. */
const ofSystem = (stored: StoredConfiguration, name: string): StoredConfiguration =>
  Object.fromEntries(
    SECTION_NAMES.map((section) => [
      section,
      stored[section].filter(
        ({ entry }) => (section === 'externalSystems' ? entry.name : entry.externalSystem) === name,
      ),
    ]),
  ) as StoredConfiguration;

function targetOf({ target }: Parameters): Target {
  if (typeof target !== 'object' || target === null) throw new Refusal('The request lacks the target.');
  const given = target as Parameters;
  if (given.id !== null) return { id: idOf(given, 'id') };
  const text = (name: string) => textOf(given, name, 300).trim();
  return { id: null, name: text('name'), baseUrl: text('baseUrl'), secret: text('secret') };
}

/** The production External System, as it is or as it is about to be made. */
function entryOf(target: Target, stored: StoredConfiguration, live: string): Entry {
  const entries = stored.externalSystems.map(({ entry }) => entry);
  if (target.id !== null) {
    const entry = stored.externalSystems.find(({ id }) => id === target.id)?.entry;
    refuseTarget(entry);
    return entry as Entry;
  }
  const { name, baseUrl, secret } = target;
  if (name === '') throw new Refusal('Enter a name for the production External System.');
  const existing = entries.find((entry) => entry.name === name);
  // An earlier step of the same going live has made it.
  if (existing && name !== live) {
    throw new Refusal(`There is an External System "${name}" already. Choose it from the list, or enter another name.`);
  }
  return existing ?? { name, inactive: false, environment: LISTS.environment.production, baseUrl, secret };
}

/**
 * One step of copying the settings of a sandbox to production; whoever asks again goes on where it ended. Costs at most 800
 * units.
 */
export const goLive: Action<'go_live'> = {
  administrator: true,
  answer(parameters, visitor): GoLive {
    const systemId = idOf(parameters, 'systemId');
    const checkOnly = oneOf(parameters, 'checkOnly', [true, false]);
    const found = known(systemId);
    const { missing, sandbox, system } = handOverOf(found);
    if (!sandbox) throw new Refusal(`${system} is no sandbox: there is nothing to take live.`);
    if (missing.length > 0) throw new Refusal(`Not every required scenario is passed: ${missing.join(', ')}.`);
    const stored = readStoredConfiguration();
    const asked = targetOf(parameters);
    const live = noteOf<{ target: string }>(found.notes, 'live')?.content.target ?? '';
    if (found.settings.system.file && asked.id === null) throw new Refusal(BY_FILE);
    const entry = entryOf(asked, stored, live);
    const name = String(entry.name);
    const wanted = productionOf(configurationOf(stored), system, name, entry);
    const names = stored.externalSystems.map(({ entry }) => String(entry.name));
    const plan = planImport(wanted, ofSystem(stored, name), true);
    const faults = [...configurationFaults(wanted, names), ...plan.faults];
    if (faults.length > 0) return { faults, summary: '', left: 0, target: name };
    const versions = found.settings.system.file ? readFormatVersions() : [];
    const copied = formatToCopy(versions, systemId, asked.id);
    const withFormat = copied ? `, version ${copied.version} of the file format` : '';
    const summary = `${summaryOf(plan.writes)}${withFormat}`;
    if (checkOnly) return { faults, summary, left: plan.writes.length + (copied ? 1 : 0), target: name };
    const writes = writesWithin(plan.writes, UNITS_AT_ONCE);
    if (oneOf(parameters, 'first', [true, false])) note(systemId, found, name, visitor.name, summary);
    writeConfiguration(writes, stored.externalSystems);
    if (copied && asked.id !== null) copyFormat(copied, versions, { systemId: asked.id, systemName: name });
    return {
      faults,
      summary: `${summaryOf(writes)}${withFormat}`,
      left: plan.writes.length - writes.length,
      target: name,
    };
  },
};

function refuseTarget(target: Entry | undefined): void {
  if (!target) throw new Refusal('The production External System no longer exists. Reload the page.');
  if (target.environment === LISTS.environment.sandbox) {
    throw new Refusal(`${target.name} is a sandbox. Choose an External System whose Environment is Production.`);
  }
  if (!target.inactive && (target.upload || target.update)) {
    throw new Refusal(
      `${target.name} sends already. Switch off Upload and Update there first, so that nothing goes with half of the settings.`,
    );
  }
}

function note(
  systemId: number,
  { notes }: ReturnType<typeof known>,
  target: string,
  by: string,
  summary: string,
): void {
  const before = noteOf(notes, 'live');
  if (!saveNote(systemId, { kind: 'live', key: '', state: '', by, content: { target } }, before?.version ?? 0)) {
    throw new Refusal('Somebody else takes it live at the same time. Reload the page.');
  }
  recordChange({
    kind: 'system',
    subject: `External System "${target}"`,
    verb: 'prepared for going live',
    lines: [`Settings copied from the sandbox: ${summary}. Upload and Update are off.`],
  });
}
