import { suiteletAddress } from '../../account/page-addresses';
import type { FormModel } from '../../modules/ui/widgets/model';
import type { PageDeployment } from '../../runtime/page-scripts';
import { ClientPart } from '../client/client-part';
import { suiteletPage } from '../client/page-data';
import { Layout } from '../layout/layout';
import type { Site } from '../site';
import { FormView } from '../widgets/form-view';

/** A form that a Suitelet wrote, in the account's own frame. */
export function SuiteletPage({ site, page, form }: { site: Site; page: PageDeployment; form: FormModel }) {
  const address = suiteletAddress(site.account, page.script.internalId, page.number);
  const crumbs = form.links
    .filter(({ type }) => type === 'BREADCRUMB')
    .map(({ title, url }) => ({ label: title, href: url }));
  return (
    <Layout
      site={site}
      title={form.title}
      section={address}
      crumbs={[...crumbs, { label: form.title }]}
      bare={form.hideNavBar}
    >
      <ClientPart page={suiteletPage(site, form)} form={form} />
      <FormView account={site.account} form={form} action={address} />
    </Layout>
  );
}
