import type { AccountSetup, Named } from '../local/joor/setup';
import {
  CATEGORIES,
  COMPANY,
  type Currency,
  mappedCurrencies,
  PRICE_LEVELS,
  SALES_REPS,
  SHIP_ITEMS,
  TERMS,
  WAREHOUSE,
} from './lists';

/** The brand's JOOR account: everything that the demo customers refer to, by the names and codes of the maps. */
export function joorSetup(): AccountSetup {
  return {
    name: 'Atelier Nord',
    priceTypes: PRICE_LEVELS.flatMap(({ name, labels }) =>
      mappedCurrencies(name).map((currency) => ({
        label: (labels as Partial<Record<Currency, string>>)[currency] ?? '',
        currency,
        retailCurrency: currency,
      })),
    ),
    // A term without a mapped method is sent by its own name, and so is a category without a code.
    paymentMethods: TERMS.flatMap(({ name, methods }): Named[] =>
      methods.length > 0 ? [...methods] : [{ name, code: name }],
    ),
    shippingMethods: SHIP_ITEMS.map(({ method }) => method),
    salesReps: SALES_REPS.map(({ first, last, email, code }) => ({ name: `${first} ${last}`, email, code })),
    warehouses: [WAREHOUSE],
    customerGroups: CATEGORIES.map(({ name, code }) => ({ name, code: code ?? name })),
    companies: [COMPANY],
  };
}
