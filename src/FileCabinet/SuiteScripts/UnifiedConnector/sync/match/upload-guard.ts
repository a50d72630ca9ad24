import type { Write } from '../../settings/configuration-plan';
import { counted } from '../records/counted';
import { settlesUpload } from './match';
import { readMatches } from './match-store';
import { countEnabledNeverSent } from './read-match-customers';

type Values = Readonly<Record<string, unknown>>;

/** Whether runs upload on their own with these settings. */
const uploads = ({ upload, uploadByHand, inactive }: Values): boolean =>
  upload === true && uploadByHand !== true && inactive !== true;

/** Whether a write makes Upload of an External System automatic that was not. */
function makesAutomatic(write: Write): write is Extract<Write, { action: 'update' }> {
  if (write.section !== 'externalSystems' || write.action !== 'update' || !uploads(write.entry)) return false;
  return ['upload', 'uploadByHand', 'inactive'].some((key) => Object.hasOwn(write.values, key));
}

/**
 * Why Upload cannot be automatic yet: enabled customers that JOOR never had may be there already under another code, and an
 * upload would make second ones of them. One sentence for each External System. Costs 20 units where a write makes Upload
 * automatic, nothing otherwise.
 */
export function uploadFaults(writes: readonly Write[]): string[] {
  const automatic = writes.filter(makesAutomatic);
  if (automatic.length === 0) return [];
  const settled = new Set(
    readMatches()
      .filter(settlesUpload)
      .map(({ systemId }) => systemId),
  );
  const counts = countEnabledNeverSent();
  return automatic.flatMap(({ id, entry }) => {
    const neverSent = counts.get(id)?.neverSent ?? 0;
    if (neverSent === 0 || settled.has(id)) return [];
    const enabled = counted(neverSent, 'enabled customer');
    return [
      `Upload cannot be automatic for ${entry.name} yet: JOOR never got ${enabled} from NetSuite and may have ${neverSent === 1 ? 'it' : 'some of them'} already. Finish Match Customers first or leave it out there with a reason, or set Upload to by hand.`,
    ];
  });
}
