import type { Currency, PriceLevel, SalesRep, Subsidiary } from '../lists';

/** A country that the demo brand sells to. `#` stands for a digit and `?` for a letter. */
export interface Market {
  country: string;
  /** Customers here, of 100. */
  share: number;
  language: Language;
  currency: Currency;
  priceLevel: PriceLevel;
  subsidiary: Subsidiary;
  salesRep: SalesRep;
  phone: string;
  places: readonly Place[];
}

export type Language = 'en' | 'fr' | 'de' | 'it' | 'es' | 'sv' | 'nl' | 'ja' | 'ko' | 'zh';

export interface Place {
  city: string;
  state?: string;
  zip?: string;
}

const AMERICA = { subsidiary: 'Atelier Nord Inc.', priceLevel: 'Wholesale', salesRep: 'Maya Brooks' } as const;
const EUROPE = { subsidiary: 'Atelier Nord Europe B.V.', priceLevel: 'Wholesale EU', currency: 'EUR' } as const;
const ASIA = { subsidiary: 'Atelier Nord Asia Ltd.', priceLevel: 'Distributor', salesRep: 'Aiko Tanaka' } as const;

export const MARKETS: readonly Market[] = [
  {
    ...AMERICA,
    country: 'US',
    share: 34,
    language: 'en',
    currency: 'USD',
    phone: '(###) 555-01##',
    places: [
      { city: 'New York', state: 'NY', zip: '100##' },
      { city: 'Brooklyn', state: 'NY', zip: '112##' },
      { city: 'Los Angeles', state: 'CA', zip: '900##' },
      { city: 'San Francisco', state: 'CA', zip: '941##' },
      { city: 'Chicago', state: 'IL', zip: '606##' },
      { city: 'Austin', state: 'TX', zip: '787##' },
      { city: 'Dallas', state: 'TX', zip: '752##' },
      { city: 'Miami', state: 'FL', zip: '331##' },
      { city: 'Seattle', state: 'WA', zip: '981##' },
      { city: 'Portland', state: 'OR', zip: '972##' },
      { city: 'Boston', state: 'MA', zip: '021##' },
      { city: 'Nashville', state: 'TN', zip: '372##' },
      { city: 'Charleston', state: 'SC', zip: '294##' },
      { city: 'Aspen', state: 'CO', zip: '81611' },
    ],
  },
  {
    ...AMERICA,
    country: 'CA',
    share: 6,
    language: 'en',
    currency: 'CAD',
    phone: '(###) 555-01##',
    places: [
      { city: 'Toronto', state: 'ON', zip: 'M5V #H#' },
      { city: 'Vancouver', state: 'BC', zip: 'V6B #K#' },
      { city: 'Montréal', state: 'QC', zip: 'H2X #J#' },
      { city: 'Calgary', state: 'AB', zip: 'T2P #M#' },
    ],
  },
  {
    ...AMERICA,
    country: 'AU',
    share: 5,
    language: 'en',
    currency: 'AUD',
    phone: '+61 2 5550 ####',
    places: [
      { city: 'Sydney', state: 'NSW', zip: '20##' },
      { city: 'Melbourne', state: 'VIC', zip: '30##' },
      { city: 'Brisbane', state: 'QLD', zip: '40##' },
      { city: 'Perth', state: 'WA', zip: '60##' },
    ],
  },
  {
    ...EUROPE,
    country: 'GB',
    share: 9,
    language: 'en',
    currency: 'GBP',
    salesRep: 'Camille Laurent',
    phone: '+44 20 7946 0###',
    places: [
      { city: 'London', zip: 'SW3 #LX' },
      { city: 'Manchester', zip: 'M2 #WQ' },
      { city: 'Edinburgh', zip: 'EH2 #AD' },
      { city: 'Bath', zip: 'BA1 #DN' },
    ],
  },
  {
    ...EUROPE,
    country: 'FR',
    share: 9,
    language: 'fr',
    salesRep: 'Camille Laurent',
    phone: '+33 1 99 00 ## ##',
    places: [
      { city: 'Paris', zip: '7500#' },
      { city: 'Lyon', zip: '6900#' },
      { city: 'Saint-Tropez', zip: '83990' },
      { city: 'Bordeaux', zip: '33000' },
    ],
  },
  {
    ...EUROPE,
    country: 'IT',
    share: 7,
    language: 'it',
    salesRep: 'Camille Laurent',
    phone: '+39 02 5550 ####',
    places: [
      { city: 'Milano', state: 'MI', zip: '201##' },
      { city: 'Firenze', state: 'FI', zip: '501##' },
      { city: 'Roma', state: 'RM', zip: '001##' },
      { city: 'Forte dei Marmi', state: 'LU', zip: '55042' },
    ],
  },
  {
    ...EUROPE,
    country: 'DE',
    share: 7,
    language: 'de',
    salesRep: 'Jonas Lindqvist',
    phone: '+49 30 23125 ###',
    places: [
      { city: 'Berlin', zip: '101##' },
      { city: 'München', zip: '803##' },
      { city: 'Köln', zip: '506##' },
      { city: 'Düsseldorf', zip: '402##' },
    ],
  },
  {
    ...EUROPE,
    country: 'ES',
    share: 4,
    language: 'es',
    salesRep: 'Camille Laurent',
    phone: '+34 91 555 ## ##',
    places: [
      { city: 'Madrid', state: 'Madrid', zip: '280##' },
      { city: 'Barcelona', state: 'Barcelona', zip: '080##' },
      { city: 'San Sebastián', state: 'Guipúzcoa', zip: '2000#' },
    ],
  },
  {
    ...EUROPE,
    country: 'SE',
    share: 3,
    language: 'sv',
    currency: 'SEK',
    salesRep: 'Jonas Lindqvist',
    phone: '+46 8 465 00# ##',
    places: [
      { city: 'Stockholm', zip: '114 ##' },
      { city: 'Göteborg', zip: '411 ##' },
      { city: 'Malmö', zip: '211 ##' },
    ],
  },
  {
    ...EUROPE,
    country: 'NL',
    share: 3,
    language: 'nl',
    salesRep: 'Jonas Lindqvist',
    phone: '+31 20 555 ####',
    places: [
      { city: 'Amsterdam', zip: '101# AB' },
      { city: 'Rotterdam', zip: '301# HK' },
      { city: "'s-Hertogenbosch", zip: '521# JE' },
    ],
  },
  {
    ...ASIA,
    country: 'JP',
    share: 5,
    language: 'ja',
    currency: 'JPY',
    phone: '+81 3 5550 ####',
    places: [
      { city: '渋谷区', state: '東京都', zip: '150-00##' },
      { city: '京都市中京区', state: '京都府', zip: '604-80##' },
      { city: '大阪市北区', state: '大阪府', zip: '530-00##' },
    ],
  },
  {
    ...ASIA,
    country: 'KR',
    share: 3,
    language: 'ko',
    currency: 'KRW',
    phone: '+82 2 555 ####',
    places: [
      { city: '서울', zip: '060##' },
      { city: '부산', zip: '480##' },
    ],
  },
  {
    ...ASIA,
    country: 'CN',
    share: 3,
    language: 'zh',
    currency: 'CNY',
    phone: '+86 21 5555 ####',
    places: [
      { city: '上海', state: '上海', zip: '2000##' },
      { city: '成都', state: '四川', zip: '6100##' },
    ],
  },
  {
    ...ASIA,
    country: 'HK',
    share: 2,
    language: 'en',
    currency: 'USD',
    phone: '+852 5550 ####',
    places: [{ city: 'Central' }, { city: 'Tsim Sha Tsui' }],
  },
];
