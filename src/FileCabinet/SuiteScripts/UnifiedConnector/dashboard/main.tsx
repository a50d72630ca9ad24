import './shell/locale';
import './shell/app.css';
import { render } from 'preact';
import { ELEMENTS } from './contract/actions';
import { PAGES } from './page-table';
import { App } from './shell/App';
import { keepPlaces } from './shell/place';

const root = document.getElementById(ELEMENTS.root);
if (root) {
  root.addEventListener('keydown', commitOnEnter);
  root.replaceChildren();
  keepPlaces();
  render(<App pages={PAGES} />, root);
}

/** The page stands inside NetSuite's own form, which Enter in a field would submit. It only ends the entry here. */
function commitOnEnter(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  target.dispatchEvent(new Event('change', { bubbles: true }));
}
