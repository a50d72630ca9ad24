import type { ExportAnswer } from '../../../sync/on-request/export-answer';
import { summaryOf } from '../../../sync/on-request/export-answer';
import { requestExport } from '../../../sync/on-request/request-export';
import { dismissFailedRecords, reopenFailedRecords } from '../../../sync/outcome/failed-record-actions';
import { readCustomersOfCause } from '../../../sync/records/failed-record-store';
import { causesOf } from '../../faults/causes';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, idsOf, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { FAILED_RECORD_COLUMNS, FAILED_RECORD_FILTERS, MOST_DISMISSED, MOST_RESYNCED } from './contract';
import { readCodesCounts, readFailedCustomers, readFailedRecord, readFailedRecordPage, readQueueChoices } from './read';

/** A page of the Failed Record Queue, and the causes of what is open. Costs 40 units. */
const failedRecords: Action<'failed_records'> = {
  answer(parameters) {
    const request = tableOf(parameters, FAILED_RECORD_COLUMNS, FAILED_RECORD_FILTERS);
    return {
      ...readFailedRecordPage(request),
      ...readQueueChoices(),
      causes: causesOf(readCodesCounts(request.filters.system)),
    };
  },
};

/** How many records the Failed Record Queue opens with. Costs 20 units. */
const openFailedRecords: Action<'open_failed_records'> = {
  answer: () => ({
    open: readFailedRecordPage({ filters: {}, sort: 'failedAt', descending: true, page: 0, pageSize: 5 }).total,
  }),
};

/** One Failed Record with its history. Costs 10 units. */
const failedRecord: Action<'failed_record'> = {
  answer(parameters) {
    const id = idOf(parameters, 'id');
    const detail = readFailedRecord(id, new Date());
    if (!detail)
      throw new Refusal(`There is no Failed Record with the internal ID ${id}, or your role may not see it.`);
    return detail;
  },
};

/** RESYNC of chosen records, each in the External System in which it failed. Costs 10 units and those of requestExport. */
const resync: Action<'resync'> = {
  answer(parameters) {
    const ids = idsOf(parameters, 'ids', MOST_RESYNCED);
    if (ids.length === 0) throw new Refusal('No Failed Record was selected.');
    return exportBySystem(readFailedCustomers(ids));
  },
};

/** RESYNC of everything that is open for one cause. Costs 10 units for each External System, and those of requestExport. */
const resyncCause: Action<'resync_cause'> = {
  answer(parameters) {
    const code = textOf(parameters, 'code', 100);
    const systemIds = idsOf(parameters, 'systemIds', 50);
    return exportBySystem(new Map(systemIds.map((systemId) => [systemId, readCustomersOfCause({ systemId, code })])));
  },
};

function exportBySystem(customers: ReadonlyMap<number, readonly number[]>): ExportAnswer {
  const answers = [...customers].map(([systemId, ids]) => requestExport(ids, systemId));
  const lines = answers.flatMap((answer) => answer.lines);
  if (lines.length === 0) throw new Refusal('There is nothing left to RESYNC here. Reload the page.');
  return { lines, sentence: summaryOf(lines), runIds: answers.flatMap(({ runIds }) => runIds) };
}

/** Takes records out of the queue, with a reason. Costs 10 units and 2 for each. */
const dismiss: Action<'dismiss'> = {
  answer(parameters, visitor) {
    const reason = textOf(parameters, 'reason', 1000);
    return dismissFailedRecords(idsOf(parameters, 'ids', MOST_DISMISSED), reason, visitor.name);
  },
};

/** Puts dismissed records back into the queue. Costs 10 units and 2 for each. */
const reopen: Action<'reopen'> = {
  answer: (parameters, visitor) => reopenFailedRecords(idsOf(parameters, 'ids', MOST_DISMISSED), visitor.name),
};

export const failedRecordQueueActions: ActionsOf<
  'failed_records' | 'failed_record' | 'open_failed_records' | 'resync' | 'resync_cause' | 'dismiss' | 'reopen'
> = {
  failed_records: failedRecords,
  failed_record: failedRecord,
  open_failed_records: openFailedRecords,
  resync,
  resync_cause: resyncCause,
  dismiss,
  reopen,
};
