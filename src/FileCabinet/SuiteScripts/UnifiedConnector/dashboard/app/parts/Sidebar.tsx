import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { bootstrap } from '../bootstrap';
import { MENU, type MenuEntry, type MenuLink } from '../routes';
import { WHERE } from '../where';

/** The connector's menu; in a narrow window behind a button. */
export function Sidebar() {
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
        {MENU.filter(({ administrator }) => !administrator || bootstrap.isAdministrator).map((entry) => (
          <li key={entry.label}>
            {'links' in entry ? <Section entry={entry} onFollow={close} /> : <Entry link={entry} onFollow={close} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Section({ entry, onFollow }: { entry: Extract<MenuEntry, { links: MenuLink[] }>; onFollow(): void }) {
  const [open, setOpen] = useState(true);
  const id = `uc-section-${entry.links[0]?.path.slice(1)}`;
  return (
    <>
      <button type="button" class="uc-section" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {entry.label}
      </button>
      <ul id={id} hidden={!open}>
        {entry.links.map((link) => (
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
    </Link>
  );
}
