import { CUSTOMER, FAILED_RECORD, RUN, SAVED_SEARCHES, SYNC_STATE } from '../../netsuite/ids';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { isQueued, STATES } from '../records/states';

export interface SavedSearchColumn {
  name: string;
  /** Of a joined record: the field that joins it. */
  join?: string;
  /** Of a formula; its name is then formulanumeric. */
  formula?: string;
  label: string;
  sort?: 'ASC' | 'DESC';
}

/** As N/search takes it. */
type FilterExpression = (string | FilterExpression)[];

/** A saved search of the connector, as N/search makes it. */
export interface SavedSearchDefinition {
  /** customsearch_... */
  id: string;
  title: string;
  type: string;
  filterExpression: FilterExpression;
  columns: SavedSearchColumn[];
}

/** Sync States of a customer are reached by their customer field; NetSuite writes such joins in capitals. */
const OF_SYNC_STATE = SYNC_STATE.customer.toUpperCase();

const syncState = (name: string, label: string): SavedSearchColumn => ({ name, join: OF_SYNC_STATE, label });

const DAYS_OF_RUNS = 7;

/** States in which a person has to act, or a later run tries again. */
const FAILED = Object.values(STATES).filter(isQueued);

const IS_ENABLED: FilterExpression = [CUSTOMER.externalSystems, 'noneof', '@NONE@'];

/** Those of the Failed Record Queue stand first. */
const FAILED_FIRST: SavedSearchColumn = {
  name: 'formulanumeric',
  formula: `CASE WHEN {${SYNC_STATE.customer}.${SYNC_STATE.state}} IN (${FAILED.map((state) => `'${state}'`).join(', ')}) THEN 1 ELSE 2 END`,
  label: 'Order',
  sort: 'ASC',
};

const ENABLED_CUSTOMERS: SavedSearchDefinition = {
  id: SAVED_SEARCHES.enabledCustomers,
  title: 'JOOR Enabled Customers',
  type: 'customer',
  filterExpression: [IS_ENABLED],
  columns: [
    FAILED_FIRST,
    { name: 'internalid', label: 'Internal ID' },
    { name: 'altname', label: 'Name', sort: 'ASC' },
    // Tells the rows of a customer with several External Systems apart.
    syncState(SYNC_STATE.system, 'External System'),
    syncState(SYNC_STATE.state, 'State'),
    // JOOR's page says to read the error in the column of this name (api-docs.jooraccess.com, Customers - Netsuite).
    syncState(SYNC_STATE.reason, 'External System Sync Status'),
    { name: CUSTOMER.externalSystems, label: 'External Systems' },
    { name: 'email', label: 'Email' },
    syncState(SYNC_STATE.sentAt, 'Last Sent'),
    syncState(SYNC_STATE.verifiedAt, 'Last Read Back'),
    syncState(SYNC_STATE.tries, 'Tries'),
  ],
};

/** The same, those of the Failed Record Queue only. */
const FAILED_CUSTOMERS: SavedSearchDefinition = {
  id: SAVED_SEARCHES.failedCustomers,
  title: 'JOOR Customers That Failed',
  type: 'customer',
  filterExpression: [
    IS_ENABLED,
    'AND',
    FAILED.flatMap(
      (state, index): FilterExpression => [
        ...(index === 0 ? [] : ['OR']),
        [`${OF_SYNC_STATE}.${SYNC_STATE.state}`, 'is', state],
      ],
    ),
  ],
  columns: ENABLED_CUSTOMERS.columns.filter((column) => column !== FAILED_FIRST),
};

const FAILED_RECORDS: SavedSearchDefinition = {
  id: SAVED_SEARCHES.failedRecords,
  title: 'Failed Records',
  type: FAILED_RECORD.type,
  filterExpression: [[FAILED_RECORD.status, 'is', FAILED_RECORD_STATUS.open]],
  columns: [
    { name: FAILED_RECORD.recordType, label: 'Record Type' },
    { name: FAILED_RECORD.recordName, label: 'Record' },
    { name: FAILED_RECORD.system, label: 'External System' },
    { name: FAILED_RECORD.errorMsg, label: 'Error Msg' },
    { name: FAILED_RECORD.customer, label: 'Customer' },
    { name: FAILED_RECORD.codes, label: 'Fault Codes' },
    { name: FAILED_RECORD.errorClass, label: 'Error Class' },
    { name: FAILED_RECORD.tries, label: 'Tries' },
    { name: FAILED_RECORD.failedAt, label: 'Last Failed', sort: 'DESC' },
  ],
};

const WAITING: SavedSearchDefinition = {
  id: SAVED_SEARCHES.waiting,
  title: STATES.waiting,
  type: SYNC_STATE.type,
  filterExpression: [
    [SYNC_STATE.state, 'is', STATES.waiting],
    'OR',
    [SYNC_STATE.state, 'is', STATES.accepted],
    'OR',
    [SYNC_STATE.state, 'is', STATES.handedOver],
  ],
  columns: [
    { name: SYNC_STATE.customer, label: 'Customer' },
    { name: SYNC_STATE.customerCode, label: 'Customer Code' },
    { name: SYNC_STATE.system, label: 'External System' },
    { name: SYNC_STATE.state, label: 'State' },
    { name: SYNC_STATE.reason, label: 'External System Sync Status' },
    { name: SYNC_STATE.eta, label: 'Expected', sort: 'ASC' },
    { name: SYNC_STATE.sentAt, label: 'Last Sent' },
    { name: SYNC_STATE.nextDue, label: 'Next Due' },
  ],
};

const RUNS: SavedSearchDefinition = {
  id: SAVED_SEARCHES.runs,
  title: `Sync Runs of the Last ${DAYS_OF_RUNS} Days`,
  type: RUN.type,
  filterExpression: [[RUN.startedAt, 'onorafter', `daysago${DAYS_OF_RUNS}`]],
  columns: [
    { name: RUN.startedAt, label: 'Started', sort: 'DESC' },
    { name: RUN.kind, label: 'Kind' },
    { name: RUN.status, label: 'Status' },
    { name: RUN.system, label: 'External System' },
    { name: RUN.message, label: 'Message' },
    { name: RUN.sent, label: 'Sent' },
    { name: RUN.failed, label: 'Failed' },
    { name: RUN.onHold, label: 'On hold' },
    { name: RUN.excluded, label: 'Excluded' },
    { name: RUN.unchanged, label: 'Unchanged' },
    { name: RUN.verified, label: 'Read Back' },
    { name: RUN.batches, label: 'Batches' },
    { name: RUN.credits, label: 'Credits' },
    { name: RUN.units, label: 'Units' },
    { name: RUN.duration, label: 'Seconds' },
  ],
};

/** Every saved search that the connector needs, in the order of its menu. */
export const DEFINITIONS: readonly SavedSearchDefinition[] = [
  ENABLED_CUSTOMERS,
  FAILED_CUSTOMERS,
  FAILED_RECORDS,
  WAITING,
  RUNS,
];

/** What a saved search of the account is made of, as far as it can be compared. */
export interface FoundSearch {
  title: string;
  isPublic: boolean;
  filterExpression: unknown[];
  columns: {
    name: string;
    join?: string | null;
    formula?: string | null;
    label?: string | null;
    sort?: string | null;
  }[];
}

/** Whether a saved search is still what its definition says. Names count without regard to case. */
export function agrees(found: FoundSearch, wanted: SavedSearchDefinition): boolean {
  return (
    found.title === wanted.title &&
    found.isPublic &&
    comparable(found.filterExpression) === comparable(wanted.filterExpression) &&
    comparable(found.columns.map(columnValues)) === comparable(wanted.columns.map(columnValues))
  );
}

function columnValues({ name, join, formula, label, sort }: FoundSearch['columns'][number]): string[] {
  return [name, join ?? '', formula ?? '', label ?? '', sort === 'NONE' ? '' : (sort ?? '')];
}

const comparable = (value: unknown): string => JSON.stringify(value).toLowerCase();
