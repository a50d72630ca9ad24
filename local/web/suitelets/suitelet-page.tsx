import type { PropsWithChildren } from 'hono/jsx';
import { suiteletAddress } from '../../account/page-addresses';
import { emptyForm, type FormModel, type ListModel } from '../../modules/ui/widgets/model';
import type { PageDeployment } from '../../runtime/page-scripts';
import { ClientPart } from '../client/client-part';
import { suiteletPage } from '../client/page-data';
import { Layout } from '../layout/layout';
import type { Site } from '../site';
import { FormView } from '../widgets/form-view';
import { ListView } from '../widgets/list-view';

/** A form that a Suitelet wrote, in the account's own frame. */
export function SuiteletPage({ site, page, form }: { site: Site; page: PageDeployment; form: FormModel }) {
  const action = addressOf(site, page);
  return (
    <Frame site={site} page={page} content={form}>
      <ClientPart page={suiteletPage(site, form)} form={form} />
      <FormView account={site.account} form={form} action={action} />
    </Frame>
  );
}

/** A list that a Suitelet wrote. */
export function SuiteletListPage({ site, page, list }: { site: Site; page: PageDeployment; list: ListModel }) {
  const form = { ...emptyForm(list.title), clientScript: list.clientScript };
  return (
    <Frame site={site} page={page} content={list}>
      <ClientPart page={suiteletPage(site, form)} form={form} />
      <ListView list={list} />
    </Frame>
  );
}

interface FrameProps {
  site: Site;
  page: PageDeployment;
  content: Pick<FormModel, 'title' | 'links' | 'hideNavBar'>;
}

function Frame({ site, page, content, children }: PropsWithChildren<FrameProps>) {
  const { title, links, hideNavBar } = content;
  // NetSuite shows the breadcrumbs that the page adds, and none of its own.
  const crumbs = links
    .filter(({ type }) => type === 'BREADCRUMB')
    .map((link) => ({ label: link.title, href: link.url }));
  return (
    <Layout site={site} title={title} section={addressOf(site, page)} crumbs={crumbs} bare={hideNavBar}>
      {children}
    </Layout>
  );
}

function addressOf(site: Site, page: PageDeployment): string {
  return suiteletAddress(site.account, page.script.internalId, page.number);
}
