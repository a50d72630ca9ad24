import { PATHS, searchResultsAddress } from '../../account/page-addresses';
import type { SavedSearch } from '../../account/search/saved';
import { counted } from '../../counted';
import { optionName } from '../format/values';
import { Layout } from '../layout/layout';
import { listTitle } from '../layout/navigation';
import { Empty, Heading, TableBox } from '../layout/parts';
import type { Site } from '../site';

const OWNER = { id: 'owner', type: 'SELECT', label: 'Owner', select: 'employee' } as const;

/** Lists > Search > Saved Searches. */
export function SearchesPage({ site, searches }: { site: Site; searches: readonly SavedSearch[] }) {
  const count = counted(searches.length, 'search', 'searches');
  return (
    <Layout site={site} title="Saved Searches" section={PATHS.SEARCHES} crumbs={[{ label: 'Saved Searches' }]}>
      <Heading title="Saved Searches" lead={searches.length > 0 ? count : undefined} />
      {searches.length === 0 ? (
        <Empty title="No saved searches yet">What a script saves with N/search appears here.</Empty>
      ) : (
        <TableBox caption="Saved Searches">
          <thead>
            <tr>
              {['Title', 'ID', 'Type', 'Owner', 'Public'].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {searches.map((search) => (
              <tr>
                <td>
                  <a href={searchResultsAddress(search.internalId)}>{search.title}</a>
                </td>
                <td>{search.scriptId}</td>
                <td>{typeName(site, search.type)}</td>
                <td>{optionName(site, OWNER, String(search.owner))}</td>
                <td>{search.isPublic ? 'Yes' : 'No'}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </Layout>
  );
}

function typeName(site: Site, id: string): string {
  const type = site.account.catalogue.type(id);
  return type === undefined ? id : listTitle(type);
}
