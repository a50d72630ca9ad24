import { type Configuration, SECRET_KEYS } from './configuration';
import { configurationOf, readStoredConfiguration } from './configuration-store';
import { configuredFormats } from './configured-formats';
import { readFormatVersions } from './file-format-store';

/** The whole configuration as a file has it: without what somebody entered in place of the id of a secret or key. Costs 40 units. */
export function exportedConfiguration(): Configuration {
  const stored = readStoredConfiguration();
  const configuration = configurationOf(stored);
  for (const system of configuration.externalSystems) {
    for (const [name, prefix] of Object.entries(SECRET_KEYS) as [keyof typeof SECRET_KEYS, string][]) {
      if (!system[name].startsWith(prefix)) system[name] = '';
    }
  }
  const systems = stored.externalSystems.map(({ id, entry }) => ({ id, name: String(entry.name) }));
  return { ...configuration, fileFormats: configuredFormats(readFormatVersions(), systems) };
}
