import './match-customers.css';
import { useState } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import type { TableRequest } from '../../contract/table';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { Table } from '../../shell/table/Table';
import { useAction } from '../../shell/use-action';
import { saveXlsx } from '../../spreadsheet/save-xlsx';
import { MOST_CHECKED, type ResultList, type ResultRow } from './contract';
import { matchPath, resultPath } from './paths';
import { columnsOf } from './result-columns';
import { RESULTS } from './words';

/** What came of a match: what is left to do at JOOR, and who is only on one side. */
export function ResultPage({ params: { system = '', list = '' } }: RouteComponentProps) {
  const systemId = Number(system);
  const shown = RESULTS.find((each) => each.list === list) ?? RESULTS[0];
  const { answer } = useAction('match_state', { systemId });
  if (!shown) return null;
  const isDone = answer?.match?.state === 'done';
  return (
    <Page
      title={answer ? `Result of Match Customers: ${answer.system}` : 'Result of Match Customers'}
      actions={<Link href={matchPath(systemId)}>Back to Match Customers</Link>}
    >
      {answer?.match && !isDone && (
        <p class="uc-muted">The match is not done yet. These lists say what Done would leave.</p>
      )}
      <nav aria-label="Lists">
        <ul class="uc-groups">
          {RESULTS.filter((each) => !each.untilDone || !isDone || each === shown).map((each) => (
            <li key={each.list}>
              <Link href={resultPath(systemId, each.list)} aria-current={each.list === shown.list ? 'true' : undefined}>
                {each.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Rows key={`${systemId} ${shown.list}`} systemId={systemId} {...shown} />
    </Page>
  );
}

interface RowsProps {
  systemId: number;
  list: ResultList;
  label: string;
  says: string;
}

function Rows({ systemId, list, label, says }: RowsProps) {
  const [version, setVersion] = useState(0);
  const [told, setTold] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const columns = columnsOf(list);
  const title = `Match Customers ${label}`;
  const source = (request: TableRequest) =>
    post('match_results', { ...request, filters: { ...request.filters, system: String(systemId), list } });
  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await work().catch((error: Error) => setProblem(error.message));
    setBusy(false);
  };
  const check = (rows: readonly ResultRow[]) =>
    guarded(async () => {
      setTold(null);
      const checked: ResultRow[] = [];
      let sentence = '';
      for (let start = 0; start < rows.length && sentence === ''; start += MOST_CHECKED) {
        const keys = rows.slice(start, start + MOST_CHECKED).map(({ key }) => key);
        const answer = await post('check_codes', { systemId, keys });
        checked.push(...answer.rows);
        sentence = answer.sentence;
      }
      setTold([checkedSentence(checked), sentence].filter((each) => each !== '').join(' '));
      setVersion((now) => now + 1);
    });
  return (
    <>
      <p class="uc-muted uc-match-says">{says}</p>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {told !== null && <Message kind="information">{told}</Message>}
      <Table
        title={title}
        path={resultPath(systemId, list)}
        columns={columns}
        filters={[{ name: 'text', label: 'Name or code' }]}
        keyOf={({ key }) => key}
        source={source}
        sort={list === 'only-netsuite' ? 'customer' : 'name'}
        empty={EMPTY[list]}
        version={version}
        saveXlsx={saveXlsx}
        {...(list === 'enter-code' && {
          actions: (selected: ResultRow[]) => (
            <Button
              aria-disabled={busy || selected.length === 0}
              onClick={() => selected.length > 0 && check(selected)}
            >
              Check at JOOR
            </Button>
          ),
        })}
      />
    </>
  );
}

const EMPTY: Readonly<Record<ResultList, string>> = {
  'enter-code': 'Nothing has to be entered. Done adds the matched customers whose code JOOR does not have.',
  'only-joor': 'Every customer of JOOR is matched, or the list has gone: it is kept until Done.',
  'only-netsuite': 'Every customer that takes part is matched.',
  'two-on-one': 'No two customers in NetSuite are one customer at JOOR, or the list has gone: it is kept until Done.',
};

function checkedSentence(rows: readonly ResultRow[]): string {
  const count = (check: ResultRow['check']) => rows.filter((row) => row.check === check).length;
  const parts = [
    `${count('entered').toLocaleString('en')} entered`,
    `${count('not-entered').toLocaleString('en')} not entered yet`,
    ...(count('other-customer') > 0
      ? [`${count('other-customer').toLocaleString('en')} entered at another customer of JOOR`]
      : []),
  ];
  return rows.length === 0 ? '' : `${parts.join(', ')}.`;
}
