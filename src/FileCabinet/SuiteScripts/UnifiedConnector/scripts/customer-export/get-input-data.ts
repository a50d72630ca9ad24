import * as log from 'N/log';
import * as runtime from 'N/runtime';
import { countEnabled } from '../../customers/read-changes';
import { sooner } from '../../joor/credits';
import { accountFeatures, type Features } from '../../netsuite/features';
import { CUSTOMER_EXPORT } from '../../netsuite/ids';
import { mustYieldToAnotherRun } from '../../netsuite/other-runs';
import { requireAddresses, requirePermissions } from '../../netsuite/permissions';
import { remainingUnits } from '../../netsuite/remaining-units';
import { forget, stopKey } from '../../netsuite/run-cache';
import { readSettings, type Settings } from '../../settings/read-settings';
import { sendAlerts } from '../../sync/alerts/send-alerts';
import { pauseForDeploy } from '../../sync/pause/drain';
import { settingsFaults } from '../../sync/pause/settings-faults';
import {
  type AccountState,
  createAccountState,
  type Pause,
  readAccountStates,
  recordPause,
} from '../../sync/records/account-state-store';
import { brokeOff, isUnderWay, type Request } from '../../sync/records/request';
import { RUN_KIND } from '../../sync/records/run';
import { leaveRequest, newRunKey, readIds, readRequests, saveRequests } from '../../sync/records/run-store';
import { readDueCustomers } from '../../sync/records/sync-state-store';
import { deltaStart } from '../../sync/records/watermark';
import { recoverIntents } from '../../sync/send/recover-intents';
import { shrunkenCount } from '../../sync/sweep/count-check';
import type { Item, RunFacts } from './contract';
import { changesOf } from './due/changes';
import { idPages, pageItems } from './due/pages';
import { readBacksOf } from './due/read-back';
import { lastingPause } from './due/resume';
import { fullSweep, sweepOf } from './due/sweep';

/** Below this many of its 10,000 units the stage takes up no further External System. */
const RESERVE = 5000;

/** Finds what is due: requests, changes, retries. Nothing due ends the run at once, without a row. */
export function getInputData(): Item[] {
  const { ids, wrong, compareAll, drain } = parameters();
  const requests = readRequests();
  if (requests.some(isUnderWay) || mustYieldToAnotherRun()) {
    saveRequests(ids, null);
    // The other run sends its batch under way and defers the rest, which stays due.
    if (drain) pauseForDeploy();
    log.audit({ title: 'Skipped because another run is active', details: { requested: ids.length } });
    return [];
  }
  const features = accountFeatures();
  requirePermissions(features);
  const settings = readSettings();
  if (settings.length === 0) return [];
  requireAddresses();

  for (const request of requests.filter(brokeOff)) leaveRequest(request);
  const run: RunFacts = {
    key: newRunKey(),
    kind: ids.length > 0 ? RUN_KIND.request : compareAll ? RUN_KIND.compareAll : RUN_KIND.scheduled,
    requests: [],
    messages: wrong.map((part) => `"${part}" is not an internal ID. Enter numbers separated by commas.`),
    credits: 0,
    creditsBackAt: null,
    watched: [],
    drain,
  };
  const runDays = Math.max(...settings.map(({ operation }) => operation.retentionDays));
  const states = readAccountStates();
  const waiting: number[] = [];
  const items = settings.flatMap((own) => {
    if (remainingUnits() < RESERVE) {
      run.messages.push(`${own.system.name} waits for the next run because this one has used its governance units.`);
      waiting.push(own.system.id);
      return [];
    }
    forget(stopKey(own.system.id));
    const state = states.get(own.system.id) ?? createAccountState(own.system.id, own.system.name);
    const requested = requestedIds(own.system.id, ids, requests);
    const due = dueOf(
      { settings: own, features, state, requested, onlyRequested: ids.length > 0, compareAll, runDays },
      run,
    );
    if (due === null) waiting.push(own.system.id);
    return due ?? [];
  });
  run.requests = answered(requests, settings, waiting, run.messages);
  for (const systemId of waiting) saveRequests(ids, systemId);
  const nothing = items.length === 0 && run.messages.length === 0 && run.requests.length === 0;
  return nothing && !drain && run.creditsBackAt === null ? [] : [{ type: 'run', run }, ...items];
}

function parameters(): { ids: number[]; wrong: string[]; compareAll: boolean; drain: boolean } {
  const script = runtime.getCurrentScript();
  const { ids, wrong } = readIds(String(script.getParameter({ name: CUSTOMER_EXPORT.parameters.ids }) ?? ''));
  const isTicked = (name: string) => script.getParameter({ name }) === true;
  const { compareAll, drain } = CUSTOMER_EXPORT.parameters;
  return { ids, wrong, compareAll: isTicked(compareAll), drain: isTicked(drain) };
}

function requestedIds(systemId: number, ids: readonly number[], requests: readonly Request[]): number[] {
  const waiting = requests.filter((request) => request.systemId === null || request.systemId === systemId);
  return [...new Set([...ids, ...waiting.flatMap(({ customerIds }) => customerIds)])];
}

/** The requests that this run answers. What is asked of an External System that waits stays due. */
function answered(
  requests: readonly Request[],
  settings: readonly Settings[],
  waiting: readonly number[],
  messages: string[],
): Request[] {
  return requests.filter(({ runId, systemId, customerIds }) => {
    if (systemId === null) {
      if (waiting.length === settings.length) return false;
      for (const id of waiting) saveRequests(customerIds, id);
      return true;
    }
    if (!settings.some(({ system }) => system.id === systemId)) {
      messages.push(
        `Request ${runId} for ${customerIds.length} customers was closed because its External System is no longer active.`,
      );
    }
    return !waiting.includes(systemId);
  });
}

interface Question {
  settings: Settings;
  features: Features;
  state: AccountState;
  requested: number[];
  /** The ids are those of the script parameter: exactly these, nothing else that is due. */
  onlyRequested: boolean;
  compareAll: boolean;
  /** See Retention. */
  runDays: number;
}

/** What is due for one External System; null: it is paused. */
function dueOf(question: Question, run: RunFacts): Item[] | null {
  const { settings, state, requested, onlyRequested } = question;
  const systemId = settings.system.id;
  const enabled = countEnabled(systemId);
  const stop = stopReason(question, enabled);
  recordPause(state, stop?.cause ?? '', stop?.reason ?? '');
  sendAlerts(settings, state.id, stop);
  if (settings.operation.alerts) run.watched.push(state.id);
  if (stop) {
    if (stop.reason !== state.pauseReason || onlyRequested) run.messages.push(stop.reason);
    return null;
  }
  recoverIntents(settings);
  const asked = pageItems(idPages(systemId, requested, true));
  if (onlyRequested) return asked;
  const due = readDueCustomers(systemId, settings.system).filter((id) => !requested.includes(id));
  const tooEarly = state.minutesSinceLook !== null && state.minutesSinceLook < settings.system.interval;
  const changes =
    tooEarly && !question.compareAll
      ? { items: pageItems(idPages(systemId, due, false)), changed: 0 }
      : changesOf(question, due, enabled);
  const readBacks = readBacksOf(settings.system, state, requested.length + due.length + changes.changed);
  run.credits += readBacks.credits;
  run.creditsBackAt = sooner(run.creditsBackAt, readBacks.creditsBackAt);
  return [...asked, ...changes.items, ...readBacks.items, ...sweptOf(question, changes.items)];
}

/** The sweep comes after everything that is more urgent. Where all customers are looked at anyway, it is done with that. */
function sweptOf({ settings, state, compareAll, runDays }: Question, changes: readonly Item[]): Item[] {
  if (!compareAll && state.watermark !== null) {
    return sweepOf(settings, state.id, deltaStart(state.watermark), runDays);
  }
  const looksAtAll = changes.some(({ type }) => type === 'page') && changes.some(({ type }) => type === 'system');
  return looksAtAll ? [fullSweep(settings, state.id, runDays)] : [];
}

function stopReason({ settings, features, state }: Question, enabled: number): Pause | null {
  if (state.pauseCause === 'deploy') return { cause: 'deploy', reason: state.pauseReason };
  const faults = settingsFaults(settings, features);
  if (faults.length > 0) return { cause: 'configuration', reason: faults.join('\n') };
  const pause = lastingPause(settings.system, state);
  if (pause) return pause;
  const shrunken = shrunkenCount(settings.system.name, state.goodCount, enabled);
  return shrunken ? { cause: 'count', reason: shrunken } : null;
}
