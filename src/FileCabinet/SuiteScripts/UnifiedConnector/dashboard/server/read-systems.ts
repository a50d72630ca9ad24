import { CREDITS_PER_WINDOW, creditsLeft, reopensAt } from '../../joor/credits';
import { ACCOUNT_STATE, EXTERNAL_SYSTEM, LISTS } from '../../netsuite/ids';
import type { Instant } from '../../netsuite/instant';
import { flag, id, type Row, readFew, text } from '../../netsuite/suiteql';
import type { Moment } from '../contract/moment';
import { instantAsShown, momentOf, NOW, printed } from './read-moment';

/** JOOR's credits of the window that is open. */
export interface CreditsNow {
  left: number;
  /** Till there are new ones; null: all are left. */
  minutesToNew: number | null;
}

/** An External System with its Account State. */
interface SystemRow {
  id: number;
  name: string;
  /** JOOR's sandbox. */
  sandbox: boolean;
  inactive: boolean;
  upload: boolean;
  update: boolean;
  uploadByHand: boolean;
  updateByHand: boolean;
  /** Enabled customers when they were last counted; null: never. */
  enabled: number | null;
  lastLook: Moment | null;
  /** Up to which changes are recorded; '': none is. */
  watermark: Instant;
  /** Its Transport is File. */
  sendsFiles: boolean;
  pause: { cause: string; reason: string; since: Moment | null } | null;
  /** JOOR's credits in the current window. */
  credits: CreditsNow;
}

/** Every External System with its Account State, and when a run was last at work; `now` null: there is none. Costs 10 units. */
export function readSystems(): {
  now: Moment | null;
  atWork: Moment | null;
  systems: SystemRow[];
  /** What runs that left no Run used, as it is kept. */
  idleRuns: string;
} {
  const rows = readFew(
    `SELECT s.id, s.name, s.isinactive, BUILTIN.DF(s.${EXTERNAL_SYSTEM.environment}) AS environment,
       BUILTIN.DF(s.${EXTERNAL_SYSTEM.transport}) AS transport,
       s.${EXTERNAL_SYSTEM.upload} AS upload, s.${EXTERNAL_SYSTEM.update} AS updating,
       s.${EXTERNAL_SYSTEM.uploadByHand} AS uploadbyhand, s.${EXTERNAL_SYSTEM.updateByHand} AS updatebyhand,
       a.${ACCOUNT_STATE.goodCount} AS enabled, a.${ACCOUNT_STATE.pauseCause} AS cause,
       a.${ACCOUNT_STATE.pauseReason} AS reason, a.${ACCOUNT_STATE.pausedAt} AS pausedat,
       a.${ACCOUNT_STATE.windowStart} AS windowstart, a.${ACCOUNT_STATE.creditsSpent} AS creditsspent,
       ${printed(`a.${ACCOUNT_STATE.heartbeat}`)} AS looked, a.${ACCOUNT_STATE.heartbeatUtc} AS lookedinstant,
       ${printed(`a.${ACCOUNT_STATE.lastRun}`)} AS atwork, a.${ACCOUNT_STATE.lastRunUtc} AS atworkinstant,
       ${NOW} AS now, a.${ACCOUNT_STATE.watermarkTime} AS watermark, a.${ACCOUNT_STATE.idleRuns} AS idleruns
     FROM ${EXTERNAL_SYSTEM.type} s LEFT JOIN ${ACCOUNT_STATE.type} a ON a.${ACCOUNT_STATE.system} = s.id
     ORDER BY s.isinactive, s.name, s.id`,
  );
  const worked = rows.flatMap((row) => [
    ...[momentOf(row.atwork, row.atworkinstant) ?? []].flat(),
    ...[momentOf(row.looked, row.lookedinstant) ?? []].flat(),
  ]);
  return {
    now: rows[0] ? { printed: text(rows[0].now), minutesAgo: 0 } : null,
    atWork: worked.sort((one, other) => one.minutesAgo - other.minutesAgo)[0] ?? null,
    idleRuns: rows.map((row) => text(row.idleruns)).find((kept) => kept !== '') ?? '',
    systems: rows.map((row) => ({
      id: Number(row.id),
      name: text(row.name),
      sandbox: text(row.environment) === LISTS.environment.sandbox,
      sendsFiles: text(row.transport) === LISTS.transport.file,
      inactive: flag(row.isinactive),
      upload: flag(row.upload),
      update: flag(row.updating),
      uploadByHand: flag(row.uploadbyhand),
      updateByHand: flag(row.updatebyhand),
      enabled: id(row.enabled),
      lastLook: momentOf(row.looked, row.lookedinstant),
      watermark: text(row.watermark),
      pause:
        text(row.cause) === '' ? null : { cause: text(row.cause), reason: text(row.reason), since: pausedSince(row) },
      credits: creditsOf(row),
    })),
  };
}

/** null: it pauses since before the time was kept. */
const pausedSince = ({ pausedat, now }: Row): Moment | null =>
  text(pausedat) === '' ? null : instantAsShown(text(pausedat), text(now));

function creditsOf({ windowstart, creditsspent }: Row): CreditsNow {
  const startedAt = Date.parse(text(windowstart));
  const window = { startedAt: Number.isNaN(startedAt) ? null : startedAt, spent: Number(creditsspent ?? 0) };
  const now = Date.now();
  const left = creditsLeft(window, now);
  return {
    left,
    minutesToNew: left === CREDITS_PER_WINDOW ? null : Math.max(1, Math.ceil((reopensAt(window) - now) / 60_000)),
  };
}
