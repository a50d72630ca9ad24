import * as log from 'N/log';
import * as runtime from 'N/runtime';
import { MAX_SELECTED_IDS } from '../../customers/queries';
import { countEnabled, readEnabledCustomers, readLeavers } from '../../customers/read-changes';
import { CUSTOMER_EXPORT } from '../../netsuite/ids';
import { mustYieldToAnotherRun } from '../../netsuite/other-runs';
import { missingPermission } from '../../netsuite/permissions';
import { readSettings, type Settings } from '../../settings/read-settings';
import { type AccountState, createAccountState, readAccountStates, recordPause } from '../../sync/account-state-store';
import { shrunkenCount } from '../../sync/count-check';
import { recoverIntents } from '../../sync/recover-intents';
import { type Request, RUN_KIND, readIds, readRequests, saveRequest } from '../../sync/run-store';
import { readDueCustomers } from '../../sync/sync-state-store';
import { deltaStart, later } from '../../sync/watermark';
import type { Item, Page, RunFacts } from './contract';

/** Customers compared by one invocation of map when all are read: about 110 of its 1,000 units. */
const PAGE_SIZE = 3000;

/** Below this many of its 10,000 units the stage takes up no further External System. */
const RESERVE = 5000;

/** Finds what is due: requests, changes, retries. Nothing due ends the run at once, without a row. */
export function getInputData(): Item[] {
  const { ids, wrong, compareAll } = parameters();
  if (mustYieldToAnotherRun()) {
    if (ids.length > 0) saveRequest(ids);
    log.audit({ title: 'Left to another run', details: { requested: ids.length } });
    return [];
  }
  const settings = readSettings();
  if (settings.length === 0) return [];
  const permission = missingPermission();
  if (permission)
    throw new Error(`This role lacks the permission ${permission}. Nothing was read and nothing changed.`);

  const requests = readRequests();
  const run: RunFacts = {
    kind: ids.length > 0 ? RUN_KIND.request : compareAll ? RUN_KIND.compareAll : RUN_KIND.scheduled,
    requests: requests.map(({ runId }) => runId),
    messages: wrong.map((part) => `"${part}" is not an internal id. Enter numbers separated by commas.`),
  };
  const states = readAccountStates();
  const items = settings.flatMap((own) => {
    if (runtime.getCurrentScript().getRemainingUsage() < RESERVE) {
      run.messages.push(`${own.system.name} waits for the next run: this one had used its units.`);
      return [];
    }
    const state = states.get(own.system.id) ?? createAccountState(own.system.id, own.system.name);
    return dueOf(own, state, requestedIds(own.system.id, ids, requests), ids.length > 0, compareAll, run);
  });
  return items.length === 0 && run.messages.length === 0 && run.requests.length === 0
    ? []
    : [{ type: 'run', run }, ...items];
}

function parameters(): { ids: number[]; wrong: string[]; compareAll: boolean } {
  const script = runtime.getCurrentScript();
  const { ids, wrong } = readIds(String(script.getParameter({ name: CUSTOMER_EXPORT.parameters.ids }) ?? ''));
  return { ids, wrong, compareAll: script.getParameter({ name: CUSTOMER_EXPORT.parameters.compareAll }) === true };
}

function requestedIds(systemId: number, ids: readonly number[], requests: readonly Request[]): number[] {
  const waiting = requests.filter((request) => request.systemId === null || request.systemId === systemId);
  return [...new Set([...ids, ...waiting.flatMap(({ customerIds }) => customerIds)])];
}

/** What is due for one External System. With ids in the script parameter, exactly those. */
function dueOf(
  settings: Settings,
  state: AccountState,
  requested: number[],
  onlyRequested: boolean,
  compareAll: boolean,
  run: RunFacts,
): Item[] {
  const systemId = settings.system.id;
  const enabled = countEnabled(systemId);
  const stop = stopReason(settings, state, enabled);
  recordPause(state, stop?.cause ?? '', stop?.reason ?? '');
  if (stop) {
    if (stop.reason !== state.pauseReason || onlyRequested) run.messages.push(stop.reason);
    return [];
  }
  recoverIntents(settings);
  const pages = idPages(systemId, requested, true);
  if (onlyRequested) return pages.map((page) => ({ type: 'page', page }));

  const all = compareAll || state.watermark === null;
  const since = all || state.watermark === null ? null : deltaStart(state.watermark);
  const changed = readEnabledCustomers(systemId, since);
  const others = [...readLeavers(systemId, since), ...readDueCustomers(systemId, settings.system)];
  pages.push(
    ...(all
      ? rangePages(
          systemId,
          changed.map(({ id }) => id),
        )
      : []),
  );
  const listed = new Set(requested);
  const ids = [...(all ? [] : changed.map(({ id }) => id)), ...others].filter((id) => !listed.has(id));
  pages.push(...idPages(systemId, [...new Set(ids)], false));
  const after = changed.reduce(later, state.watermark);
  if (pages.length === 0) return [];
  return [
    ...pages.map((page): Item => ({ type: 'page', page })),
    {
      type: 'system',
      system: { systemId, accountStateId: state.id, before: state.watermark, after, goodCount: enabled },
    },
  ];
}

function stopReason(
  settings: Settings,
  state: AccountState,
  enabled: number,
): { cause: 'configuration' | 'count' | 'authorisation'; reason: string } | null {
  if (settings.faults.length > 0) return { cause: 'configuration', reason: settings.faults.join('\n') };
  if (state.pauseCause === 'authorisation') return { cause: 'authorisation', reason: state.pauseReason };
  const shrunken = shrunkenCount(settings.system.name, state.goodCount, enabled);
  return shrunken ? { cause: 'count', reason: shrunken } : null;
}

function idPages(systemId: number, ids: readonly number[], requested: boolean): Page[] {
  return slices(ids, MAX_SELECTED_IDS).map((part) => ({ systemId, selection: { ids: part }, requested }));
}

function rangePages(systemId: number, ids: readonly number[]): Page[] {
  return slices(ids, PAGE_SIZE).map((part) => ({
    systemId,
    selection: { from: part[0] ?? 0, to: part[part.length - 1] ?? 0 },
    requested: false,
  }));
}

function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
