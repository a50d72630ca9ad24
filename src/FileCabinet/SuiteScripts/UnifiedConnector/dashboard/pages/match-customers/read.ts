import { nameOf } from '../../../customers/read-customers';
import type { MatchRecord } from '../../../matching/match-record';
import { asShown } from '../../../netsuite/as-shown';
import { ACCOUNT_STATE, CUSTOMER, EXTERNAL_SYSTEM, MATCH_ROW as R, SYNC_STATE as SS } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { id, type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import type { ExternalSystem } from '../../../settings/external-system';
import type { RowGroup, RowProposals } from '../../../sync/match/decision';
import { TAKEN } from '../../../sync/match/decision';
import { joinedPieces } from '../../../sync/match/pieces';
import type { TablePage, TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentOf, printed } from '../../server/read-moment';
import type {
  Decision,
  FoundCustomer,
  MATCH_COLUMNS,
  MatchGroup,
  MatchRow,
  MatchScope,
  RESULT_COLUMNS,
  ResultRow,
} from './contract';
import { MOST_FOUND } from './contract';

/** An active External System as the page needs it. */
export interface MatchSystemRow {
  id: number;
  name: string;
  /** Whether List Path is filled in. */
  list: boolean;
  /** Why it pauses; '' where it does not. */
  pause: string;
}

/** Active External Systems, by name. Costs 10 units. */
export const readMatchSystems = (): MatchSystemRow[] =>
  readFew(
    `SELECT s.id, s.name, s.${EXTERNAL_SYSTEM.listPath} AS listpath, a.${ACCOUNT_STATE.pauseReason} AS pause
     FROM ${EXTERNAL_SYSTEM.type} s LEFT JOIN ${ACCOUNT_STATE.type} a ON a.${ACCOUNT_STATE.system} = s.id
     WHERE s.isinactive = 'F' ORDER BY s.name, s.id`,
  ).map((row) => ({
    id: Number(row.id),
    name: text(row.name),
    list: text(row.listpath) !== '',
    pause: text(row.pause),
  }));

type CodeSource = Pick<ExternalSystem, 'id' | 'codeSource' | 'codeField'>;

/** Columns of a customer `c` with its Sync State `ss`, for `customerOf`. */
const customerColumns = ({ codeSource, codeField }: CodeSource): string =>
  `c.id AS customerid, c.entityid, c.isperson, c.companyname, c.firstname, c.lastname, c.altname,
    ss.${SS.customerCode} AS heldcode${codeSource === 'field' ? `, c.${codeField} AS codefield` : ''}`;

function codeOf(row: Row, { codeSource }: CodeSource): string {
  if (text(row.heldcode) !== '') return text(row.heldcode);
  if (codeSource === 'field') return asShown(text(row.codefield));
  return codeSource === 'customer-id' ? asShown(text(row.entityid)) : text(row.customerid);
}

const customerOf = (row: Row, system: CodeSource) => ({
  customerId: Number(row.customerid),
  name: asShown(nameOf(row)),
  code: codeOf(row, system),
});

const SELECT_ROW = `r.id, r.${R.joorName} AS joorname, r.${R.code} AS code, r.${R.city} AS city,
    r.${R.country} AS country, r.${R.email} AS joormail, r.${R.phone} AS joorphone, r.${R.group} AS rowgroup,
    r.${R.customer} AS matched, r.${R.score} AS score, r.${R.reason} AS reason, r.${R.doubt} AS doubt,
    r.${R.others} AS others, r.${R.decision} AS decision, r.${R.version} AS version, r.${R.decidedBy} AS decidedby,
    ${printed(`r.${R.decidedAt}`)} AS decidedat, r.${R.decidedAtUtc} AS decidedinstant, r.${R.problem} AS problem`;

/** A merged or deleted customer is none of `c`. */
const FROM_ROW = `FROM ${R.type} r LEFT JOIN customer c ON c.id = r.${R.customer}
    LEFT JOIN ${SS.type} ss ON ss.${SS.customerId} = r.${R.customer} AND ss.${SS.system} = ?`;

const ORDER: Record<(typeof MATCH_COLUMNS)[number], string> = {
  name: `LOWER(r.${R.joorName})`,
  code: `r.${R.code}`,
  score: `r.${R.score}`,
  decision: `r.${R.group}`,
  customer: 'LOWER(c.altname)',
  decidedAt: `r.${R.decidedAtUtc}`,
};

const GROUPS: Readonly<Record<MatchGroup, RowGroup | 'claimed'>> = {
  preselected: 'preselected',
  open: 'open',
  alone: 'alone',
  matched: 'matched',
  'not-same': 'not-same',
  'claimed-twice': 'claimed',
};

const GONE = 'The customer no longer exists in NetSuite. It was deleted or merged into another customer.';

function matchRowOf(row: Row, system: CodeSource, claimed: ReadonlySet<number>): MatchRow {
  const matched = id(row.matched);
  const gone = matched !== null && id(row.customerid) === null;
  const group = text(row.rowgroup) as RowGroup;
  const twice = matched !== null && TAKEN.includes(group) && claimed.has(matched);
  return {
    id: Number(row.id),
    version: Number(row.version),
    group: twice ? 'claimed-twice' : group,
    name: asShown(text(row.joorname)),
    code: asShown(text(row.code)),
    city: asShown(text(row.city)),
    country: asShown(text(row.country)),
    email: text(row.joormail),
    phone: asShown(text(row.joorphone)),
    decision: text(row.decision) as Decision,
    customer: matched === null || gone ? null : customerOf(row, system),
    score: id(row.score),
    reason: asShown(text(row.reason)),
    doubt: asShown(text(row.doubt)),
    others: Number(row.others ?? 0),
    decidedBy: asShown(text(row.decidedby)),
    decidedAt: momentOf(row.decidedat, row.decidedinstant),
    problem: gone ? GONE : asShown(text(row.problem)),
  };
}

/** A page of the rows of a match. Costs 20 units. */
export function readMatchRows(
  matchId: number,
  system: CodeSource,
  request: TableRequest & { sort: keyof typeof ORDER },
  claimed: readonly number[],
): TablePage<MatchRow> {
  const { filters, sort, descending, page, pageSize } = request;
  const group = choiceOf(filters, 'group', GROUPS);
  const where = new Conditions().add(`r.${R.match} = ?`, String(matchId));
  if (group === 'claimed') {
    if (claimed.length === 0) return { rows: [], total: 0 };
    where.oneOf(`r.${R.group}`, TAKEN).oneOf(`r.${R.customer}`, claimed.slice(0, 900));
  } else where.equal(`r.${R.group}`, group);
  where.contains([`r.${R.joorName}`, `r.${R.code}`, `r.${R.email}`, 'c.altname', 'c.entityid'], filters.text);
  const { rows, total } = readPageOfMany({
    sql: `SELECT ${SELECT_ROW}, ${customerColumns(system)} ${FROM_ROW} WHERE ${where.sql}
      ORDER BY ${ORDER[sort]}${descending ? ' DESC' : ''}, r.id`,
    params: [system.id, ...where.params],
    page,
    pageSize,
  });
  const twice = new Set(claimed);
  return { total, rows: rows.map((row) => matchRowOf(row, system, twice)) };
}

/** Rows by internal id, at most 100, in this order. Costs 10 units, nothing without ids. */
export function readMatchRowsById(
  matchId: number,
  system: CodeSource,
  ids: readonly number[],
  claimed: readonly number[],
): MatchRow[] {
  if (ids.length === 0) return [];
  const rows = readFew(
    `SELECT ${SELECT_ROW}, ${customerColumns(system)} ${FROM_ROW}
     WHERE r.${R.match} = ? AND r.id IN (${placeholders(ids)})`,
    [system.id, String(matchId), ...ids],
  );
  const twice = new Set(claimed);
  const byId = new Map(rows.map((row) => [Number(row.id), matchRowOf(row, system, twice)]));
  return ids.flatMap((each) => byId.get(each) ?? []);
}

/** JOOR's customer of a row and what is proposed for it; undefined: there is no such row. Costs 10 units. */
export function readRowContents(
  matchId: number,
  rowId: number,
): { connection: MatchRecord; proposals: RowProposals['proposals']; twins: number[] } | undefined {
  const [row] = readFew(
    `SELECT r.id, r.${R.connection} AS connection, r.${R.proposals} AS proposals, r.${R.twins} AS twins
     FROM ${R.type} r WHERE r.${R.match} = ? AND r.id = ?`,
    [String(matchId), rowId],
  );
  return (
    row && {
      connection: joinedPieces<MatchRecord>([text(row.connection)]),
      proposals: joinedPieces<RowProposals>([text(row.proposals)]).proposals,
      twins: idsIn(text(row.twins)),
    }
  );
}

const idsIn = (list: string): number[] =>
  list
    .split(',')
    .filter((each) => each !== '')
    .map(Number);

/** Names of customers by internal id, of those that exist. Costs 10 units, nothing without ids. */
export function readNames(ids: readonly number[]): Map<number, string> {
  if (ids.length === 0) return new Map();
  const rows = readFew(
    `SELECT c.id, c.isperson, c.companyname, c.firstname, c.lastname, c.altname FROM customer c
     WHERE c.id IN (${placeholders(ids)})`,
    [...ids],
  );
  return new Map(rows.map((row) => [Number(row.id), asShown(nameOf(row))]));
}

/** Customers named in one query. */
const AT_ONCE = 900;

/** Where the default shipping addresses of customers are, by internal id. Costs 10 units for every 900 begun. */
export function readPlaces(ids: readonly number[]): Map<number, { city: string; country: string }> {
  const places = new Map<number, { city: string; country: string }>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    const rows = readFew(
      `SELECT ab.entity, a.city, a.country FROM customerAddressbook ab
         LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress
       WHERE ab.defaultshipping = 'T' AND ab.entity IN (${placeholders(part)})`,
      part,
    );
    for (const row of rows) {
      places.set(Number(row.entity), { city: asShown(text(row.city)), country: text(row.country) });
    }
  }
  return places;
}

/** Active customers by name, internal id, Customer ID, code or e-mail, the first of them by name. Costs 30 units. */
export function findCustomers(words: string, system: CodeSource): Omit<FoundCustomer, 'heldBy'>[] {
  const where = new Conditions("c.isinactive = 'F'");
  const wanted = words.trim();
  const byId = /^\d{1,15}$/.test(wanted);
  const columns = ['c.companyname', 'c.altname', 'c.entityid', 'c.email', `ss.${SS.customerCode}`];
  const contained = new Conditions().contains(columns, wanted);
  const all = byId ? `(${contained.sql} OR c.id = ?)` : contained.sql;
  where.add(all, ...contained.params, ...(byId ? [Number(wanted)] : []));
  const rows = readPageOfMany({
    sql: `SELECT ${customerColumns(system)}, c.email FROM customer c
        LEFT JOIN ${SS.type} ss ON ss.${SS.customerId} = c.id AND ss.${SS.system} = ?
      WHERE ${where.sql} ORDER BY LOWER(c.altname), c.id`,
    params: [system.id, ...where.params],
    page: 0,
    pageSize: MOST_FOUND,
  }).rows;
  const places = readPlaces(rows.map((row) => Number(row.customerid)));
  return rows.map((row) => {
    const customer = customerOf(row, system);
    return { ...customer, email: text(row.email), city: places.get(customer.customerId)?.city ?? '' };
  });
}

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
