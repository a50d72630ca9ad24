import type { Account } from '../../account/account';
import { children, referencedScriptId, textOf } from '../../account/catalogue/xml';
import type { DeployedObject } from '../../account/deployed-object';
import { listAddress, newAddress, suiteletAddress } from '../../account/page-addresses';
import type { SdfElement } from '../../account/sdf/project';
import { isInAudience, mayOpen } from '../../runtime/audience';
import { suiteletDeployments } from '../../runtime/page-scripts';
import type { Site } from '../site';
import type { NavigationGroup, NavigationLink } from './navigation-group';

/** The center of the Administrator role: Classic. */
const CLASSIC = 'BASIC';

/**
 * Menus of the visitor's center as projects define them: categories of custom center tabs, and links of Suitelets under
 * the center's own tabs.
 */
export function centerMenus(site: Site): NavigationGroup[] {
  const center = centerOf(site);
  return [...customTabs(site, center), ...scriptLinks(site, center)].filter((group) => group.links.length > 0);
}

function centerOf({ account, visitor }: Site): string {
  const role = account.object(visitor.role);
  return role === undefined ? CLASSIC : textOf(role.root, 'centertype') || CLASSIC;
}

function customTabs(site: Site, center: string): NavigationGroup[] {
  const { account, visitor } = site;
  return account
    .objects('centertab')
    .filter((tab) => textOf(tab.root, 'center') === center && isInAudience(account, tab.root, visitor))
    .flatMap((tab) =>
      account
        .objects('centercategory')
        .filter((category) => textOf(category.root, 'center') === center && isUnder(category, tab))
        .map((category) => ({
          title: titleOf(textOf(tab.root, 'label'), textOf(category.root, 'label')),
          links: [
            ...children(category.root, 'links', 'link').flatMap((link) => categoryLink(site, link)),
            ...linksTo(site, (given) => referencedScriptId(given)?.toLowerCase() === category.scriptId),
          ],
        })),
    );
}

function isUnder(category: DeployedObject, tab: DeployedObject): boolean {
  return referencedScriptId(textOf(category.root, 'centertab'))?.toLowerCase() === tab.scriptId;
}

/** A link of a category. What the local account has no page for stands there as text. */
function categoryLink(site: Site, link: SdfElement): NavigationLink[] {
  const target = referencedScriptId(textOf(link, 'linkobject'))?.toLowerCase() ?? '';
  const label = textOf(link, 'linklabel');
  const [scriptId = '', deploymentId] = target.split('.');
  const suitelet = suiteletDeployments(site.account).find(
    ({ script, deployment }) => script.id === scriptId && (deploymentId ?? deployment.id) === deployment.id,
  );
  if (suitelet !== undefined) {
    if (!suitelet.deployment.isDeployed || !mayOpen(site.account, suitelet.element, site.visitor)) return [];
    const href = suiteletAddress(site.account, suitelet.script.internalId, suitelet.number);
    return [{ href, label: label || suitelet.deployment.title }];
  }
  const object = site.account.object(target);
  if (object?.type === 'centerlink') {
    return [{ href: textOf(object.root, 'url'), label: label || textOf(object.root, 'label') }];
  }
  const type = site.account.catalogue.type(target);
  if (type !== undefined) {
    if (!site.mayView(type)) return [];
    const isForm = textOf(link, 'linktasktype') === 'EDIT';
    const href = isForm ? newAddress(site.account, type) : listAddress(site.account, type);
    return [{ href, label: label || type.label }];
  }
  return [{ href: undefined, label: label || textOf(link, 'linkid') || target }];
}

/** Links of Suitelet deployments under the tabs that a center has of its own: BASICSETUPINTEGRATION. */
function scriptLinks(site: Site, center: string): NavigationGroup[] {
  const categories = new Set(
    deploymentLinks(site.account)
      .map(({ category }) => category)
      .filter((category) => category.startsWith(center)),
  );
  return [...categories].sort().map((category) => ({
    title: categoryTitle(category.slice(center.length)),
    links: linksTo(site, (given) => given === category),
  }));
}

function linksTo(site: Site, isWanted: (category: string) => boolean): NavigationLink[] {
  return deploymentLinks(site.account).flatMap(({ category, label, page }) => {
    if (!isWanted(category) || !page.deployment.isDeployed) return [];
    if (!isInAudience(site.account, page.element, site.visitor)) return [];
    return [{ href: suiteletAddress(site.account, page.script.internalId, page.number), label }];
  });
}

function deploymentLinks(account: Account) {
  return suiteletDeployments(account).flatMap((page) =>
    children(page.element, 'links', 'link').map((link) => ({
      page,
      category: textOf(link, 'linkcategory'),
      label: textOf(link, 'linklabel') || page.deployment.title,
    })),
  );
}

/** Tabs of the standard centers, as the ids of their categories begin after the center's own. */
const TABS: Readonly<Record<string, string>> = {
  COMMERCE: 'Commerce',
  CUSTOMERS: 'Customers',
  EXPENSES: 'Expenses',
  FINANCIAL: 'Financial',
  FORECAST: 'Forecast',
  HR: 'HR',
  LEADS: 'Leads',
  LISTS: 'Lists',
  OPPORTUNITIES: 'Opportunities',
  PAYROLLANDHR: 'Payroll and HR',
  PROSPECTS: 'Prospects',
  REPORTS: 'Reports',
  SALESMARKETING: 'Sales & Marketing',
  SETUP: 'Setup',
  SUPPORT: 'Support',
  TRANSACTIONS: 'Transactions',
};

function categoryTitle(id: string): string {
  const tab = Object.keys(TABS).find((candidate) => id.startsWith(candidate));
  if (tab === undefined) return capitalised(id);
  return titleOf(TABS[tab] ?? tab, capitalised(id.slice(tab.length)));
}

function capitalised(id: string): string {
  return id.charAt(0) + id.slice(1).toLowerCase();
}

function titleOf(tab: string, category: string): string {
  return tab === category ? tab : `${tab} › ${category}`;
}
