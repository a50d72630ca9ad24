import type { JoorPriceType } from '../../joor/connection';
import { type Fault, fault } from '../../joor/rule-sheet';
import { type CustomerTarget, targetName } from '../../settings/field-map';
import type { Customer, ListValue } from '../customer';
import type { Mapping } from '../mapping';
import { customerValue } from './mapped-value';
import { unmappedSentence } from './unmapped-price-level';

/**
 * A price type for each price level and currency of the customer; each pair needs a Value Map line with JOOR's exact
 * label, or a label from the Field Map. Two pairs with one label and currency are one price type.
 */
export function priceTypesOf(customer: Customer, mapping: Mapping): { priceTypes: JoorPriceType[]; faults: Fault[] } {
  const found = new Map<string, JoorPriceType>();
  const faults: Fault[] = [];
  const mapped = (target: CustomerTarget) => customerValue(mapping.fieldMap, target, customer);
  const label = mapped('price_type_label');
  const mappedCurrency = mapped('price_type_currency_code');
  const retailCurrency = mapped('price_type_retail_currency_code');
  if (label === '') return { priceTypes: [], faults: [emptyOn('price_type_label')] };
  if (mappedCurrency === '') return { priceTypes: [], faults: [emptyOn('price_type_currency_code')] };
  for (const level of priceLevelsOf(customer, mapping)) {
    const lines = mapping.valueMap.find('price-level', level?.id ?? null);
    const ofCustomer = mapping.features.multipleCurrencies
      ? customer.currencies
      : [...new Set(lines.map(({ currency }) => currency))];
    const currencies = mappedCurrency === undefined ? ofCustomer : [mappedCurrency];
    for (const currency of currencies) {
      const line = lines.find((candidate) => candidate.currency === currency && candidate.joorName !== '');
      const name = label ?? line?.joorName;
      if (!name) {
        faults.push(unmapped(level, currency));
        continue;
      }
      found.set(`${currency}/${name}`, {
        price_type_currency_code: currency,
        price_type_label: name,
        price_type_retail_currency_code: retailCurrency || line?.retailCurrency || currency,
      });
    }
    if (currencies.length === 0 && !mapping.features.multipleCurrencies) {
      faults.push(label === undefined ? unmapped(level, '') : withoutCurrency());
    }
  }
  return { priceTypes: [...found.values()], faults };
}

/** The customer's price level and those for pricing groups; null stands for an account without price levels. */
function priceLevelsOf(
  { priceLevel, groupPriceLevels }: Customer,
  { features, system }: Mapping,
): (ListValue | null)[] {
  if (!features.priceLevels) return [null];
  const levels = [...(priceLevel ? [priceLevel] : []), ...(system.groupPrices ? groupPriceLevels : [])];
  return [...new Map(levels.map((level) => [level.id, level])).values()];
}

function unmapped(priceLevel: ListValue | null, currency: string): Fault {
  const detail = priceLevel
    ? unmappedSentence({ name: priceLevel.name, currency })
    : `The account${currency && ` in ${currency}`} has no price label in the Value Map.`;
  return fault('price_type_unmapped', 'Price Level', detail);
}

/** An account without multiple currencies has no other place for it than a map. */
function withoutCurrency(): Fault {
  const detail =
    'The Field Map fills the price label but not its currency. Add a Field Map line for Price type currency code.';
  return fault('price_type_unmapped', 'Price Level', detail, 'Add that Field Map line.');
}

function emptyOn(target: CustomerTarget): Fault {
  const detail = `The Field Map fills ${targetName(target)} from a field that is empty on this customer.`;
  return fault(
    'price_type_unmapped',
    'Price Level',
    detail,
    `Fill in that field, or change the Field Map line for ${targetName(target)}.`,
  );
}
