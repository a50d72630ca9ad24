import * as file from 'N/file';
import * as log from 'N/log';
import { logError } from '../../netsuite/log-error';
import { configurationFaults } from '../../settings/configuration-check';
import { exportedConfiguration } from '../../settings/exported-configuration';

/** Internal id of the SuiteScripts folder, the same in every account. */
const SUITESCRIPTS_FOLDER = -15;

const FILE_NAME = 'unified-connector-configuration.json';

/** Writes the whole configuration to one file and says where it is. About 60 units. */
export function exportConfiguration(): void {
  const configuration = exportedConfiguration();
  const written = file.create({
    name: FILE_NAME,
    fileType: file.Type.JSON,
    folder: SUITESCRIPTS_FOLDER,
    contents: `${JSON.stringify(configuration, null, 2)}\n`,
  });
  written.save();
  const { externalSystems, valueMap, fieldMap, fileFormats } = configuration;
  log.audit({
    title: 'Configuration exported',
    details: `/SuiteScripts/${FILE_NAME}: ${externalSystems.length} External Systems, ${valueMap.length} Value Map lines, ${fieldMap.length} Field Map lines, ${fileFormats.length} file formats.`,
  });
  const faults = configurationFaults(configuration, []);
  if (faults.length > 0) {
    logError('The exported configuration has faults, so an import would reject it', faults.join('\n'));
  }
}
