import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { LOGIN } from '../login/address';
import { visitorNames } from '../login/users';
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
  /** Without navigation. */
  bare?: boolean;
}

/** Every page: header with the account, navigation, breadcrumbs and the main part. */
export function Layout({ site, title, section, crumbs = [], bare = false, children }: PropsWithChildren<LayoutProps>) {
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
            {!bare && (
              <button type="button" class="menu" popovertarget="navigation">
                Menu
              </button>
            )}
            <a class="brand" href="/">
              {companyName}
            </a>
            <span class="account">
              <span class="label">Account</span> {accountId}
            </span>
            <span class="place">Local account</span>
            {site.sessions.isSignedIn && <VisitorLink site={site} />}
          </header>
          <div class={bare ? 'frame bare' : 'frame'}>
            {!bare && <Navigation site={site} section={section} />}
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

function Navigation({ site, section }: Pick<LayoutProps, 'site' | 'section'>) {
  return (
    <nav id="navigation" aria-label="Main" popover="auto">
      {navigation(site).map((group) => (
        <section>
          <h2>{group.title}</h2>
          <ul>
            {group.links.map(({ href, label }) => (
              <li>
                {href === undefined ? (
                  <span title="The local account has no such page">{label}</span>
                ) : (
                  <a href={href} aria-current={section === href ? 'page' : undefined}>
                    {label}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Who is signed in, and the way to another user or role. */
function VisitorLink({ site }: { site: Site }) {
  const { user, role } = visitorNames(site);
  return (
    <a class="visitor" href={LOGIN} title="Change role or log out">
      <b>{user}</b> {role}
    </a>
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
