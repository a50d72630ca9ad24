import { NetSuiteError } from '../../errors';
import type { RecordRules } from '../record-rules';
import { storedKey, timestamp } from '../values';
import { entityTitle, PRIMARY_CONTACT, personName } from './entity-name';

export const contactRules: RecordRules = {
  defaults(account, _type, values) {
    if (account.features.has('SUBSIDIARIES')) values.subsidiary ??= '1';
  },

  beforeWrite(draft) {
    const name = personName(draft.value('firstname'), draft.value('middlename'), draft.value('lastname'));
    if (draft.value('entityid') === null) draft.values.entityid = name;
    if (draft.value('entityid') === null || draft.value('entityid') === '') {
      throw new NetSuiteError('USER_ERROR', 'Please enter value(s) for: Contact Name');
    }
    draft.columns.altname = name;
    draft.columns.entitytitle = entityTitle(draft.value('entityid'), name);
  },

  /** The relationship to the company is a row of its own. Whether it touches the customer is not known. */
  afterWrite(draft) {
    const { statements } = draft.account;
    const company = draft.value('company');
    const role = draft.value('contactrole');
    const companyId = company === '' || company === null ? null : Number(company);
    const roleId = role === '' || role === null ? null : storedKey(String(role));
    const before = draft.previous?.company ?? null;
    if (before !== null && before !== companyId) {
      statements.run('DELETE FROM companycontactrelationship WHERE company = ? AND contact = ?', before, draft.id);
      statements.run('UPDATE customer SET contact = NULL WHERE id = ? AND contact = ?', before, draft.id);
    }
    if (companyId === null) return;
    if (draft.account.behaviours.get('record.contact-edit-touches-customer') === 'moves') {
      const now = timestamp(draft.account.clock.now());
      statements.run('UPDATE customer SET lastmodifieddate = ? WHERE id = ?', now, companyId);
    }
    const changed = statements.run(
      'UPDATE companycontactrelationship SET role = ? WHERE company = ? AND contact = ?',
      roleId,
      companyId,
      draft.id,
    );
    if (changed === 0) {
      statements.run(
        'INSERT INTO companycontactrelationship (company, contact, role) VALUES (?, ?, ?)',
        companyId,
        draft.id,
        roleId,
      );
    }
    if (roleId === PRIMARY_CONTACT) {
      statements.run('UPDATE customer SET contact = ? WHERE id = ?', draft.id, companyId);
    } else {
      statements.run('UPDATE customer SET contact = NULL WHERE id = ? AND contact = ?', companyId, draft.id);
    }
  },
};
