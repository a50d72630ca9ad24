import { readConfiguration } from '../../../settings/configuration-check';
import { planImport, type StoredConfiguration, summaryOf, writesWithin } from '../../../settings/configuration-plan';
import { readStoredConfiguration, writeConfiguration } from '../../../settings/configuration-store';
import { type ConfiguredFormat, draftsOf } from '../../../settings/configured-formats';
import { exportedConfiguration } from '../../../settings/exported-configuration';
import { readFormatVersions, saveDrafts } from '../../../settings/file-format-store';
import { uploadFaults } from '../../../sync/match/upload-guard';
import type { Action, ActionsOf } from '../../server/action';
import { oneOf, textOf } from '../../server/parameters';
import type { ImportAnswer } from './contract';

/** The whole configuration as a file, without any token. Costs 40 units. */
const exportConfiguration: Action<'export_configuration'> = {
  administrator: true,
  answer: () => ({ text: `${JSON.stringify(exportedConfiguration(), null, 2)}\n` }),
};

/** Units for writing in one call. */
const UNITS_AT_ONCE = 28;

const plannedDrafts = (formats: readonly ConfiguredFormat[], { externalSystems }: StoredConfiguration) =>
  draftsOf(
    formats,
    readFormatVersions(),
    externalSystems.map(({ id, entry }) => ({ id, name: String(entry.name) })),
  );

/** File formats saved by one call. */
const DRAFTS_AT_ONCE = 4;

const LONGEST_FILE = 390_000;

/**
 * One step of an import: as much of the file as one call may write. Whoever asks again goes on where it ended, for what
 * is written is found unchanged. File formats follow last, as drafts of External Systems that are there. Costs at most 78 units.
 */
const importConfiguration: Action<'import_configuration'> = {
  administrator: true,
  answer(parameters): ImportAnswer {
    const file = textOf(parameters, 'text', LONGEST_FILE);
    const deleteOthers = oneOf(parameters, 'deleteOthers', [true, false]);
    const stored = readStoredConfiguration();
    const names = stored.externalSystems.map(({ entry }) => String(entry.name));
    const { configuration, faults } = readConfiguration(file, names);
    const plan = configuration && planImport(configuration, stored, deleteOthers);
    const early = plan && plan.faults.length === 0 ? uploadFaults(plan.writes) : [];
    if (!plan || plan.faults.length + early.length > 0) {
      return {
        faults: [...faults, ...(plan?.faults ?? []), ...early],
        summary: '',
        drafts: [],
        written: 0,
        left: 0,
        unchanged: 0,
      };
    }
    const checkOnly = oneOf(parameters, 'checkOnly', [true, false]);
    const writes = checkOnly ? [] : writesWithin(plan.writes, UNITS_AT_ONCE);
    writeConfiguration(writes, stored.externalSystems);
    const { fileFormats } = configuration;
    const isTurn = checkOnly || plan.writes.length === 0;
    const drafts = isTurn && fileFormats.length > 0 ? plannedDrafts(fileFormats, stored) : [];
    const saved = checkOnly ? [] : drafts.slice(0, DRAFTS_AT_ONCE);
    saveDrafts(saved);
    const written = writes.length + saved.length;
    const toCome = isTurn ? drafts.length : fileFormats.length;
    return {
      faults: [],
      summary: summaryOf(checkOnly ? plan.writes : writes),
      drafts: (checkOnly ? drafts : saved).map(({ sentence }) => sentence),
      written,
      left: plan.writes.length + toCome - written,
      unchanged: plan.unchanged + fileFormats.length - toCome,
    };
  },
};

export const configurationFileActions: ActionsOf<'export_configuration' | 'import_configuration'> = {
  export_configuration: exportConfiguration,
  import_configuration: importConfiguration,
};
