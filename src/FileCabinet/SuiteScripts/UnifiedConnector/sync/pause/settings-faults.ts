import { missingColumns } from '../../customers/read-columns';
import { unknownFields } from '../../joor/compare-connection';
import type { Features } from '../../netsuite/features';
import type { ExternalSystem } from '../../settings/external-system';
import type { Settings } from '../../settings/read-settings';

/** Everything that is wrong with what an administrator set up, as sentences. With any of them nothing is sent. */
export const settingsFaults = (settings: Settings, features: Features): string[] => [
  ...(settings.faults.length > 0 ? settings.faults : missingColumns({ ...settings, features })),
  ...comparedFaults(settings.system),
];

function comparedFaults({ name, compared }: ExternalSystem): string[] {
  const unknown = unknownFields(compared);
  if (unknown.length === 0) return [];
  return [
    `External System "${name}" has ${unknown.join(', ')} in Fields Compared. Enter names of JOOR fields, such as customer_name, separated by commas.`,
  ];
}
