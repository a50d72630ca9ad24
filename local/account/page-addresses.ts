import type { Account } from './account';
import type { RecordType } from './catalogue/definition';

const CUSTOMER = '/app/common/entity/custjob.nl';
const CUSTOMER_LIST = '/app/common/entity/custjoblist.nl';
const ENTRY = '/app/common/custom/custrecordentry.nl';
const ENTRY_LIST = '/app/common/custom/custrecordentrylist.nl';
const SUITELET = '/app/site/hosting/scriptlet.nl';
const MEDIA = '/core/media/media.nl';
const SEARCHES = '/app/common/search/savedsearches.nl';
const SEARCH_RESULTS = '/app/common/search/searchresults.nl';

/** Addresses of pages that NetSuite has at the same place. */
export const PATHS = { CUSTOMER, CUSTOMER_LIST, ENTRY, ENTRY_LIST, SUITELET, MEDIA, SEARCHES, SEARCH_RESULTS } as const;

/** Address of a Suitelet's deployment, by internal id of its script and number of the deployment. */
export function suiteletAddress(account: Account, scriptId: number, deploymentNumber: number): string {
  return `${SUITELET}?script=${scriptId}&deploy=${deploymentNumber}&compid=${account.settings.accountId}`;
}

/** Address of a File Cabinet file. */
export function fileAddress(account: Account, id: number): string {
  return `${MEDIA}?id=${id}&c=${account.settings.accountId}`;
}

/** Address of the results of a saved search. */
export function searchResultsAddress(internalId: number): string {
  return `${SEARCH_RESULTS}?searchid=${internalId}`;
}

/** Address of a record type's list. */
export function listAddress(account: Account, type: RecordType): string {
  if (type.table === 'customer') {
    return type.id === 'customer' ? CUSTOMER_LIST : `${CUSTOMER_LIST}?stage=${type.id}`;
  }
  const recordTypeId = customRecordTypeId(account, type);
  return recordTypeId === undefined ? `/app/record/${type.id}` : `${ENTRY_LIST}?rectype=${recordTypeId}`;
}

/** Address of a record's page; undefined for types whose records have none (countries, list values, ...). */
export function recordAddress(account: Account, type: RecordType, id: string | number): string | undefined {
  if (!type.scriptable) return undefined;
  if (type.table === 'customer') return `${CUSTOMER}?id=${id}`;
  const recordTypeId = customRecordTypeId(account, type);
  return recordTypeId === undefined ? `/app/record/${type.id}/${id}` : `${ENTRY}?rectype=${recordTypeId}&id=${id}`;
}

/** Address of the form for a new record. */
export function newAddress(account: Account, type: RecordType): string {
  if (type.table === 'customer') return type.id === 'customer' ? CUSTOMER : `${CUSTOMER}?stage=${type.id}`;
  const recordTypeId = customRecordTypeId(account, type);
  return recordTypeId === undefined ? `/app/record/${type.id}/new` : `${ENTRY}?rectype=${recordTypeId}`;
}

/** The same address with parameters added or, where they are '' or undefined, taken away. */
export function withParameters(address: string, changes: Record<string, string | number | undefined>): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') parameters.delete(name);
    else parameters.set(name, String(value));
  }
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

function customRecordTypeId(account: Account, type: RecordType): number | undefined {
  return type.kind === 'customrecord' ? account.object(type.id)?.internalId : undefined;
}
