import { Html } from './html';

/** Styles of our own markup on NetSuite's record pages. */
export const STYLES = new Html(`<style>
.uc-record { max-width: 72rem; color: #1f2933; font-size: 14px; line-height: 1.5; white-space: normal; text-align: left; }
.uc-record h3 { margin: 1rem 0 0.5rem; font-size: 1.0625rem; font-weight: 600; }
.uc-record table { width: 100%; margin: 0 0 0.75rem; border-collapse: collapse; }
.uc-record th, .uc-record td { padding: 0.5rem 0.75rem; border: 1px solid #d5dde5; text-align: left; vertical-align: top; }
.uc-record th { background: #f5f7f9; font-weight: 600; }
.uc-record tbody th { background: none; }
.uc-record tbody tr:last-child > :is(th, td) { border-bottom: 1px solid #d5dde5; }
.uc-record p, .uc-record ul { margin: 0.25rem 0 0; }
.uc-record ul { padding-left: 1.25rem; list-style: disc; }
.uc-record time { white-space: nowrap; }
.uc-record a { color: #1f5f8b; text-decoration: underline; }
.uc-record summary { padding: 0; cursor: pointer; }
.uc-record details { margin-top: 0.5rem; }
.uc-record :is(a, button, summary):focus-visible { outline: 3px solid #7ab2dc; outline-offset: 2px; }
.uc-record .uc-muted { color: #52606d; }
.uc-record .uc-badge { display: inline-block; padding: 0 0.5rem; border: 1px solid currentcolor; border-radius: 999px; font-size: 0.8125rem; white-space: nowrap; }
.uc-record .uc-good { color: #0b5d66; }
.uc-record .uc-under-way { color: #1f5f8b; }
.uc-record .uc-bad { color: #b42318; }
.uc-record .uc-quiet { color: #52606d; }
.uc-record button { min-height: 2.125rem; margin-top: 0.25rem; padding: 0.3125rem 0.875rem; border: 1px solid #b8c4ce; border-radius: 5px; background: #fff; color: #1f2933; font: inherit; font-weight: 600; cursor: pointer; }
.uc-record button.uc-resync { border-color: #1a7340; background: #1a7340; color: #fff; }
.uc-record button:disabled { cursor: not-allowed; opacity: 0.55; }
@media (max-width: 40rem) {
  .uc-record thead { position: absolute; clip-path: inset(50%); }
  .uc-record :is(table, tbody, tr, th, td) { display: block; }
  .uc-record tbody tr { margin-bottom: 0.5rem; padding: 0.5rem 0.75rem; border: 1px solid #d5dde5; }
  .uc-record tbody :is(th, td), .uc-record tbody tr:last-child > :is(th, td) { padding: 0.125rem 0; border: 0; }
  .uc-record td[data-label]::before { content: attr(data-label) ": "; color: #52606d; }
}
</style>`);
