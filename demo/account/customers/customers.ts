import {
  de,
  en,
  en_US,
  es,
  Faker,
  fr,
  generateMersenne53Randomizer,
  it,
  ja,
  ko,
  type LocaleDefinition,
  nl,
  sv,
  zh_CN,
} from '@faker-js/faker';
import { CATEGORIES, type Currency, current, SHIP_ITEMS, TERMS } from '../lists';
import { mappedCurrencies } from '../systems';
import { addressesOf } from './addresses';
import type { DemoContact, DemoCustomer } from './customer';
import { withDoubt } from './doubtful';
import { withFault } from './faulty';
import { type Language, MARKETS, type Market, type Place } from './markets';
import { domainName, shopName } from './names';
import {
  DENIM_COUNTRIES,
  denimCustomer,
  ENFANT_COUNTRIES,
  enfantCustomer,
  enfantToo,
  enteredTwice,
  hommeCustomer,
  hommeTwiceFrom,
  isHommeCustomer,
  isHommeToo,
  isMaisonToo,
  maisonToo,
} from './sister-brands';

const SEED = 20260;

const LOCALES: Record<Language, LocaleDefinition[]> = {
  en: [en_US, en],
  fr: [fr, en],
  de: [de, en],
  it: [it, en],
  es: [es, en],
  sv: [sv, en],
  nl: [nl, en],
  ja: [ja, en],
  ko: [ko, en],
  zh: [zh_CN, en],
};

const randomizer = generateMersenne53Randomizer();

const fakers = Object.fromEntries(
  Object.entries(LOCALES).map(([language, locale]) => [language, new Faker({ locale, randomizer })]),
) as Record<Language, Faker>;

/** JOOR takes this many characters of a buyer's name and of an addressee (Bulk Connection page). */
const NAME = 50;

/**
 * The demo customers, the same every time: customer n does not depend on how many there are. Of 100, 80 are enabled for
 * the main JOOR account, 5 of them with faults, 5 with warnings and 8 excluded for another reason; 4 are enabled for the
 * accounts of two sister brands only, and 8 for the third, which waits to be matched.
 */
export function* demoCustomers(count: number): Generator<DemoCustomer> {
  for (let index = 0; index < count; index += 1) yield demoCustomer(index);
}

/** Customers without a fault, all enabled, from number `from` on; each has its parent among them. */
export function* soundCustomers(count: number, from = 0): Generator<DemoCustomer> {
  for (let index = from; index < from + count; index += 1) yield soundCustomer(index);
}

function demoCustomer(index: number): DemoCustomer {
  const nth = Math.floor(index / 50);
  if (index % 50 === 19) return enfantCustomer(soundCustomer(index, ENFANT_COUNTRIES), nth, index);
  if (index % 50 === 44) return denimCustomer(soundCustomer(index, DENIM_COUNTRIES), nth);
  if (isHommeCustomer(index)) return hommeOnly(index);
  const customer = kindOf(index, soundCustomer(index));
  if (index % 20 === 7) return withFault(customer, Math.floor(index / 20));
  if (index % 20 === 13) return withDoubt(customer, Math.floor(index / 20));
  if (isHommeToo(index)) return { ...customer, systems: [...customer.systems, 'JOOR Homme'] };
  if (isMaisonToo(index)) return maisonToo(customer, nth);
  return index % 10 === 6 ? enfantToo(customer) : customer;
}

function hommeOnly(index: number): DemoCustomer {
  const customer = soundCustomer(index);
  const first = hommeTwiceFrom(index);
  return hommeCustomer(first === null ? customer : enteredTwice(soundCustomer(first), customer));
}

/** Those that are not exported, each for its own reason. */
function kindOf(index: number, customer: DemoCustomer): DemoCustomer {
  switch (index % 50) {
    case 11:
      return { ...customer, inactive: true };
    case 21:
      return { ...customer, stage: 'prospect' };
    case 31:
      return { ...customer, stage: 'lead' };
    case 41:
      return { ...customer, subsidiary: 'Atelier Nord Outlet LLC' };
    case 4:
    case 29:
      return { ...customer, stage: 'prospect', systems: [] };
    case 14:
      return { ...customer, stage: 'lead', systems: [] };
    case 39:
      return { ...customer, inactive: true, systems: [] };
    default:
      return index % 5 === 4 ? { ...customer, systems: [] } : customer;
  }
}

/** `countries` are those that the customer may come from; such a customer has no parent. */
function soundCustomer(index: number, countries?: readonly string[]): DemoCustomer {
  const parent = countries ? null : parentOf(index);
  const { market, place } = placeOf(parent ?? index, countries);
  const faker = fakers[market.language];
  const departmentStore = index % 12 === 0;
  const parentName = parent === null ? null : soundCustomer(parent).companyName;
  randomizer.seed([SEED, index]);
  const store = shortened(
    parentName === null
      ? shopName(faker, market.language, place.city, departmentStore)
      : `${parentName}, ${faker.helpers.arrayElement(market.places).city}`,
  );
  const person =
    index % 12 === 7 ? { first: faker.person.firstName(), last: shortened(faker.person.lastName()) } : null;
  const domain = domainName(store, `store${index + 1}`);
  const phone = faker.helpers.replaceSymbols(market.phone);
  const priceLevel = person === null || market.country !== 'US' ? market.priceLevel : 'Retail';
  return {
    entityId: `C${10001 + index}`,
    companyName: person === null ? store : '',
    person,
    stage: 'customer',
    inactive: false,
    systems: ['JOOR'],
    parent,
    subsidiary: market.subsidiary,
    otherSubsidiaries: [],
    email: `buying@${domain}`,
    altEmail: `accounts@${domain}`,
    phone,
    fax: '',
    category: departmentStore
      ? 'Department Store'
      : market.priceLevel === 'Distributor'
        ? 'Distributor'
        : faker.helpers.arrayElement(current(CATEGORIES).filter(({ name }) => name !== 'Department Store')).name,
    salesRep: market.salesRep,
    term: faker.helpers.arrayElement(current(TERMS)).name,
    priceLevel,
    groupPriceLevel: null,
    currencies: currenciesOf(faker, market.currency, mappedCurrencies(priceLevel)),
    shipItem: faker.datatype.boolean(0.8) ? faker.helpers.arrayElement(current(SHIP_ITEMS)).name : null,
    addresses: addressesOf(faker, market, place, person === null ? store : `${person.first} ${person.last}`),
    contacts: contactsOf(faker, domain, phone),
    own: {},
  };
}

/** Every twelfth customer is a sub-customer of the department store five before it. */
function parentOf(index: number): number | null {
  return index % 12 === 5 ? index - 5 : null;
}

function placeOf(index: number, countries?: readonly string[]): { market: Market; place: Place } {
  randomizer.seed([SEED, index, 0]);
  const markets = MARKETS.filter(({ country }) => countries?.includes(country) ?? true);
  const market = fakers.en.helpers.weightedArrayElement(markets.map((value) => ({ value, weight: value.share })));
  return { market, place: fakers.en.helpers.arrayElement(market.places) };
}

function currenciesOf(faker: Faker, primary: Currency, mapped: readonly Currency[]): Currency[] {
  const others = mapped.filter((currency) => currency !== primary);
  return faker.datatype.boolean(0.2) ? [primary, faker.helpers.arrayElement(others)] : [primary];
}

function contactsOf(faker: Faker, domain: string, phone: string): DemoContact[] {
  const titles = faker.helpers.arrayElements(['Buyer', 'Owner', 'Store Manager', 'Accounts Payable'], {
    min: 0,
    max: 2,
  });
  return titles.map((title, index) => ({
    first: faker.person.firstName(),
    last: faker.person.lastName(),
    title,
    email: `${title.toLowerCase().replace(' ', '.')}@${domain}`,
    phone,
    fax: '',
    primary: index === 0,
  }));
}

function shortened(name: string): string {
  return [...name].slice(0, NAME).join('').trim();
}
