import { useCallback } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import { COLLECTED_LISTS, type CollectedList } from '../../../hand-over/collected';
import { LISTS } from '../../../hand-over/lists';
import { LIST_NAMES, type ListName } from '../../../settings/loaded-lists';
import type { TableRequest } from '../../contract/table';
import { ListedCustomers } from '../../listed-customers/ListedCustomers';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Page } from '../../shell/parts/Page';
import { customersPath, PATH, partPath } from './paths';

const LABELS: Readonly<Record<CollectedList, string>> = {
  looked: 'Enabled customers read',
  notExported: 'Enabled customers not exported',
  unmapped: 'Customers without a price label',
};

/** The customers that a number of the prerequisites counts. */
export function HandOverCustomersPage({ params: { system = '' } }: RouteComponentProps) {
  const systemId = Number(system);
  const { list: asked = '', values: json = '' } = currentFilters();
  const list = [...COLLECTED_LISTS, ...LIST_NAMES].find((each) => each === asked) ?? 'looked';
  const values = valuesIn(json);
  const source = useCallback(
    (request: TableRequest) => post('hand_over_customers', { ...request, systemId, list, values: valuesIn(json) }),
    [systemId, list, json],
  );
  const title = titleOf(list, values);
  return (
    <Page title={title}>
      <p>
        <Link href={PATH}>Hand-over to JOOR</Link> ›{' '}
        <Link href={partPath(systemId, 'prerequisites')}>Prerequisites</Link>
      </p>
      <p>As they were when the enabled customers were read last.</p>
      <ListedCustomers
        title={title}
        path={customersPath(systemId, '')}
        kept={['list', 'values']}
        source={source}
        empty="No customer was counted here."
      />
    </Page>
  );
}

function titleOf(list: CollectedList | ListName, values: readonly string[]): string {
  const own = COLLECTED_LISTS.find((each) => each === list);
  if (own) return LABELS[own];
  return `${LISTS[list as ListName].title}: ${values.map((value) => value || 'none').join(', ')}`;
}

/** Whoever changed the address by hand gets a value that nobody has. */
function valuesIn(json: string): string[] {
  try {
    const values: unknown = JSON.parse(json);
    return Array.isArray(values) ? values.map(String) : [];
  } catch {
    return [];
  }
}
