import type { Features } from '../../netsuite/features';
import type { FieldMap } from '../field-map';
import type { ValueMap } from '../value-map';
import { ok, type SetUpCheck, warning, wrong } from './check';

/** A value of NetSuite that enabled customers have and that has no line in the Value Map. */
export interface UnmappedValue {
  kind: UnmappedKind;
  name: string;
  /** Price levels only. */
  currency: string;
  customers: number;
}

export type UnmappedKind = 'price-level' | 'term' | 'ship-item' | 'sales-rep' | 'category';

/** Kinds of values in use, in words. */
export const UNMAPPED = {
  'price-level': { one: 'price level', plural: 'Price levels', follows: 'those customers fail', state: 'wrong' },
  term: { one: 'payment term', plural: 'Payment terms', follows: 'JOOR gets their NetSuite names', state: 'warning' },
  'ship-item': {
    one: 'shipping item',
    plural: 'Shipping items',
    follows: 'JOOR gets no shipping method',
    state: 'warning',
  },
  'sales-rep': { one: 'sales rep', plural: 'Sales reps', follows: 'JOOR gets no sales rep code', state: 'warning' },
  category: {
    one: 'customer category',
    plural: 'Customer categories',
    follows: 'JOOR gets their NetSuite names as customer group',
    state: 'warning',
  },
} as const satisfies Record<UnmappedKind, { one: string; plural: string; follows: string; state: SetUpCheck['state'] }>;

/**
 * Whether the Value Map has a line for everything in use; `filled`: kinds whose values the Field Map gives; `unseen`: kinds of
 * which this account does not show what is in use.
 */
export function mapChecks(
  { id: systemId, name: systemName }: { id: number; name: string },
  unmapped: readonly UnmappedValue[],
  filled: readonly UnmappedKind[],
  unseen: readonly UnmappedKind[] = [],
): SetUpCheck[] {
  return (Object.keys(UNMAPPED) as UnmappedKind[]).map((kind) => {
    const { one, plural, follows, state } = UNMAPPED[kind];
    const missing = unmapped.filter((value) => value.kind === kind);
    if (filled.includes(kind)) return ok(`map-${kind}`, `${plural} of ${systemName} are filled by the Field Map.`);
    if (unseen.includes(kind)) {
      return warning(
        `map-${kind}`,
        `${plural} used by customers of ${systemName} could not be checked: SuiteQL of this account does not show sales teams. The export reads them from the customers' records.`,
        'Compare the lines of the Value Map with your sales reps.',
        'value-map',
      );
    }
    if (missing.length === 0) return ok(`map-${kind}`, `${plural} used by customers of ${systemName} all have a line.`);
    const names = missing.map(
      ({ name, currency, customers }) => `${name}${currency && ` in ${currency}`} (${customers})`,
    );
    return {
      id: `map-${kind}`,
      state,
      sentence: `${plural} used by customers of ${systemName} but missing from the Value Map: ${names.join(', ')}. Without a line, ${follows}.`,
      fix: state === 'wrong' ? 'Add a line for each.' : 'Add a line for each that has a different name in JOOR.',
      page: `value-map/missing/${systemId}/${kind}`,
      link: missing.length === 1 ? `Map this ${one}` : `Map these ${missing.length} ${plural.toLowerCase()}`,
    };
  });
}

/** Customers for which the maps give no warehouse: `some`, those whose warehouse field is empty. */
export function lackingWarehouse(valueMap: ValueMap, fieldMap: FieldMap): 'none' | 'some' | 'all' {
  const forAll = valueMap.find('warehouse', null).some(({ joorName, joorCode }) => joorName !== '' || joorCode !== '');
  const sources = [fieldMap.warehouse_name, fieldMap.warehouse_code];
  const fixed = sources.some((source) => source && 'fixed' in source && source.fixed.trim() !== '');
  if (forAll || fixed) return 'none';
  return sources.some((source) => source && 'column' in source) ? 'some' : 'all';
}

/**
 * What JOOR requires of every customer and only the maps can give: a warehouse, and in an account without price levels
 * the price type.
 */
export function requiredChecks(
  { id, name, noWarehouse }: { id: number; name: string; noWarehouse: 'block' | 'warn' },
  valueMap: ValueMap,
  fieldMap: FieldMap,
  { priceLevels }: Pick<Features, 'priceLevels'>,
): SetUpCheck[] {
  const page = 'value-map';
  const lacking = lackingWarehouse(valueMap, fieldMap);
  const follows = noWarehouse === 'block' ? 'fail' : 'are sent without one, and JOOR may refuse them in silence';
  const which = lacking === 'some' ? 'customers whose warehouse field is empty' : 'all customers';
  const checks =
    lacking === 'none'
      ? [ok('required-warehouse', `Every customer of ${name} has a warehouse, as JOOR requires.`)]
      : [
          {
            ...(noWarehouse === 'block' && lacking === 'all' ? wrong : warning)(
              'required-warehouse',
              `JOOR requires a warehouse, and the Value Map has no active line of kind Warehouse without internal ID for ${name}: ${which} ${follows}.`,
              'Add or reactivate such a line. If JOOR takes your customers without a warehouse, set Customers Without a Warehouse to Warn on the External System.',
              lacking === 'all' ? `value-map/missing/${id}/price-level` : page,
            ),
            ...(lacking === 'all' ? { link: 'Add the warehouse' } : {}),
          },
        ];
  if (priceLevels || fieldMap.price_type_label) return checks;
  const priced = valueMap.find('price-level', null).some(({ joorName }) => joorName !== '');
  return [
    ...checks,
    priced
      ? ok('required-price-type', `Every customer of ${name} has a price type, as JOOR requires.`)
      : wrong(
          'required-price-type',
          `JOOR requires a price type, and the Value Map has no active line of kind Price Level without internal ID for ${name}: all customers fail.`,
          'Add such a line with a currency and the JOOR price label.',
          page,
        ),
  ];
}
