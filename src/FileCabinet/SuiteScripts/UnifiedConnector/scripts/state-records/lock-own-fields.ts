import * as serverWidget from 'N/ui/serverWidget';
import { ACCOUNT_STATE, BATCH, CUSTOMER_FILE, FAILED_RECORD, FILE_FORMAT, RUN, SYNC_STATE } from '../../netsuite/ids';

/** The one field that a person empties, to let a lower count of customers pass. */
const FOR_PEOPLE: readonly string[] = [ACCOUNT_STATE.goodCount];

/** Shows the fields that scripts own as text. A form may lack some of them. */
export function lockOwnFields(recordType: string, form: serverWidget.Form): void {
  const ids: Readonly<Record<string, string>> =
    [ACCOUNT_STATE, SYNC_STATE, BATCH, FAILED_RECORD, RUN, CUSTOMER_FILE, FILE_FORMAT].find(
      ({ type }) => type === recordType,
    ) ?? {};
  for (const [name, id] of Object.entries(ids)) {
    if (name === 'type' || FOR_PEOPLE.includes(id)) continue;
    const field: serverWidget.Field | null = form.getField({ id });
    field?.updateDisplayType({ displayType: serverWidget.FieldDisplayType.INLINE });
  }
}
