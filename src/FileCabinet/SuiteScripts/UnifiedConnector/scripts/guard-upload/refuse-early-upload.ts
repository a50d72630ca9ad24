import * as error from 'N/error';
import type { Record as NetSuiteRecord } from 'N/record';
import { EXTERNAL_SYSTEM } from '../../netsuite/ids';
import { logError } from '../../netsuite/log-error';
import { hidesCustomers } from '../../netsuite/permissions';
import { automaticFaults, becomesAutomatic, type UploadSwitches } from '../../sync/match/upload-guard';

const SWITCHES: Readonly<Record<keyof UploadSwitches, string>> = {
  upload: EXTERNAL_SYSTEM.upload,
  uploadByHand: EXTERNAL_SYSTEM.uploadByHand,
  inactive: 'isinactive',
};

/**
 * Throws the sentence that the dashboard shows, so that the save is refused. What cannot be read allows nothing. Costs 20
 * units where Upload becomes automatic, 30 where nobody seems to wait for it, otherwise nothing.
 *
 * @param names whether the save names a field: any other one stays as it was
 */
export function refuseEarlyUpload(
  before: NetSuiteRecord,
  after: NetSuiteRecord,
  names: (fieldId: string) => boolean,
): void {
  if (!becomesAutomatic(switchesOf(before), switchesOf(after, names))) return;
  const name = String((names('name') ? after : before).getValue({ fieldId: 'name' }));
  const refusal = refusalOf(Number(before.id), name);
  if (refusal !== null) throw error.create({ name: 'UC_MATCH_FIRST', message: refusal, notifyOff: true });
}

function refusalOf(id: number, name: string): string | null {
  try {
    const [fault] = automaticFaults([{ id, name }]);
    return fault ?? (hidesCustomers() ? unread(name) : null);
  } catch (cause) {
    logError('Whether Upload may be automatic could not be read', cause);
    return unread(name);
  }
}

const unread = (name: string): string =>
  `Upload cannot be automatic for ${name}: this role may not see every customer and what became of it, so nobody can tell whether Match Customers has to be done first. Ask an administrator to switch it on.`;

function switchesOf(record: NetSuiteRecord, names: (fieldId: string) => boolean = () => true): UploadSwitches {
  const named = Object.entries(SWITCHES).flatMap(([name, fieldId]) => {
    if (!names(fieldId)) return [];
    const value = record.getValue({ fieldId });
    return [[name, value === true || value === 'T']];
  });
  return Object.fromEntries(named);
}
