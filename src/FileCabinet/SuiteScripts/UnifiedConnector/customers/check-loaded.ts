import type { JoorConnection, JoorPriceType } from '../joor/connection';
import { didYouMean, nearMisses } from '../joor/near-miss';
import { type Fault, fault } from '../joor/rule-sheet';
import type { ExternalSystem } from '../settings/external-system';
import type { ListName, LoadedLists } from '../settings/loaded-lists';

/** Name and code of a value, as they are sent. */
type Pair = readonly [name: string | undefined, code: string | undefined];

interface Sent {
  list: Exclude<ListName, 'price-types'>;
  /** What the value is called in a sentence. */
  what: string;
  field: string;
  pairs(connection: JoorConnection): readonly Pair[];
}

const SENT: readonly Sent[] = [
  {
    list: 'payment-methods',
    what: 'Payment method',
    field: 'Value Map > Payment Term',
    pairs: ({ billing }) =>
      (billing?.payment_methods ?? []).map((one) => [one.payment_method_name, one.payment_method_code]),
  },
  {
    list: 'shipping-methods',
    what: 'Shipping method',
    field: 'Value Map > Shipping Method',
    pairs: ({ shipping }) =>
      (shipping?.shipping_methods ?? []).map((one) => [one.shipping_method_name, one.shipping_method_code]),
  },
  {
    list: 'warehouses',
    what: 'Warehouse',
    field: 'Value Map > Warehouse',
    pairs: ({ warehouses }) => (warehouses ?? []).map((one) => [one.warehouse_name, one.warehouse_code]),
  },
  {
    list: 'customer-groups',
    what: 'Customer group',
    field: 'Category',
    pairs: (one) => [[one.customer_group_name, one.customer_group_code]],
  },
  {
    list: 'company-numbers',
    what: 'Company number',
    field: 'Company Number',
    pairs: (one) => [[one.company_number_name, one.company_number_code]],
  },
];

/** What a connection has that JOOR has not loaded, in the lists that an administrator said are loaded. */
export function checkLoaded(connection: JoorConnection, loaded: LoadedLists): Fault[] {
  const found = SENT.flatMap(({ list, what, field, pairs }) => {
    const known = loaded[list];
    return known ? pairs(connection).flatMap((pair) => lacking(what, field, pair, known.values)) : [];
  });
  const reps = loaded['sales-reps'];
  const code = connection.sales_rep_code;
  if (!reps || !code || reps.values.some((row) => row[1] === code)) return found;
  const codes = reps.values.map((row) => row[1] ?? '');
  return [...found, notLoaded(`Sales rep code "${code}"`, 'Sales Rep', near(code, codes))];
}

function lacking(what: string, field: string, [name = '', code = '']: Pair, known: readonly string[][]): Fault[] {
  if ((name === '' && code === '') || known.some((row) => row[0] === name && row[1] === code)) return [];
  const otherCode = known.filter((row) => row[0] === name).map((row) => row[1]);
  const hint =
    name !== '' && otherCode.length > 0
      ? ` JOOR has it with ${otherCode[0] ? `the code "${otherCode[0]}"` : 'no code'}.`
      : near(
          name,
          known.map((row) => row[0] ?? ''),
        );
  return [notLoaded(`${what} ${named(name, code)}`, field, hint)];
}

const named = (name: string, code: string): string =>
  name === '' ? `with the code "${code}"` : `"${name}"${code === '' ? ' without a code' : ` (code "${code}")`}`;

function near(value: string, known: readonly string[]): string {
  const misses = nearMisses(value, known);
  return misses.length > 0 ? didYouMean(misses) : '';
}

const notLoaded = (what: string, field: string, hint: string): Fault =>
  fault('value_not_loaded', field, `${what} is not in the list that JOOR has loaded.${hint}`);

/** Price types that JOOR is known to have: those of the setting, and those loaded. None: nothing is known. */
export const knownPriceTypes = ({
  knownPriceTypes: entered,
  loaded,
}: Pick<ExternalSystem, 'knownPriceTypes' | 'loaded'>): ExternalSystem['knownPriceTypes'] => [
  ...entered,
  ...(loaded['price-types']?.values ?? []).map(([label = '', currency = '']) => ({ label, currency })),
];

/** How a sentence calls a price type that is not among those. */
export const unknownPriceType = (
  { price_type_label: label, price_type_currency_code: currency }: JoorPriceType,
  { knownPriceTypes: entered, loaded }: Pick<ExternalSystem, 'knownPriceTypes' | 'loaded'>,
): string => {
  const what = `"${label}" in ${currency} is`;
  if (!loaded['price-types']) return `${what} not one of the JOOR Price Types on the External System.`;
  if (entered.length === 0) return `${what} not in the list that JOOR has loaded.`;
  return `${what} neither in the list that JOOR has loaded nor one of the JOOR Price Types on the External System.`;
};
