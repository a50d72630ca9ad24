import * as file from 'N/file';
import * as log from 'N/log';
import { logError } from '../../netsuite/log-error';
import { configurationFaults } from '../../settings/configuration-check';
import { configurationOf, readStoredConfiguration } from '../../settings/configuration-store';

/** Internal id of the SuiteScripts folder, the same in every account. */
const SUITESCRIPTS_FOLDER = -15;

const FILE_NAME = 'unified-connector-configuration.json';

/** Writes the whole configuration to one file and says where it is. About 50 units. */
export function exportConfiguration(): void {
  const configuration = configurationOf(readStoredConfiguration());
  for (const system of configuration.externalSystems) {
    // Somebody may have entered the token or the password itself.
    for (const name of ['secret', 'sftpSecret'] as const) {
      if (!system[name].startsWith('custsecret')) system[name] = '';
    }
  }
  const written = file.create({
    name: FILE_NAME,
    fileType: file.Type.JSON,
    folder: SUITESCRIPTS_FOLDER,
    contents: `${JSON.stringify(configuration, null, 2)}\n`,
  });
  written.save();
  const { externalSystems, valueMap, fieldMap } = configuration;
  log.audit({
    title: 'Configuration exported',
    details: `/SuiteScripts/${FILE_NAME}: ${externalSystems.length} External Systems, ${valueMap.length} Value Map lines, ${fieldMap.length} Field Map lines.`,
  });
  const faults = configurationFaults(configuration, []);
  if (faults.length > 0) {
    logError('The exported configuration has faults, so an import would reject it', faults.join('\n'));
  }
}
