import { NetSuiteError, NotSupportedError } from '../../errors';
import { folderPath } from '../../files';
import { dependentRecords } from '../dependent-records';
import type { RecordRules } from '../record-rules';

export const folderRules: RecordRules = {
  beforeWrite(draft) {
    const { statements } = draft.account;
    const parent = draft.value('parent');
    const parentId = parent === '' || parent === null ? null : Number(parent);
    const name = String(draft.value('name') ?? '');
    if (!draft.isNew) {
      // Files are kept by their path.
      if (draft.previous?.name !== name || draft.previous?.parent !== parentId) {
        throw new NotSupportedError('renaming or moving a folder of the File Cabinet');
      }
      return;
    }
    if (statements.get('SELECT 1 AS found FROM mediaitemfolder WHERE name = ? AND parent IS ?', name, parentId)) {
      throw new NetSuiteError('USER_ERROR', 'A folder with the same name already exists in the selected folder.');
    }
  },

  beforeDelete(account, id) {
    const path = folderPath(account.statements, id);
    if (path !== undefined && account.files.list(path).length > 0) throw dependentRecords();
  },
};
