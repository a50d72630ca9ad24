import { NetSuiteError } from '../../../local/account/errors';
import type { LocalAccount } from '../../../local/account/open';
import type { RecordDocument } from '../../../local/account/records/document';
import { runSuiteql } from '../../../local/account/suiteql/run';
import {
  ACCOUNT_STATE,
  BATCH,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../../account/fill-lists';
import type { BatchRow, Customer, Evidence, FailedRecordRow, RunRow, StateRow, SystemRow } from './evidence';
import type { JudgeMapping } from './mapping';

export type AccountEvidence = Pick<
  Evidence,
  | 'systemId'
  | 'now'
  | 'customers'
  | 'states'
  | 'failedRecords'
  | 'openIntents'
  | 'batches'
  | 'runs'
  | 'system'
  | 'pause'
>;

/** A customer that is or was in the account. */
export interface KnownCustomer {
  id: number;
  key: string;
  /** The customer that it was merged into. */
  mergedInto?: number;
}

type Query = (sql: string, ...params: (string | number)[]) => string[][];

/** Days after which what is finished goes, where the External System says nothing. */
const RETENTION_DAYS = 90;

/** Reads the records of an account as they are now, as far as they concern one External System. */
export function readAccount(
  account: LocalAccount,
  known: readonly KnownCustomer[],
  mapping: JudgeMapping,
  systemId: number,
): AccountEvidence {
  const query: Query = (sql, ...params) =>
    runSuiteql(sql, params, account.suiteql(ADMINISTRATOR.role)).rows.map((row) =>
      row.map((value) => String(value ?? '')),
    );
  const batches = readBatches(query, systemId);
  return {
    systemId,
    now: account.clock.now(),
    customers: known.map((customer) => readCustomer(account, customer, mapping)),
    states: readStates(query, systemId),
    failedRecords: readFailedRecords(query, systemId),
    openIntents: batches.filter(({ status }) => status === 'Intent').map(({ id, codes }) => `${id}: ${codes.join()}`),
    batches,
    runs: readRuns(query),
    ...readSystem(query, systemId),
  };
}

const readStates = (query: Query, systemId: number): StateRow[] =>
  query(
    `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state}, ${SYNC_STATE.reason}, ${SYNC_STATE.customerCode},
       ${SYNC_STATE.codes}, ${SYNC_STATE.tries}, ${SYNC_STATE.nextDueUtc}, ${SYNC_STATE.batch}, externalid
     FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.system} = ? ORDER BY id`,
    systemId,
  ).map(([customerId, state = '', reason = '', code = '', codes = '', tries, nextDue = '', batch = '', key = '']) => ({
    customerId: Number(customerId),
    state,
    reason,
    code,
    codes,
    tries: Number(tries ?? 0),
    nextDue,
    batch: batch === '' ? null : Number(batch),
    key,
  }));

const readFailedRecords = (query: Query, systemId: number): FailedRecordRow[] =>
  query(
    `SELECT ${FAILED_RECORD.recordId}, ${FAILED_RECORD.status}, ${FAILED_RECORD.errorMsg}, ${FAILED_RECORD.errorClass},
       ${FAILED_RECORD.codes}, ${FAILED_RECORD.closedAtUtc}, externalid FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.system} = ? ORDER BY id`,
    systemId,
  ).map(([customerId, status = '', errorMsg = '', errorClass = '', codes = '', closedAt = '', key = '']) => ({
    customerId: Number(customerId),
    status,
    closedAt,
    errorMsg,
    errorClass,
    codes,
    key,
  }));

const readBatches = (query: Query, systemId: number): BatchRow[] =>
  query(
    `SELECT id, ${BATCH.status}, ${BATCH.customers}, ${BATCH.jobId}, ${BATCH.sentAtUtc}, ${BATCH.finishedAtUtc}
     FROM ${BATCH.type} WHERE ${BATCH.system} = ? ORDER BY id`,
    systemId,
  ).map(([id, status = '', customers = '[]', job = '', sentAt = '', finishedAt = '']) => ({
    id: Number(id),
    status,
    codes: (JSON.parse(customers || '[]') as { code: string }[]).map(({ code }) => code),
    job,
    sentAt,
    finishedAt,
  }));

const readRuns = (query: Query): RunRow[] =>
  query(
    `SELECT id, ${RUN.kind}, ${RUN.status}, ${RUN.requestedIds}, ${RUN.foundBySweep} FROM ${RUN.type} ORDER BY id`,
  ).map(([id, kind = '', status = '', requested = '', foundBySweep]) => ({
    id: Number(id),
    kind,
    status,
    requested: JSON.parse(requested || '[]') as number[],
    foundBySweep: Number(foundBySweep ?? 0),
  }));

function readSystem(query: Query, systemId: number): { system: SystemRow; pause: string } {
  const [state = []] = query(
    `SELECT ${ACCOUNT_STATE.windowStart}, ${ACCOUNT_STATE.creditsSpent}, ${ACCOUNT_STATE.pauseCause},
       ${ACCOUNT_STATE.pauseReason}, ${ACCOUNT_STATE.sweepStarted}, ${ACCOUNT_STATE.sweepPosition},
       ${ACCOUNT_STATE.watermarkTime}, ${ACCOUNT_STATE.goodCount}
     FROM ${ACCOUNT_STATE.type} WHERE ${ACCOUNT_STATE.system} = ?`,
    systemId,
  );
  const [settings = []] = query(
    `SELECT ${EXTERNAL_SYSTEM.upload}, ${EXTERNAL_SYSTEM.update}, ${EXTERNAL_SYSTEM.reserve},
       ${EXTERNAL_SYSTEM.retentionDays}, ${EXTERNAL_SYSTEM.uploadByHand}, ${EXTERNAL_SYSTEM.updateByHand},
       ${EXTERNAL_SYSTEM.compared} FROM ${EXTERNAL_SYSTEM.type} WHERE id = ?`,
    systemId,
  );
  const [windowStart = '', creditsSpent, pauseCause = '', pauseReason = '', sweepStarted = '', position = ''] = state;
  const [watermark = '', goodCount = ''] = state.slice(6);
  const [upload, update, reserve, retentionDays = '', uploadByHand, updateByHand, compared = ''] = settings;
  return {
    system: {
      windowStart: windowStart === '' ? null : Date.parse(windowStart),
      creditsSpent: Number(creditsSpent ?? 0),
      pauseCause,
      watermark: watermark === '' ? null : Date.parse(watermark),
      goodCount: goodCount === '' ? null : Number(goodCount),
      sweepStarted: sweepStarted === '' ? null : Date.parse(sweepStarted),
      sweepComplete: position === '',
      upload: upload === 'T',
      update: update === 'T',
      uploadByHand: uploadByHand === 'T',
      updateByHand: updateByHand === 'T',
      compared: compared.split(',').flatMap((field) => (field.trim() === '' ? [] : [field.trim()])),
      reserve: Number(reserve ?? 0),
      retentionDays: retentionDays === '' ? RETENTION_DAYS : Number(retentionDays),
    },
    pause: pauseCause === '' ? '' : pauseReason,
  };
}

function readCustomer(
  account: LocalAccount,
  { id, key, mergedInto: into }: KnownCustomer,
  mapping: JudgeMapping,
): Customer {
  const customer = load(account, id);
  const mergedInto = into ?? null;
  if (!customer) return { id, key, mergedInto, enabled: false, faults: [], changedAt: null, code: '', values: {} };
  const { lastmodifieddate } = customer.values;
  return {
    id,
    key,
    mergedInto,
    enabled: mapping.enabled(customer),
    faults: mapping.faults(customer),
    changedAt: lastmodifieddate instanceof Date ? lastmodifieddate.getTime() : null,
    code: mapping.code(customer),
    values: mapping.expected(customer),
  };
}

/** undefined where the customer was deleted. */
function load(account: LocalAccount, id: number): RecordDocument | undefined {
  try {
    return account.records.load('customer', id, ADMINISTRATOR);
  } catch (error) {
    if (error instanceof NetSuiteError && error.name === 'RCRD_DSNT_EXIST') return undefined;
    throw error;
  }
}
