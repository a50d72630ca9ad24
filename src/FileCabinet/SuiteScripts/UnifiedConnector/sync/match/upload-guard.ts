import type { Write } from '../../settings/configuration-plan';
import { counted } from '../records/counted';
import { settlesUpload } from './match';
import { readMatches } from './match-store';
import { countEnabledNeverSent } from './read-match-customers';

/** Whether runs upload on their own with these settings. */
const uploads = ({ upload, uploadByHand, inactive }: Readonly<Record<string, unknown>>): boolean =>
  upload === true && uploadByHand !== true && inactive !== true;

/** Whether a write makes Upload of an External System automatic that was not. */
function makesAutomatic(write: Write): write is Extract<Write, { action: 'update' }> {
  if (write.section !== 'externalSystems' || write.action !== 'update' || !uploads(write.entry)) return false;
  return ['upload', 'uploadByHand', 'inactive'].some((key) => Object.hasOwn(write.values, key));
}

/** The settings by which an External System uploads on its own, as far as they are known. */
export type UploadSwitches = Partial<Record<'upload' | 'uploadByHand' | 'inactive', boolean>>;

/** Whether Upload becomes automatic with a save. */
export const becomesAutomatic = (before: UploadSwitches, after: UploadSwitches): boolean =>
  !uploads(before) && uploads({ ...before, ...after });

/**
 * Why Upload cannot be automatic yet: enabled customers that JOOR never had may be there already under another code, and an
 * upload would make second ones of them. One sentence for each External System. Costs 20 units where a write makes Upload
 * automatic, nothing otherwise.
 */
export const uploadFaults = (writes: readonly Write[]): string[] =>
  automaticFaults(writes.filter(makesAutomatic).map(({ id, entry }) => ({ id, name: String(entry.name) })));

/** The same for External Systems that become automatic. Costs 20 units, nothing without any. */
export function automaticFaults(systems: readonly { id: number; name: string }[]): string[] {
  if (systems.length === 0) return [];
  const settled = new Set(
    readMatches()
      .filter(settlesUpload)
      .map(({ systemId }) => systemId),
  );
  const counts = countEnabledNeverSent();
  return systems.flatMap(({ id, name }) => {
    const neverSent = counts.get(id)?.neverSent ?? 0;
    if (neverSent === 0 || settled.has(id)) return [];
    const enabled = counted(neverSent, 'enabled customer');
    return [
      `Upload cannot be automatic for ${name} yet: JOOR never got ${enabled} from NetSuite and may have ${neverSent === 1 ? 'it' : 'some of them'} already. Finish Match Customers first or leave it out there with a reason, or set Upload to by hand.`,
    ];
  });
}
