import { readConfiguration } from '../../../settings/configuration-check';
import { planImport, summaryOf, writesWithin } from '../../../settings/configuration-plan';
import { configurationOf, readStoredConfiguration, writeConfiguration } from '../../../settings/configuration-store';
import { uploadFaults } from '../../../sync/match/upload-guard';
import type { Action, ActionsOf } from '../../server/action';
import { oneOf, textOf } from '../../server/parameters';
import type { ImportAnswer } from './contract';

/** The whole configuration as a file, without any token. Costs 30 units. */
const exportConfiguration: Action<'export_configuration'> = {
  administrator: true,
  answer() {
    const configuration = configurationOf(readStoredConfiguration());
    for (const system of configuration.externalSystems) {
      for (const name of ['secret', 'sftpSecret'] as const) {
        if (!system[name].startsWith('custsecret')) system[name] = '';
      }
    }
    return { text: `${JSON.stringify(configuration, null, 2)}\n` };
  },
};

/** Units for writing in one call. */
const UNITS_AT_ONCE = 28;

const LONGEST_FILE = 390_000;

/**
 * One step of an import: as much of the file as one call may write. Whoever asks again goes on where it ended, for what
 * is written is found unchanged. Costs at most 78 units.
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
      return { faults: [...faults, ...(plan?.faults ?? []), ...early], summary: '', written: 0, left: 0, unchanged: 0 };
    }
    const checkOnly = oneOf(parameters, 'checkOnly', [true, false]);
    const writes = checkOnly ? [] : writesWithin(plan.writes, UNITS_AT_ONCE);
    writeConfiguration(writes, stored.externalSystems);
    return {
      faults: [],
      summary: summaryOf(checkOnly ? plan.writes : writes),
      written: writes.length,
      left: plan.writes.length - writes.length,
      unchanged: plan.unchanged,
    };
  },
};

export const configurationFileActions: ActionsOf<'export_configuration' | 'import_configuration'> = {
  export_configuration: exportConfiguration,
  import_configuration: importConfiguration,
};
