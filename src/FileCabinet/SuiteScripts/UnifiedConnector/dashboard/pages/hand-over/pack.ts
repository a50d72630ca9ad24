import { fileName, sampleOf } from '../../../hand-over/sample';
import { JOOR_ASSUMPTIONS } from '../../../joor/assumptions';
import { ESTIMATE_TABLE, estimate } from '../../../joor/eta';
import { instantOf } from '../../../netsuite/instant';
import { type Entry, SECTIONS } from '../../../settings/configuration';
import { SETTING_TEXTS } from '../../../settings/configuration-edit';
import { exportedConfiguration } from '../../../settings/exported-configuration';
import { countEnabledNeverSent } from '../../../sync/match/read-match-customers';
import type { Pack } from './contract';
import { readSamples } from './read';
import { collectedOf, type Known } from './view';

/** What JOOR is given before the first test. Costs 60 units and what `readSamples` does. */
export function packOf({ settings, notes }: Known, customerIds: readonly number[]): Pack {
  const { system } = settings;
  const { connections, faults } = customerIds.length === 0 ? NO_SAMPLES : readSamples(settings, customerIds);
  const sample = connections.length === 0 ? null : sampleOf(settings, connections, Date.now());
  const own = ownConfiguration(system.name);
  const neverSent = countEnabledNeverSent().get(system.id)?.neverSent ?? 0;
  const notExported = collectedOf(notes)?.content.notExported.length ?? 0;
  const customers = Math.max(0, neverSent - notExported);
  return {
    sample,
    sampleFaults: connections.length > 0 && sample === null ? [NO_FORMAT, ...faults] : faults,
    settings: settingsOf(own.externalSystems[0] ?? {}),
    maps: [tableOf('Value Map', 'valueMap', own.valueMap), tableOf('Field Map', 'fieldMap', own.fieldMap)],
    configuration: {
      name: `settings-${fileName(system.name)}.json`,
      text: `${JSON.stringify(own, null, 2)}\n`,
    },
    eta: ESTIMATE_TABLE.map(({ upTo, text }) => ({ upTo, days: text })),
    expected: { customers, days: estimate(instantOf(Date.now()).slice(0, 10), customers).text },
    questions: JOOR_ASSUMPTIONS.map(({ question, assumed, settledBy }) => ({ question, assumed, settledBy })),
  };
}

const NO_FORMAT =
  'There is no sample file, because no version of the File Format is approved yet. Make a test file on the page File Format.';

const NO_SAMPLES = { connections: [], faults: [] };

/** The External System with the lines of its maps and those for all. The ID of its API Secret is nothing for JOOR. */
function ownConfiguration(name: string) {
  const all = exportedConfiguration();
  const isOwn = ({ externalSystem, inactive }: { externalSystem: string | null; inactive: boolean }) =>
    !inactive && (externalSystem === null || externalSystem === name);
  return {
    ...all,
    externalSystems: all.externalSystems
      .filter((system) => system.name === name)
      .map((system) => ({ ...system, secret: '', sftpSecret: '', sftpKey: '' })),
    valueMap: all.valueMap.filter(isOwn),
    fieldMap: all.fieldMap.filter(isOwn),
    fileFormats: all.fileFormats.filter(({ externalSystem }) => externalSystem === name),
  };
}

const shown = (value: Entry[string] | undefined): string =>
  value === undefined || value === null || value === false ? '' : value === true ? 'Yes' : String(value);

/** Settings as a page shows them, without empty ones. */
const settingsOf = (entry: Entry): Pack['settings'] =>
  Object.keys(SECTIONS.externalSystems.keys)
    .map((key) => ({ label: SETTING_TEXTS.externalSystems[key]?.label ?? key, value: shown(entry[key]) }))
    .filter(({ value }) => value !== '');

function tableOf(title: string, section: 'valueMap' | 'fieldMap', lines: readonly Entry[]): Pack['maps'][number] {
  const used = Object.keys(SECTIONS[section].keys).filter((key) => lines.some((line) => shown(line[key]) !== ''));
  return {
    title,
    columns: used.map((key) => SETTING_TEXTS[section][key]?.label ?? key),
    rows: lines.map((line) => used.map((key) => shown(line[key]))),
  };
}
