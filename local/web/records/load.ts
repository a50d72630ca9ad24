import type { RecordType } from '../../account/catalogue/definition';
import { NetSuiteError } from '../../account/errors';
import type { RecordDocument } from '../../account/records/document';
import { NotFound } from '../not-found';
import type { Site } from '../site';

/** @throws NotFound when there is no such record, or records of this type have no page */
export function loadRecord(site: Site, type: RecordType, id: string): RecordDocument {
  if (!type.scriptable) throw new NotFound(`A ${type.label} has no page of its own.`);
  if (!/^-?\d+$/.test(id)) throw new NotFound(`${id} is not an internal ID.`);
  try {
    return site.account.records.load(type.id, Number(id), site.visitor);
  } catch (error) {
    if (error instanceof NetSuiteError && error.name === 'RCRD_DSNT_EXIST') {
      throw new NotFound(`There is no ${type.label} with the internal ID ${id}.`);
    }
    throw error;
  }
}
