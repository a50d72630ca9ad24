import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { DashboardPage, MenuLink } from './page';
import { WHERE } from './where';

/** The connector's menu; in a narrow window behind a button. */
export function Sidebar({ pages }: { pages: readonly DashboardPage[] }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <nav class={open ? 'uc-sidebar uc-open' : 'uc-sidebar'} aria-label="Unified Connector">
      <button
        type="button"
        class="uc-menu-button"
        aria-expanded={open}
        aria-controls="uc-menu"
        onClick={() => setOpen(!open)}
      >
        Menu
      </button>
      <ul id="uc-menu" class="uc-menu">
        {entriesOf(pages).map(({ label, links }) => (
          <li key={label ?? links[0]?.path}>
            {label === undefined ? (
              links.map((link) => <Entry key={link.path} link={link} onFollow={close} />)
            ) : (
              <Section label={label} links={links} onFollow={close} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SidebarEntry {
  /** Of the section; undefined: the link stands alone. */
  label: string | undefined;
  links: MenuLink[];
}

/** Pages that follow one another in one section share its entry. */
function entriesOf(pages: readonly DashboardPage[]): SidebarEntry[] {
  const entries: SidebarEntry[] = [];
  for (const { section, links } of pages) {
    const last = entries.at(-1);
    if (section !== undefined && last?.label === section) last.links.push(...links);
    else entries.push({ label: section, links: [...links] });
  }
  return entries;
}

function Section({ label, links, onFollow }: { label: string; links: readonly MenuLink[]; onFollow(): void }) {
  const [open, setOpen] = useState(true);
  const id = `uc-section-${links[0]?.path.slice(1)}`;
  return (
    <>
      <button type="button" class="uc-section" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <ul id={id} hidden={!open}>
        {links.map((link) => (
          <li key={link.path}>
            <Entry link={link} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Pages below an entry's address count as its own. */
function Entry({ link, onFollow }: { link: MenuLink; onFollow(): void }) {
  const [location] = useLocation();
  const page = location.startsWith(WHERE) ? '/' : location;
  const isCurrent = page === link.path || (link.path !== '/' && page.startsWith(`${link.path}/`));
  return (
    <Link href={link.path} onClick={onFollow} aria-current={isCurrent ? 'page' : undefined}>
      {link.label}
      {link.useCount && <Waiting useCount={link.useCount} />}
    </Link>
  );
}

function Waiting({ useCount }: { useCount(): number | null }) {
  const count = useCount();
  return count ? (
    <>
      {' '}
      <span class="uc-waiting">{count.toLocaleString('en')}</span>
    </>
  ) : null;
}
