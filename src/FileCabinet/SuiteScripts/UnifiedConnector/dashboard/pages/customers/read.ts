import { EXTERNAL_SYSTEM, SYNC_STATE as F } from '../../../netsuite/ids';
import { readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import type { State } from '../../../sync/records/states';
import { CUSTOMER_GROUPS } from '../../contract/customer-groups';
import type { TablePage, TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentOf, printed } from '../../server/read-moment';
import type { CUSTOMER_COLUMNS, CustomerRow } from './contract';

const ORDER: Record<(typeof CUSTOMER_COLUMNS)[number], string> = {
  name: `LOWER(ss.${F.customerName})`,
  code: `LOWER(ss.${F.customerCode})`,
  system: 'LOWER(s.name)',
  state: `ss.${F.state}`,
  sentAt: `ss.${F.sentAtUtc}`,
  verifiedAt: `ss.${F.verifiedAtUtc}`,
};

/** Customers with their External System Sync Status. Costs 20 units. */
export function readCustomerStates(request: TableRequest & { sort: keyof typeof ORDER }): TablePage<CustomerRow> {
  const { filters, sort, descending, page, pageSize } = request;
  const conditions = new Conditions(`s.isinactive = 'F'`)
    .equal(`ss.${F.state}`, filters.state)
    .equal('s.id', filters.system)
    .contains([`ss.${F.customerName}`, `ss.${F.customerCode}`], filters.text);
  const group = choiceOf<readonly State[]>(filters, 'group', CUSTOMER_GROUPS);
  if (group) conditions.oneOf(`ss.${F.state}`, group);
  const { rows, total } = readPageOfMany({
    sql: `SELECT ss.id, ss.${F.customerId} AS customerid, ss.${F.customerName} AS customername,
        ss.${F.customerCode} AS code, s.id AS systemid, s.name AS systemname, ss.${F.state} AS state, ss.${F.reason} AS reason,
        ${printed(`ss.${F.sentAt}`)} AS sent, ss.${F.sentAtUtc} AS sentinstant,
        ${printed(`ss.${F.verifiedAt}`)} AS verified, ss.${F.verifiedAtUtc} AS verifiedinstant
      FROM ${F.type} ss JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = ss.${F.system}
      WHERE ${conditions.sql} ORDER BY ${ORDER[sort]}${descending ? ' DESC' : ''}, ss.id`,
    params: conditions.params,
    page,
    pageSize,
  });
  return {
    total,
    rows: rows.map((row) => ({
      id: Number(row.id),
      customerId: Number(row.customerid),
      name: text(row.customername),
      code: text(row.code),
      systemId: Number(row.systemid),
      system: text(row.systemname),
      state: text(row.state),
      reason: text(row.reason),
      sentAt: momentOf(row.sent, row.sentinstant),
      verifiedAt: momentOf(row.verified, row.verifiedinstant),
    })),
  };
}

/** Active External Systems, by name. Costs 10 units. */
export const readActiveSystems = (): { id: number; name: string }[] =>
  readFew(`SELECT id, name FROM ${EXTERNAL_SYSTEM.type} WHERE isinactive = 'F' ORDER BY name, id`).map((row) => ({
    id: Number(row.id),
    name: text(row.name),
  }));
