import type { RecordRules } from '../record-rules';
import { entityTitle, personName } from './entity-name';

export const employeeRules: RecordRules = {
  defaults(account, _type, values) {
    if (account.features.has('SUBSIDIARIES')) values.subsidiary ??= '1';
  },
  beforeWrite(draft) {
    const name = personName(draft.value('firstname'), draft.value('middlename'), draft.value('lastname'));
    if (draft.value('entityid') === null) draft.values.entityid = name;
    draft.columns.altname = name;
    draft.columns.entitytitle = entityTitle(draft.value('entityid'), name);
  },
};
