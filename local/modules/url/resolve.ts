import type { Account } from '../../account/account';
import { noSuchRecord } from '../../account/catalogue/standard-names';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { fileAddress, newAddress, recordAddress, suiteletAddress, withParameters } from '../../account/page-addresses';
import { suiteletDeployments } from '../../runtime/page-scripts';
import type { Options } from '../arguments';
import { REDIRECT_TYPES } from '../http/redirect-type';
import { withGiven } from './with-given';

/**
 * Address of a Suitelet within the account.
 * @throws NetSuiteError when there is no such script or deployment
 */
export function scriptAddress(account: Account, script: unknown, deployment: unknown, parameters: unknown): string {
  const found = suiteletDeployments(account).find(
    (candidate) =>
      isCalled(script, candidate.script.id, candidate.script.internalId) &&
      isCalled(deployment, candidate.deployment.id, candidate.number),
  );
  if (found !== undefined) {
    return withGiven(suiteletAddress(account, found.script.internalId, found.number), parameters);
  }
  const other = account.object(String(script));
  if (other?.type === 'restlet') throw new NotSupportedError('the address of a RESTlet');
  throw new NetSuiteError(
    'SSS_INVALID_SCRIPT_ID_1',
    `That Suitelet, RESTlet, or Restlet is invalid, disabled, or no longer exists: ${script}, ${deployment}.`,
  );
}

/** Address of a record's page, or without an id of the form for a new one, as the account's own pages have it. */
export function recordPageAddress(
  account: Account,
  recordType: unknown,
  id: unknown,
  editMode: boolean,
  parameters: unknown,
): string {
  const type = account.catalogue.type(String(recordType).toLowerCase());
  if (type === undefined || !type.scriptable) throw noSuchRecord(String(recordType));
  const isNew = id === undefined || id === null || id === '';
  const address = isNew ? newAddress(account, type) : recordAddress(account, type, String(id));
  if (address === undefined) throw new NotSupportedError(`the page of a ${type.id}`);
  const own = { e: editMode && !isNew ? 'T' : '', compid: account.settings.accountId };
  return withGiven(withParameters(address, own), parameters);
}

/** Where ServerResponse.sendRedirect leads (Oracle help section_4315616450). */
export function redirectAddress(account: Account, options: Options): string {
  const { type, identifier, id, editMode, parameters } = options;
  switch (type) {
    case REDIRECT_TYPES.SUITELET:
      return scriptAddress(account, identifier, id, parameters);
    case REDIRECT_TYPES.RECORD:
      return recordPageAddress(account, identifier, id, editMode === true, parameters);
    case REDIRECT_TYPES.MEDIA_ITEM:
      return withGiven(fileAddress(account, Number(identifier)), parameters);
    default:
      throw new NotSupportedError(`ServerResponse.sendRedirect to ${type}`);
  }
}

function isCalled(wanted: unknown, scriptId: string, internalId: number): boolean {
  return String(wanted).toLowerCase() === scriptId.toLowerCase() || String(wanted) === String(internalId);
}
