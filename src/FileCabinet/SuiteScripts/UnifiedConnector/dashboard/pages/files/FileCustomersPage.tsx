import { useCallback } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import type { TableRequest } from '../../contract/table';
import { ListedCustomers } from '../../listed-customers/ListedCustomers';
import { post } from '../../shell/api';
import { Page } from '../../shell/parts/Page';
import { customersPath, PATH, rowsPath } from './paths';

/** The customers that are in a file. */
export function FileCustomersPage({ params }: RouteComponentProps) {
  const id = Number(params.id);
  const source = useCallback((request: TableRequest) => post('file_customers', { ...request, id }), [id]);
  return (
    <Page title={`Customers of file ${id}`}>
      <p>
        <Link href={PATH}>Files</Link> · <Link href={rowsPath(id)}>Rows</Link>
      </p>
      <ListedCustomers
        title={`Customers of file ${id}`}
        path={customersPath(id)}
        source={source}
        empty="The batches of this file are gone: the Retention of its External System has passed."
      />
    </Page>
  );
}
