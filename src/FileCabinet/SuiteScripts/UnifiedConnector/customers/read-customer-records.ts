import * as record from 'N/record';
import { placeholders } from '../netsuite/placeholders';
import { remainingUnits } from '../netsuite/remaining-units';
import { flag, id, type Row, readFew, text, type Value } from '../netsuite/suiteql';
import type { Customer } from './customer';
import type { DoubtfulTable } from './read-absent-tables';
import { noteUnreadName } from './unread';

/** What reading and sending the customers takes besides: below so many units no record is loaded. */
const RESERVE = 650;

const LATER =
  'Its sales team or its group pricing stands only in its record, and the units did not allow to load it now.';

/**
 * Reads sales team and group pricing from the records of the customers themselves, where SuiteQL has no table of them: 10
 * units for each customer that may be sent, as far as the units of the script go, and 20 for all. The others are
 * `incomplete`.
 */
export function readCustomerRecords(
  customers: ReadonlyMap<number, Customer>,
  absent: ReadonlySet<DoubtfulTable>,
): void {
  const reps = new Map<Customer, number>();
  const levels = new Map<Customer, number[]>();
  for (const customer of customers.values()) {
    if (!customer.selected || customer.inactive) continue;
    if (remainingUnits() < RESERVE) {
      customer.incomplete = LATER;
      continue;
    }
    const loaded = record.load({ type: typeOf(customer), id: customer.id });
    if (absent.has('salesTeam')) {
      const primary = linesOf(loaded, 'salesteam', ['employee', 'isprimary']).find((line) => flag(line.isprimary));
      const employee = id(primary?.employee);
      if (employee !== null) reps.set(customer, employee);
    }
    if (absent.has('groupPricing')) {
      levels.set(
        customer,
        linesOf(loaded, 'grouppricing', ['level']).flatMap(({ level }) => id(level) ?? []),
      );
    }
  }
  addSalesReps(reps);
  addGroupPriceLevels(levels);
}

/** The record type of a customer is that of its stage. */
export function typeOf({ stage }: Pick<Customer, 'stage'>): record.Type {
  const types: Record<string, record.Type> = { LEAD: record.Type.LEAD, PROSPECT: record.Type.PROSPECT };
  return types[stage.toUpperCase()] ?? record.Type.CUSTOMER;
}

function linesOf<Field extends string>(
  loaded: record.Record,
  sublistId: string,
  fields: readonly Field[],
): Record<Field, Value>[] {
  return Array.from(
    { length: Math.max(0, loaded.getLineCount({ sublistId })) },
    (_, line) =>
      Object.fromEntries(
        fields.map((fieldId) => [fieldId, loaded.getSublistValue({ sublistId, fieldId, line }) as Value]),
      ) as Record<Field, Value>,
  );
}

function addSalesReps(reps: ReadonlyMap<Customer, number>): void {
  const rows = readSalesReps([...reps.values()]);
  for (const [customer, employee] of reps) {
    const row = rows.get(employee);
    const name = text(row?.name);
    customer.salesRep = { id: employee, name, inactive: flag(row?.isinactive ?? null), email: text(row?.email) };
    noteUnreadName(customer.unread, 'Sales Rep', employee, name);
  }
}

function addGroupPriceLevels(levels: ReadonlyMap<Customer, number[]>): void {
  const rows = readPriceLevels([...levels.values()].flat());
  for (const [customer, ids] of levels) {
    for (const level of [...new Set(ids)]) {
      const row = rows.get(level);
      const name = text(row?.name);
      customer.groupPriceLevels.push({ id: level, name, inactive: flag(row?.isinactive ?? null) });
      noteUnreadName(customer.unread, 'Price Level of a pricing group', level, name);
    }
  }
}

/** Sales reps by internal id. Costs 10 units, nothing without ids. */
export const readSalesReps = (ids: readonly number[]): Map<number, Row> =>
  rowsById('SELECT e.id, e.entityid AS name, e.isinactive, e.email FROM employee e WHERE e.id', ids);

/** Price levels by internal id. Costs 10 units, nothing without ids. */
export const readPriceLevels = (ids: readonly number[]): Map<number, Row> =>
  rowsById('SELECT pl.id, pl.name, pl.isinactive FROM pricelevel pl WHERE pl.id', ids);

/** Costs 10 units, nothing without ids. */
function rowsById(sql: string, ids: readonly number[]): Map<number, Row> {
  const each = [...new Set(ids)];
  if (each.length === 0) return new Map();
  return new Map(readFew(`${sql} IN (${placeholders(each)})`, each).map((row) => [Number(row.id), row]));
}
