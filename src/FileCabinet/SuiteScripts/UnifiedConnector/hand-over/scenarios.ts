import type { Features } from '../netsuite/features';
import type { ExternalSystem } from '../settings/external-system';
import type { FieldMap } from '../settings/field-map';
import type { ValueMap } from '../settings/value-map';

/**
 * Test scenarios of the customer sync. JOOR's own list of recommended ones is not public (docs/assumptions.md): these are the
 * connector's, named so that JOOR's can be ticked off beside them.
 */
export const SCENARIO_IDS = [
  'new-customer',
  'every-kind',
  'second-address',
  'address-removed',
  'price-type-added',
  'rep-changed',
  'renamed',
  'code-kept',
  'failing',
  'door',
  'discount',
  'special-characters',
  'several',
  'bulk',
] as const;

export type ScenarioId = (typeof SCENARIO_IDS)[number];

export interface Scenario {
  title: string;
  /** What a person does in NetSuite between Prepare and Run. The connector never changes a customer. */
  steps: readonly string[];
  expected: string;
  /** Which customers it takes: those JOOR has, new ones, or either. */
  takes: 'sent' | 'new' | 'either';
  least: number;
  most: number;
  /** What JOOR's documents show no way to read back, so that somebody has to look at JOOR; '': nothing. */
  byEye: string;
}

/** Customers of a bulk test that one request to the page names. */
const MOST_IN_BULK = 1000;

/** With more than this many, one request to JOOR does not take them all. */
const BULK = 101;

export const SCENARIOS: Readonly<Record<ScenarioId, Scenario>> = {
  'new-customer': {
    title: 'New customer',
    steps: ['Choose an enabled customer that JOOR does not have, with every required field filled in.'],
    expected: 'JOOR takes the customer into a job. Once it is connected there, it is read back by its customer code.',
    takes: 'new',
    least: 1,
    most: 10,
    byEye: 'The customer is among your connections in JOOR, with its name and addresses.',
  },
  'every-kind': {
    title: 'Update of each kind of value',
    steps: [
      'Change one value of each kind on the customer: email or phone, an address, Terms, Price Level, Sales Rep, Category and so on.',
      'Run it as often as you like. What changes in the other scenarios counts too.',
    ],
    expected: 'Each kind of value was sent with another value at least once, and JOOR took it.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'JOOR shows the new values.',
  },
  'second-address': {
    title: 'Second address',
    steps: ['Add an address with a label of its own to the customer, for shipping or billing.'],
    expected: 'The new address is sent beside the ones there were.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'JOOR shows both addresses.',
  },
  'address-removed': {
    title: 'Address removed',
    steps: ['Remove an address from a customer that has at least two.'],
    expected: 'The address is not sent any more.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye:
      'Note whether JOOR still shows the address. JOOR does not document that an address that is no longer sent goes away.',
  },
  'price-type-added': {
    title: 'Price type added',
    steps: ['Give the customer a second currency, or another price level that is sent beside the first.'],
    expected: 'The new pair of currency and price label is sent beside the one there was.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'The customer sees prices in both price types in JOOR.',
  },
  'rep-changed': {
    title: 'Sales rep changed',
    steps: ['Select another Sales Rep on the customer, who has a code in the Value Map.'],
    expected: 'The other sales rep code is sent.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'JOOR shows the other sales rep.',
  },
  renamed: {
    title: 'Customer renamed',
    steps: ['Change the company name of the customer.'],
    expected: 'The new name is sent with the same customer code.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'JOOR shows the new name on the connection it had, and no second one.',
  },
  'code-kept': {
    title: 'Customer code kept',
    steps: [
      'Change the value that the customer code was taken from, for example the Customer ID.',
      'Where the code is the internal ID, which nobody can change, change any other value.',
    ],
    expected: 'The customer is sent again with the code that JOOR has.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: '',
  },
  failing: {
    title: 'Failing and corrected',
    steps: [
      'Make the customer faulty, for example empty Terms, then press Run. It has to fail.',
      'Correct the customer, then press Run again.',
    ],
    expected: 'First nothing is sent, and the fault stands in the Failed Record Queue. Then the customer is sent.',
    takes: 'either',
    least: 1,
    most: 10,
    byEye: '',
  },
  door: {
    title: 'Door',
    steps: ['Check the Door Field on a shipping address of the customer, or add such an address.'],
    expected: 'The address is sent with shipping_create_doors true.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'JOOR shows a door named "Shipping Name - Shipping Code".',
  },
  discount: {
    title: 'Discount',
    steps: ['Change the discount of the customer in the field that the Field Map maps to discount_amount.'],
    expected: 'The new discount is sent.',
    takes: 'sent',
    least: 1,
    most: 10,
    byEye: 'JOOR shows the discount of the customer.',
  },
  'special-characters': {
    title: 'Special characters',
    steps: [
      'Give the customer a name or an address with accents and with &, < or a quotation mark: Café "L\'Été" & Söhne.',
    ],
    expected: 'The characters are sent as they are, and read back the same where JOOR shows the field.',
    takes: 'either',
    least: 1,
    most: 10,
    byEye: 'JOOR shows the characters as NetSuite does.',
  },
  several: {
    title: 'Several customers in one request',
    steps: ['Choose at least two customers and change each of them, or take new ones.'],
    expected: 'JOOR takes them in one job.',
    takes: 'either',
    least: 2,
    most: 10,
    byEye: '',
  },
  bulk: {
    title: 'Bulk',
    steps: [`Choose at least ${BULK} customers that would be sent: more than one request takes.`],
    expected: 'Every customer is taken, in several jobs, within the credits of JOOR.',
    takes: 'either',
    least: BULK,
    most: MOST_IN_BULK,
    byEye: '',
  },
};

interface Settled {
  system: Pick<ExternalSystem, 'doorField' | 'batchSize'>;
  fieldMap: FieldMap;
  valueMap: ValueMap;
  features: Pick<Features, 'priceLevels' | 'multipleCurrencies'>;
}

/** Why a scenario does not concern an External System, as a sentence; null: it has to be passed before going live. */
export function notRequired(
  id: ScenarioId,
  { system, fieldMap, valueMap }: Settled,
  enabled: number | null,
): string | null {
  if (id === 'door' && system.doorField === '') return 'The External System has no Door Field.';
  if (id === 'discount' && !fieldMap.discount_amount) return 'The Field Map fills no discount_amount.';
  const hasReps = valueMap.all().some(({ kind }) => kind === 'sales-rep');
  if (id === 'rep-changed' && !hasReps && !fieldMap.sales_rep_code) {
    return 'Neither the Value Map nor the Field Map gives sales rep codes.';
  }
  if (id === 'price-type-added' && fieldMap.price_type_label && 'fixed' in fieldMap.price_type_label) {
    return 'The Field Map gives every customer the same price label.';
  }
  if (id === 'bulk' && enabled !== null && enabled < BULK) {
    return `Fewer than ${BULK} customers are enabled, which one request takes.`;
  }
  return null;
}
