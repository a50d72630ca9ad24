import { EXTERNAL_SYSTEM_TEXTS } from '../../../settings/setting-texts';
import type { Setting } from './setting-groups';

/** Longest first: "Customer Code Field" is not "Customer Code". */
const LABELS = (Object.entries(EXTERNAL_SYSTEM_TEXTS) as [Setting, { label: string }][])
  // Sentences leave out the unit: "Interval" of "Interval (Minutes)".
  .map(([setting, { label }]) => ({ setting, label: label.replace(/ \(.*\)$/, '') }))
  .sort((one, other) => other.label.length - one.label.length);

/** The faults of each setting: a fault names its setting, the one first named. Under null are those of the whole. */
export function faultsAt(faults: readonly string[]): Map<Setting | null, string[]> {
  const found = new Map<Setting | null, string[]>();
  for (const fault of faults) {
    const setting = settingIn(fault);
    found.set(setting, [...(found.get(setting) ?? []), fault]);
  }
  return found;
}

function settingIn(fault: string): Setting | null {
  const named = LABELS.map(({ setting, label }) => ({ setting, at: placeOf(label, fault) })).filter(
    ({ at }) => at >= 0,
  );
  const first = Math.min(...named.map(({ at }) => at));
  return named.find(({ at }) => at === first)?.setting ?? null;
}

/** Where a label stands as words of its own; below 0: nowhere. */
const placeOf = (label: string, fault: string): number =>
  new RegExp(`(?<![\\w-])${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).exec(fault)?.index ?? -1;
