import type { JoorConnection } from '../../joor/connection';
import { errorMessage, type Fault } from '../../joor/rule-sheet';
import { addressCodes } from '../compare/decide';
import { fittingLines, MAX_LONG_TEXT, wholeLines } from '../records/long-text';
import type { SyncState, SyncStateChange } from '../records/sync-state-store';
import { goneAddresses, goneSentence } from './gone-addresses';

/** What is about to be sent for a customer, and whether JOOR gets it for the first time. */
export interface Sending {
  connection: JoorConnection;
  warnings: Fault[];
  fingerprint: string;
  first: boolean;
  /** Its customer code was another customer's, which was merged into it: a sentence. */
  inherits?: string;
}

/** What is kept of a version that JOOR has. */
export const sentValues = (sending: Sending) =>
  ({
    warnings: warningsOf(sending),
    customerCode: sending.connection.customer_code,
    fingerprintSent: sending.fingerprint,
    fingerprintChecked: sending.fingerprint,
    payload: payloadOf(sending.connection),
    addressCodes: addressCodesOf(sending.connection),
  }) satisfies Partial<SyncStateChange>;

/** Addresses that JOOR keeps although the customer no longer has them, with a sentence beside the warnings. */
export function goneValues(
  known: Pick<SyncState, 'goneAddresses' | 'addressCodes'> | undefined,
  { connection, warnings }: Pick<Sending, 'connection' | 'warnings'>,
) {
  const gone = goneAddresses(known?.goneAddresses ?? '', known?.addressCodes ?? '', addressCodes(connection));
  return {
    warnings: fittingLines([errorMessage(warnings), goneSentence(gone)].join('\n').trim()),
    goneAddresses: wholeLines(gone.join('\n')),
  } satisfies Partial<SyncStateChange>;
}

export const warningsOf = ({ warnings }: { warnings: Fault[] }): string => fittingLines(errorMessage(warnings));

/** The payload as text; one too long for the field is described instead of cut. */
export function payloadOf(connection: JoorConnection): string {
  const payload = JSON.stringify(connection);
  if (payload.length <= MAX_LONG_TEXT) return payload;
  return `The payload has ${payload.length} characters, too many to store here.`;
}

/** The address codes as JSON; nothing where they are too long for the field, for a part would look like the whole. */
function addressCodesOf(connection: JoorConnection): string {
  const codes = JSON.stringify(addressCodes(connection));
  return codes.length <= MAX_LONG_TEXT ? codes : '';
}
