import { ROLES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';

/**
 * The lists of the demo account, and what the demo brand's JOOR accounts call their values. Values that are `retired` become
 * inactive once customers have them.
 */

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
  { symbol: 'DKK', name: 'Danish Krone', sign: 'kr.', rate: 0.145, retired: true },
] as const;

export type Currency = (typeof CURRENCIES)[number]['symbol'];

/** The first is the account's own parent company; no JOOR account sells for the outlets. */
export const SUBSIDIARIES = [
  { name: 'Atelier Nord Inc.', country: 'US', currency: 'USD' },
  { name: 'Atelier Nord Europe B.V.', country: 'NL', currency: 'EUR' },
  { name: 'Atelier Nord Asia Ltd.', country: 'HK', currency: 'USD' },
  { name: 'Atelier Nord Outlet LLC', country: 'US', currency: 'USD' },
  { name: 'Nord Enfant S.A.S.', country: 'FR', currency: 'EUR' },
  { name: 'Nord Denim Inc.', country: 'US', currency: 'USD' },
] as const;

export type Subsidiary = (typeof SUBSIDIARIES)[number]['name'];

/** Price levels; what they are called at JOOR differs from one JOOR account to the other (systems.ts). */
export const PRICE_LEVELS = [
  { name: 'Wholesale' },
  { name: 'Wholesale EU' },
  { name: 'Distributor' },
  { name: 'Retail' },
  { name: 'Friends & Family' },
  { name: 'Showroom' },
  { name: 'Trade Show' },
  { name: 'Wholesale 2019', retired: true },
  { name: 'Enfant' },
  { name: 'Enfant Outlet' },
  { name: 'Denim' },
  { name: 'Denim Selvedge' },
] as const;

export type PriceLevel = (typeof PRICE_LEVELS)[number]['name'];

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
  { name: 'Net 45', days: 45, methods: [{ name: 'Net 45 Days', code: 'N45' }], retired: true },
] as const;

export type Term = (typeof TERMS)[number]['name'];

export const SHIP_ITEMS = [
  { name: 'UPS Ground', method: { name: 'Ground', code: 'GRD' } },
  { name: 'DHL Express Worldwide', method: { name: 'Express', code: 'EXP' } },
  { name: "Customer's Own Carrier", method: { name: 'Collect', code: 'COL' } },
  { name: 'FedEx Economy', method: { name: 'Economy', code: 'ECO' }, retired: true },
] as const;

export type ShipItem = (typeof SHIP_ITEMS)[number]['name'];

/** Customer categories with the codes of their JOOR customer groups; one without a code is sent by name. */
export const CATEGORIES = [
  { name: 'Boutique', code: 'BTQ' },
  { name: 'Department Store', code: 'DEPT' },
  { name: 'Online Retailer', code: 'ONL' },
  { name: 'Distributor', code: 'DIST' },
  { name: 'Concept Store', code: null },
  { name: 'Trunk Show', code: 'TRK', retired: true },
] as const;

export type Category = (typeof CATEGORIES)[number]['name'];

/**
 * Sales reps with their codes at JOOR. Noor Haddad has one too many, Paul and Paula Weber share theirs, Sam Ito has none;
 * Ines Duarte has no e-mail address in NetSuite.
 */
export const SALES_REPS = [
  { name: 'Camille Laurent', codes: ['CL'], role: ROLES.administrator },
  { name: 'Jonas Lindqvist', codes: ['JL'] },
  { name: 'Aiko Tanaka', codes: ['AT'] },
  { name: 'Maya Brooks', codes: ['MB'], role: ROLES.user },
  { name: 'Noor Haddad', codes: ['NH', 'NHD'] },
  { name: 'Paul Weber', codes: ['PW'] },
  { name: 'Paula Weber', codes: ['PW'] },
  { name: 'Sam Ito', codes: [] },
  { name: 'Ines Duarte', codes: ['ID'], withoutEmail: true },
  { name: 'Tom Reed', codes: ['TR'], retired: true },
] as const;

export type SalesRep = (typeof SALES_REPS)[number]['name'];

/** The address by which JOOR knows a sales rep: maya.brooks@ateliernord.example. */
export const salesRepEmail = (rep: SalesRep): string => `${rep.toLowerCase().replace(' ', '.')}@ateliernord.example`;

/** Pricing groups of items, for which a customer may have another price level. */
export const PRICING_GROUP = 'Selvedge';

/** The company number that every customer of the brand has at JOOR. */
export const COMPANY = { name: 'Atelier Nord', code: 'AN' } as const;

/** The warehouse that every customer of the brand is served from. */
export const WAREHOUSE = { name: 'Main', code: 'MAIN' } as const;

/** Locations that ship to customers of their own, with their JOOR warehouses. */
export const LOCATIONS = [
  { name: 'Rotterdam', subsidiary: 'Nord Enfant S.A.S.', warehouse: { name: 'Rotterdam', code: 'RTM' } },
  { name: 'Lyon', subsidiary: 'Nord Enfant S.A.S.', warehouse: { name: 'Lyon', code: 'LYS' } },
] as const satisfies readonly { name: string; subsidiary: Subsidiary; warehouse: object }[];

export type Location = (typeof LOCATIONS)[number]['name'];

/** The values that are in use. */
export const current = <T extends object>(list: readonly T[]): T[] => list.filter((value) => !('retired' in value));

export const CURRENT_CURRENCIES: readonly Currency[] = current(CURRENCIES).map(({ symbol }) => symbol);
