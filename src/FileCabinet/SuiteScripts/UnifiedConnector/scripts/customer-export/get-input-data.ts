import { forgetAbsentTables } from '../../customers/read-absent-tables';
import { countEnabled } from '../../customers/read-changes';
import { accountFeatures, type Features } from '../../netsuite/features';
import { logError } from '../../netsuite/log-error';
import { forgetSeen, refuseHidden, requireEveryCustomer, requireEverything } from '../../netsuite/permissions';
import { measureReadClock, type ReadClock } from '../../netsuite/read-clock';
import { remainingUnits } from '../../netsuite/remaining-units';
import { forget, stopKey } from '../../netsuite/run-cache';
import { isAfterSave } from '../../netsuite/submit-export';
import { leaveMark } from '../../netsuite/wanted-run';
import { mayAskJoor } from '../../settings/file-transport';
import { readSettings, type Settings } from '../../settings/read-settings';
import { recordAtWork } from '../../sync/alerts/alert-store';
import { sendAlerts } from '../../sync/alerts/send-alerts';
import { sendDailyMail } from '../../sync/alerts/send-daily-mail';
import { areAlertsDue } from '../../sync/due/alerts-due';
import { isNothingDue, mayLook } from '../../sync/due/nothing-due';
import { readSigns, type Sign, type Signs } from '../../sync/due/read-signs';
import { readStandings, type Standings } from '../../sync/due/read-standings';
import {
  type AccountState,
  createAccountState,
  recordPause,
  recordSettingsSeen,
} from '../../sync/records/account-state-store';
import { type AtRest, recordAtRest, recordIdleRun } from '../../sync/records/idle-store';
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
  clock: ReadClock;
  standings: Standings;
  signs: Signs;
}

/** Finds what is due: requests, changes, retries. Nothing due ends the run at once, without a row. */
export function getInputData(): Item[] {
  const unitsAtStart = remainingUnits();
  const features = accountFeatures();
  const parameters = readParameters();
  const seen = everythingSeen(features, parameters);
  if (seen === null) return [];
  const { standings, signs } = seen;
  if (!isAsked(parameters) && isNothingDue(standings, signs)) {
    recordAtRest(atRest(standings, signs), standings.idleRuns, unitsAtStart - remainingUnits());
    return [];
  }
  const requests = signs.hasRequests || !signs.complete ? readRequests() : [];
  if (anotherRunGoesFirst(requests)) {
    leaveToAnotherRun(parameters);
    leaveMark('busy');
    return [];
  }
  const settings = readSettings(signs.settings);
  const states = statesOf(standings);
  const old = withOldTimes(states);
  if (old.length > 0) {
    if (parameters.ids.length > 0 || parameters.drain) leaveToAnotherRun(parameters);
    return moveOverItems(old, parameters.kind);
  }

  for (const request of requests.filter(brokeOff)) leaveRequest(request);
  const key = newRunKey();
  const runDays = Math.max(...settings.map(({ operation }) => operation.retentionDays));
  const { clock } = standings;
  const { items, waiting, ...due } = allOf(
    settings.map((own) =>
      dueOrStopped(own, { parameters, requests, features, states, runDays, clock, standings, signs }),
    ),
  );
  // Nothing that is saved can be sent: the schedule looks whether that is over.
  if (waiting.length === settings.length) leaveMark('held');
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

/** What a run sees of all External Systems. */
type Seen = Pick<Run, 'standings' | 'signs'>;

/**
 * Everything that tells whether something is due; null: there is no External System, or it is a run after a save, which works as
 * the role of a page and may not read everything: it leaves it to the schedule. What its role sees counts for an hour, and what was
 * taken from the role since shows only where it reads. Costs 20 units, and what `requireEverything` does.
 * @throws Error with a sentence in any other run that does not see everything
 */
function everythingSeen(features: Features, parameters: Parameters): Seen | null {
  try {
    return seenOf(features, parameters);
  } catch (error) {
    if (!isAfterSave()) throw error;
    logError('The run after a save is left to the schedule', error);
    forgetSeen(features);
    leaveMark('held');
    return null;
  }
}

function seenOf(features: Features, { ids }: Parameters): Seen | null {
  if (requireEverything(features)) forgetAbsentTables();
  const standings = readStandings() ?? withoutStandings();
  if (standings.systems.length === 0) return null;
  // From here on it reads changes: a save after this takes another run.
  if (ids.length === 0) leaveMark('begun');
  const signs = readSigns(standings);
  if (!signs.complete) requireEveryCustomer();
  refuseHidden(signs.hidesCustomers);
  return { standings, signs };
}

/**
 * That no External System is shown means that there is none, or that queries do not compare times.
 * @throws Error with a sentence where they do not
 */
function withoutStandings(): Standings {
  const clock = measureReadClock();
  return { clock, now: '', readAt: Date.now(), systems: [], idleRuns: null };
}

/** Whether there may be something of a kind: signs that are not complete tell nothing. */
const mayShow = (signs: Signs, sign: Sign, systemId: number): boolean =>
  !signs.complete || signs.ids(sign, systemId).length > 0;

/** Whether a person asked for something by the script's parameters. */
const isAsked = ({ ids, compareAll, drain, messages }: Parameters): boolean =>
  ids.length > 0 || compareAll || drain || messages.length > 0;

const atRest = (standings: Standings, signs: Signs): AtRest[] =>
  standings.systems.flatMap((standing) => {
    const { state, interval } = standing;
    const looked = interval > 0 && mayLook(standing, signs, standings);
    return state ? { accountStateId: state.id, looked } : [];
  });

const statesOf = ({ systems }: Standings): Map<number, AccountState> =>
  new Map(systems.flatMap(({ systemId, state }): [number, AccountState][] => (state ? [[systemId, state]] : [])));

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
  const { clock, signs, standings } = run;
  const { ids, compareAll } = run.parameters;
  const standing = standings.systems.find(({ systemId }) => systemId === system.id);
  // It was activated this very moment.
  if (!standing) return { waiting: [system.id] };
  if (remainingUnits() < RESERVE) {
    const message = `${system.name} waits for the next run because this one has used its governance units.`;
    return { waiting: [system.id], messages: [message] };
  }
  forget(stopKey(system.id));
  const state = run.states.get(system.id) ?? createAccountState(system.id, system.name);
  const enabled = signs.complete ? signs.count('enabled', system.id) : countEnabled(system.id);
  const pause = pauseOf(settings, run.features, state, enabled);
  recordPause(state, pause?.cause ?? '', pause?.reason ?? '');
  if (pause || !signs.complete || areAlertsDue(standing, signs, standings)) sendAlerts(settings, state, pause);
  else recordAtWork(state.id);
  sendDailyMail(settings, { ...state, pauseReason: pause?.reason ?? '' }, () => clock);
  const watched = operation.alerts ? [{ systemId: system.id, accountStateId: state.id }] : [];
  const onlyRequested = ids.length > 0;
  if (pause) {
    const isNews = onlyRequested || pause.reason !== state.pauseReason;
    return { watched, waiting: [system.id], messages: isNews ? [pause.reason] : [] };
  }
  const filesOf = system.file ? fileTurnOf({ ...system, file: system.file }, clock) : null;
  if (filesOf && filesOf.does !== 'make') return beforeFile(settings, state, filesOf, { watched, signs });
  const recovered = !filesOf && mayShow(signs, 'intent', system.id) ? recoverIntents(settings) : 0;
  const requested = requestedIds(system.id, ids, run.requests);
  const asked = pageItems(idPages(system.id, requested, true));
  const files = filesOf ? [system.id] : [];
  const begun = { watched, items: asked, files, messages: filesOf?.messages ?? [] };
  if (onlyRequested) return begun;

  // Who was recovered is due now.
  const isKnown = signs.complete && recovered === 0;
  const everDue = isKnown ? signs.ids('due', system.id) : readDueCustomers(system.id, system);
  const due = everDue.filter((id) => !requested.includes(id));
  // A file goes when its time has come, and a person says when: every look then counts.
  const looking =
    filesOf || isRunAsked(run.requests, system.id) ? { ...settings, system: { ...system, interval: 0 } } : settings;
  const all = compareAll || system.file?.full === true;
  const changes = changesOf(
    { settings: looking, state, standing, signs, standings, requested, compareAll: all },
    due,
    enabled,
  );
  const readBacks = readBacksFor(settings, state, signs, requested.length + due.length + changes.changed);
  const seen = signs.settings;
  const sweep = sweepOf({ settings, state, compareAll, runDays: run.runDays, clock, seen }, changes.items, asked);
  // Where a sweep compares with the settings, its end is recorded with them.
  if (sweep.length === 0) recordSettingsSeen(state.id, standing.settingsSeen, seen);
  const matches = state.matchId === null ? [] : [system.id];
  const orders = ordersOf(settings, state);
  return allOf([{ ...begun, matches, orders }, { items: changes.items }, readBacks, { items: sweep }]);
}

/** What is done while no file is made: earlier files are told of, and customers read back where JOOR can be asked. */
function beforeFile(
  settings: Settings,
  state: AccountState,
  turn: Exclude<FileTurn, { does: 'make' }>,
  { watched, signs }: { watched: RunFacts['watched']; signs: Signs },
): Partial<Due> {
  const { id } = settings.system;
  const begun = { watched, waiting: [id], messages: turn.messages };
  if (turn.does === 'settle') return { ...begun, items: turn.items };
  return allOf([{ ...begun, orders: ordersOf(settings, state) }, readBacksFor(settings, state, signs, 0)]);
}

/** JOOR's API is asked where it sends, and by file where there is a token. */
function readBacksFor({ system }: Settings, state: AccountState, signs: Signs, toSend: number): Partial<Due> {
  if (!mayAskJoor(system)) return {};
  const jobs = mayShow(signs, 'job', system.id);
  if (!jobs && !mayShow(signs, 'read-back', system.id)) return {};
  return readBacksOf(system, state, { toSend: system.file ? 0 : toSend, jobs });
}
