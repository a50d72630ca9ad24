import { isObject, type Json, type JsonObject } from './json';

export interface Named {
  name: string;
  code: string;
}

export interface AccountPriceType {
  label: string;
  currency: string;
  retailCurrency: string;
}

/** What a brand's JOOR account is configured with ("Customer Data Prerequisites", Bulk Connection POST/PUT). */
export interface AccountSetup {
  name: string;
  priceTypes: AccountPriceType[];
  paymentMethods: Named[];
  shippingMethods: Named[];
  salesReps: (Named & { email: string })[];
  warehouses: Named[];
  customerGroups: Named[];
  companies: Named[];
}

export function emptySetup(name: string): AccountSetup {
  return {
    name,
    priceTypes: [],
    paymentMethods: [],
    shippingMethods: [],
    salesReps: [],
    warehouses: [],
    customerGroups: [],
    companies: [],
  };
}

/** Fields of each list; those in `unique` together tell its entries apart. */
const LISTS = {
  // "Currency/price label combination must be unique."
  priceTypes: { fields: ['label', 'currency', 'retailCurrency'], unique: [['currency', 'label']] },
  paymentMethods: { fields: ['name', 'code'], unique: [['code']] },
  shippingMethods: { fields: ['name', 'code'], unique: [['code']] },
  // "The relationship between sales rep email and code is 1 to 1."
  salesReps: { fields: ['name', 'code', 'email'], unique: [['code'], ['email']] },
  warehouses: { fields: ['name', 'code'], unique: [['code']] },
  customerGroups: { fields: ['name', 'code'], unique: [['code']] },
  companies: { fields: ['name', 'code'], unique: [['code']] },
} as const;

function readList(name: keyof typeof LISTS, value: Json): JsonObject[] {
  const { fields, unique } = LISTS[name];
  const shape = `{${fields.join(', ')}}`;
  if (!Array.isArray(value)) throw new Error(`${name} must be a list of ${shape}.`);
  const entries = value.map((entry, index) => {
    const where = `${name}[${index}]`;
    if (!isObject(entry)) throw new Error(`${where} must be ${shape}.`);
    for (const field of fields) {
      if (typeof entry[field] !== 'string' || entry[field] === '') throw new Error(`${where} needs ${field} as text.`);
      // "use three-letter ISO currency codes" (v2 Best Practices)
      if (/currency/i.test(field) && !/^[A-Z]{3}$/.test(entry[field]))
        throw new Error(`${where} needs ${field} as a three-letter ISO currency code, not ${entry[field]}.`);
    }
    const more = Object.keys(entry).find((key) => !fields.some((field) => field === key));
    if (more) throw new Error(`${where} has ${more}, which is none of ${fields.join(', ')}.`);
    return entry;
  });
  for (const names of unique) {
    const seen = new Set<string>();
    for (const entry of entries) {
      const key = names.map((each) => entry[each]).join(' / ');
      if (seen.has(key)) throw new Error(`${name} has ${names.join(' and ')} ${key} more than once.`);
      seen.add(key);
    }
  }
  return entries;
}

function isList(name: string): name is keyof typeof LISTS {
  return Object.hasOwn(LISTS, name);
}

/**
 * Reads a set-up as /admin/setup takes it: any of the account's name and lists; each list given replaces the one held.
 * Throws an Error with one sentence where something is unknown, missing or not unique.
 */
export function readSetup(body: JsonObject): Partial<AccountSetup> {
  const setup: JsonObject = {};
  for (const [name, value] of Object.entries(body)) {
    if (isList(name)) setup[name] = readList(name, value);
    else if (name !== 'name')
      throw new Error(`${name} cannot be set up. Known: name, ${Object.keys(LISTS).join(', ')}.`);
    else if (typeof value !== 'string' || value === '') throw new Error('name must be the name of the JOOR account.');
    else setup.name = value;
  }
  return setup as unknown as Partial<AccountSetup>;
}
