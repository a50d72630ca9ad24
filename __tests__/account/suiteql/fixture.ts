import { DatabaseSync } from '@photostructure/sqlite';
import { BEHAVIOUR_IDS, type BehaviourChoices, Behaviours, behaviourOf } from '../../../local/account/behaviours';
import { type RowRange, runSuiteql, type SuiteqlParameter } from '../../../local/account/suiteql/run';
import type { SuiteqlColumn, SuiteqlContext, SuiteqlTable } from '../../../local/account/suiteql/schema';

const list = (table: string, name = 'name'): NonNullable<SuiteqlColumn['display']> => ({ table, key: 'id', name });

const TABLES: SuiteqlTable[] = [
  {
    name: 'customer',
    storage: 'customer',
    columns: [
      { name: 'id', type: 'INTEGER' },
      { name: 'entityid', type: 'TEXT' },
      { name: 'companyname', type: 'TEXT' },
      { name: 'email', type: 'TEXT' },
      { name: 'isinactive', type: 'CHECKBOX' },
      { name: 'creditlimit', type: 'NUMBER' },
      { name: 'terms', type: 'SELECT', display: list('term') },
      { name: 'brands', type: 'MULTISELECT', display: list('term') },
      { name: 'startdate', type: 'DATE' },
      { name: 'notes', type: 'CLOB' },
      { name: 'discount', type: 'NUMBER', percent: true },
      { name: 'subsidiaries', type: 'SELECT', list: true },
      { name: 'lastmodifieddate', type: 'DATETIME' },
    ],
    hidden: new Map([
      ['balance', 'NOT_EXPOSED'],
      ['salesrep', 'REMOVED'],
    ]),
  },
  {
    name: 'customerAddressbook',
    storage: 'customeraddressbook',
    columns: [
      { name: 'internalid', type: 'INTEGER' },
      { name: 'entity', type: 'SELECT', display: list('customer', 'entityid') },
      { name: 'label', type: 'TEXT' },
    ],
  },
  {
    name: 'term',
    storage: 'term',
    columns: [
      { name: 'id', type: 'INTEGER' },
      { name: 'name', type: 'TEXT' },
    ],
  },
];

const DATA = `
  CREATE TABLE customer (id INTEGER PRIMARY KEY, entityid TEXT, companyname TEXT, email TEXT, isinactive TEXT,
    creditlimit REAL, terms INTEGER, brands TEXT, startdate TEXT, lastmodifieddate TEXT, notes TEXT, discount REAL, subsidiaries INTEGER);
  CREATE INDEX customer_modified ON customer (lastmodifieddate);
  CREATE TABLE customeraddressbook (internalid INTEGER PRIMARY KEY, entity INTEGER, label TEXT);
  CREATE INDEX addressbook_entity ON customeraddressbook (entity, internalid);
  CREATE TABLE term (id INTEGER PRIMARY KEY, name TEXT);
  INSERT INTO term VALUES (1, 'Net 30'), (2, 'Net 60');
  INSERT INTO customer (id, entityid, companyname, email, isinactive, creditlimit, terms, brands, startdate, lastmodifieddate) VALUES
    (1, 'C1', 'Ada & Co', 'ada@example.com', 'F', 1000.5, 1, '1, 2', '2026-01-15', '2026-01-15 17:30:05'),
    (2, 'C2', 'Bé', NULL, 'F', NULL, 2, NULL, NULL, '2026-07-01 03:59:59'),
    (3, '30', 'Cyan 100%', 'c@example.com', 'T', 0, NULL, '2', '2025-12-31', '2026-07-01 04:00:00');
  INSERT INTO customeraddressbook VALUES (10, 1, 'Home'), (11, 1, 'Shop'), (12, 3, NULL);
  UPDATE customer SET discount = 50, subsidiaries = 1 WHERE id = 1;
  UPDATE customer SET notes = printf('%.250c', 'x') || (3 - id) WHERE id < 3;
`;

export const NOON = Date.UTC(2026, 0, 15, 17, 0, 0);

/** Variants under which everything runs that some account was seen to run, as Oracle Database does it. */
export const LENIENT: BehaviourChoices = {
  ...Object.fromEntries(BEHAVIOUR_IDS.filter((id) => 'works' in behaviourOf(id).variants).map((id) => [id, 'works'])),
  'suiteql.sysdate-zone': 'session',
  'suiteql.subtract-datetimes': 'days',
  'suiteql.subtract-dates': 'days',
  'suiteql.outer-rownum': 'after-grouping',
  'suiteql.df-of-grouped': 'name',
  'suiteql.df-of-hidden': 'name',
  'suiteql.null-columns': 'null',
  'suiteql.number-type.id': 'number',
  'suiteql.number-type.select': 'number',
  'suiteql.number-type.decimal': 'number',
  'suiteql.number-type.computed': 'number',
  'suiteql.multiselect-select': 'ids',
  'suiteql.multiselect-text': 'ids',
  'suiteql.bound-boolean': 'checkbox',
  'suiteql.hidden-list': 'empty',
};

/** A small account in New York, with customers, their addresses and terms. */
export function createFixture(
  options: Partial<Omit<SuiteqlContext, 'behaviours'>> & {
    hidden?: string[];
    tables?: SuiteqlTable[];
    behaviours?: BehaviourChoices;
  } = {},
) {
  const database = new DatabaseSync(':memory:');
  database.exec(DATA);
  const tables = new Map((options.tables ?? TABLES).map((table) => [table.name.toLowerCase(), table]));
  const context: SuiteqlContext = {
    database,
    table: (name) => tables.get(name.toLowerCase()),
    mayView: (table) => !(options.hidden ?? []).includes(table.name),
    rowsSeen: () => undefined,
    mayQuery: true,
    timeZone: 'America/New_York',
    serverTimeZone: 'America/Los_Angeles',
    dateFormat: 'M/D/YYYY',
    now: NOON,
    ...options,
    behaviours: new Behaviours(options.behaviours),
  };
  const run = (sql: string, params: SuiteqlParameter[] = [], range?: RowRange) =>
    runSuiteql(sql, params, context, range);
  return {
    context,
    run,
    rows: (sql: string, params: SuiteqlParameter[] = []) => run(sql, params).rows,
    /** The one value of a one-row, one-column expression. */
    value: (expression: string, params: SuiteqlParameter[] = []) =>
      run(`SELECT ${expression} FROM DUAL`, params).rows[0]?.[0],
  };
}
