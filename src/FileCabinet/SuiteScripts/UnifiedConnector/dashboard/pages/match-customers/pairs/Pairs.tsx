import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { TableRequest } from '../../../contract/table';
import { post } from '../../../shell/api';
import { currentFilters } from '../../../shell/current-filters';
import { Button } from '../../../shell/parts/Button';
import { Empty } from '../../../shell/parts/Empty';
import { Loading } from '../../../shell/parts/Loading';
import { Message } from '../../../shell/parts/Message';
import { allRows, saveCsv } from '../../../shell/table/csv';
import { FilterBar } from '../../../shell/table/FilterBar';
import { addressOf, type Shown, shownBy } from '../../../shell/table/shown';
import { useLoaded } from '../../../shell/use-loaded';
import { saveXlsx } from '../../../spreadsheet/save-xlsx';
import type { Match, MatchCounts, MatchRow } from '../contract';
import { matchPath } from '../paths';
import { GROUPS } from '../words';
import { ChooseDialog } from './ChooseDialog';
import { Groups } from './Groups';
import { Keys, keyPressed } from './Keys';
import { Pair } from './Pair';
import { PAIR_COLUMNS } from './pair-columns';
import { Selected } from './Selected';
import { type Decided, type Decisions, useDecisions } from './use-decisions';

const PAGE_SIZE = 25;

/** The best first. */
const USUAL = { sort: 'score', descending: true };

/** Stands in the address for no group. */
const ALL = 'all';

const ORDERS = [
  { value: '-score', label: 'Score, highest first' },
  { value: 'score', label: 'Score, lowest first' },
  { value: 'name', label: "JOOR's name" },
  { value: 'customer', label: "NetSuite's name" },
  { value: 'code', label: "JOOR's code" },
  { value: '-decidedAt', label: 'Decided last' },
];

interface PairsProps {
  systemId: number;
  match: Match;
  onCounts(counts: MatchCounts): void;
}

/** The second step: what is proposed, and what people decide. */
export function Pairs({ systemId, match, onCounts }: PairsProps) {
  const [, navigate] = useLocation();
  const path = matchPath(systemId);
  const shown = shownBy(currentFilters(), USUAL);
  const { group = 'open', text = '' } = shown.filters;
  const at = (changes: Partial<Shown>) => addressOf(path, { ...shown, ...changes }, USUAL);
  const inGroup = (next: string) => at({ filters: { group: next, text }, page: 0 });
  const request: TableRequest = { ...shown, filters: filtersOf(systemId, group, text), pageSize: PAGE_SIZE };
  const key = `${match.id} ${JSON.stringify(request)}`;
  const loaded = useLoaded(key, () => post('match_rows', request));
  const [chooses, setChooses] = useState<MatchRow | null>(null);
  const [selected, setSelected] = useState<ReadonlyMap<number, MatchRow>>(new Map());
  const [downloadProblem, setDownloadProblem] = useState<string | null>(null);
  const decisions = useDecisions(systemId, match, loaded.answer, onCounts);
  useEffect(() => setSelected(new Map()), [key]);
  const list = useRef<HTMLUListElement>(null);
  const download = (save: (rows: MatchRow[]) => void | Promise<void>) =>
    allRows((each) => post('match_rows', each), request)
      .then(save)
      .then(
        () => setDownloadProblem(null),
        (error: Error) => setDownloadProblem(error.message),
      );
  const name = `Match Customers ${GROUPS.find((each) => each.group === group)?.label ?? 'all'}`;
  const decide = async (some: readonly Decided[], from?: number) => {
    await decisions.decide(some);
    if (from !== undefined) focusNext(list.current, from);
  };
  return (
    <>
      <Groups counts={match.counts} group={group} all={ALL} addressOf={inGroup} />
      <div class="uc-match-says">
        <p class="uc-muted">{GROUPS.find((each) => each.group === group)?.says ?? 'All customers of JOOR.'}</p>
        <Keys />
      </div>
      <div class="uc-match-tools">
        <FilterBar
          fields={[{ name: 'text', label: 'Name, code or email', type: 'text' }]}
          filters={text === '' ? {} : { text }}
          onChange={({ text: typed = '' }) =>
            navigate(at({ filters: { group, text: typed }, page: 0 }), { replace: true })
          }
        />
        <div class="uc-fields">
          <label htmlFor="uc-match-order">
            Sort by
            <select
              id="uc-match-order"
              value={`${shown.descending ? '-' : ''}${shown.sort}`}
              onChange={({ currentTarget: { value } }) =>
                navigate(at({ sort: value.replace('-', ''), descending: value.startsWith('-'), page: 0 }), {
                  replace: true,
                })
              }
            >
              {ORDERS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Button onClick={() => download((rows) => saveCsv(name, PAIR_COLUMNS, rows))}>Download CSV</Button>
          <Button onClick={() => download((rows) => saveXlsx(name, PAIR_COLUMNS, rows))}>Download XLSX</Button>
        </div>
      </div>
      {downloadProblem !== null && <Message kind="error">{downloadProblem}</Message>}
      {decisions.others && (
        <Message kind="information">
          Somebody else decides in this match too. <Button onClick={loaded.reload}>Show the latest</Button>
        </Message>
      )}
      {decisions.problem !== null && <Message kind="error">{decisions.problem}</Message>}
      <Loading of={loaded}>
        {({ total }) =>
          total === 0 ? (
            <Empty>{text === '' ? emptyOf(group, match.counts) : 'No customer of JOOR here is like this.'}</Empty>
          ) : (
            <>
              <Selected
                rows={decisions.rows}
                total={total}
                selected={selected}
                busy={decisions.busy}
                onSelect={setSelected}
                told={<Told decisions={decisions} />}
                onAll={() => allRows((each) => post('match_rows', each), request)}
                onDecide={(kind) =>
                  decide([...selected.keys()].map((id) => ({ id, kind }))).then(() => setSelected(new Map()))
                }
              />
              {/* Keys only help those who are inside the list anyway: every one of them is a button too. */}
              <ul
                ref={list}
                class="uc-pairs"
                aria-label="Pairs"
                onKeyDown={(event) =>
                  keyPressed(event, list.current, decisions.rows, {
                    decide: (row, kind, index) => decide([{ id: row.id, kind }], kind === 'undo' ? undefined : index),
                    choose: setChooses,
                    select: (row) => setSelected(toggled(selected, row)),
                  })
                }
              >
                {decisions.rows.map((row, index) => (
                  <Pair
                    key={row.id}
                    systemId={systemId}
                    matchId={match.id}
                    row={row}
                    refusal={decisions.refusals.get(row.id) ?? null}
                    busy={decisions.busy}
                    selected={selected.has(row.id)}
                    onSelect={() => setSelected(toggled(selected, row))}
                    onDecide={(kind, customerId) =>
                      decide([{ id: row.id, kind, customerId }], kind === 'undo' ? index - 1 : index)
                    }
                    onChoose={() => setChooses(row)}
                  />
                ))}
              </ul>
              <Pages page={shown.page} total={total} onPage={(page) => navigate(at({ page }))} />
            </>
          )
        }
      </Loading>
      {chooses && (
        <ChooseDialog
          systemId={systemId}
          matchId={match.id}
          row={chooses}
          onChoose={(customerId) => {
            setChooses(null);
            decide([{ id: chooses.id, kind: 'choose', customerId }]);
          }}
          onClose={() => setChooses(null)}
        />
      )}
    </>
  );
}

/** What became of the last decisions, and the way back. */
function Told({ decisions: { told, busy, undo } }: { decisions: Decisions }) {
  return (
    <span role="status" class="uc-match-told">
      {told !== null && (
        <>
          {told.sentence}{' '}
          {told.undo.length > 0 && (
            <Button kind="link" aria-disabled={busy} onClick={() => undo()}>
              Undo
            </Button>
          )}
        </>
      )}
    </span>
  );
}

function filtersOf(systemId: number, group: string, text: string): TableRequest['filters'] {
  return { system: String(systemId), ...(group === ALL ? {} : { group }), ...(text === '' ? {} : { text }) };
}

function toggled(selected: ReadonlyMap<number, MatchRow>, row: MatchRow): ReadonlyMap<number, MatchRow> {
  const next = new Map(selected);
  if (!next.delete(row.id)) next.set(row.id, row);
  return next;
}

/** The next pair, so that one after the other can be decided. */
function focusNext(list: HTMLUListElement | null, index: number): void {
  const pairs = list?.querySelectorAll<HTMLButtonElement>('[data-pair]') ?? [];
  (pairs[index + 1] ?? pairs[index])?.focus();
}

function emptyOf(group: string, { preselected, matched, open }: MatchCounts): string {
  if (group !== 'open' || open > 0) return 'There are none in this group.';
  return `Nothing is left to decide: ${preselected.toLocaleString('en')} pairs are preselected, and people matched ${matched.toLocaleString('en')}. Press Done when you agree.`;
}

interface PagesProps {
  page: number;
  total: number;
  onPage(page: number): void;
}

function Pages({ page, total, onPage }: PagesProps) {
  if (total <= PAGE_SIZE) return null;
  return (
    <nav class="uc-table-foot" aria-label="Pages of Pairs">
      <Button aria-disabled={page === 0} onClick={() => onPage(page - 1)}>
        Previous
      </Button>
      <span>
        Page {page + 1} of {Math.ceil(total / PAGE_SIZE)}
      </span>
      <Button aria-disabled={(page + 1) * PAGE_SIZE >= total} onClick={() => onPage(page + 1)}>
        Next
      </Button>
    </nav>
  );
}
