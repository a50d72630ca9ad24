import type { MatchRecord } from '../../../matching/match-record';
import { asShown } from '../../../netsuite/as-shown';
import { MATCH_ROW as R, SYNC_STATE as SS } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { id, type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import type { RowGroup, RowProposals } from '../../../sync/match/decision';
import { TAKEN } from '../../../sync/match/decision';
import { joinedPieces } from '../../../sync/match/pieces';
import type { TablePage, TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentOf, printed } from '../../server/read-moment';
import type { Decision, MATCH_COLUMNS, MatchGroup, MatchRow } from './contract';
import { type CodeSource, customerColumns, customerOf } from './read-customers';
import { idsIn } from './twins';

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
