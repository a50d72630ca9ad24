import { useCallback } from 'preact/hooks';
import { Link, useParams } from 'wouter-preact';
import type { TableRequest } from '../../contract/table';
import { ListedCustomers } from '../../listed-customers/ListedCustomers';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Page } from '../../shell/parts/Page';
import { runAddress } from './addresses';
import { listLabel, listSentence } from './run-list-words';

/** The customers that a number of a run counts. */
export function RunCustomersPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { list = '' } = currentFilters();
  const source = useCallback(
    (request: TableRequest) => post('run_customers', { ...request, id: Number(id), list }),
    [id, list],
  );
  const sentence = listSentence(list);
  return (
    <Page title={`Run ${id}: ${listLabel(list)}`}>
      <p>
        <Link href="/sync-log">Sync Log</Link> › <Link href={runAddress(Number(id))}>Run {id}</Link>
      </p>
      {sentence && <p>{sentence}</p>}
      <ListedCustomers
        title={`Run ${id}, ${listLabel(list)}`}
        path={`${runAddress(Number(id))}/customers`}
        kept={['list']}
        source={source}
        empty="The run counted no customer here."
      />
    </Page>
  );
}
