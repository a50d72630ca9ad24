import { asShown } from '../../../netsuite/as-shown';
import { CUSTOMER, MATCH_ROW as R, SYNC_STATE as SS } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { id, type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import type { ExternalSystem } from '../../../settings/external-system';
import type { RowGroup } from '../../../sync/match/decision';
import { TAKEN } from '../../../sync/match/decision';
import type { TablePage, TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { momentOf, printed } from '../../server/read-moment';
import type { MatchScope, RESULT_COLUMNS, ResultRow } from './contract';
import { type CodeSource, customerColumns, customerOf, readNames, readPlaces } from './read-customers';
import { idsIn } from './twins';

const RESULT_ORDER = {
  ofState: {
    name: `LOWER(ss.${SS.matchedName})`,
    code: `ss.${SS.customerCode}`,
    customer: `LOWER(ss.${SS.customerName})`,
    customerId: `ss.${SS.customerId}`,
  },
  ofRow: {
    name: `LOWER(r.${R.joorName})`,
    code: `r.${R.code}`,
    customer: `LOWER(r.${R.joorName})`,
    customerId: `r.${R.customer}`,
  },
  ofCustomer: {
    name: 'LOWER(c.altname)',
    code: 'LOWER(c.altname)',
    customer: 'LOWER(c.altname)',
    customerId: 'c.id',
  },
} as const satisfies Record<string, Record<(typeof RESULT_COLUMNS)[number], string>>;

type ResultRequest = TableRequest & { sort: (typeof RESULT_COLUMNS)[number] };

const NO_RESULT = {
  name: '',
  code: '',
  customer: '',
  customerId: null,
  codeToEnter: '',
  email: '',
  city: '',
  country: '',
  check: 'not-checked',
  checkedAt: null,
  note: '',
} as const satisfies Omit<ResultRow, 'key'>;

const CHECKS: readonly ResultRow['check'][] = ['not-checked', 'entered', 'not-entered', 'other-customer'];

const SELECT_CODE = `SELECT ss.id, ss.${SS.matchedName} AS matchedname, ss.${SS.customerCode} AS code,
    ss.${SS.customerName} AS customername, ss.${SS.customerId} AS customerid, ss.${SS.codeToEnter} AS codetoenter,
    ss.${SS.codeCheck} AS codecheck, ${printed(`ss.${SS.codeCheckedAt}`)} AS checkedat,
    ss.${SS.codeCheckedAtUtc} AS checkedinstant FROM ${SS.type} ss`;

/** A row of the list of codes to enter; before the code is entered the Sync State holds it for the customer. */
export function codeRowOf(row: Row): ResultRow {
  const [held, enter] = [text(row.code), text(row.codetoenter)];
  const check = CHECKS.find((each) => each === text(row.codecheck)) ?? 'not-checked';
  const none = held === enter;
  return {
    ...NO_RESULT,
    key: text(row.id),
    name: asShown(text(row.matchedname)),
    code: none ? '' : held,
    customer: asShown(text(row.customername)),
    customerId: Number(row.customerid),
    codeToEnter: enter,
    check,
    checkedAt: momentOf(row.checkedat, row.checkedinstant),
    note: none
      ? 'Nothing is sent until the code is entered and checked.'
      : `Updates use "${held}". Once you have entered the other code, check it here at once.`,
  };
}

const withDirection = (order: string, descending: boolean): string => `${order}${descending ? ' DESC' : ''}`;

/** Codes that are to be entered at JOOR. Costs 20 units. */
export function readCodesToEnter(systemId: number, request: ResultRequest): TablePage<ResultRow> {
  const { filters, sort, descending, page, pageSize } = request;
  const where = new Conditions()
    .add(`ss.${SS.system} = ?`, systemId)
    .add(`ss.${SS.codeToEnter} IS NOT NULL`)
    .contains([`ss.${SS.matchedName}`, `ss.${SS.customerName}`, `ss.${SS.codeToEnter}`], filters.text);
  const { rows, total } = readPageOfMany({
    sql: `${SELECT_CODE} WHERE ${where.sql} ORDER BY ${withDirection(RESULT_ORDER.ofState[sort], descending)}, ss.id`,
    params: where.params,
    page,
    pageSize,
  });
  return { total, rows: rows.map(codeRowOf) };
}

/** Codes to enter by internal id of their Sync States, at most 20. Costs 10 units. */
export const readCodesToEnterById = (systemId: number, ids: readonly number[]): Row[] =>
  readFew(
    `${SELECT_CODE} WHERE ss.${SS.system} = ? AND ss.${SS.codeToEnter} IS NOT NULL AND ss.id IN (${placeholders(ids)})`,
    [systemId, ...ids],
  );

/** JOOR's customers whom nobody of NetSuite is. Costs 20 units. */
export function readOnlyJoor(matchId: number, request: ResultRequest): TablePage<ResultRow> {
  const conditions = new Conditions().oneOf(`r.${R.group}`, ['alone', 'not-same'] satisfies RowGroup[]);
  const { rows, total } = readResultRows(matchId, request, conditions);
  return { total, rows: rows.map(joorRowOf) };
}

/** Customers of NetSuite that are the same one of JOOR. Costs 30 units. */
export function readTwoOnOne(matchId: number, request: ResultRequest): TablePage<ResultRow> {
  const { rows, total } = readResultRows(matchId, request, new Conditions(`r.${R.twins} IS NOT NULL`));
  const idsOf = (row: Row) => [...[id(row.matched) ?? []].flat(), ...idsIn(text(row.twins))];
  const names = readNames([...new Set(rows.flatMap(idsOf))].slice(0, 900));
  return {
    total,
    rows: rows.map((row) => {
      const customers = idsOf(row).flatMap((each) => {
        const name = names.get(each);
        return name === undefined ? [] : [`${name} (internal ID ${each})`];
      });
      return {
        ...joorRowOf(row),
        customer: customers.join('; '),
        customerId: id(row.matched),
        note: 'Only one of them can be this customer of JOOR. Merge them in NetSuite, or leave the others off JOOR.',
      };
    }),
  };
}

function readResultRows(
  matchId: number,
  request: ResultRequest,
  conditions: Conditions,
): { rows: Row[]; total: number } {
  const { filters, sort, descending, page, pageSize } = request;
  conditions.add(`r.${R.match} = ?`, String(matchId)).contains([`r.${R.joorName}`, `r.${R.code}`], filters.text);
  return readPageOfMany({
    sql: `SELECT r.id, r.${R.joorName} AS joorname, r.${R.code} AS code, r.${R.email} AS joormail, r.${R.city} AS city,
        r.${R.country} AS country, r.${R.customer} AS matched, r.${R.twins} AS twins FROM ${R.type} r
      WHERE ${conditions.sql} ORDER BY ${withDirection(RESULT_ORDER.ofRow[sort], descending)}, r.id`,
    params: conditions.params,
    page,
    pageSize,
  });
}

const joorRowOf = (row: Row): ResultRow => ({
  ...NO_RESULT,
  key: text(row.id),
  name: asShown(text(row.joorname)),
  code: asShown(text(row.code)),
  email: text(row.joormail),
  city: asShown(text(row.city)),
  country: asShown(text(row.country)),
});

/** The row of a customer `c` that stands in a group; joins compare by = alone. */
const withRow = (alias: string): string =>
  `LEFT JOIN ${R.type} ${alias} ON ${alias}.${R.customer} = c.id AND ${alias}.${R.match} = ? AND ${alias}.${R.group} = ?`;

/** Customers of NetSuite that JOOR never had and that no row has. Costs 30 units, 40 for a page of more than 900. */
export function readOnlyNetSuite(
  matchId: number,
  scope: MatchScope,
  system: CodeSource & Pick<ExternalSystem, 'stages'>,
  request: ResultRequest,
): TablePage<ResultRow> {
  const { filters, sort, descending, page, pageSize } = request;
  const selected = `JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ?`;
  const ofRows = TAKEN.flatMap((group) => [String(matchId), group]);
  const where = new Conditions("c.isinactive = 'F'")
    .oneOf('LOWER(c.searchstage)', system.stages)
    .add(`ss.${SS.fingerprintSent} IS NULL`)
    .add('matched.id IS NULL AND preselected.id IS NULL')
    .contains(['c.companyname', 'c.altname', 'c.entityid', 'c.email'], filters.text);
  const { rows, total } = readPageOfMany({
    sql: `SELECT ${customerColumns(system)}, c.email
      FROM customer c ${scope === 'enabled' ? selected : ''}
        LEFT JOIN ${SS.type} ss ON ss.${SS.customerId} = c.id AND ss.${SS.system} = ?
        ${withRow('matched')} ${withRow('preselected')}
      WHERE ${where.sql} ORDER BY ${withDirection(RESULT_ORDER.ofCustomer[sort], descending)}, c.id`,
    params: [...(scope === 'enabled' ? [system.id] : []), system.id, ...ofRows, ...where.params],
    page,
    pageSize,
  });
  const places = readPlaces(rows.map((row) => Number(row.customerid)));
  return {
    total,
    rows: rows.map((row) => {
      const { customerId, name, code } = customerOf(row, system);
      return {
        ...NO_RESULT,
        key: String(customerId),
        customer: name,
        customerId,
        codeToEnter: code,
        email: text(row.email),
        ...places.get(customerId),
      };
    }),
  };
}
