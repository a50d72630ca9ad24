import * as record from 'N/record';
import type { CreditWindow } from '../../joor/credits';
import { ACCOUNT_STATE as F } from '../../netsuite/ids';
import { minutesSince } from '../../netsuite/instant';
import { id, type Row, readFew, text } from '../../netsuite/suiteql';
import { type Circuit, CLOSED } from './circuit';
import { withCompared } from './compared-fields';
import type { Watermark } from './watermark';

/**
 * What pauses an External System. `configuration` and `count` end with their cause, `authorisation`, `connection` and
 * `outage` with a passed connection test, `deploy` when a person empties Paused By.
 */
export type PauseCause = 'configuration' | 'count' | 'authorisation' | 'connection' | 'outage' | 'deploy';

/** Why an External System pauses, with a sentence. */
export interface Pause {
  cause: PauseCause;
  reason: string;
}

/** Where the export of one External System stands. */
export interface AccountState {
  id: number;
  systemId: number;
  /** null before the first complete run. */
  watermark: Watermark | null;
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
  /** Whether times stand in it as they stood before they had instants beside them, see move-over-store.ts. */
  hasOldTimes: boolean;
}

const SELECT = `SELECT id, ${F.system} AS systemid, ${F.watermarkTime} AS watermarktime, ${F.watermarkId} AS watermarkid,
    ${F.windowStart} AS windowstart, ${F.creditsSpent} AS creditsspent, ${F.pauseCause} AS pausecause,
    ${F.pauseReason} AS pausereason, ${F.lastFailure} AS lastfailure, ${F.searchCredits} AS searchcredits,
    ${F.goodCount} AS goodcount, ${F.match} AS matchid, ${F.heartbeatUtc} AS lookedat, ${F.lastRunUtc} AS ranat,
    CASE WHEN ${F.heartbeat} IS NULL THEN 'F' ELSE 'T' END AS haslook,
    CASE WHEN ${F.lastRun} IS NULL THEN 'F' ELSE 'T' END AS hasrun FROM ${F.type}`;

/** The Account State of every External System by its id. Costs 10 units. */
export function readAccountStates(): Map<number, AccountState> {
  return new Map(readFew(`${SELECT} ORDER BY id`).map((row) => [Number(row.systemid), accountStateOf(row)]));
}

/** The Account State as it is now. Costs 10 units. */
export function readAccountState(systemId: number): AccountState {
  const state = findAccountState(systemId);
  if (!state) throw new Error(`External System ${systemId} has no Account State.`);
  return state;
}

/** The Account State as it is now; undefined: there is none. Costs 10 units. */
export function findAccountState(systemId: number): AccountState | undefined {
  const [row] = readFew(`${SELECT} WHERE ${F.system} = ?`, [systemId]);
  return row && accountStateOf(row);
}

/** The pause for a deploy as it is now, which no other pause takes the place of; null: there is none. Costs 10 units. */
export function readDeployPause(systemId: number): Pause | null {
  const { pauseCause, pauseReason } = readAccountState(systemId);
  return pauseCause === 'deploy' ? { cause: pauseCause, reason: pauseReason } : null;
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
    watermark: null,
    window: { startedAt: null, spent: 0 },
    circuit: CLOSED,
    pauseCause: '',
    pauseReason: '',
    goodCount: null,
    minutesSinceLook: null,
    matchId: null,
    hasOldTimes: false,
  };
}

/**
 * Pauses with a sentence, or goes on (`cause` empty). Failures in a row are counted anew after a pause; where there was
 * none they count from run to run, for a run may have no more than one batch. Costs 2 units, nothing where that is
 * recorded already.
 */
export function recordPause(state: AccountState, cause: PauseCause | '', reason: string): void {
  const { lastFailure, searchCredits } = state.circuit;
  const wasPaused = state.pauseCause !== '' || cause !== '';
  const circuit = wasPaused ? CLOSED : { ...CLOSED, lastFailure };
  const isCounted = circuit.lastFailure === lastFailure && circuit.searchCredits === searchCredits;
  if (state.pauseCause === cause && state.pauseReason === reason && isCounted) return;
  submit(state.id, {
    [F.pauseCause]: cause,
    [F.pauseReason]: reason,
    [F.lastFailure]: circuit.lastFailure,
    [F.searchCredits]: circuit.searchCredits,
  });
}

/** Costs 2 units. */
export function recordCredits(state: AccountState, window: CreditWindow): void {
  submit(state.id, windowValues(window));
}

/** What a batch left: credits, failures in a row, and the pause that follows from them. Costs 2 units. */
export function recordSending(
  state: AccountState,
  { window, circuit, pause }: { window: CreditWindow; circuit: Circuit; pause: Pause | null },
): void {
  submit(state.id, {
    ...windowValues(window),
    [F.lastFailure]: circuit.lastFailure,
    [F.searchCredits]: circuit.searchCredits,
    ...(pause ? { [F.pauseCause]: pause.cause, [F.pauseReason]: pause.reason } : {}),
  });
}

/** Notes that runs ask JOOR for a match, or that none does (null). Costs 2 units. */
export function recordMatchAtWork(state: AccountState, matchId: number | null): void {
  if (state.matchId !== matchId) submit(state.id, { [F.match]: matchId === null ? '' : String(matchId) });
}

function windowValues({ startedAt, spent }: CreditWindow): Record<string, record.FieldValue> {
  return {
    [F.windowStart]: startedAt === null ? '' : new Date(startedAt).toISOString(),
    [F.creditsSpent]: spent,
  };
}

/** Records a look for changes, made at `lookedAt`, with everything up to the watermark recorded. Costs 2 units. */
export function recordLook(
  accountStateId: number,
  watermark: Watermark | null,
  goodCount: number,
  lookedAt: Date,
): void {
  const values: Record<string, record.FieldValue> = { [F.goodCount]: goodCount, [F.heartbeat]: lookedAt };
  if (watermark) {
    values[F.watermarkTime] = watermark.modified;
    values[F.watermarkId] = watermark.id;
  }
  submit(accountStateId, values);
}

function submit(accountStateId: number, values: Record<string, record.FieldValue>): void {
  record.submitFields({ type: F.type, id: accountStateId, values: withCompared(values) });
}

function accountStateOf(row: Row): AccountState {
  const windowStart = text(row.windowstart);
  return {
    id: Number(row.id),
    systemId: Number(row.systemid),
    watermark:
      text(row.watermarktime) === '' ? null : { modified: text(row.watermarktime), id: Number(row.watermarkid ?? 0) },
    window: { startedAt: windowStart === '' ? null : Date.parse(windowStart), spent: Number(row.creditsspent ?? 0) },
    circuit: { lastFailure: text(row.lastfailure), searchCredits: Number(row.searchcredits ?? 0) },
    pauseCause: text(row.pausecause) as PauseCause | '',
    pauseReason: text(row.pausereason),
    goodCount: id(row.goodcount),
    matchId: id(row.matchid),
    minutesSinceLook: minutesSince(text(row.lookedat), Date.now()),
    hasOldTimes: (row.haslook === 'T' && text(row.lookedat) === '') || (row.hasrun === 'T' && text(row.ranat) === ''),
  };
}
