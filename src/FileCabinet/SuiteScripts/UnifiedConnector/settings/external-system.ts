import { LISTS } from '../netsuite/ids';

/** A JOOR account to connect, as the administrator set it up. */
export interface ExternalSystem {
  id: number;
  name: string;
  baseUrl: string;
  /** Script id of the API Secret that holds the token. */
  secret: string;
  /** NetSuite account id in which an administrator confirmed the settings. */
  confirmedAccountId: string;
  /** Whether customers that JOOR does not have yet are sent. */
  upload: boolean;
  /** Whether changes of customers that JOOR has are sent. */
  update: boolean;
  /** Internal ids; empty: every subsidiary. */
  subsidiaries: number[];
  codeSource: 'internal-id' | 'customer-id';
  /** Customers per request, 1 to 100. */
  batchSize: number;
}

/** An External System as its record holds it, before it is known to be right. */
export interface ExternalSystemValues {
  id: number;
  name: string;
  baseUrl: string;
  secret: string;
  confirmedAccountId: string;
  upload: boolean;
  update: boolean;
  subsidiaries: string;
  /** Name of the list value; empty: the internal id. */
  codeSource: string;
  batchSize: number | null;
}

export const MAX_BATCH_SIZE = 100;

/**
 * Reads the settings and tells every fault at once, each a sentence that names the field and the fix. With any
 * fault nothing is sent for this External System.
 */
export function readExternalSystem(
  values: ExternalSystemValues,
  accountId: string,
): { system: ExternalSystem; faults: string[] } {
  const faults: string[] = [];
  const name = `External System "${values.name}"`;
  if (!/^https?:\/\/[^\s/]+(\/\S*)?$/.test(values.baseUrl)) {
    faults.push(`${name}: Base URL "${values.baseUrl}" is not an address. Enter https://api.jooraccess.com/v2.`);
  }
  if (!/^custsecret[0-9a-z_]+$/.test(values.secret)) {
    faults.push(`${name}: API Secret ID "${values.secret}" is not the id of an API Secret. Enter custsecret_...`);
  }
  if (values.confirmedAccountId !== accountId) {
    faults.push(
      values.confirmedAccountId
        ? `${name} was confirmed in NetSuite account ${values.confirmedAccountId}, and this is ${accountId}. Check its settings and enter ${accountId} in Confirmed in Account.`
        : `${name} is not confirmed. Check its settings and enter ${accountId} in Confirmed in Account.`,
    );
  }
  const batchSize = values.batchSize ?? MAX_BATCH_SIZE;
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > MAX_BATCH_SIZE) {
    faults.push(`${name}: Customers per Request is ${batchSize}. Enter a whole number from 1 to ${MAX_BATCH_SIZE}.`);
  }
  const subsidiaries = values.subsidiaries.split(/[\s,]+/).filter((part) => part !== '');
  const wrong = subsidiaries.filter((part) => !/^\d+$/.test(part));
  if (wrong.length > 0) {
    faults.push(`${name}: Subsidiaries holds ${wrong.join(', ')}. Enter internal ids separated by commas.`);
  }
  return {
    system: {
      id: values.id,
      name: values.name,
      baseUrl: values.baseUrl.replace(/\/+$/, ''),
      secret: values.secret,
      confirmedAccountId: values.confirmedAccountId,
      upload: values.upload,
      update: values.update,
      subsidiaries: subsidiaries.map(Number),
      codeSource: values.codeSource === LISTS.codeSource.customerId ? 'customer-id' : 'internal-id',
      batchSize,
    },
    faults,
  };
}
