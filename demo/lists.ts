/** The lists of the demo account, and what the demo brand's JOOR account calls their values. */

export const CURRENCIES = [
  { symbol: 'USD', name: 'US Dollar', sign: '$', rate: 1 },
  { symbol: 'EUR', name: 'Euro', sign: '€', rate: 1.08 },
  { symbol: 'GBP', name: 'British Pound', sign: '£', rate: 1.27 },
  { symbol: 'CAD', name: 'Canadian Dollar', sign: 'CA$', rate: 0.73 },
  { symbol: 'AUD', name: 'Australian Dollar', sign: 'A$', rate: 0.66 },
  { symbol: 'SEK', name: 'Swedish Krona', sign: 'kr', rate: 0.095 },
  { symbol: 'JPY', name: 'Japanese Yen', sign: '¥', rate: 0.0066 },
  { symbol: 'KRW', name: 'South Korean Won', sign: '₩', rate: 0.00074 },
  { symbol: 'CNY', name: 'Chinese Yuan', sign: 'CN¥', rate: 0.138 },
] as const;

export type Currency = (typeof CURRENCIES)[number]['symbol'];

/** The first is the account's own parent company; the JOOR account does not sell for the last. */
export const SUBSIDIARIES = [
  { name: 'Atelier Nord Inc.', country: 'US', currency: 'USD', onJoor: true },
  { name: 'Atelier Nord Europe B.V.', country: 'NL', currency: 'EUR', onJoor: true },
  { name: 'Atelier Nord Asia Ltd.', country: 'HK', currency: 'USD', onJoor: true },
  { name: 'Atelier Nord Outlet LLC', country: 'US', currency: 'USD', onJoor: false },
] as const;

export type Subsidiary = (typeof SUBSIDIARIES)[number]['name'];

/** Price levels with the JOOR price labels they are mapped to; Friends & Family is mapped to none. */
export const PRICE_LEVELS = [
  { name: 'Wholesale', labels: { USD: 'WHS', CAD: 'WHS', AUD: 'WHS', GBP: 'WHS', JPY: 'WHS' } },
  { name: 'Wholesale EU', labels: { EUR: 'WHS EU', SEK: 'WHS EU', GBP: 'WHS EU', USD: 'WHS EU' } },
  { name: 'Distributor', labels: { USD: 'DIST', EUR: 'DIST', JPY: 'DIST', KRW: 'DIST', CNY: 'DIST' } },
  { name: 'Retail', labels: { USD: 'RTL', EUR: 'RTL', GBP: 'RTL', CAD: 'RTL' } },
  { name: 'Friends & Family', labels: {} },
] as const satisfies readonly { name: string; labels: Partial<Record<Currency, string>> }[];

export type PriceLevel = (typeof PRICE_LEVELS)[number]['name'];

/** The currencies in which a price level has a JOOR price label. */
export function mappedCurrencies(level: PriceLevel): Currency[] {
  return Object.keys(PRICE_LEVELS.find(({ name }) => name === level)?.labels ?? {}) as Currency[];
}

/** Payment terms with their JOOR payment methods; those without methods are sent by their own name. */
export const TERMS = [
  { name: 'Net 30', days: 30, methods: [{ name: 'Net 30 Days', code: 'N30' }] },
  { name: 'Net 60', days: 60, methods: [{ name: 'Net 60 Days', code: 'N60' }] },
  {
    name: 'Prepaid',
    days: 0,
    methods: [
      { name: 'Credit Card', code: 'CC' },
      { name: 'Bank Transfer', code: 'BT' },
    ],
  },
  { name: 'Due on Receipt', days: 0, methods: [] },
] as const;

export type Term = (typeof TERMS)[number]['name'];

export const SHIP_ITEMS = [
  { name: 'UPS Ground', method: { name: 'Ground', code: 'GRD' } },
  { name: 'DHL Express Worldwide', method: { name: 'Express', code: 'EXP' } },
  { name: "Customer's Own Carrier", method: { name: 'Collect', code: 'COL' } },
] as const;

export type ShipItem = (typeof SHIP_ITEMS)[number]['name'];

/** Customer categories with the codes of their JOOR customer groups; one without a code is sent by name. */
export const CATEGORIES = [
  { name: 'Boutique', code: 'BTQ' },
  { name: 'Department Store', code: 'DEPT' },
  { name: 'Online Retailer', code: 'ONL' },
  { name: 'Distributor', code: 'DIST' },
  { name: 'Concept Store', code: null },
] as const;

export type Category = (typeof CATEGORIES)[number]['name'];

export const SALES_REPS = [
  { first: 'Camille', last: 'Laurent', email: 'camille.laurent@ateliernord.example', code: 'CL' },
  { first: 'Jonas', last: 'Lindqvist', email: 'jonas.lindqvist@ateliernord.example', code: 'JL' },
  { first: 'Aiko', last: 'Tanaka', email: 'aiko.tanaka@ateliernord.example', code: 'AT' },
  { first: 'Maya', last: 'Brooks', email: 'maya.brooks@ateliernord.example', code: 'MB' },
] as const;

export type SalesRep = (typeof SALES_REPS)[number]['code'];

/** The company number that every customer of the brand has at JOOR. */
export const COMPANY = { name: 'Atelier Nord', code: 'AN' } as const;

/** The warehouse that every customer of the brand is served from. */
export const WAREHOUSE = { name: 'Main', code: 'MAIN' } as const;
