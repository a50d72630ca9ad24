import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { Site } from '../site';
import { navigation } from './navigation';
import { STYLE_ADDRESS } from './styles';

export interface Crumb {
  label: string;
  href?: string;
}

interface LayoutProps {
  site: Site;
  title: string;
  /** Address of the navigation entry that this page belongs to. */
  section?: string;
  crumbs?: readonly Crumb[];
}

/** Every page: header with the account, navigation, breadcrumbs and the main part. */
export function Layout({ site, title, section, crumbs = [], children }: PropsWithChildren<LayoutProps>) {
  const { companyName, accountId } = site.account.settings;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${companyName}`}</title>
          <link rel="stylesheet" href={STYLE_ADDRESS} />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to main content
          </a>
          <header class="bar">
            <button type="button" class="menu" popovertarget="navigation">
              Menu
            </button>
            <a class="brand" href="/">
              {companyName}
            </a>
            <span class="account">
              <span class="label">Account</span> {accountId}
            </span>
            <span class="place">Local account</span>
          </header>
          <div class="frame">
            <nav id="navigation" aria-label="Main" popover="auto">
              {navigation(site.account).map((group) => (
                <section>
                  <h2>{group.title}</h2>
                  <ul>
                    {group.links.map(({ href, label }) => (
                      <li>
                        <a href={href} aria-current={section === href ? 'page' : undefined}>
                          {label}
                        </a>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </nav>
            <main id="main" tabindex={-1}>
              {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
              {children}
            </main>
          </div>
        </body>
      </html>
    </>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Breadcrumbs">
      <ol>
        {[{ label: 'Overview', href: '/' }, ...crumbs].map(({ label, href }) => (
          <li>{href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
