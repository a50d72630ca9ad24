import type { LocalAccount } from '../../local/account/open';
import type { Actor, RecordDocument } from '../../local/account/records/document';
import { SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { STATES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { ADMINISTRATOR } from './fill-lists';
import { readNumbers } from './read-numbers';

/** Changes a record as a person would; false where it has nothing to change. */
type Edit = (customer: RecordDocument) => boolean;

const SUFFIX = ' Studio';
/** JOOR takes this many characters of a buyer's name (Bulk Connection page). */
const NAME = 50;

const EDITS: readonly Edit[] = [
  ({ values }) => {
    const phone = nextNumber(String(values.phone ?? ''));
    if (phone === values.phone) return false;
    values.phone = phone;
    return true;
  },
  ({ values }) => {
    const name = String(values.companyname ?? '');
    if (name === '' || (!name.endsWith(SUFFIX) && [...name].length + SUFFIX.length > NAME)) return false;
    values.companyname = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name + SUFFIX;
    return true;
  },
  ({ sublists }) => {
    const address = sublists.addressbook?.[0]?.subrecords.addressbookaddress;
    const street = String(address?.addr1 ?? '');
    if (!address || nextNumber(street) === street) return false;
    address.addr1 = nextNumber(street);
    return true;
  },
];

/**
 * Edits up to `count` customers that JOOR has accepted, after the first `from` of them: the phone, the name or an address
 * of each. Gives their internal ids.
 */
export function editCustomers(account: LocalAccount, systemId: number, count: number, from = 0): number[] {
  if (count === 0) return [];
  const accepted = readNumbers(
    account,
    `SELECT ${SYNC_STATE.customerId} FROM ${SYNC_STATE.type}
     WHERE ${SYNC_STATE.system} = ? AND ${SYNC_STATE.state} IN (?, ?, ?, ?) ORDER BY ${SYNC_STATE.customerId}`,
    [systemId, STATES.accepted, STATES.waiting, STATES.inSync, STATES.sent],
  );
  return accepted.slice(from, from + count).map((id, index) => editCustomer(account, id, from + index));
}

/**
 * Edits a customer: by `turn`, its phone, name or address comes first, and another where it has none. `actor` left out: no
 * user event hears of it. Gives its id.
 */
export function editCustomer(account: LocalAccount, id: number, turn: number, actor: Actor = ADMINISTRATOR): number {
  const customer = account.records.load('customer', id, actor);
  const edits = [...EDITS.slice(turn % EDITS.length), ...EDITS.slice(0, turn % EDITS.length)];
  if (!edits.some((edit) => edit(customer))) throw new Error(`Customer ${id} has neither phone, name nor street.`);
  return account.records.save(customer, actor);
}

/** The text with its last digit counted on. */
function nextNumber(text: string): string {
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}
