import type { RecordType } from '../../account/catalogue/definition';
import { listAddress, PATHS } from '../../account/page-addresses';
import { PERFORM_SEARCH } from '../../account/search/saved';
import type { Site } from '../site';
import { centerMenus } from './center-menus';
import type { NavigationGroup, NavigationLink } from './navigation-group';

const HOME: NavigationGroup = { title: 'Home', links: [{ href: '/', label: 'Overview' }] };

const EXECUTIONS: NavigationLink = { href: '/app/scripting/executions', label: 'Script Executions' };
const SAVED_SEARCHES: NavigationLink = { href: PATHS.SEARCHES, label: 'Saved Searches' };
const QUERY: NavigationLink = { href: '/app/query', label: 'SuiteQL Query' };

/** Standard types people work with come first; the lists behind select fields follow. */
export const RELATIONSHIPS: readonly string[] = ['customer', 'lead', 'prospect', 'contact', 'employee'];

/** Types that have no list of their own: addresses belong to their owners' pages, roles to those that SDF deploys. */
const WITHOUT_LIST: readonly string[] = ['address', 'role'];

/** What the visitor's role sees: the menus of its center, and the record types with a list, by their groups. */
export function navigation(site: Site): NavigationGroup[] {
  const { account } = site;
  const types = account.catalogue.types().filter((type) => !WITHOUT_LIST.includes(type.id) && site.mayView(type));
  const group = (title: string, chosen: typeof types): NavigationGroup => ({
    title,
    links: chosen.map((type) => ({ href: listAddress(account, type), label: listTitle(type) })),
  });
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en');
  const standard = types.filter((type) => type.kind === 'standard');
  const groups = [
    HOME,
    ...centerMenus(site),
    group(
      'Relationships',
      RELATIONSHIPS.flatMap((id) => standard.find((type) => type.id === id) ?? []),
    ),
    group('Custom Records', types.filter((type) => type.kind === 'customrecord').sort(byLabel)),
    { title: 'Customization', links: site.isAdministrator ? [EXECUTIONS, QUERY] : [QUERY] },
    { title: 'Lists › Search', links: site.mayUse(PERFORM_SEARCH) ? [SAVED_SEARCHES] : [] },
    group('Lists', standard.filter((type) => !RELATIONSHIPS.includes(type.id)).sort(byLabel)),
    group('Custom Lists', types.filter((type) => type.kind === 'customlist').sort(byLabel)),
  ];
  return groups.filter((candidate) => candidate.links.length > 0);
}

/** Customer -> Customers, Category -> Categories, Status -> Statuses, Batch -> Batches. */
export function plural(label: string): string {
  if (/[^aeiou]y$/i.test(label)) return `${label.slice(0, -1)}ies`;
  if (/(us|ss|x|ch|sh)$/i.test(label)) return `${label}es`;
  return /s$/i.test(label) ? label : `${label}s`;
}

/** Title of a type's list. A custom list is called what it is called. */
export function listTitle(type: RecordType): string {
  return type.kind === 'customlist' ? type.label : plural(type.label);
}
