import { type Bootstrap, ELEMENTS } from '../contract/actions';

/** What the server gave the page. */
export const bootstrap: Bootstrap = JSON.parse(document.getElementById(ELEMENTS.bootstrap)?.textContent ?? '{}');
