import type { Faker } from '@faker-js/faker';
import type { DemoAddress, DemoCustomer } from './customer';
import type { Language, Market, Place } from './markets';

/** What the first, second, ... address of a customer is called. */
const LABELS = ['Main Store', 'Accounts Payable', 'Warehouse', 'Flagship', 'Showroom', 'Pop-up'];

/** JOOR takes this many characters of an address line (Bulk Connection page). */
const LINE = 50;

/** An address line that is too long for JOOR, and short enough for two lines. */
export const LONG_LINE = 'The Old Customs House on the Quay, Entrance by the Courtyard behind the Fountain';

/** Streets in scripts that faker writes without them. */
const STREETS: Partial<Record<Language, readonly string[]>> = {
  ja: ['神宮前#丁目#-##', '青山通り#-#-#', '本町#丁目##番地'],
  ko: ['압구정로 ##', '가로수길 ##', '해운대로 ###'],
  zh: ['南京西路###号', '淮海中路###号', '春熙路##号'],
};

const SECOND_LINES = ['Suite ###', '2nd Floor', 'Building ?', 'Unit ##'];

/** The addresses of one customer: the first for billing too where it is the only one. */
export function addressesOf(faker: Faker, market: Market, home: Place, addressee: string): DemoAddress[] {
  const count = faker.helpers.weightedArrayElement([
    { value: 1, weight: 4 },
    { value: 2, weight: 4 },
    { value: 3, weight: 2 },
    { value: LABELS.length, weight: 0.3 },
  ]);
  return LABELS.slice(0, count).map((label, index) => ({
    label,
    defaultBilling: index === (count > 1 ? 1 : 0),
    defaultShipping: index === 0,
    ...place(faker, market, index < 2 ? home : faker.helpers.arrayElement(market.places)),
    addressee,
    attention: index === 1 ? 'Accounts Payable' : '',
    phone: faker.datatype.boolean(0.6) ? faker.helpers.replaceSymbols(market.phone) : '',
  }));
}

/** The customer with a change of its first address. */
export function firstAddress(customer: DemoCustomer, change: Partial<DemoAddress>): DemoCustomer {
  const addresses = customer.addresses.map((address, index) => (index === 0 ? { ...address, ...change } : address));
  return { ...customer, addresses };
}

function place(faker: Faker, market: Market, { city, state = '', zip = '' }: Place) {
  const streets = STREETS[market.language];
  const street = streets
    ? faker.helpers.replaceSymbols(faker.helpers.arrayElement(streets))
    : faker.location.streetAddress();
  const second = faker.datatype.boolean(0.3);
  return {
    address1: street.slice(0, LINE),
    address2: second ? faker.helpers.replaceSymbols(faker.helpers.arrayElement(SECOND_LINES)) : '',
    address3: second && faker.datatype.boolean(0.2) ? 'Receiving entrance' : '',
    city,
    state,
    zip: faker.helpers.replaceSymbols(zip),
    country: market.country,
  };
}
