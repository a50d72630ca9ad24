import { readFew } from '../netsuite/suiteql';
import { targetName } from '../settings/field-map';
import type { ReadPlan } from './queries';

/** A column that an administrator named, and where. */
interface NamedColumn {
  table: 'customer' | 'address';
  column: string;
  place: string;
}

/**
 * Fields that settings name and this account does not have, as one sentence each. Nothing is asked where settings name
 * none; 10 units where all are there; 10 more for each named field where one is not.
 */
export function missingColumns(plan: ReadPlan): string[] {
  const named = namedColumns(plan);
  if (named.length === 0 || failure(named) === null) return [];
  const missing = named.filter((column) => failure([column]) !== null);
  if (missing.length === 0) throw failure(named);
  return missing.map(
    ({ table, column, place }) =>
      `External System "${plan.system.name}" uses the ${table} field ${column} in ${place}, but this account has no such field. Correct the field ID, or create the field.`,
  );
}

function namedColumns({ system, fieldMap }: ReadPlan): NamedColumn[] {
  const columns: NamedColumn[] = [];
  const add = (table: NamedColumn['table'], column: string, place: string) => columns.push({ table, column, place });
  if (system.codeSource === 'field') add('customer', system.codeField, 'Customer Code Field');
  if (system.rule) add('customer', system.rule.field, 'Selection Field');
  if (system.doorField !== '' && system.doorField !== '*') add('address', system.doorField, 'Door Field');
  if (system.locationField !== '') add('address', system.locationField, 'Customer Location Field');
  for (const [target, source] of Object.entries(fieldMap)) {
    const place = `the Field Map line of ${targetName(target)}`;
    if ('column' in source) add('customer', source.column, place);
    if ('addressColumn' in source) add('address', source.addressColumn, place);
  }
  return columns;
}

/**
 * Reads no row of the fields that settings name. Costs 10 units.
 * @throws what NetSuite refuses, where it does not have one of them
 */
export const selectNamedColumns = (plan: ReadPlan): void => selectNone(namedColumns(plan));

/** The error of a query that names exactly these columns and reads no row; null: it runs. */
function failure(columns: readonly NamedColumn[]): unknown {
  try {
    selectNone(columns);
    return null;
  } catch (error) {
    return error;
  }
}

function selectNone(columns: readonly NamedColumn[]): void {
  const selected = columns.map(
    ({ table, column }, index) => `${table === 'customer' ? 'c' : 'a'}.${column} AS f${index}`,
  );
  readFew(
    `SELECT ${selected.join(', ')} FROM customer c
       LEFT JOIN customerAddressbook ab ON ab.entity = c.id
       LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress WHERE c.id = 0`,
  );
}
