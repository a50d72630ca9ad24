import { keep, kept } from '../netsuite/run-cache';
import { readFew } from '../netsuite/suiteql';
import { shownAddressColumns, shownColumns } from '../settings/field-map';
import type { ReadPlan } from './queries';

const KEPT = 'long-fields';

/** Custom fields of the Field Map that are read as NetSuite shows them. */
const shownFields = ({ fieldMap }: ReadPlan): string[] =>
  [...shownColumns(fieldMap), ...shownAddressColumns(fieldMap)].filter((column) => column.startsWith('cust'));

/** The plan with the long fields found before. Costs 1 unit, nothing where the Field Map has no custom field. */
export function withLongFields(plan: ReadPlan): ReadPlan {
  if (shownFields(plan).length === 0) return plan;
  const known = JSON.parse(kept(KEPT) ?? '[]') as string[];
  return { ...plan, longFields: known };
}

/**
 * What a read that NetSuite refused is read with again: no source says that BUILTIN.DF takes a long text or rich text,
 * so fields of the Field Map with which it is refused are read as they are stored. Costs 20 units for each such field,
 * once a run, and 10 for each other custom field of the Field Map.
 * @throws the refusal, where it has another cause
 */
export function withoutShownLongFields(plan: ReadPlan, refusal: unknown): ReadPlan {
  const known = plan.longFields ?? [];
  const found = shownFields(plan).filter((column) => !known.includes(column) && isLong(column));
  if (found.length === 0) throw refusal;
  const longFields = [...known, ...found];
  keep(KEPT, JSON.stringify(longFields));
  return { ...plan, longFields };
}

/** Reads no row of a custom field of customers or of addresses, as NetSuite shows it or as it is stored. Costs 10 units. */
export function selectField(column: string, shown: boolean): void {
  const [table, source, key] = column.startsWith('custentity')
    ? ['c', 'customer c', 'c.id']
    : ['a', 'customerAddressbookEntityAddress a', 'a.nkey'];
  const field = `${table}.${column}`;
  readFew(`SELECT ${shown ? `BUILTIN.DF(${field})` : field} AS value FROM ${source} WHERE ${key} = 0`);
}

/** A field that is not there is refused both ways. */
const isLong = (column: string): boolean => isRefused(column, true) && !isRefused(column, false);

function isRefused(column: string, shown: boolean): boolean {
  try {
    selectField(column, shown);
    return false;
  } catch (error) {
    if ((error as { name?: string }).name !== 'SSS_SEARCH_ERROR_OCCURRED') throw error;
    return true;
  }
}
