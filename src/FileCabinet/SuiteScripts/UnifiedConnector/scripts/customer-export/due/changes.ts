import {
  type ChangedCustomer,
  readEnabledCustomers,
  readEnabledIds,
  readFirstRecorded,
  readLeavers,
} from '../../../customers/read-changes';
import { readEnabledRelatives } from '../../../customers/read-sub-customers';
import type { ReadClock } from '../../../netsuite/read-clock';
import type { ExternalSystem } from '../../../settings/external-system';
import type { Settings } from '../../../settings/read-settings';
import { type AccountState, recordLook } from '../../../sync/records/account-state-store';
import { deltaStart, later, type Watermark } from '../../../sync/records/watermark';
import type { Item, Page, SystemFacts } from '../contract';
import { type FirstLook, firstLookOf } from './first-look';
import { exactPages, idPages, pageItems, rangePages } from './pages';

/** Of which External System changes are looked for. */
interface LookedFor {
  settings: Settings;
  state: AccountState;
  /** Customers that the run looks at anyway. */
  requested: readonly number[];
  /** All enabled customers are compared, changed or not. */
  compareAll: boolean;
  /** See ReadClock; asked where it is needed. */
  clockOf: () => ReadClock;
}

/**
 * Pages of what changed since the last look and of `due`, and where the watermark stands when they are recorded; of `due`
 * alone while it is too early for a look. `changed` customers are beyond the watermark as it is: the others were read
 * before.
 */
export function changesOf(
  { settings, state, requested, compareAll, clockOf }: LookedFor,
  due: number[],
  enabled: number,
): { items: Item[]; changed: number } {
  const { system } = settings;
  if (state.wrongWatermark !== '' && !compareAll) {
    throw new Error(
      `Watermark: Last Modified on its Account State is "${state.wrongWatermark}", which is no time. Start the script JOOR Customer Export once with Compare All: it compares every customer and sets the watermark anew.`,
    );
  }
  const tooEarly = state.minutesSinceLook !== null && state.minutesSinceLook < system.interval;
  if (tooEarly && !compareAll) return { items: pageItems(idPages(system.id, due, false)), changed: 0 };
  const since = compareAll || state.watermark === null ? null : deltaStart(state.watermark);
  const lookedAt = new Date();
  const clock = clockOf();
  const leavers = readLeavers(system.id, since, clock);
  const listed = new Set(requested);
  const pagesOf = (ids: readonly number[]) =>
    exactPages(
      system.id,
      [...new Set([...leavers, ...due, ...ids])].filter((id) => !listed.has(id)).sort((a, b) => a - b),
      readEnabledIds,
    );
  /** Every one of `ids` and what is due besides, each once. */
  const allPages = (ids: readonly number[]): Page[] => {
    if (listed.size > 0) return pagesOf(ids);
    const looked = new Set(ids);
    const others = [...new Set([...leavers, ...due])].filter((id) => !looked.has(id)).sort((a, b) => a - b);
    return [...rangePages(system.id, ids), ...exactPages(system.id, others, readEnabledIds)];
  };
  const firstLook = since === null && !compareAll ? firstLookOf(system.id, listed) : null;
  // The next run goes on with the first look; till its end nothing moves.
  if (firstLook?.complete === false) {
    return { items: pageItems([...firstLook.pages, ...pagesOf([])]), changed: firstLook.count };
  }
  const changed = readEnabledCustomers(system.id, since, clock);
  const pages =
    since === null
      ? [...(firstLook?.pages ?? []), ...allPages(firstLook ? [] : idsOf(changed))]
      : pagesOf(affectedIds(system, changed, leavers));
  const after = firstLook
    ? afterFirstLook(system.id, firstLook, changed, clock)
    : changed.reduce(later, state.watermark);
  const nothingToRecord = state.watermark !== null || after === null;
  if (pages.length === 0 && requested.length === 0 && nothingToRecord) {
    if (system.interval > 0) recordLook(state.id, state.watermark, enabled, lookedAt);
    return { items: [], changed: 0 };
  }
  const facts: SystemFacts = {
    systemId: system.id,
    accountStateId: state.id,
    before: state.watermark,
    after,
    goodCount: enabled,
    lookedAt: lookedAt.toISOString(),
    hasInterval: system.interval > 0,
  };
  return {
    items: [...pageItems(pages), { type: 'system', system: facts }],
    changed: firstLook?.count ?? changed.filter((customer) => later(state.watermark, customer) === customer).length,
  };
}

/**
 * Where the delta goes on after a first look. What changed while its customer was sent does not look unseen, so a first
 * look of several runs is followed by a look at everything that changed since it began.
 */
function afterFirstLook(
  systemId: number,
  { count }: FirstLook,
  changed: readonly ChangedCustomer[],
  clock: ReadClock,
): Watermark | null {
  const last = changed.reduce<Watermark | null>(later, null);
  // No earlier run recorded anybody.
  if (count >= changed.length) return last;
  const began = readFirstRecorded(systemId, clock);
  return last && began && began < last.modified ? { modified: began, id: 0 } : last;
}

/** The changed customers, and those whose connection changes with them. */
function affectedIds(
  system: ExternalSystem,
  changed: readonly ChangedCustomer[],
  leavers: readonly number[],
): number[] {
  const ids = idsOf(changed);
  return system.subCustomers === 'parent' ? [...ids, ...readEnabledRelatives([...ids, ...leavers], system.id)] : ids;
}

const idsOf = (customers: readonly ChangedCustomer[]): number[] => customers.map(({ id }) => id);
