import type { JoorPriceType } from '../../joor/connection';
import { type Fault, fault } from '../../joor/rule-sheet';
import type { Customer, ListValue } from '../customer';
import type { Mapping } from '../mapping';

/**
 * A price type for each price level and currency of the customer; each pair needs a Value Map line with JOOR's exact
 * label. Two pairs with one label and currency are one price type.
 */
export function priceTypesOf(customer: Customer, mapping: Mapping): { priceTypes: JoorPriceType[]; faults: Fault[] } {
  const found = new Map<string, JoorPriceType>();
  const faults: Fault[] = [];
  for (const level of priceLevelsOf(customer, mapping)) {
    const lines = mapping.valueMap.find('price-level', level?.id ?? null);
    const currencies = mapping.features.multipleCurrencies
      ? customer.currencies
      : [...new Set(lines.map(({ currency }) => currency))];
    for (const currency of currencies) {
      const line = lines.find((candidate) => candidate.currency === currency && candidate.joorName !== '');
      if (!line) {
        faults.push(unmapped(level, currency));
        continue;
      }
      found.set(`${currency}/${line.joorName}`, {
        price_type_currency_code: currency,
        price_type_label: line.joorName,
        price_type_retail_currency_code: line.retailCurrency || currency,
      });
    }
    if (currencies.length === 0 && !mapping.features.multipleCurrencies) faults.push(unmapped(level, ''));
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
  const what = [priceLevel ? `Price level "${priceLevel.name}"` : 'The account', currency && `in ${currency}`];
  const detail = `${what.filter((part) => part !== '').join(' ')} has no price label in the Value Map.`;
  return fault('price_type_unmapped', 'Price Level', detail);
}
