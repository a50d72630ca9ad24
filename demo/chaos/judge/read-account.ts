import { NetSuiteError } from '../../../local/account/errors';
import type { LocalAccount } from '../../../local/account/open';
import type { RecordDocument } from '../../../local/account/records/document';
import { runSuiteql } from '../../../local/account/suiteql/run';
import {
  ACCOUNT_STATE,
  BATCH,
  FAILED_RECORD,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../../account/fill-lists';
import type { Customer, Evidence } from './evidence';
import type { JudgeMapping } from './mapping';

export type AccountEvidence = Pick<Evidence, 'customers' | 'states' | 'failedRecords' | 'openIntents' | 'pause'>;

/** A customer that is or was in the account. */
export interface KnownCustomer {
  id: number;
  key: string;
}

/** Reads the records of an account with one External System as they are now. */
export function readAccount(
  account: LocalAccount,
  known: readonly KnownCustomer[],
  mapping: JudgeMapping,
): AccountEvidence {
  const rows = (sql: string) =>
    runSuiteql(sql, [], account.suiteql(ADMINISTRATOR.role)).rows.map((row) => row.map((value) => String(value ?? '')));
  return {
    customers: known.map((customer) => readCustomer(account, customer, mapping)),
    states: rows(
      `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state}, ${SYNC_STATE.reason} FROM ${SYNC_STATE.type} ORDER BY id`,
    ).map(([customerId, state = '', reason = '']) => ({ customerId: Number(customerId), state, reason })),
    failedRecords: rows(
      `SELECT ${FAILED_RECORD.recordId}, ${FAILED_RECORD.status}, ${FAILED_RECORD.errorMsg}
       FROM ${FAILED_RECORD.type} ORDER BY id`,
    ).map(([customerId, status = '', errorMsg = '']) => ({ customerId: Number(customerId), status, errorMsg })),
    openIntents: rows(`SELECT name FROM ${BATCH.type} WHERE ${BATCH.status} = 'Intent' ORDER BY id`).map(
      ([name = '']) => name,
    ),
    pause: rows(
      `SELECT ${ACCOUNT_STATE.pauseReason} FROM ${ACCOUNT_STATE.type} WHERE ${ACCOUNT_STATE.pauseCause} IS NOT NULL`,
    )
      .map(([reason = '']) => reason)
      .join('\n'),
  };
}

function readCustomer(account: LocalAccount, { id, key }: KnownCustomer, mapping: JudgeMapping): Customer {
  const customer = load(account, id);
  if (!customer) return { id, key, enabled: false, values: {} };
  return { id, key, enabled: mapping.enabled(customer), values: mapping.expected(customer) };
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
