import { readEnabledCustomers, readEnabledIds, readFirstRecorded, readLeavers } from '../../../customers/read-changes';
import { readEnabledRelatives } from '../../../customers/read-sub-customers';
import type { ReadClock } from '../../../netsuite/read-clock';
import type { ExternalSystem } from '../../../settings/external-system';
import type { Settings } from '../../../settings/read-settings';
import { isTooEarly } from '../../../sync/due/nothing-due';
import type { Signs } from '../../../sync/due/read-signs';
import type { Standing, Standings } from '../../../sync/due/read-standings';
import { type AccountState, recordLook } from '../../../sync/records/account-state-store';
import { type Change, comparedAt, uncompared } from '../../../sync/records/compared-seconds';
import { deltaStart, later, type Watermark } from '../../../sync/records/watermark';
import type { Item, Page, SystemFacts } from '../contract';
import { type FirstLook, firstLookOf } from './first-look';
import { exactPages, idPages, pageItems, rangePages, workItems } from './pages';

/** Of which External System changes are looked for. */
interface LookedFor {
  settings: Settings;
  state: AccountState;
  standing: Standing;
  standings: Standings;
  signs: Signs;
  /** Customers that the run looks at anyway. */
  requested: readonly number[];
  /** All enabled customers are compared, changed or not. */
  compareAll: boolean;
}

/** Customers that changed: the enabled ones, and those that have a Sync State and are not enabled any more. */
interface Changes {
  enabled: Change[];
  left: Change[];
}

/**
 * Pages of what changed since the last look and of `due`, and where the watermark stands when they are recorded; of `due`
 * alone while it is too early for a look. `changed` customers are beyond the watermark as it is: the others were read
 * before.
 */
export function changesOf(looked: LookedFor, due: number[], enabled: number): { items: Item[]; changed: number } {
  const { settings, state, standings, requested, compareAll } = looked;
  const { system } = settings;
  const { clock, readAt } = standings;
  if (state.wrongWatermark !== '' && !compareAll) {
    throw new Error(
      `Watermark: Last Modified on its Account State is "${state.wrongWatermark}", which is no time. Start the script JOOR Customer Export once with Compare All: it compares every customer and sets the watermark anew.`,
    );
  }
  if (isTooEarly(system, state) && !compareAll) {
    return { items: workItems(idPages(system.id, due, false), system.batchSize), changed: 0 };
  }
  const lookedAt = new Date();
  const since = compareAll ? null : state.watermark;
  const listed = new Set(requested);
  const firstLook = since === null && !compareAll ? firstLookOf(system.id, listed) : null;
  const found: Changes =
    firstLook?.complete === false
      ? { enabled: [], left: readLeavers(system.id, null, clock) }
      : since === null
        ? { enabled: readEnabledCustomers(system.id, null, clock), left: readLeavers(system.id, null, clock) }
        : changesSince(looked, since);
  const all = [...found.enabled, ...found.left];
  const fresh = new Set(idsOf(since === null ? all : uncompared(all, since, state.compared)));
  const leavers = idsOf(found.left).filter((id) => fresh.has(id));
  const changed = idsOf(found.enabled).filter((id) => fresh.has(id));
  const pagesOf = (ids: readonly number[]) =>
    exactPages(
      system.id,
      [...new Set([...leavers, ...due, ...ids])].filter((id) => !listed.has(id)).sort((a, b) => a - b),
      readEnabledIds,
    );
  /** Every one of `ids` and what is due besides, each once. */
  const allPages = (ids: readonly number[]): Page[] => {
    if (listed.size > 0) return pagesOf(ids);
    const inRanges = new Set(ids);
    const others = [...new Set([...leavers, ...due])].filter((id) => !inRanges.has(id)).sort((a, b) => a - b);
    return [...rangePages(system.id, ids), ...exactPages(system.id, others, readEnabledIds)];
  };
  // The next run goes on with the first look; till its end nothing moves.
  if (firstLook?.complete === false) {
    return { items: pageItems([...firstLook.pages, ...pagesOf([])]), changed: firstLook.count };
  }
  const pages =
    since === null
      ? [...(firstLook?.pages ?? []), ...allPages(firstLook ? [] : changed)]
      : pagesOf(affectedIds(system, changed, leavers));
  const after = firstLook
    ? afterFirstLook(system.id, firstLook, found.enabled, clock)
    : all.reduce(later, state.watermark);
  // What earlier runs of a first look compared may have changed since.
  const isWhole = firstLook === null || firstLook.count >= found.enabled.length;
  const nothingToRecord = state.watermark !== null || after === null;
  if (pages.length === 0 && requested.length === 0 && nothingToRecord) {
    if (system.interval > 0) {
      recordLook(state.id, { watermark: state.watermark, compared: state.compared, goodCount: enabled, lookedAt });
    }
    return { items: [], changed: 0 };
  }
  const facts: SystemFacts = {
    systemId: system.id,
    accountStateId: state.id,
    before: state.watermark,
    after,
    compared: { before: state.compared, after: isWhole ? comparedAt(all, after, readAt) : '' },
    goodCount: enabled,
    lookedAt: lookedAt.toISOString(),
    hasInterval: system.interval > 0,
  };
  return {
    items: [...workItems(pages, system.batchSize), { type: 'system', system: facts }],
    changed: firstLook?.count ?? beyond(state.watermark, found.enabled),
  };
}

/** What the signs show, or, where they are too many, what is read by itself. */
function changesSince({ settings, signs, standing, standings }: LookedFor, watermark: Watermark): Changes {
  const { id } = settings.system;
  if (signs.complete) return { enabled: signs.changes('changed', id), left: signs.changes('left', id) };
  const since = deltaStart(watermark, standing.shifted);
  return {
    enabled: readEnabledCustomers(id, since, standings.clock),
    left: readLeavers(id, since, standings.clock),
  };
}

/**
 * Where the delta goes on after a first look. What changed while its customer was sent does not look unseen, so a first
 * look of several runs is followed by a look at everything that changed since it began.
 */
function afterFirstLook(
  systemId: number,
  { count }: FirstLook,
  changed: readonly Change[],
  clock: ReadClock,
): Watermark | null {
  const last = changed.reduce<Watermark | null>(later, null);
  // No earlier run recorded anybody.
  if (count >= changed.length) return last;
  const began = readFirstRecorded(systemId, clock);
  return last && began && began < last.modified ? { modified: began, id: 0 } : last;
}

/** The changed customers, and those whose connection changes with them. */
const affectedIds = (system: ExternalSystem, changed: readonly number[], leavers: readonly number[]): number[] =>
  system.subCustomers === 'parent'
    ? [...changed, ...readEnabledRelatives([...changed, ...leavers], system.id)]
    : [...changed];

/** How many of them no run has read. */
const beyond = (watermark: Watermark | null, changes: readonly Change[]): number =>
  changes.filter((change) => later(watermark, change) === change).length;

const idsOf = (changes: readonly Change[]): number[] => changes.map(({ id }) => id);
