import { forgetAbsentTables } from '../../customers/read-absent-tables';
import { countEnabled } from '../../customers/read-changes';
import { accountFeatures, type Features } from '../../netsuite/features';
import { logError } from '../../netsuite/log-error';
import { requireAddresses, requireEveryCustomer, requirePermissions } from '../../netsuite/permissions';
import { lazyReadClock, type ReadClock } from '../../netsuite/read-clock';
import { remainingUnits } from '../../netsuite/remaining-units';
import { forget, stopKey } from '../../netsuite/run-cache';
import { mayAskJoor } from '../../settings/file-transport';
import { readSettings, type Settings } from '../../settings/read-settings';
import { sendAlerts } from '../../sync/alerts/send-alerts';
import { sendDailyMail } from '../../sync/alerts/send-daily-mail';
import {
  type AccountState,
  createAccountState,
  readAccountStates,
  recordPause,
} from '../../sync/records/account-state-store';
import { recordIdleRun } from '../../sync/records/idle-store';
import { brokeOff, isRunAsked, type Request } from '../../sync/records/request';
import { leaveRequest, newRunKey, readRequests } from '../../sync/records/run-store';
import { readDueCustomers } from '../../sync/records/sync-state-store';
import { recoverIntents } from '../../sync/send/recover-intents';
import type { Item, RunFacts } from './contract';
import { anotherRunGoesFirst, leaveToAnotherRun } from './due/another-run';
import { changesOf } from './due/changes';
import { allOf, type Due } from './due/due';
import { type FileTurn, fileTurnOf } from './due/file';
import { moveOverItems, withOldTimes } from './due/move-over';
import { ordersOf } from './due/orders';
import { idPages, pageItems } from './due/pages';
import { type Parameters, readParameters } from './due/parameters';
import { pauseOf } from './due/pause';
import { readBacksOf } from './due/read-back';
import { answeredRequests, requestedIds } from './due/requests';
import { sweepOf } from './due/sweep';
import { standsStill } from './stands-still';

/** Below this many of its 10,000 units the stage takes up no further External System. */
const RESERVE = 5000;

/** What all External Systems of a run have in common. */
interface Run {
  parameters: Parameters;
  requests: Request[];
  features: Features;
  states: ReadonlyMap<number, AccountState>;
  /** See Retention. */
  runDays: number;
  /** See ReadClock; asked where it is needed. */
  clockOf: () => ReadClock;
}

/** Finds what is due: requests, changes, retries. Nothing due ends the run at once, without a row. */
export function getInputData(): Item[] {
  const unitsAtStart = remainingUnits();
  const features = accountFeatures();
  requirePermissions(features);
  const parameters = readParameters();
  const requests = readRequests();
  if (anotherRunGoesFirst(requests)) {
    leaveToAnotherRun(parameters);
    return [];
  }
  const settings = readSettings();
  if (settings.length === 0) return [];
  requireAddresses();
  requireEveryCustomer();
  forgetAbsentTables();
  const states = readAccountStates();
  const old = withOldTimes(states);
  if (old.length > 0) {
    if (parameters.ids.length > 0 || parameters.drain) leaveToAnotherRun(parameters);
    return moveOverItems(old, parameters.kind);
  }

  for (const request of requests.filter(brokeOff)) leaveRequest(request);
  const key = newRunKey();
  const runDays = Math.max(...settings.map(({ operation }) => operation.retentionDays));
  const clockOf = lazyReadClock();
  const { items, waiting, ...due } = allOf(
    settings.map((own) => dueOrStopped(own, { parameters, requests, features, states, runDays, clockOf })),
  );
  const { answered, messages } = answeredRequests(requests, parameters.ids, settings, waiting);
  const run: RunFacts = {
    ...due,
    key,
    kind: parameters.kind,
    requests: answered,
    messages: [...parameters.messages, ...due.messages, ...messages],
    drain: parameters.drain,
  };
  if (isWorthARun(run, items)) return [{ type: 'run', run }, ...items];
  recordIdleRun(unitsAtStart - remainingUnits());
  return [];
}

const isWorthARun = (
  { messages, requests, drain, creditsBackAt, troubled, matches, orders }: RunFacts,
  items: readonly Item[],
): boolean =>
  items.length > 0 ||
  troubled.length > 0 ||
  matches.length > 0 ||
  orders.length > 0 ||
  messages.length > 0 ||
  requests.length > 0 ||
  drain ||
  creditsBackAt !== null;

/** What is due for one External System; what cannot be found out stops that one only. */
function dueOrStopped(settings: Settings, run: Run): Partial<Due> {
  const { id: systemId, name } = settings.system;
  const state = run.states.get(systemId);
  const troubled = state && state.trouble !== '' ? [{ systemId, accountStateId: state.id }] : [];
  try {
    return { ...dueOf(settings, run), troubled };
  } catch (error) {
    logError(`${name} stands still`, error);
    const message = standsStill(name, error);
    const stopped: Item = { type: 'stopped', stopped: { systemId, message, left: [] } };
    return { troubled, waiting: [systemId], items: [stopped] };
  }
}

/** What is due for one External System, the most urgent first. */
function dueOf(settings: Settings, run: Run): Partial<Due> {
  const { system, operation } = settings;
  const { clockOf } = run;
  const { ids, compareAll } = run.parameters;
  if (remainingUnits() < RESERVE) {
    const message = `${system.name} waits for the next run because this one has used its governance units.`;
    return { waiting: [system.id], messages: [message] };
  }
  forget(stopKey(system.id));
  const state = run.states.get(system.id) ?? createAccountState(system.id, system.name);
  const enabled = countEnabled(system.id);
  const pause = pauseOf(settings, run.features, state, enabled);
  recordPause(state, pause?.cause ?? '', pause?.reason ?? '');
  sendAlerts(settings, state, pause);
  sendDailyMail(settings, { ...state, pauseReason: pause?.reason ?? '' }, clockOf);
  const watched = operation.alerts ? [{ systemId: system.id, accountStateId: state.id }] : [];
  const onlyRequested = ids.length > 0;
  if (pause) {
    const isNews = onlyRequested || pause.reason !== state.pauseReason;
    return { watched, waiting: [system.id], messages: isNews ? [pause.reason] : [] };
  }
  const filesOf = system.file ? fileTurnOf({ ...system, file: system.file }, clockOf) : null;
  if (filesOf && filesOf.does !== 'make') return beforeFile(settings, state, filesOf, watched);
  if (!filesOf) recoverIntents(settings);
  const requested = requestedIds(system.id, ids, run.requests);
  const asked = pageItems(idPages(system.id, requested, true));
  const files = filesOf ? [system.id] : [];
  const begun = { watched, items: asked, files, messages: filesOf?.messages ?? [] };
  if (onlyRequested) return begun;

  const due = readDueCustomers(system.id, system).filter((id) => !requested.includes(id));
  // A file goes when its time has come, and a person says when: every look then counts.
  const looking =
    filesOf || isRunAsked(run.requests, system.id) ? { ...settings, system: { ...system, interval: 0 } } : settings;
  const changes = changesOf(
    { settings: looking, state, requested, compareAll: compareAll || system.file?.full === true, clockOf },
    due,
    enabled,
  );
  const readBacks = readBacksFor(settings, state, requested.length + due.length + changes.changed);
  const sweep = sweepOf({ settings, state, compareAll, runDays: run.runDays, clockOf }, changes.items, asked);
  const matches = state.matchId === null ? [] : [system.id];
  const orders = ordersOf(settings, state);
  return allOf([{ ...begun, matches, orders }, { items: changes.items }, readBacks, { items: sweep }]);
}

/** What is done while no file is made: earlier files are told of, and customers read back where JOOR can be asked. */
function beforeFile(
  settings: Settings,
  state: AccountState,
  turn: Exclude<FileTurn, { does: 'make' }>,
  watched: RunFacts['watched'],
): Partial<Due> {
  const { id } = settings.system;
  const begun = { watched, waiting: [id], messages: turn.messages };
  if (turn.does === 'settle') return { ...begun, items: turn.items };
  return allOf([{ ...begun, orders: ordersOf(settings, state) }, readBacksFor(settings, state, 0)]);
}

/** JOOR's API is asked where it sends, and by file where there is a token. */
const readBacksFor = ({ system }: Settings, state: AccountState, toSend: number): Partial<Due> =>
  mayAskJoor(system) ? readBacksOf(system, state, system.file ? 0 : toSend) : {};
