import { type Bootstrap, ELEMENTS } from '../contract/actions';

/** The browser app's part of the page. */
export function pageHtml(addresses: { script: string; style: string }, bootstrap: Bootstrap): string {
  return `<link rel="stylesheet" href="${escaped(addresses.style)}">
<div id="${ELEMENTS.root}" class="uc-dashboard"><noscript>The dashboard needs JavaScript.</noscript></div>
<script type="application/json" id="${ELEMENTS.bootstrap}">${jsonForScript(bootstrap)}</script>
<script src="${escaped(addresses.script)}" defer></script>`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON that no text in it can end the script element of. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
