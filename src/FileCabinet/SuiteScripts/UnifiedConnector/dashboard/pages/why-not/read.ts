import * as runtime from 'N/runtime';
import { nameOf } from '../../../customers/read-customers';
import { creditsLeft, POST_CREDITS, reopensAt } from '../../../joor/credits';
import { isScheduled, readExportDeployments } from '../../../netsuite/export-deployments';
import {
  ACCOUNT_STATE as A,
  BATCH as B,
  CUSTOMER_FILE,
  EXTERNAL_SYSTEM,
  FAILED_RECORD as F,
  SYNC_STATE as S,
} from '../../../netsuite/ids';
import { minutesSince } from '../../../netsuite/instant';
import { clockShowing, printedTime, type ReadClock } from '../../../netsuite/read-clock';
import { id, type Row, readFew, text } from '../../../netsuite/suiteql';
import type { SystemSettings } from '../../../settings/read-settings';
import type { PauseCause } from '../../../sync/records/account-state-store';
import { BATCH_STATUS, customersIn } from '../../../sync/records/batch-store';
import { FAILED_RECORD_STATUS } from '../../../sync/records/failed-record-status';
import type { State } from '../../../sync/records/states';
import { isDue } from '../../../sync/records/sync-state-store';
import type { AccountFacts, StateFacts, WhyNotFacts } from '../../../sync/why-not/why-not-facts';
import { Conditions } from '../../server/conditions';
import { minuteOf, NOW, printed } from '../../server/read-moment';
import type { FoundCustomers } from './contract';
import { readCandidate } from './read-candidate';

const MOST_FOUND = 20;

/** Customers by internal id, or by a part of their name, Customer ID or e-mail address. Costs 20 units. */
export function findCustomers(wanted: string): FoundCustomers {
  const number = /^\d{1,15}$/.test(wanted) ? Number(wanted) : 0;
  const conditions = new Conditions().contains(['c.entityid', 'c.altname', 'c.companyname', 'c.email'], wanted);
  const rows = readFew(
    `SELECT c.id, c.entityid, c.isperson, c.companyname, c.firstname, c.lastname, c.altname
     FROM customer c WHERE c.id = ? OR ${conditions.sql}
     ORDER BY CASE WHEN c.id = ? THEN 0 ELSE 1 END, c.entityid, c.id FETCH FIRST ${MOST_FOUND + 1} ROWS ONLY`,
    [number, ...conditions.params, number],
  );
  const goneNames = new Conditions(`ss.${S.customer} IS NULL`).contains([`ss.${S.customerName}`], wanted);
  const gone = readFew(
    `SELECT DISTINCT ss.${S.customerId} AS id, ss.${S.customerName} AS name FROM ${S.type} ss
     WHERE ss.${S.customer} IS NULL AND (ss.${S.customerId} = ? OR ${goneNames.sql})
     ORDER BY ss.${S.customerId} FETCH FIRST ${MOST_FOUND + 1} ROWS ONLY`,
    [number, ...goneNames.params],
  );
  const customers = [
    ...rows.map((row) => ({ id: Number(row.id), name: nameOf(row), entityId: text(row.entityid), gone: false })),
    ...gone.map((row) => ({ id: Number(row.id), name: text(row.name), entityId: '', gone: true })),
  ];
  return { customers: customers.slice(0, MOST_FOUND), more: customers.length > MOST_FOUND };
}

/** What is known of a customer, and of each External System that concerns it: selected on it, or with a Sync State. */
export interface CustomerStanding {
  name: string;
  /** Whether NetSuite has the customer, or a Sync State remembers it. */
  known: boolean;
  systems: { systemId: number; facts: WhyNotFacts }[];
}

/** Costs 30 units, and 10 for each of: subsidiaries that settings name, sub-customers sent with their parent. */
export function readStanding(customerId: number, settings: readonly SystemSettings[]): CustomerStanding {
  const customer = readCandidate(
    customerId,
    settings.map(({ system }) => system),
  );
  const standings = readStandings(customerId);
  const scheduled = isScheduled(readExportDeployments());
  const concerned = settings.filter(
    ({ system }) => customer?.selected.has(system.id) || standings.get(system.id)?.state,
  );
  const remembered = [...standings.values()].map(({ name }) => name).find((name) => name !== '');
  return {
    name: customer?.name || remembered || '',
    known: customer !== null || concerned.length > 0,
    systems: concerned.map(({ system, inactive, faults }) => ({
      systemId: system.id,
      facts: {
        system,
        systemInactive: inactive,
        settingsFaults: faults,
        accountId: runtime.accountId,
        customer: customer?.candidateOf(system) ?? null,
        state: standings.get(system.id)?.state ?? null,
        account: standings.get(system.id)?.account ?? null,
        scheduled,
      },
    })),
  };
}

interface Standing {
  /** As the Sync State has it. */
  name: string;
  state: StateFacts | null;
  account: AccountFacts | null;
}

/** The customer's Sync State and the Account State of every External System by its id. Costs 10 units. */
export function readStandings(customerId: number): Map<number, Standing> {
  const rows = readFew(
    `SELECT s.id AS systemid, s.${EXTERNAL_SYSTEM.interval} AS lookinterval, a.id AS accountstate,
       a.${A.pauseCause} AS cause, a.${A.pauseReason} AS pausereason, a.${A.watermarkTime} AS watermarktime,
       a.${A.watermarkId} AS watermarkid, a.${A.windowStart} AS windowstart, a.${A.creditsSpent} AS creditsspent,
       a.${A.heartbeatUtc} AS lookedat, a.${A.lastRunUtc} AS ranat, ${NOW} AS now,
       ss.id AS syncstate, ss.${S.customer} AS customer, ss.${S.customerId} AS customerid,
       ss.${S.customerName} AS customername, ss.${S.customerCode} AS code, ss.${S.state} AS state,
       ss.${S.reason} AS reason, ss.${S.removedAt} AS removedat, ss.${S.codes} AS codes, ss.${S.fingerprintSent} AS sent,
       ${printedTime('ss.lastmodified')} AS recorded, ${printed(`ss.${S.nextDue}`)} AS nextdue,
       ss.${S.nextDueUtc} AS nextdueat,
       TO_CHAR(ss.${S.eta}, 'YYYY-MM-DD') AS expectedon, ${printed(`ss.${S.sentAt}`)} AS sentat,
       ss.${S.sentAtUtc} AS sentinstant, ss.${S.verifiedAtUtc} AS verifiedinstant, f.${F.closedAtUtc} AS dismissedinstant,
       ${printed(`ss.${S.verifiedAt}`)} AS verifiedat, b.id AS batch, b.${B.status} AS batchstatus, b.${B.jobId} AS jobid,
       b.${B.progress} AS progress, b.${B.finishedAtUtc} AS finishedat, cf.id AS fileid,
       cf.name AS filename, b.${B.firstRow} AS firstrow, b.${B.customers} AS batchcustomers, f.id AS dismissed, f.${F.closedBy} AS dismissedby,
       ${printed(`f.${F.closedAt}`)} AS dismissedon, f.${F.dismissReason} AS dismissreason
     FROM ${EXTERNAL_SYSTEM.type} s LEFT JOIN ${A.type} a ON a.${A.system} = s.id
       LEFT JOIN ${S.type} ss ON ss.${S.system} = s.id AND ss.${S.customerId} = ?
       LEFT JOIN ${B.type} b ON b.id = ss.${S.batch} LEFT JOIN ${CUSTOMER_FILE.type} cf ON cf.id = b.${B.file}
       LEFT JOIN ${F.type} f ON f.${F.system} = s.id AND f.${F.recordId} = ? AND f.${F.recordType} = 'Customer'
         AND f.${F.status} = '${FAILED_RECORD_STATUS.dismissed}'
     ORDER BY s.id`,
    [customerId, customerId],
  );
  return new Map(
    rows.map((row) => [
      Number(row.systemid),
      {
        name: text(row.customername),
        state: id(row.syncstate) === null ? null : stateOf(row),
        account: id(row.accountstate) === null ? null : accountOf(row, clockShowing(text(row.now), Date.now())),
      },
    ]),
  );
}

function stateOf(row: Row): StateFacts {
  const reference = id(row.customer);
  const moved = reference !== Number(row.customerid);
  return {
    state: text(row.state) as State,
    reason: text(row.reason),
    codes: text(row.codes),
    customerCode: text(row.code),
    sent: text(row.sent) !== '',
    recorded: text(row.recorded),
    nextDue: minuteOf(row.nextdue, row.nextdueat),
    due: isDue(text(row.nextdueat)),
    expectedOn: text(row.expectedon),
    sentAt: minuteOf(row.sentat, row.sentinstant),
    verifiedAt: minuteOf(row.verifiedat, row.verifiedinstant),
    gone: reference === null ? 'deleted' : moved ? { mergedInto: reference } : null,
    removed: text(row.removedat) !== '',
    dismissed:
      id(row.dismissed) === null
        ? null
        : {
            by: text(row.dismissedby),
            on: minuteOf(row.dismissedon, row.dismissedinstant),
            reason: text(row.dismissreason),
          },
    file: fileOf(row),
    job:
      row.batchstatus === BATCH_STATUS.accepted
        ? { id: text(row.jobid), finished: text(row.finishedat) !== '', progress: text(row.progress) }
        : null,
  };
}

/** The file that it went with, or is to go with. */
function fileOf(row: Row): StateFacts['file'] {
  const fileId = id(row.fileid);
  return fileId === null ? null : { id: fileId, name: text(row.filename), row: rowInFile(row) };
}

function rowInFile(row: Row): number | null {
  try {
    const own = customersIn(Number(row.batch), text(row.batchcustomers)).find(
      (one) => one.id === Number(row.customerid),
    );
    return own?.row === undefined ? null : Number(row.firstrow ?? 1) + own.row;
  } catch {
    // Edited by hand: the file is shown all the same.
    return null;
  }
}

/** @param clock by which the same queries print when customers were changed */
function accountOf(row: Row, clock: ReadClock): AccountFacts {
  const cause = text(row.cause);
  const watermark = text(row.watermarktime);
  const sinceLook = minutesSince(text(row.lookedat), Date.now());
  const nextLook = (id(row.lookinterval) ?? 0) - (sinceLook ?? Number.POSITIVE_INFINITY);
  return {
    pause: cause === '' ? null : { cause: cause as PauseCause, reason: text(row.pausereason) },
    watermark: watermark === '' ? null : { modified: clock.show(watermark), id: Number(row.watermarkid ?? 0) },
    minutesSinceRun: minutesSince(text(row.ranat), Date.now()) ?? sinceLook,
    creditsInMinutes: creditsInMinutes(text(row.windowstart), Number(row.creditsspent ?? 0)),
    nextLookInMinutes: nextLook > 0 ? nextLook : null,
  };
}

function creditsInMinutes(windowStart: string, spent: number): number | null {
  const window = { startedAt: windowStart === '' ? null : Date.parse(windowStart), spent };
  const now = Date.now();
  return creditsLeft(window, now) >= POST_CREDITS ? null : Math.max(1, Math.ceil((reopensAt(window) - now) / 60_000));
}
