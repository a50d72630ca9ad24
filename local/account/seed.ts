import { nextId, quote, type SqlValue, type Statements } from './database';

/**
 * What stands in a NetSuite account before anybody has entered a record, as far as the local account uses it.
 * Internal ids of price levels, statuses and contact roles are NetSuite's usual ones.
 */
const ROWS: Readonly<Record<string, readonly Record<string, SqlValue>[]>> = {
  currency: [
    {
      id: 1,
      name: 'USA',
      symbol: 'USD',
      displaysymbol: '$',
      exchangerate: 1,
      currencyprecision: 2,
      isbasecurrency: 'T',
      isinactive: 'F',
    },
  ],
  subsidiary: [{ id: 1, name: 'Parent Company', currency: 1, country: 'US', iselimination: 'F', isinactive: 'F' }],
  pricelevel: [
    { id: 1, name: 'Base Price', isonline: 'F', isinactive: 'F' },
    { id: 5, name: 'Online Price', isonline: 'T', isinactive: 'F' },
  ],
  entitystatus: [
    { key: 6, name: 'Unqualified', entitytype: 'LEAD', probability: 0 },
    { key: 7, name: 'Qualified', entitytype: 'LEAD', probability: 10 },
    { key: 8, name: 'In Discussion', entitytype: 'PROSPECT', probability: 40 },
    { key: 10, name: 'Proposal', entitytype: 'PROSPECT', probability: 50 },
    { key: 11, name: 'In Negotiation', entitytype: 'PROSPECT', probability: 75 },
    { key: 14, name: 'Closed Lost', entitytype: 'PROSPECT', probability: 0 },
    { key: 13, name: 'Closed Won', entitytype: 'CUSTOMER', probability: 100 },
    { key: 15, name: 'Renewal', entitytype: 'CUSTOMER', probability: 100 },
    { key: 16, name: 'Lost Customer', entitytype: 'CUSTOMER', probability: 0 },
  ],
  contactrole: [
    { id: -10, name: 'Primary Contact', isinactive: 'F' },
    { id: -20, name: 'Alternate Contact', isinactive: 'F' },
    { id: -30, name: 'Decision Maker', isinactive: 'F' },
  ],
  salesrole: [
    { id: -2, name: 'Sales Rep', isinactive: 'F' },
    { id: -3, name: 'Sales Manager', isinactive: 'F' },
  ],
};

/** Fills the tables of a fresh account. */
export function seedAccount(statements: Statements): void {
  for (const [table, rows] of Object.entries(ROWS)) for (const row of rows) insert(statements, table, row);
  for (const [id, name] of [...countries(), ...NETSUITE_COUNTRIES]) insert(statements, 'country', { id, name });
  for (const [table, rows] of Object.entries(ROWS)) {
    const last = Math.max(...rows.map((row) => Number(row.id ?? row.key)));
    while (last > 0 && nextId(statements, table) < last);
  }
  // Entities share one sequence; the low numbers are the account's own.
  while (nextId(statements, 'entity') < 100);
}

function insert(statements: Statements, table: string, row: Record<string, SqlValue>): void {
  const names = Object.keys(row);
  statements.run(
    `INSERT INTO ${quote(table)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

/** ISO 3166 codes with their English names, as the runtime's own data (Unicode CLDR) has them. */
function countries(): [string, string][] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const code = first + second;
      const name = NOT_COUNTRIES.has(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
  return found;
}

/**
 * What NetSuite's list has beside ISO 3166 (Oracle help, "Country Enumerations", section_N3785183); the two states that
 * ended are still selected on old addresses.
 */
const NETSUITE_COUNTRIES: readonly [string, string][] = [
  ['AN', 'Netherlands Antilles (Deprecated)'],
  ['CS', 'Serbia and Montenegro (Deprecated)'],
  ['EA', 'Ceuta and Melilla'],
  ['IC', 'Canary Islands'],
];

/** Codes CLDR names that are no ISO 3166 country: groups, withdrawn and pseudo regions. */
const NOT_COUNTRIES = new Set(
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
);
