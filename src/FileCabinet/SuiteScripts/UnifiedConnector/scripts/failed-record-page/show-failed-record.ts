import type { Record as NetSuiteRecord } from 'N/record';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import { FAILED_RECORD as F } from '../../netsuite/ids';
import { userTime } from '../../netsuite/user-time';
import { failedRecordHtml } from '../../record-pages/failed-record';
import { FAILED_RECORD_STATUS } from '../../sync/records/failed-record-status';
import { readHistory } from '../../sync/records/history';
import { attachActions } from '../record-pages/attach-actions';

/** Fields that our own markup shows better. */
const SHOWN_BETTER = [F.history, F.errorMsg, F.errorStart, F.codes, F.failedAtUtc, F.closedAtUtc];

export function showFailedRecord(failed: NetSuiteRecord, form: serverWidget.Form): void {
  const value = (fieldId: string): string => String(failed.getValue({ fieldId }) ?? '');
  const customerId = Number(value(F.customer));
  const canResync = customerId > 0 && value(F.status) !== FAILED_RECORD_STATUS.resolved;
  const field = form.addField({
    id: 'custpage_uc_failed_record',
    type: serverWidget.FieldType.INLINEHTML,
    label: ' ',
  });
  field.updateLayoutType({ layoutType: serverWidget.FieldLayoutType.OUTSIDEABOVE });
  field.defaultValue = failedRecordHtml({
    status: value(F.status),
    recordType: value(F.recordType),
    recordName: value(F.recordName) || value(F.recordId),
    recordAddress: customerId > 0 ? url.resolveRecord({ recordType: 'customer', recordId: customerId }) : '',
    editAddress:
      customerId > 0 ? url.resolveRecord({ recordType: 'customer', recordId: customerId, isEditMode: true }) : '',
    errorMsg: value(F.errorMsg),
    codes: value(F.codes).split(', '),
    history: readHistory(value(F.history)).map((entry) => ({ ...entry, printed: userTime(entry.at) })),
    canResync,
  }).markup;
  for (const id of SHOWN_BETTER) {
    form.getField({ id })?.updateDisplayType({ displayType: serverWidget.FieldDisplayType.HIDDEN });
  }
  if (canResync) {
    attachActions(form, '/SuiteScripts/UnifiedConnector/scripts/failed-record-page/failed-record-page-client.js', {
      customerId,
      failedRecordId: Number(failed.id),
    });
  }
}
