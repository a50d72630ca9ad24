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
 * so fields of the Field Map with which it is refused are read as they are stored. Costs 10 units for each such field,
 * once a run.
 * @throws the refusal, where it has another cause
 */
export function withoutShownLongFields(plan: ReadPlan, refusal: unknown): ReadPlan {
  const known = plan.longFields ?? [];
  const found = shownFields(plan).filter((column) => !known.includes(column) && isRefused(column));
  if (found.length === 0) throw refusal;
  const longFields = [...known, ...found];
  keep(KEPT, JSON.stringify(longFields));
  return { ...plan, longFields };
}

/** Reads no row of a custom field of customers or of addresses as NetSuite shows it. Costs 10 units. */
export function selectShown(column: string): void {
  readFew(
    column.startsWith('custentity')
      ? `SELECT BUILTIN.DF(c.${column}) AS shown FROM customer c WHERE c.id = 0`
      : `SELECT BUILTIN.DF(a.${column}) AS shown FROM customerAddressbookEntityAddress a WHERE a.nkey = 0`,
  );
}

function isRefused(column: string): boolean {
  try {
    selectShown(column);
    return false;
  } catch (error) {
    if ((error as { name?: string }).name !== 'SSS_SEARCH_ERROR_OCCURRED') throw error;
    return true;
  }
}
