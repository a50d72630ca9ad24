/**
 * Exports the configuration to a JSON file in the File Cabinet, or imports such a file, by its deployment.
 *
 * @NApiVersion 2.1
 * @NScriptType ScheduledScript
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import { CONFIGURATION } from '../../netsuite/ids';
import { exportConfiguration } from './export-configuration';
import { importConfiguration } from './import-configuration';

export function execute(): void {
  const { deploymentId } = runtime.getCurrentScript();
  if (deploymentId === CONFIGURATION.deployments.import) importConfiguration();
  else exportConfiguration();
}
