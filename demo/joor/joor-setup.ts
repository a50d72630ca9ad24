import type { AccountPriceType, AccountSetup, Named } from '../../local/joor/setup';
import {
  CATEGORIES,
  COMPANY,
  LOCATIONS,
  SALES_REPS,
  SHIP_ITEMS,
  salesRepEmail,
  TERMS,
  WAREHOUSE,
} from '../account/lists';
import { type DemoSystem, MAIN } from '../account/systems';

/** A brand's JOOR account: everything that its customers refer to, by the names and codes of the maps. */
export function joorSetup(system: DemoSystem = MAIN): AccountSetup {
  return {
    name: system.brand,
    priceTypes: priceTypesAtJoor(system),
    // A term without a mapped method is sent by its own name, and so is a category without a code.
    paymentMethods: TERMS.flatMap(({ name, methods }): Named[] =>
      methods.length > 0 ? [...methods] : [{ name, code: name }],
    ),
    shippingMethods: SHIP_ITEMS.map(({ method }) => method),
    salesReps: salesRepsAtJoor(),
    warehouses: [WAREHOUSE, ...LOCATIONS.map(({ warehouse }) => warehouse)],
    customerGroups: CATEGORIES.map(({ name, code }) => ({ name, code: code ?? name })),
    companies: [COMPANY],
  };
}

/** The price types of a JOOR account, each label and currency once. */
export function priceTypesAtJoor({ prices }: DemoSystem): AccountPriceType[] {
  const types = prices.flatMap(({ label, atJoor = label, currencies }) =>
    currencies.map((currency) => ({ label: atJoor, currency, retailCurrency: currency })),
  );
  return [...new Map(types.map((type) => [`${type.currency}/${type.label}`, type])).values()];
}

/** JOOR ties each code to one rep, and each rep to one code: the first is right where the Value Map has more. */
function salesRepsAtJoor(): AccountSetup['salesReps'] {
  const byCode = new Map<string, AccountSetup['salesReps'][number]>();
  for (const { name, codes } of SALES_REPS) {
    const [code] = codes;
    if (code !== undefined && !byCode.has(code)) byCode.set(code, { name, email: salesRepEmail(name), code });
  }
  return [...byCode.values()];
}
