import * as file from 'N/file';
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import { CONFIGURATION } from '../../netsuite/ids';
import { logError } from '../../netsuite/log-error';
import { remainingUnits } from '../../netsuite/remaining-units';
import { readConfiguration } from '../../settings/configuration-check';
import { planImport, summaryOf, writesWithin } from '../../settings/configuration-plan';
import { readSection, readStoredConfiguration, writeConfiguration } from '../../settings/configuration-store';
import { draftsOf } from '../../settings/configured-formats';
import { readFormatVersions, saveDrafts } from '../../settings/file-format-store';
import { uploadFaults } from '../../sync/match/upload-guard';
import { counted } from '../../sync/records/counted';

/** A run leaves half of its 10,000 units unused, and 100 for reading the lists. */
const RESERVE = 5100;

/**
 * Brings the account to what the file says, or writes nothing and lists every fault. What does not fit into a run is
 * left for the next, which finds the rest unchanged.
 * @throws Error with every fault as a sentence
 */
export function importConfiguration(): void {
  const script = runtime.getCurrentScript();
  const path = String(script.getParameter({ name: CONFIGURATION.parameters.file }) ?? '').trim();
  const deleteOthers = script.getParameter({ name: CONFIGURATION.parameters.deleteOthers }) === true;
  if (path === '') {
    throw new Error(
      'Nothing was imported: enter the path of the file, such as /SuiteScripts/x.json, in Configuration File.',
    );
  }
  const stored = readStoredConfiguration();
  const { configuration, faults } = readConfiguration(
    file.load({ id: path }).getContents(),
    stored.externalSystems.map(({ entry }) => String(entry.name)),
  );
  if (!configuration) refuse(path, faults);
  const plan = planImport(configuration, stored, deleteOthers);
  if (plan.faults.length > 0) refuse(path, plan.faults);
  const early = uploadFaults(plan.writes);
  if (early.length > 0) refuse(path, early);

  const writes = writesWithin(plan.writes, remainingUnits() - RESERVE);
  const left = plan.writes.length - writes.length;
  if (left > 0) {
    logError(
      'The configuration does not fit in one run',
      `${writes.length} of ${plan.writes.length} records are written in this run, and ${left} are left. Run the import again to continue.`,
    );
  }
  writeConfiguration(writes, stored.externalSystems);
  const systems = left > 0 ? [] : readSection('externalSystems');
  const drafts = draftsOf(
    left > 0 ? [] : configuration.fileFormats,
    readFormatVersions(),
    systems.map(({ id, entry }) => ({ id, name: String(entry.name) })),
  );
  saveDrafts(drafts);
  const written = writes.filter(({ section, action }) => section === 'externalSystems' && action !== 'delete');
  log.audit({
    title: left > 0 ? 'Configuration imported in part' : 'Configuration imported',
    details: [
      `${path}: ${summaryOf(writes)}, ${plan.unchanged} unchanged, ${plan.leftAlone} left alone, ${left} left for the next run.`,
      ...written.map(
        ({ entry }) =>
          `External System "${entry.name}" was written. Check it and enter the account ID in Confirmed in Account.`,
      ),
      ...drafts.map(({ sentence }) => sentence),
    ].join('\n'),
  });
}

function refuse(path: string, faults: readonly string[]): never {
  throw new Error(`Nothing was imported: ${path} has ${counted(faults.length, 'fault')}.\n${faults.join('\n')}`);
}
