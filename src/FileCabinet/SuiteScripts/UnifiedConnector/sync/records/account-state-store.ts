import * as record from 'N/record';
import type { CreditWindow } from '../../joor/credits';
import { ACCOUNT_STATE as F } from '../../netsuite/ids';
import { instantOf, minutesSince, timeOf } from '../../netsuite/instant';
import { logError } from '../../netsuite/log-error';
import { id, type Row, readFew, text } from '../../netsuite/suiteql';
import { recordChange } from './change-store';
import { type Circuit, CLOSED } from './circuit';
import { withCompared } from './compared-fields';
import { isObject, keptJson } from './kept-json';
import { fittingLines } from './long-text';
import type { Watermark } from './watermark';

/**
 * What pauses an External System. `configuration` and `count` end with their cause, `authorisation`, `connection` and
 * `outage` with a passed connection test, `deploy` and `by hand` when a person resumes.
 */
export type PauseCause = 'configuration' | 'count' | 'authorisation' | 'connection' | 'outage' | 'deploy' | 'by hand';

/** Whether only a person ends the pause: no other takes its place. */
export const endsByHand = (cause: PauseCause | ''): cause is 'deploy' | 'by hand' =>
  cause === 'deploy' || cause === 'by hand';

/** Why an External System pauses, with a sentence. */
export interface Pause {
  cause: PauseCause;
  reason: string;
}

/** JOOR takes nothing since a time in milliseconds since 1970 UTC; `words` are those of its last answer. */
export interface Refusal {
  since: number;
  /** What was not taken first: a request to change something, or a question. */
  asked: 'post' | 'get';
  words: string;
}

/** What JOOR answered to a request, as far as it tells whether JOOR works for us. */
export interface Heard {
  asked: Refusal['asked'];
  /** JOOR took the request or refused what was in it; false: it took none, or no answer came. */
  works: boolean;
  words: string;
}

/** Where the sweep of one External System stands. */
export interface SweepState {
  /** Start of the last sweep, in milliseconds since 1970 UTC; null: there was none. */
  startedAt: number | null;
  /** Internal id up to which the sweep under way has come; null: none is under way. */
  position: number | null;
  /** Fingerprint of the settings with which the last sweep began. */
  settings: string;
}

/** Where the export of one External System stands. */
export interface AccountState {
  id: number;
  systemId: number;
  systemName: string;
  /** null before the first complete run. */
  watermark: Watermark | null;
  /** What was compared at the watermark, as compared-seconds.ts keeps it. */
  compared: string;
  /** What stands in the watermark and is no time; empty: nothing does. */
  wrongWatermark: string;
  /** Why the last run could not do its work for it, in sentences; empty: it could. */
  trouble: string;
  /** Since when JOOR takes nothing; null: it does. */
  refusal: Refusal | null;
  window: CreditWindow;
  circuit: Circuit;
  pauseCause: PauseCause | '';
  pauseReason: string;
  /** Enabled customers when they were last counted; null before. */
  goodCount: number | null;
  /** Since changes were last looked for; null: never. */
  minutesSinceLook: number | null;
  /** The match for which runs ask JOOR; null: none. */
  matchId: number | null;
  /** How far JOOR's orders were read, as JSON. */
  orders: string;
  sweep: SweepState;
  /** When the next daily mail is due, see MailDue. */
  mailDue: string;
  /** Whether times stand in it as they stood before they had instants beside them, see move-over-store.ts. */
  hasOldTimes: boolean;
}

/** Columns of an Account State `a`, for `accountStateOf`. */
export const ACCOUNT_STATE_COLUMNS = `a.id AS accountstateid, a.${F.system} AS systemid, BUILTIN.DF(a.${F.system}) AS systemname,
    a.${F.watermarkTime} AS watermarktime, a.${F.watermarkId} AS watermarkid, a.${F.compared} AS compared,
    a.${F.windowStart} AS windowstart, a.${F.creditsSpent} AS creditsspent, a.${F.pauseCause} AS pausecause,
    a.${F.pauseReason} AS pausereason, a.${F.lastFailure} AS lastfailure, a.${F.searchCredits} AS searchcredits,
    a.${F.goodCount} AS goodcount, a.${F.trouble} AS trouble, a.${F.refusal} AS refusal, a.${F.match} AS matchid, a.${F.orders} AS orders,
    a.${F.sweepStarted} AS sweepstarted, a.${F.sweepPosition} AS sweepposition, a.${F.sweepSettings} AS sweepsettings,
    a.${F.heartbeatUtc} AS lookedat, a.${F.lastRunUtc} AS ranat, a.${F.mailDue} AS maildue,
    CASE WHEN a.${F.heartbeat} IS NULL THEN 'F' ELSE 'T' END AS haslook,
    CASE WHEN a.${F.lastRun} IS NULL THEN 'F' ELSE 'T' END AS hasrun`;

const SELECT = `SELECT ${ACCOUNT_STATE_COLUMNS} FROM ${F.type} a`;

/** The Account State of every External System by its id. Costs 10 units. */
export function readAccountStates(): Map<number, AccountState> {
  return new Map(readFew(`${SELECT} ORDER BY a.id`).map((row) => [Number(row.systemid), accountStateOf(row)]));
}

/** The Account State as it is now. Costs 10 units. */
export function readAccountState(systemId: number): AccountState {
  const state = findAccountState(systemId);
  if (!state) throw new Error(`External System ${systemId} has no Account State.`);
  return state;
}

/** The Account State as it is now; undefined: there is none. Costs 10 units. */
export function findAccountState(systemId: number): AccountState | undefined {
  const [row] = readFew(`${SELECT} WHERE a.${F.system} = ?`, [systemId]);
  return row && accountStateOf(row);
}

/** The pause of a person as it is now, which no other pause takes the place of; null: there is none. Costs 10 units. */
export function readPersonsPause(systemId: number): Pause | null {
  const { pauseCause, pauseReason } = readAccountState(systemId);
  return endsByHand(pauseCause) ? { cause: pauseCause, reason: pauseReason } : null;
}

/** Costs 6 units. */
export function createAccountState(systemId: number, systemName: string): AccountState {
  const created = record.create({ type: F.type });
  created.setValue({ fieldId: 'name', value: systemName });
  created.setValue({ fieldId: 'externalid', value: String(systemId) });
  created.setValue({ fieldId: F.system, value: systemId });
  return {
    id: created.save(),
    systemId,
    systemName,
    watermark: null,
    compared: '',
    window: { startedAt: null, spent: 0 },
    circuit: CLOSED,
    pauseCause: '',
    pauseReason: '',
    goodCount: null,
    wrongWatermark: '',
    trouble: '',
    refusal: null,
    minutesSinceLook: null,
    matchId: null,
    orders: '',
    sweep: { startedAt: null, position: null, settings: '' },
    mailDue: '',
    hasOldTimes: false,
  };
}

/** Keeps for the General Log that it pauses, or goes on. Costs 6 units, nothing where that is no news. */
function notePause(
  { systemName, pauseCause, pauseReason }: AccountState,
  cause: PauseCause | '',
  reason: string,
): void {
  if (pauseCause === cause) return;
  const was = pauseCause === '' ? 'sending' : `paused (${pauseCause}): ${pauseReason}`;
  const is = cause === '' ? 'sending' : `paused (${cause}): ${reason}`;
  try {
    recordChange({
      kind: 'pause',
      subject: `External System "${systemName}"`,
      verb: cause === '' ? 'resumed' : 'paused',
      lines: [`Before: ${was}`, `After: ${is}`],
    });
  } catch (error) {
    logError('A pause could not be kept for the General Log', error);
  }
}

/**
 * Pauses with a sentence, or goes on (`cause` empty). Failures in a row are counted anew after a pause; where there was
 * none they count from run to run, for a run may have no more than one batch. Costs 2 units, 8 where
 * it pauses or goes on, nothing where that is recorded already.
 */
export function recordPause(state: AccountState, cause: PauseCause | '', reason: string): void {
  const { lastFailure, searchCredits } = state.circuit;
  const wasPaused = state.pauseCause !== '' || cause !== '';
  const circuit = wasPaused ? CLOSED : { ...CLOSED, lastFailure };
  const isCounted = circuit.lastFailure === lastFailure && circuit.searchCredits === searchCredits;
  if (state.pauseCause === cause && state.pauseReason === reason && isCounted) return;
  notePause(state, cause, reason);
  submit(state.id, {
    ...pauseValues(state, cause, reason),
    [F.lastFailure]: circuit.lastFailure,
    [F.searchCredits]: circuit.searchCredits,
  });
}

/** Since when it pauses is kept while one cause takes the place of another. */
const pauseValues = (
  state: AccountState,
  cause: PauseCause | '',
  reason: string,
): Record<string, record.FieldValue> => ({
  [F.pauseCause]: cause,
  [F.pauseReason]: reason,
  ...(cause === '' ? { [F.pausedAt]: '' } : state.pauseCause === '' ? { [F.pausedAt]: instantOf(Date.now()) } : {}),
});

/** `heard`: what JOOR answered last; null: it is no matter. Costs 2 units. */
export function recordCredits(state: AccountState, window: CreditWindow, heard: Heard | null = null): void {
  submit(state.id, { ...windowValues(window), ...refusalValues(state, heard) });
}

/** What is known of JOOR's taking nothing, once it answered anew. A question answered does not end what a POST began. */
export function refusalAfter(before: Refusal | null, heard: Heard | null, now: number): Refusal | null {
  if (heard === null) return before;
  if (heard.works) return heard.asked === 'post' || before?.asked === 'get' ? null : before;
  return { since: before?.since ?? now, asked: before?.asked === 'post' ? 'post' : heard.asked, words: heard.words };
}

function refusalValues(state: AccountState, heard: Heard | null): Record<string, record.FieldValue> {
  const after = refusalAfter(state.refusal, heard, Date.now());
  if (after === state.refusal) return {};
  state.refusal = after;
  return {
    [F.refusal]: after
      ? JSON.stringify({ ...after, since: instantOf(after.since), words: after.words.slice(0, 1000) })
      : '',
  };
}

function refusalIn(json: string): Refusal | null {
  const kept = keptJson(json, isObject);
  const since = timeOf(String(kept?.since ?? ''));
  if (!kept || Number.isNaN(since)) return null;
  return { since, asked: kept.asked === 'get' ? 'get' : 'post', words: String(kept.words ?? '') };
}

/** Records why a run could not do its work for an External System, or, empty, that it could. Costs 2 units. */
export const recordTrouble = (accountStateId: number, trouble: string): void =>
  submit(accountStateId, { [F.trouble]: troubleText(trouble) });

/** As it is kept: what is compared with it, is compared so. */
export const troubleText = (trouble: string): string => fittingLines(trouble.slice(0, MAX_TROUBLE));

/** A Text Area takes 4,000 bytes (Oracle help, section_N2842731). */
const MAX_TROUBLE = 1000;

/** Notes with which settings everything was looked at. Costs 2 units, nothing where that is recorded already. */
export function recordSettingsSeen(accountStateId: number, known: string, seen: string): void {
  if (known !== seen) submit(accountStateId, { [F.settingsSeen]: seen });
}

/** What a batch left: credits, failures in a row, and the pause that follows from them. Costs 2 units. */
export function recordSending(
  state: AccountState,
  {
    window,
    circuit,
    pause,
    heard,
  }: { window: CreditWindow; circuit: Circuit; pause: Pause | null; heard: Heard | null },
): void {
  if (pause) notePause(state, pause.cause, pause.reason);
  submit(state.id, {
    ...windowValues(window),
    ...refusalValues(state, heard),
    [F.lastFailure]: circuit.lastFailure,
    [F.searchCredits]: circuit.searchCredits,
    ...(pause ? pauseValues(state, pause.cause, pause.reason) : {}),
  });
}

/** Notes that runs ask JOOR for a match, or that none does (null). Costs 2 units. */
export function recordMatchAtWork(state: AccountState, matchId: number | null): void {
  if (state.matchId !== matchId) submit(state.id, { [F.match]: matchId === null ? '' : String(matchId) });
}

/** Records how far JOOR's orders were read, as `progress` keeps it. Costs 2 units, nothing where that is recorded already. */
export function recordOrders(state: AccountState, progress: object): void {
  const orders = JSON.stringify(progress);
  if (orders === state.orders) return;
  submit(state.id, { [F.orders]: orders });
  state.orders = orders;
}

/** Notes when the next daily mail is due; '': none is. Costs 2 units. */
export const recordMailDue = (accountStateId: number, due: string): void =>
  submit(accountStateId, { [F.mailDue]: due });

function windowValues({ startedAt, spent }: CreditWindow): Record<string, record.FieldValue> {
  return {
    [F.windowStart]: startedAt === null ? '' : new Date(startedAt).toISOString(),
    [F.creditsSpent]: spent,
  };
}

/** A look for changes, made at `lookedAt`, with everything up to the watermark recorded. */
export interface Look {
  watermark: Watermark | null;
  /** What was compared at the watermark, as compared-seconds.ts keeps it. */
  compared: string;
  goodCount: number;
  lookedAt: Date;
}

/** Records a look for changes. Costs 2 units. */
export function recordLook(accountStateId: number, { watermark, compared, goodCount, lookedAt }: Look): void {
  const values: Record<string, record.FieldValue> = { [F.goodCount]: goodCount, [F.heartbeat]: lookedAt };
  if (watermark) {
    values[F.watermarkTime] = watermark.modified;
    values[F.watermarkId] = watermark.id;
    values[F.compared] = compared;
  }
  submit(accountStateId, values);
}

function submit(accountStateId: number, values: Record<string, record.FieldValue>): void {
  record.submitFields({ type: F.type, id: accountStateId, values: withCompared(values) });
}

/** The Account State in a row of ACCOUNT_STATE_COLUMNS. */
export function accountStateOf(row: Row): AccountState {
  // What is no time is as good as none: JOOR says when its credits are spent.
  const windowStart = Date.parse(text(row.windowstart));
  const modified = text(row.watermarktime);
  const isTime = !Number.isNaN(timeOf(modified));
  return {
    id: Number(row.accountstateid),
    systemId: Number(row.systemid),
    systemName: text(row.systemname),
    watermark: isTime ? { modified, id: Number(row.watermarkid ?? 0) } : null,
    compared: text(row.compared),
    wrongWatermark: isTime ? '' : modified,
    trouble: text(row.trouble),
    refusal: refusalIn(text(row.refusal)),
    window: { startedAt: Number.isNaN(windowStart) ? null : windowStart, spent: Number(row.creditsspent ?? 0) },
    circuit: { lastFailure: text(row.lastfailure), searchCredits: Number(row.searchcredits ?? 0) },
    pauseCause: text(row.pausecause) as PauseCause | '',
    pauseReason: text(row.pausereason),
    goodCount: id(row.goodcount),
    matchId: id(row.matchid),
    orders: text(row.orders),
    sweep: sweepOf(row),
    mailDue: text(row.maildue),
    minutesSinceLook: minutesSince(text(row.lookedat), Date.now()),
    hasOldTimes: (row.haslook === 'T' && text(row.lookedat) === '') || (row.hasrun === 'T' && text(row.ranat) === ''),
  };
}

function sweepOf(row: Row): SweepState {
  const startedAt = Date.parse(text(row.sweepstarted));
  return {
    startedAt: Number.isNaN(startedAt) ? null : startedAt,
    position: id(row.sweepposition),
    settings: text(row.sweepsettings),
  };
}
