import { Layout } from './layout/layout';
import type { Site } from './site';

/** A page in place of the one that could not be shown. */
export function ErrorPage({ site, title, message }: { site: Site; title: string; message: string }) {
  return (
    <Layout site={site} title={title} crumbs={[{ label: title }]}>
      <div class="empty">
        <h1>{title}</h1>
        <p>{message}</p>
        <p>
          <a href="/">Go to the overview</a>
        </p>
      </div>
    </Layout>
  );
}
