import { readEnabledIds } from '../../../customers/read-changes';
import { sha256 } from '../../../netsuite/hash';
import type { Instant } from '../../../netsuite/instant';
import type { ReadClock } from '../../../netsuite/read-clock';
import type { Settings } from '../../../settings/read-settings';
import type { AccountState } from '../../../sync/records/account-state-store';
import type { Retention } from '../../../sync/records/retention-store';
import { deltaStart } from '../../../sync/records/watermark';
import { readNextEnabled, readUnseenLeavers } from '../../../sync/sweep/read-sweep';
import { dueSlice, settingsFingerprint } from '../../../sync/sweep/sweep';
import type { Item } from '../contract';
import { exactPages, idPages, pageItems, rangePages } from './pages';

/** Of which External System a sweep is due. */
interface Swept {
  settings: Settings;
  state: AccountState;
  /** All enabled customers are compared, changed or not. */
  compareAll: boolean;
  /** See Retention. */
  runDays: number;
  clock: ReadClock;
  /** What the settings are, see Signs. */
  seen: string;
}

/**
 * The part of the sweep that is due beside `changes` and what was `asked` for: nobody is looked at twice. Where all customers are looked at anyway, it is done with that.
 * Costs what `nextSlice` does.
 */
export function sweepOf(swept: Swept, changes: readonly Item[], asked: readonly Item[]): Item[] {
  const { state, compareAll } = swept;
  if (!compareAll && state.watermark !== null) {
    return nextSlice(swept, deltaStart(state.watermark, true), isOnPages([...changes, ...asked]));
  }
  const looksAtAll =
    changes.some(({ type }) => type === 'page' || type === 'chunk') && changes.some(({ type }) => type === 'system');
  return looksAtAll ? [fullSweep(swept)] : [];
}

/**
 * The slice of the sweep that is due: at most 5,000 enabled customers, and with the last of them those that left
 * unseen. `since` is where the delta starts: older changes are those that it missed. Costs nothing where none is due, else 10 to 50 units.
 */
function nextSlice(swept: Swept, since: Instant, isLookedAt: (id: number) => boolean): Item[] {
  const { settings, state, clock } = swept;
  const systemId = settings.system.id;
  const fingerprint = settingsFingerprint(settings, sha256);
  const hours = settings.operation.sweepHours;
  const slice = dueSlice(state.sweep, { settings: fingerprint, hours }, Date.now());
  if (!slice) return [];
  const { ids, complete } = readNextEnabled(systemId, slice.after);
  const leavers = (complete ? readUnseenLeavers(systemId) : []).filter((id) => !isLookedAt(id));
  const others = ids.filter((id) => !isLookedAt(id));
  const pages = [
    ...(others.length === ids.length ? rangePages(systemId, ids) : exactPages(systemId, others, readEnabledIds)),
    ...idPages(systemId, leavers, false),
  ];
  return [
    ...pageItems(pages.map((page) => ({ ...page, missedSince: clock.show(since) }))),
    {
      type: 'sweep',
      sweep: {
        systemId,
        accountStateId: state.id,
        startedAt: new Date(slice.startedAt).toISOString(),
        position: complete ? null : (ids[ids.length - 1] ?? null),
        settings: fingerprint,
        seen: swept.seen,
        retention: retentionOf(swept),
      },
    },
  ];
}

/** Whether a customer stands on one of the pages. */
function isOnPages(items: readonly Item[]): (id: number) => boolean {
  const ids = new Set<number>();
  const ranges: { from: number; to: number }[] = [];
  for (const item of items) {
    if (item.type === 'chunk') for (const id of item.chunk.customerIds) ids.add(id);
    if (item.type !== 'page') continue;
    const { selection } = item.page;
    if ('ids' in selection) for (const id of selection.ids) ids.add(id);
    else ranges.push(selection);
  }
  return (id) => ids.has(id) || ranges.some(({ from, to }) => id >= from && id <= to);
}

/** A look at every customer does what a sweep does. */
function fullSweep(swept: Swept): Item {
  const { settings, state } = swept;
  return {
    type: 'sweep',
    sweep: {
      systemId: settings.system.id,
      accountStateId: state.id,
      startedAt: new Date().toISOString(),
      position: null,
      settings: settingsFingerprint(settings, sha256),
      seen: swept.seen,
      retention: retentionOf(swept),
    },
  };
}

const retentionOf = ({ settings, runDays, clock }: Swept): Retention => ({
  days: settings.operation.retentionDays,
  runDays,
  clockOffset: clock.offset,
});
