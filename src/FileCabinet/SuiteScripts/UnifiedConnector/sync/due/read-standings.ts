import { ACCOUNT_STATE as A, EXTERNAL_SYSTEM as E, LISTS } from '../../netsuite/ids';
import { type Instant, timeOf } from '../../netsuite/instant';
import { BOUND_TIME, clockShowing, printedTime, type ReadClock } from '../../netsuite/read-clock';
import { flag, id, type Row, readFew, text } from '../../netsuite/suiteql';
import { isByFile } from '../../settings/file-transport';
import { type Hours, readHours } from '../../settings/hours';
import { type AlertSettings, readOperation } from '../../settings/operation';
import { ACCOUNT_STATE_COLUMNS, type AccountState, accountStateOf } from '../records/account-state-store';

/** Where an active External System stands, and what of its settings decides when something is due. */
export interface Standing {
  systemId: number;
  /** null: no run has looked at it. */
  state: AccountState | null;
  /** What the settings were when a run last looked at everything, see Signs; '': not known. */
  settingsSeen: string;
  /** Whether the clock of the queries was changed since changes were last looked for, or that is not known. */
  shifted: boolean;
  /** When a run was last at work: on the clock of the queries, YYYY-MM-DD HH:MM:SS, and as an instant. */
  lastRun: string;
  ranAt: Instant;
  /** Minutes between two looks for changes. */
  interval: number;
  sweepHours: number;
  readsOrders: boolean;
  /** Whether JOOR's API is asked. */
  asksJoor: boolean;
  /** null: it sends by JOOR's API. */
  file: { full: boolean; hours: Hours | null } | null;
  alerts: AlertSettings | null;
  /** What was told, as alertBookIn reads it. */
  told: string;
}

/** Where all of them stand when a run begins. */
export interface Standings {
  clock: ReadClock;
  /** On the clock of the queries, YYYY-MM-DD HH:MM:SS. */
  now: string;
  /** The same in milliseconds since 1970 UTC. */
  readAt: number;
  systems: Standing[];
  /** What is kept of runs that left no Run, and by which Account State; null: there is none. */
  idleRuns: { accountStateId: number; kept: string } | null;
}

const PAST = '2001-01-01 12:00:00';
const FUTURE = '2901-01-01 12:00:00';

/**
 * What is known before settings are read. Costs 10 units. null: there is no External System, or bound times do not compare as
 * they should, which `measureReadClock` tells apart.
 */
export function readStandings(): Standings | null {
  const rows = readFew(
    `SELECT e.id AS externalid, e.name AS externalname, e.isinactive AS inactive, ${ACCOUNT_STATE_COLUMNS},
       a.${A.settingsSeen} AS settingsseen, a.${A.alerts} AS told, a.${A.idleRuns} AS idleruns,
       ${printedTime(`a.${A.heartbeat}`)} AS shownlook, ${printedTime(`a.${A.lastRun}`)} AS shownrun,
       e.${E.interval} AS lookinterval, e.${E.sweepHours} AS sweephours, e.${E.readOrders} AS readorders,
       e.${E.secret} AS secret, BUILTIN.DF(e.${E.transport}) AS transport, BUILTIN.DF(e.${E.files}) AS files,
       e.${E.fileHours} AS filehours, e.${E.alertRecipients} AS alertrecipients, e.${E.alertSender} AS alertsender,
       e.${E.quietHours} AS quiethours, e.${E.dailyMail} AS dailymail, ${printedTime('CURRENT_DATE')} AS now
     FROM ${E.type} e LEFT JOIN ${A.type} a ON a.${A.system} = e.id
     WHERE CURRENT_DATE >= ${BOUND_TIME} AND CURRENT_DATE < ${BOUND_TIME} ORDER BY a.id, e.id`,
    [PAST, FUTURE],
  );
  const [first] = rows;
  if (!first) return null;
  const now = text(first.now);
  const clock = clockShowing(now, Date.now());
  const kept = rows.find((row) => text(row.accountstateid) !== '');
  return {
    clock,
    now,
    readAt: timeOf(clock.read(now)),
    systems: rows.filter((row) => !flag(row.inactive)).map((row) => standingOf(row, clock)),
    idleRuns: kept ? { accountStateId: Number(kept.accountstateid), kept: text(kept.idleruns) } : null,
  };
}

function standingOf(row: Row, clock: ReadClock): Standing {
  const { operation } = readOperation(text(row.externalname), {
    sweepHours: id(row.sweephours),
    retentionDays: null,
    alertRecipients: text(row.alertrecipients),
    alertSender: text(row.alertsender),
    quietHours: text(row.quiethours),
    dailyMail: text(row.dailymail),
  });
  const byFile = isByFile({ transport: text(row.transport) });
  return {
    systemId: Number(row.externalid),
    state: text(row.accountstateid) === '' ? null : accountStateOf(row),
    settingsSeen: text(row.settingsseen),
    shifted: isShifted(text(row.shownlook), text(row.lookedat), clock),
    lastRun: text(row.shownrun),
    ranAt: text(row.ranat),
    interval: id(row.lookinterval) ?? 0,
    sweepHours: operation.sweepHours,
    readsOrders: flag(row.readorders),
    asksJoor: !byFile || text(row.secret) !== '',
    file: byFile ? { full: text(row.files) === LISTS.files.full, hours: readHours(text(row.filehours)) ?? null } : null,
    alerts: operation.alerts,
    told: text(row.told),
  };
}

/** A time that is kept in both forms tells how far ahead of UTC the clock was then. */
function isShifted(shown: string, at: Instant, clock: ReadClock): boolean {
  if (shown === '' || Number.isNaN(timeOf(at))) return true;
  return clockShowing(shown, timeOf(at)).offset !== clock.offset;
}
