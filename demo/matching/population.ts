import { Faker, generateMersenne53Randomizer } from '@faker-js/faker';
import type {
  MatchAddress,
  MatchRecord,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import { shopName } from '../account/customers/names';
import { MARKETS, type Market } from './markets';
import {
  abbreviated,
  phoneAsTyped,
  remarked,
  spelledOut,
  streetAsTyped,
  typo,
  withoutAccents,
  zipAsTyped,
} from './noise';

/** What makes a shop hard to match. */
export type Kind =
  | 'plain'
  | 'moved'
  | 'renamed'
  | 'chain'
  | 'twin'
  | 'doubled'
  | 'romanised'
  | 'bare'
  | 'coded'
  | 'miscoded';

/** Customers of NetSuite and connections of JOOR that were made together, with the pairs that are the same shop. */
export interface Population {
  customers: MatchRecord[];
  connections: MatchRecord[];
  /**
   * Key of the customer by key of the connection. A shop with two customers or two connections ("doubled") counts for
   * recall, but which of them is meant only a person can say: no pair of it may be preselected.
   */
  pairs: Map<string, string>;
  /** Of each connection, and of each customer that has none. */
  kinds: Map<string, Kind>;
}

/** A shop as it is, before offices wrote it down. */
interface Shop {
  market: Market;
  kind: Kind;
  name: string;
  city: string;
  zip: string;
  street: string;
  /** Digits after the calling code. */
  number: string;
  person: { first: string; last: string };
  domain: string;
  /** Shared by all branches of a chain, and by two shops of one owner. */
  email: string;
}

type Side = 'customer' | 'connection';

const FREE_MAIL = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'icloud.com',
  'outlook.com',
  'qq.com',
  'naver.com',
  'gmx.de',
  'orange.fr',
  'libero.it',
];

const TRADES: Partial<Record<string, readonly string[]>> = {
  en: ['Boutique', 'Clothiers', 'Outfitters', 'Department Store', 'Collective', 'Dry Goods', 'Apparel Company', 'Kids'],
  fr: ['Boutique', 'Mode', 'Prêt-à-porter', 'Concept Store', 'Enfants'],
  de: ['Modehaus', 'Mode', 'Boutique', 'Kindermoden', 'Trachten'],
  it: ['Abbigliamento', 'Boutique', 'Moda', 'Calzature'],
  es: ['Moda', 'Boutique', 'Tienda', 'Hermanos'],
};

/**
 * Makes shops until there are about `size` connections and `size` customers, seeded: 70 of 100 shops are in both
 * systems, 15 only in one. Each side is written down by itself, with the slips of its own office.
 */
export function makePopulation(seed: number, size: number): Population {
  const randomizer = generateMersenne53Randomizer();
  randomizer.seed(seed);
  const fakers = new Map(MARKETS.map((market) => [market, new Faker({ locale: market.locale, randomizer })]));
  const fakerOf = (market: Market): Faker => {
    const faker = fakers.get(market);
    if (!faker) throw new Error(`There is no faker for ${market.country}.`);
    return faker;
  };
  const dice = fakerOf(MARKETS[0] as Market);
  const population: Population = { customers: [], connections: [], pairs: new Map(), kinds: new Map() };
  let customerId = 1000;
  let connectionRow = 0;

  /** Postal codes of a market, few enough for neighbours. */
  const towns = new Map(
    MARKETS.map((market) => {
      const faker = fakerOf(market);
      const big = Object.keys(market.exonyms);
      const count = Math.max(20, Math.round((size * market.share) / 100 / 4));
      return [
        market,
        Array.from({ length: count }, (_, index) => ({
          city: index % 2 ? faker.location.city() : (big[(index / 2) % big.length] ?? faker.location.city()),
          zip: market.zip
            .replace(/#/g, () => faker.string.numeric(1))
            .replace(/!/g, () => faker.string.numeric({ length: 1, allowLeadingZeros: false })),
        })),
      ] as const;
    }),
  );

  const makeShop = (
    kind: Kind,
    market = dice.helpers.weightedArrayElement(MARKETS.map((each) => ({ value: each, weight: each.share }))),
  ): Shop => {
    const faker = fakerOf(market);
    const town = faker.helpers.arrayElement(towns.get(market) ?? []);
    const name = nameOf(faker, market, town.city);
    const person = { first: faker.person.firstName(), last: faker.person.lastName() };
    const letters = withoutAccents(name)
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
    const domain = faker.datatype.boolean(0.7)
      ? `${letters.slice(0, 20) || faker.internet.domainWord()}.${faker.helpers.arrayElement(['com', market.country.toLowerCase(), 'shop'])}`
      : faker.helpers.arrayElement(FREE_MAIL);
    return {
      market,
      kind,
      name,
      ...town,
      street: faker.location.streetAddress(),
      number: numberOf(faker, market),
      person,
      domain,
      email: mailbox(faker, person, letters, domain),
    };
  };

  /** The shops of one family: a chain, twins, or one alone. */
  const makeShops = (): Shop[] => {
    const kind = dice.helpers.weightedArrayElement<Kind>([
      { value: 'plain', weight: 62 },
      { value: 'moved', weight: 6 },
      { value: 'renamed', weight: 3 },
      { value: 'chain', weight: 3 },
      { value: 'twin', weight: 3 },
      { value: 'doubled', weight: 3 },
      { value: 'romanised', weight: 3 },
      { value: 'bare', weight: 6 },
      { value: 'coded', weight: 6 },
      { value: 'miscoded', weight: 1 },
    ]);
    if (kind === 'chain') return chainOf(makeShop(kind));
    if (kind === 'twin') return twinsOf(makeShop(kind));
    const asian = MARKETS.filter(({ country }) => ['JP', 'KR', 'CN'].includes(country));
    return [kind === 'romanised' ? makeShop(kind, dice.helpers.arrayElement(asian)) : makeShop(kind)];
  };

  /** Branches: one name and one e-mail for all, often one phone; each in its own town, or several in one. */
  const chainOf = (head: Shop): Shop[] => {
    const faker = fakerOf(head.market);
    const named = faker.datatype.boolean(0.5);
    const onePhone = faker.datatype.boolean(0.4);
    const oneCity = faker.datatype.boolean(0.25);
    return Array.from({ length: faker.number.int({ min: 2, max: 8 }) }, () => {
      const town = faker.helpers.arrayElement(towns.get(head.market) ?? []);
      const city = oneCity ? head.city : town.city;
      return {
        ...head,
        name: named ? `${head.name} ${oneCity ? faker.location.street() : city}` : head.name,
        city,
        zip: town.zip,
        street: faker.location.streetAddress(),
        number: onePhone ? head.number : numberOf(faker, head.market),
      };
    });
  };

  /** Two shops in one street: neighbours with like names, or two shops of one owner with one e-mail. */
  const twinsOf = (shop: Shop): Shop[] => {
    const faker = fakerOf(shop.market);
    const owner = faker.datatype.boolean(0.4);
    const street = shop.street.replace(/\d+/, String(faker.number.int({ min: 1, max: 199 })));
    const alike = faker.helpers.arrayElement([
      `${shop.name} ${faker.helpers.arrayElement(['Uomo', 'Kids', 'Home', 'Outlet', '2', 'Shoes', 'Men'])}`,
      typo(faker, shop.name),
      nameOf(faker, shop.market, shop.city, shop.person),
      nameOf(faker, shop.market, shop.city),
    ]);
    const other = owner
      ? shop
      : { ...makeShop('twin', shop.market), person: { ...shop.person, first: faker.person.firstName() } };
    return [
      shop,
      {
        ...other,
        kind: 'twin',
        name: alike,
        city: shop.city,
        zip: shop.zip,
        street,
        number: owner && faker.datatype.boolean(0.5) ? shop.number : numberOf(faker, shop.market),
      },
    ];
  };

  /** How an office wrote the shop down. */
  const written = (shop: Shop, side: Side, key: string, code: string): MatchRecord => {
    const { market } = shop;
    const faker = fakerOf(market);
    const chance = (share: number) => faker.datatype.boolean(share);
    const bare = shop.kind === 'bare' && side === 'connection';
    const old = side === 'connection';
    const renamed = shop.kind === 'renamed' && old;
    const romanised = shop.kind === 'romanised' && old;
    const latin = `${dice.person.lastName()} ${dice.helpers.arrayElement(['Select Shop', 'Boutique', 'Tokyo', 'Store', 'Atelier'])}`;
    const name = romanised ? latin : renamed ? nameOf(faker, market, shop.city) : shop.name;
    const addresses: MatchAddress[] = [];
    if (!bare && !chance(0.03)) {
      const moved = shop.kind === 'moved' && old;
      const town = moved && chance(0.5) ? faker.helpers.arrayElement(towns.get(market) ?? []) : shop;
      addresses.push(
        addressAsTyped(faker, market, {
          street: moved ? faker.location.streetAddress() : shop.street,
          city: town.city,
          zip: moved ? (town === shop ? neighbourZip(faker, shop.zip) : town.zip) : shop.zip,
        }),
      );
      // Head offices and warehouses.
      if (chance(0.25)) {
        const second = faker.helpers.arrayElement(towns.get(market) ?? []);
        addresses.push(addressAsTyped(faker, market, { ...second, street: faker.location.streetAddress() }));
        if (chance(0.4)) addresses.reverse();
      }
    }
    const emails = chance(side === 'customer' ? 0.22 : 0.08) ? [] : [mailOf(faker, shop)];
    if (side === 'customer' && chance(0.3))
      emails.push(mailbox(faker, { first: faker.person.firstName(), last: faker.person.lastName() }, '', shop.domain));
    const number = chance(0.12) ? numberOf(faker, market) : shop.number;
    const phones =
      bare || chance(side === 'customer' ? 0.2 : 0.35)
        ? []
        : [phoneAsTyped(faker, market.callingCode, market.trunk, number)];
    return {
      key,
      name: nameAsTyped(faker, market, name, shop.city),
      otherNames: chance(0.15) ? [`${shop.person.first} ${shop.person.last}`] : [],
      code,
      emails,
      phones,
      addresses,
    };
  };

  const addCustomer = (shop: Shop): string => {
    customerId += dice.number.int({ min: 1, max: 3 });
    const key = String(customerId);
    population.customers.push(written(shop, 'customer', key, key));
    return key;
  };

  const addConnection = (shop: Shop, customer: string | null): string => {
    connectionRow += 1;
    const key = `c${connectionRow}`;
    const foreign = dice.helpers.arrayElement([
      '',
      '',
      '',
      `CU-${dice.string.numeric(4)}`,
      `${dice.string.alpha({ length: 3, casing: 'upper' })}${dice.string.numeric(3)}`,
    ]);
    const own = shop.kind === 'coded' && customer !== null ? customer : foreign;
    // Numbers of the system before NetSuite, which run through the same thousands.
    const code = shop.kind === 'miscoded' ? String(dice.number.int({ min: 1001, max: 1000 + 2 * size })) : own;
    population.connections.push(written(shop, 'connection', key, code));
    population.kinds.set(key, shop.kind);
    return key;
  };

  while (population.connections.length < size || population.customers.length < size) {
    for (const shop of makeShops()) {
      const where = dice.number.float();
      const customer = where < 0.85 ? addCustomer(shop) : null;
      if (customer !== null && where < 0.15) population.kinds.set(customer, shop.kind);
      if (where < 0.15) continue;
      const connection = addConnection(shop, customer);
      if (customer !== null) population.pairs.set(connection, customer);
      if (shop.kind !== 'doubled' || customer === null) continue;
      if (dice.datatype.boolean(0.6)) addCustomer(shop);
      else population.pairs.set(addConnection(shop, customer), customer);
    }
  }
  return {
    ...population,
    customers: dice.helpers.shuffle(population.customers),
    connections: dice.helpers.shuffle(population.connections),
  };
}

function nameOf(faker: Faker, market: Market, city: string, person?: { last: string }): string {
  const last = person?.last ?? faker.person.lastName();
  const trades = TRADES[market.language];
  const kind = person ? 1 : faker.number.int({ min: 0, max: 3 });
  if (kind === 0) return faker.company.name().replace(/,? (Inc|LLC|Group|and Sons)$/, '');
  if (kind === 1 && trades) {
    const trade = faker.helpers.arrayElement(trades);
    return faker.datatype.boolean(0.5) ? `${trade} ${last}` : `${last} ${trade}`;
  }
  if (kind === 2 && trades) return `${capital(faker.word.adjective())} ${capital(faker.word.noun())}`;
  return shopName(faker, market.language, city, faker.datatype.boolean(0.05));
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function nameAsTyped(faker: Faker, market: Market, name: string, city: string): string {
  const chance = (share: number) => faker.datatype.boolean(share);
  let written = name;
  if (chance(0.2)) written = abbreviated(faker, written);
  if (chance(0.1)) written = typo(faker, written);
  if (chance(0.3)) written = withoutAccents(written);
  else if (chance(0.1)) written = spelledOut(written);
  if (chance(0.4)) {
    const form = faker.helpers.arrayElement(market.legalForms);
    written =
      /^(株式会社|有限会社|주식회사|\(株\)|\(주\)|㈱|㈜)$/.test(form) && chance(0.5)
        ? `${form}${written}`
        : `${written}${market.language === 'en' && chance(0.5) ? ',' : ''} ${form}`;
  }
  if (chance(0.06)) written = remarked(faker, written, city);
  if (chance(0.04)) written = written.split(' ').reverse().join(' ');
  if (chance(0.12)) written = written.toUpperCase();
  if (chance(0.03)) written = written.split(' ').slice(0, -1).join(' ') || written;
  return chance(0.05) ? written.replace(/ /g, '  ') : written;
}

function mailbox(
  faker: Faker,
  { first, last }: { first: string; last: string },
  letters: string,
  domain: string,
): string {
  const plain = (text: string) =>
    withoutAccents(text)
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
  const person = `${plain(first)}.${plain(last)}`.replace(/^\.|\.$/g, '') || faker.internet.username().toLowerCase();
  const free = FREE_MAIL.includes(domain);
  const local = free
    ? faker.helpers.arrayElement([
        `${person}${faker.string.numeric(2)}`,
        letters.slice(0, 18) || `${person}${faker.string.numeric(3)}`,
      ])
    : faker.helpers.arrayElement(['info', 'buying', 'orders', 'hello', person]);
  return `${local}@${domain}`;
}

/** The shop's e-mail, or that of somebody else there, another account, or one with a slip. */
function mailOf(faker: Faker, shop: Shop): string {
  const chance = faker.number.float();
  if (chance < 0.12)
    return mailbox(faker, { first: faker.person.firstName(), last: faker.person.lastName() }, '', shop.domain);
  if (chance < 0.2) return mailbox(faker, shop.person, '', faker.helpers.arrayElement(FREE_MAIL));
  if (chance < 0.22) return shop.email.replace(/^[^@]+/, (local) => typo(faker, local));
  return chance < 0.3 ? shop.email.toUpperCase() : shop.email;
}

function numberOf(faker: Faker, market: Market): string {
  return faker.helpers
    .arrayElement(market.numbers)
    .replace(/#/g, () => faker.string.numeric(1))
    .replace(/!/g, () => String(faker.number.int({ min: 2, max: 9 })));
}

function addressAsTyped(
  faker: Faker,
  market: Market,
  { street, city, zip }: { street: string; city: string; zip: string },
): MatchAddress {
  const chance = faker.number.float();
  const written =
    chance < 0.2
      ? (market.exonyms[city] ?? city)
      : chance < 0.3
        ? city.toUpperCase()
        : chance < 0.4
          ? withoutAccents(city)
          : chance < 0.43
            ? typo(faker, city)
            : city;
  return {
    street: streetAsTyped(faker, street),
    city: written,
    postalCode: faker.datatype.boolean(0.06) ? '' : zipAsTyped(faker, zip, market.country),
    country: faker.datatype.boolean(0.5) ? market.country : faker.helpers.arrayElement(market.countryNames),
  };
}

/** A postal code near by. */
function neighbourZip(faker: Faker, zip: string): string {
  return zip.replace(/\d(?=\D*$)/, () => faker.string.numeric(1));
}
