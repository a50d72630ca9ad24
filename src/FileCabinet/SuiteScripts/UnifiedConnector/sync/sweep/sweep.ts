import type { Settings } from '../../settings/read-settings';
import type { Hash } from '../compare/fingerprint';
import type { SweepState } from '../records/account-state-store';

/**
 * The next slice of the sweep: customers after the id `after`, in the sweep that began at `startedAt`. null: nothing
 * is due. A sweep begins anew when its time has come, and at once when the settings that shape a connection changed:
 * customers compared before the change were compared with other settings.
 */
export function dueSlice(
  state: SweepState,
  { settings, hours }: { settings: string; hours: number },
  now: number,
): { startedAt: number; after: number } | null {
  const begun = { startedAt: now, after: 0 };
  if (state.startedAt === null || state.settings !== settings) return begun;
  if (state.position !== null) return { startedAt: state.startedAt, after: state.position };
  return now - state.startedAt >= hours * 3_600_000 ? begun : null;
}

/** Fingerprint of what decides which customers are sent and how: selection, mapping and checks. */
export function settingsFingerprint({ system, valueMap, fieldMap, fileFormat }: Settings, hash: Hash): string {
  const { codeSource, codeField, subsidiaries, stages, rule, subCustomers, format, fieldNames } = system;
  const { companyFromParent, buyers, doorField, locationField, groupPrices, knownPriceTypes } = system;
  const { strictAddresses, tooLong, noWarehouse, warningFaults } = system;
  const selection = [subsidiaries, stages, rule, subCustomers];
  const content = [codeSource, codeField, companyFromParent, buyers, doorField, locationField, groupPrices];
  const form = [format, fieldNames, knownPriceTypes, strictAddresses, tooLong, noWarehouse, warningFaults];
  // Who is held by hand has another reason than who is held for good.
  const { uploadByHand, updateByHand } = system;
  const byHand = uploadByHand || updateByHand ? [[uploadByHand, updateByHand, system.upload, system.update]] : [];
  const loaded = Object.entries(system.loaded).map(([name, { values }]) => [name, values]);
  return hash(
    JSON.stringify([
      selection,
      content,
      form,
      valueMap.all(),
      fieldMap,
      ...byHand,
      ...(fileFormat ? [fileFormat] : []),
      ...(loaded.length > 0 ? [loaded] : []),
    ]),
  );
}
