import type { Mapping } from '../../customers/mapping';
import { selectionCondition } from '../../customers/queries';
import type { JoorConnection } from '../../joor/connection';
import { sha256 } from '../../netsuite/hash';
import { SYNC_STATE as F } from '../../netsuite/ids';
import { readAll, text } from '../../netsuite/suiteql';
import { connectionDiff } from './connection-diff';
import { sentPayload } from './sent-payload';

/** A customer that JOOR has, with what would be sent of it now. */
interface Held {
  id: number;
  decision: { connection: JoorConnection | null };
}

/**
 * How many values of customers (at most 900) differ from those sent last, by customer id; one whose last sent values are
 * not kept is not in the answer. Costs 10 units, nothing without customers.
 */
export function readChangedValues(
  systemId: number,
  customers: readonly Held[],
  mapping: Pick<Mapping, 'fileFormat'>,
): Map<number, number> {
  if (customers.length === 0) return new Map();
  const payloads = readSentPayloads(
    systemId,
    customers.map(({ id }) => id),
    mapping,
  );
  return new Map(
    customers.flatMap(({ id, decision }): [number, number][] => {
      const before = payloads.get(id);
      return before ? [[id, changesBetween(before, decision.connection)]] : [];
    }),
  );
}

const changesBetween = (before: JoorConnection, after: JoorConnection | null): number =>
  connectionDiff(before, after, () => '').filter(({ change }) => change !== 'same').length;

/** What was sent last, as far as it is kept, by customer id. At most 900 customers. Costs 10 units. */
export function readSentPayloads(
  systemId: number,
  customerIds: readonly number[],
  mapping: Pick<Mapping, 'fileFormat'>,
): Map<number, JoorConnection> {
  const where = selectionCondition(`s.${F.customerId}`, { ids: [...customerIds] });
  const rows = readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.payload} AS payload, s.${F.fingerprintSent} AS fingerprintsent
      FROM ${F.type} s WHERE s.${F.system} = ? AND ${where.sql}`,
    params: [systemId, ...where.params],
    key: [{ column: 's.id', alias: 'id' }],
  });
  return new Map(
    rows.flatMap((row): [number, JoorConnection][] => {
      const sent = sentPayload(
        { payload: text(row.payload), fingerprintSent: text(row.fingerprintsent) },
        sha256,
        mapping,
      );
      return sent ? [[Number(row.customerid), sent]] : [];
    }),
  );
}
