import * as log from 'N/log';
import * as runtime from 'N/runtime';
import { MAX_SELECTED_IDS } from '../../customers/queries';
import { type ChangedCustomer, countEnabled, readEnabledCustomers, readLeavers } from '../../customers/read-changes';
import { missingColumns } from '../../customers/read-columns';
import { readEnabledRelatives } from '../../customers/read-sub-customers';
import { accountFeatures, type Features } from '../../netsuite/features';
import { CUSTOMER_EXPORT } from '../../netsuite/ids';
import { mustYieldToAnotherRun } from '../../netsuite/other-runs';
import { requireAddresses, requirePermissions } from '../../netsuite/permissions';
import type { ExternalSystem } from '../../settings/external-system';
import { readSettings, type Settings } from '../../settings/read-settings';
import {
  type AccountState,
  createAccountState,
  readAccountStates,
  recordLook,
  recordPause,
} from '../../sync/account-state-store';
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
  const features = accountFeatures();
  requirePermissions(features);
  const settings = readSettings();
  if (settings.length === 0) return [];
  requireAddresses();

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
    const requested = requestedIds(own.system.id, ids, requests);
    return dueOf({ settings: own, features, state, requested, onlyRequested: ids.length > 0, compareAll }, run);
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

interface Question {
  settings: Settings;
  features: Features;
  state: AccountState;
  requested: number[];
  /** The ids are those of the script parameter: exactly these, nothing else that is due. */
  onlyRequested: boolean;
  compareAll: boolean;
}

/** What is due for one External System. */
function dueOf(question: Question, run: RunFacts): Item[] {
  const { settings, state, requested, onlyRequested } = question;
  const systemId = settings.system.id;
  const enabled = countEnabled(systemId);
  const stop = stopReason(question, enabled);
  recordPause(state, stop?.cause ?? '', stop?.reason ?? '');
  if (stop) {
    if (stop.reason !== state.pauseReason || onlyRequested) run.messages.push(stop.reason);
    return [];
  }
  recoverIntents(settings);
  const asked = pageItems(idPages(systemId, requested, true));
  if (onlyRequested) return asked;
  const due = readDueCustomers(systemId, settings.system).filter((id) => !requested.includes(id));
  const tooEarly = state.minutesSinceLook !== null && state.minutesSinceLook < settings.system.interval;
  if (tooEarly && !question.compareAll) return [...asked, ...pageItems(idPages(systemId, due, false))];
  return [...asked, ...changesOf(question, due, enabled)];
}

/** Pages of what changed since the last look and of `due`, and where the watermark stands when they are recorded. */
function changesOf({ settings, state, requested, compareAll }: Question, due: number[], enabled: number): Item[] {
  const { system } = settings;
  const since = compareAll || state.watermark === null ? null : deltaStart(state.watermark);
  const lookedAt = new Date();
  const changed = readEnabledCustomers(system.id, since);
  const leavers = readLeavers(system.id, since);
  const listed = new Set(requested);
  const ids = new Set([...leavers, ...due]);
  if (since !== null) for (const id of affectedIds(system, changed, leavers)) ids.add(id);
  const pages = [
    ...(since === null ? rangePages(system.id, idsOf(changed)) : []),
    ...idPages(
      system.id,
      [...ids].filter((id) => !listed.has(id)),
      false,
    ),
  ];
  const after = changed.reduce(later, state.watermark);
  if (pages.length === 0 && requested.length === 0) {
    if (system.interval > 0) recordLook(state.id, state.watermark, enabled, lookedAt);
    return [];
  }
  return [
    ...pageItems(pages),
    {
      type: 'system',
      system: {
        systemId: system.id,
        accountStateId: state.id,
        before: state.watermark,
        after,
        goodCount: enabled,
        lookedAt: lookedAt.toISOString(),
        hasInterval: system.interval > 0,
      },
    },
  ];
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

function stopReason(
  { settings, features, state }: Question,
  enabled: number,
): { cause: 'configuration' | 'count' | 'authorisation'; reason: string } | null {
  const faults = settings.faults.length > 0 ? settings.faults : missingColumns({ ...settings, features });
  if (faults.length > 0) return { cause: 'configuration', reason: faults.join('\n') };
  if (state.pauseCause === 'authorisation') return { cause: 'authorisation', reason: state.pauseReason };
  const shrunken = shrunkenCount(settings.system.name, state.goodCount, enabled);
  return shrunken ? { cause: 'count', reason: shrunken } : null;
}

const pageItems = (pages: readonly Page[]): Item[] => pages.map((page) => ({ type: 'page', page }));

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
