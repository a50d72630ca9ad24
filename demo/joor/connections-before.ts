import { en, Faker, generateMersenne53Randomizer } from '@faker-js/faker';
import type { DemoCustomer } from '../account/customers/customer';
import { demoCustomers, soundCustomers } from '../account/customers/customers';
import type { SystemName } from '../account/systems';
import { abbreviated, remarked, streetAsTyped, typo, withoutAccents } from '../matching/noise';

/** A connection as the local JOOR's administrator enters it: only the name has to be there. */
export interface EnteredConnection {
  customer_name: string;
  customer_code?: string;
  customer_alias?: string;
  customer_phone?: string;
  customer_email?: string;
  shipping?: { shipping_addresses: Record<string, string>[] };
}

const SEED = 20261;

/** Shops that only JOOR knows come after every demo customer that there may be. */
const STRANGERS_FROM = 1_000_000;
/** One of them for so many customers. */
const STRANGER_EVERY = 6;

const randomizer = generateMersenne53Randomizer();
const faker = new Faker({ locale: en, randomizer });

/** What people at JOOR made of a customer; nothing where they never sold to it there. */
type Case = (customer: DemoCustomer, next: DemoCustomer | undefined) => EnteredConnection[];

const nameOf = ({ companyName, person }: DemoCustomer): string =>
  person === null ? companyName : `${person.first} ${person.last}`;

/** Number of the system before NetSuite. */
const olderNumber = ({ entityId }: DemoCustomer): string => `AN-${Number(entityId.slice(1)) - 9000}`;

function addressOf(
  { addresses: [address] }: DemoCustomer,
  street = address?.address1 ?? '',
): Pick<EnteredConnection, 'shipping'> {
  if (!address) return {};
  return {
    shipping: {
      shipping_addresses: [
        {
          shipping_code: 'Main',
          shipping_address_1: street.slice(0, 50),
          shipping_city: address.city,
          shipping_state: address.state,
          shipping_postal_code: address.zip,
          shipping_country: address.country,
        },
      ],
    },
  };
}

const asItIs = (customer: DemoCustomer): EnteredConnection => ({
  ...addressOf(customer),
  customer_name: nameOf(customer),
  customer_email: customer.email,
  customer_phone: customer.phone,
});

const nobody: Case = () => [];

const CASES: readonly Case[] = [
  (customer) => [asItIs(customer)],
  // Somebody had begun to enter NetSuite's numbers.
  (customer) => [{ ...asItIs(customer), customer_code: customer.entityId }],
  (customer) => [{ ...asItIs(customer), customer_name: typo(faker, nameOf(customer)), customer_phone: '' }],
  (customer) => [
    { ...asItIs(customer), customer_name: withoutAccents(nameOf(customer)), customer_code: olderNumber(customer) },
  ],
  nobody,
  // The name is the owner's, and the shop only the alias.
  (customer) => [
    {
      ...addressOf(customer),
      customer_name: `${faker.person.lastName()} Retail Holding`,
      customer_alias: nameOf(customer),
      customer_email: customer.altEmail,
    },
  ],
  // One of each of two showrooms.
  (customer) => [
    { ...asItIs(customer), customer_code: olderNumber(customer) },
    { ...addressOf(customer), customer_name: abbreviated(faker, nameOf(customer)), customer_phone: customer.phone },
  ],
  // Moved since.
  (customer) => [{ ...asItIs(customer), ...addressOf(customer, faker.location.streetAddress()) }],
  (customer) => [{ ...asItIs(customer), ...addressOf(customer, streetOf(customer)) }],
  // The number of somebody else.
  (customer, next) => [{ ...asItIs(customer), ...(next ? { customer_code: next.entityId } : {}) }],
  nobody,
  (customer) => [
    {
      customer_name: remarked(faker, nameOf(customer), customer.addresses[0]?.city ?? 'showroom'),
      customer_email: customer.email,
    },
  ],
];

const streetOf = ({ addresses: [address] }: DemoCustomer): string => streetAsTyped(faker, address?.address1 ?? '');

/**
 * The connections that a brand's people made at JOOR in the years before NetSuite was connected, for so many demo
 * customers: most without a code, some with one of an older system or of somebody else, some twice, some that only JOOR
 * knows. The same every time.
 */
export function connectionsBefore(system: SystemName, customers: number): EnteredConnection[] {
  const own = [...demoCustomers(customers)].filter(({ systems }) => systems.includes(system));
  const strangers = [...soundCustomers(Math.ceil(own.length / STRANGER_EVERY), STRANGERS_FROM)];
  randomizer.seed([SEED]);
  const entered = own.flatMap((customer, index) => CASES[index % CASES.length]?.(customer, own[index + 1]) ?? []);
  return faker.helpers.shuffle([...entered, ...strangers.map(asItIs)]).map(filled);
}

const filled = (connection: EnteredConnection): EnteredConnection =>
  Object.fromEntries(Object.entries(connection).filter(([, value]) => value !== '')) as unknown as EnteredConnection;
