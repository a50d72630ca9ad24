import type { LocalAccount } from '../../../../local/account/open';
import { runSuiteql } from '../../../../local/account/suiteql/run';
import type { JoorHandle } from '../../../../local/joor/start';
import {
  ACCOUNT_STATE,
  CHANGE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  ORDER_CUSTOMER,
  SYNC_STATE,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../../../account/fill-lists';
import { scenarioMapping } from '../../mapping';
import { readJoor } from '../read-joor';
import type { OrderEvidence } from './evidence';

/** Long texts are kept between marks that NetSuite does not strip. */
const unwrapped = (text: string): string => text.slice(text.indexOf('['), text.lastIndexOf(']') + 1) || '[]';

/** How the ID of a customer begins that people of the scenario enter. */
export const BY_HAND = 'By hand: ';

const timeOf = (instant: string): number | null => (instant === '' ? null : Date.parse(instant));

/** Reads the records of an account and what its JOOR has, as they are now. */
export async function readOrderEvidence(
  account: LocalAccount,
  joor: JoorHandle,
  systemId: number,
): Promise<OrderEvidence> {
  const query = (sql: string, ...params: (string | number)[]) =>
    runSuiteql(sql, params, account.suiteql(ADMINISTRATOR.role)).rows.map((row) =>
      row.map((value) => String(value ?? '')),
    );
  const { orders } = (await joor.admin('/admin/orders')) as unknown as {
    orders: {
      id: number;
      data: { customer_name: string };
      customerCode: string;
      type: number;
      createdAt: string;
      exportedAt: string | null;
    }[];
  };
  const { asked, posts } = await readJoor(joor, scenarioMapping({ id: systemId, ownCodes: false }));
  const [settings = []] = query(
    `SELECT ${EXTERNAL_SYSTEM.createFromOrders}, ${EXTERNAL_SYSTEM.createTypes}, ${EXTERNAL_SYSTEM.createMost}
     FROM ${EXTERNAL_SYSTEM.type} WHERE id = ?`,
    systemId,
  );
  const [[progress = '{}'] = []] = query(
    `SELECT ${ACCOUNT_STATE.orders} FROM ${ACCOUNT_STATE.type} WHERE ${ACCOUNT_STATE.system} = ?`,
    systemId,
  );
  const { since = '' } = JSON.parse(progress || '{}') as { since?: string };
  const selected = new Set(
    query(`SELECT mapone FROM ${CUSTOMER.externalSystemsTable} WHERE maptwo = ?`, systemId).map(([id]) => Number(id)),
  );
  const states = new Map(
    query(
      `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state}, ${SYNC_STATE.customerCode} FROM ${SYNC_STATE.type}
       WHERE ${SYNC_STATE.system} = ?`,
      systemId,
    ).map(([id, state = '', code = '']) => [Number(id), { state, code }]),
  );
  return {
    now: account.clock.now(),
    orders: orders.map(({ id, data, customerCode, type, createdAt, exportedAt }) => ({
      id: String(id),
      customerName: data.customer_name,
      customerCode,
      type,
      createdAt: Date.parse(createdAt),
      exported: exportedAt !== null,
    })),
    rows: query(
      `SELECT id, ${ORDER_CUSTOMER.joorName}, ${ORDER_CUSTOMER.code}, ${ORDER_CUSTOMER.state}, ${ORDER_CUSTOMER.orderIds},
         ${ORDER_CUSTOMER.customer}, ${ORDER_CUSTOMER.automatic}, ${ORDER_CUSTOMER.decidedAtUtc}, externalid
       FROM ${ORDER_CUSTOMER.type} WHERE ${ORDER_CUSTOMER.system} = ? AND ${ORDER_CUSTOMER.kind} = 'customer' ORDER BY id`,
      systemId,
    ).map(([id, name = '', code = '', state = '', ids = '', customer, automatic, decidedAt = '', externalId = '']) => ({
      id: Number(id),
      name,
      code,
      state,
      orderIds: JSON.parse(unwrapped(ids)) as string[],
      customer: customer === '' ? null : Number(customer),
      automatic: automatic === 'T',
      decidedAt: timeOf(decidedAt),
      externalId,
    })),
    customers: query('SELECT id, companyname, externalid, entityid FROM customer ORDER BY id').map(
      ([id, name = '', externalId = '', entityId = '']) => ({
        id: Number(id),
        name,
        externalId,
        byHand: entityId.startsWith(BY_HAND),
        selected: selected.has(Number(id)),
        state: states.get(Number(id)) ?? null,
      }),
    ),
    told: query(`SELECT ${CHANGE.what} FROM ${CHANGE.type} WHERE ${CHANGE.kind} = 'customer'`).map(
      ([what = '']) => what,
    ),
    asked,
    posted: posts.flatMap(({ connections }) => connections.map(({ code }) => code)),
    creates:
      settings[0] === 'T'
        ? { types: (settings[1] ?? '').split(',').map((type) => type.trim()), most: Number(settings[2] || 20) }
        : null,
    readUntil: timeOf(since),
  };
}
