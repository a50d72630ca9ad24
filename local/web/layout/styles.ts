import { createHash } from 'node:crypto';

/** The look of the pages: system fonts, one accent, readable in light and dark, nothing loaded from elsewhere. */
export const STYLES = `
:root { color-scheme: light dark; --ink: #1f2733; --soft: #5a6574; --line: #dde2e9; --page: #f4f6f9; --card: #fff;
  --bar: #22354f; --bar-ink: #f4f7fb; --bar-soft: #b9c7da; --accent: #1a5fa8; --accent-ink: #fff; --tint: #e8f0fa;
  --ok: #17653c; --ok-bg: #e1f3e8; --wait: #7d4c00; --wait-bg: #fdf0d6; --bad: #a11c25; --bad-bg: #fce7e7; --off: #505a67; --off-bg: #e9ecf1; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #a3afbf; --line: #333d4b; --page: #14191f; --card: #1c232c;
  --bar: #17263b; --accent: #82b8f2; --accent-ink: #10202f; --tint: #22334a;
  --ok: #86d9ae; --ok-bg: #153524; --wait: #f0bf6c; --wait-bg: #3a2a0d; --bad: #f8a2a6; --bad-bg: #431a1d; --off: #b7c0cc; --off-bg: #2b333f; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif; }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus-visible { outline: none; }
.bar :focus-visible { outline-color: var(--bar-ink); }
.skip { position: absolute; left: -999px; z-index: 9; } .skip:focus { left: 1rem; top: .6rem; background: var(--card); padding: .4rem 1rem; border-radius: 6px; }
.bar { background: var(--bar); color: var(--bar-ink); display: flex; align-items: center; gap: .4rem 1.25rem; flex-wrap: wrap; padding: .75rem 1.5rem; }
.brand { color: inherit; text-decoration: none; font-weight: 650; font-size: 1.1rem; }
.account { color: var(--bar-soft); font-variant-numeric: tabular-nums; } .account .label { font-size: .85em; }
.place { margin-left: auto; font-size: .78rem; color: var(--bar-soft); border: 1px solid color-mix(in srgb, var(--bar-soft) 50%, transparent); border-radius: 99px; padding: .05rem .7rem; }
.visitor { color: inherit; text-decoration: none; font-size: .88rem; line-height: 1.25; } .visitor b { display: block; font-weight: 600; } .visitor:hover { text-decoration: underline; }
.menu { display: none; font: inherit; color: inherit; background: transparent; border: 1px solid var(--bar-soft); border-radius: 6px; padding: .2rem .75rem; cursor: pointer; }
.frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); align-items: start; } .frame.bare { display: block; }
#navigation { display: block; position: static; width: auto; margin: 0; border: 0; padding: 1rem .75rem 2rem; background: transparent; color: inherit; overflow: visible; }
#navigation h2 { font-size: .72rem; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); margin: 1rem .75rem .25rem; }
#navigation section:first-child h2 { margin-top: .25rem; }
#navigation ul { list-style: none; margin: 0; padding: 0; }
#navigation a { display: block; padding: .28rem .75rem; border-radius: 6px; color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
#navigation li > span { display: block; padding: .28rem .75rem; color: var(--soft); }
#navigation a:hover { background: var(--tint); }
#navigation a[aria-current] { background: var(--tint); color: var(--accent); font-weight: 600; box-shadow: inset 3px 0 var(--accent); }
main { padding: 1.25rem 2rem 4rem 1.25rem; max-width: 100rem; min-width: 0; }
.crumbs ol { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .5rem; padding: 0; margin: 0 0 .9rem; font-size: .88rem; color: var(--soft); }
.crumbs li { min-width: 0; overflow-wrap: anywhere; } .crumbs li + li::before { content: "/"; margin-right: .5rem; color: var(--line); }
.heading { display: flex; justify-content: space-between; align-items: end; gap: .75rem 2rem; flex-wrap: wrap; margin-bottom: 1.1rem; }
.heading > div:first-child { min-width: 0; }
h1 { font-size: 1.55rem; line-height: 1.25; margin: 0; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 0; font-weight: 650; } h3 { font-size: .95rem; margin: 0; }
.lead { color: var(--soft); margin: 0; font-size: .88rem; }
.actions, .buttons { display: flex; gap: .6rem; flex-wrap: wrap; align-items: center; }
.button, button.primary, button.danger, button.plain { display: inline-flex; align-items: center; font: inherit; font-weight: 600; min-height: 2.25rem; padding: 0 1rem; border-radius: 7px;
  border: 1px solid var(--line); background: var(--card); color: var(--accent); text-decoration: none; cursor: pointer; }
.button:hover, button.plain:hover { border-color: var(--accent); }
.button.primary, button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.button.primary:hover, button.primary:hover { filter: brightness(1.08); }
button.danger { background: var(--card); border-color: var(--bad); color: var(--bad); } button.danger:hover { background: var(--bad-bg); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 1.1rem; }
.card > header { display: flex; justify-content: space-between; align-items: baseline; gap: .25rem 1rem; flex-wrap: wrap; padding: .75rem 1.1rem; border-bottom: 1px solid var(--line); }
.card > header p { margin: 0; color: var(--soft); font-size: .88rem; }
.card > .table { border: 0; border-radius: 0 0 10px 10px; } .card > .empty { border: 0; padding: 1.4rem; }
.card > .body { padding: 1.1rem; }
.tabs { display: flex; flex-wrap: wrap; gap: .3rem .4rem; list-style: none; padding: 0; margin: 0 0 1.1rem; }
.tabs a { display: block; padding: .2rem .75rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); text-decoration: none; font-size: .88rem; }
.tabs a:hover { border-color: var(--accent); } .tabs span { color: var(--soft); font-variant-numeric: tabular-nums; }
dl.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: .9rem 1.6rem; margin: 0; padding: 1.1rem; }
dl.fields > div { min-width: 0; } dl.fields > .wide { grid-column: 1 / -1; }
dt, .field > label, .field > legend { font-size: .82rem; color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; min-height: 1.5em; }
.none { color: var(--soft); } .lines { white-space: pre-line; overflow-wrap: anywhere; }
ul.values { margin: 0; padding: 0; list-style: none; }
section.long { margin: 0; max-height: 22rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--page); border: 1px solid var(--line); border-radius: 7px; padding: .6rem .75rem;
  font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.table { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; padding: .5rem .8rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; } tbody tr:hover { background: color-mix(in srgb, var(--tint) 55%, transparent); }
thead th { font-size: .8rem; font-weight: 600; color: var(--soft); white-space: nowrap; background: color-mix(in srgb, var(--page) 60%, var(--card)); }
thead th a { color: inherit; text-decoration: none; } thead th a:hover { color: var(--accent); text-decoration: underline; } th[aria-sort] a { color: var(--accent); }
tbody th { font-weight: 600; }
td > .cut { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; min-width: 18rem; max-width: 36rem; overflow-wrap: anywhere; }
td > .whole { min-width: 18rem; max-width: 44rem; overflow-wrap: anywhere; white-space: pre-line; } td > .wide { min-width: 30rem; }
.under { color: var(--soft); } .short, td code { white-space: nowrap; }
td a, dd a { text-decoration: none; } td a:hover, dd a:hover { text-decoration: underline; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } time { font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.tools { display: flex; gap: .6rem; flex-wrap: wrap; align-items: end; margin-bottom: .9rem; }
.tools form { display: flex; gap: .6rem; flex-wrap: wrap; align-items: end; flex: 1 1 20rem; }
.tools label { display: grid; gap: .15rem; font-size: .82rem; color: var(--soft); flex: 0 1 26rem; }
input:not([type=checkbox]), select, textarea { font: inherit; color: var(--ink); background: var(--card); border: 1px solid color-mix(in srgb, var(--soft) 55%, var(--line)); border-radius: 7px; padding: .4rem .6rem; min-height: 2.25rem; width: 100%; }
textarea { min-height: 6rem; resize: vertical; } textarea.code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; min-height: 10rem; }
input[type=checkbox] { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent); flex: none; }
.form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1rem 1.6rem; padding: 1.1rem; }
.field { min-width: 0; border: 0; padding: 0; margin: 0; display: grid; gap: .2rem; align-content: start; } .field.wide { grid-column: 1 / -1; }
.field .help { font-size: .8rem; color: var(--soft); margin: 0; }
.field.check { grid-template-columns: auto 1fr; align-items: center; gap: .15rem .6rem; padding-top: 1.35rem; } .field.check > label { color: var(--ink); font-size: inherit; } .field.check > .help { grid-column: 1 / -1; }
.choices { display: grid; gap: .25rem; max-height: 16rem; overflow: auto; border: 1px solid var(--line); border-radius: 7px; padding: .5rem .7rem; }
.choices label { display: flex; gap: .55rem; align-items: center; }
.required { color: var(--bad); font-weight: 700; }
.banner { border: 1px solid; border-left-width: 5px; border-radius: 8px; padding: .65rem 1rem; margin-bottom: 1.1rem; } .banner p { margin: .1rem 0 0; color: var(--ink); overflow-wrap: anywhere; }
.banner.error { background: var(--bad-bg); border-color: var(--bad); color: var(--bad); } .banner.confirmation { background: var(--ok-bg); border-color: var(--ok); color: var(--ok); }
.badge { display: inline-block; border-radius: 99px; padding: .02rem .65rem; font-size: .8rem; font-weight: 600; white-space: nowrap; background: var(--off-bg); color: var(--off); }
.badge.good { background: var(--ok-bg); color: var(--ok); } .badge.waiting { background: var(--wait-bg); color: var(--wait); } .badge.bad { background: var(--bad-bg); color: var(--bad); }
.empty { background: var(--card); border: 1px dashed var(--line); border-radius: 10px; padding: 2.2rem 1rem; text-align: center; color: var(--soft); }
.empty b { color: var(--ink); } .empty p { margin: .2rem 0 0; }
.pager { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-top: .8rem; color: var(--soft); font-variant-numeric: tabular-nums; } .pager .steps { display: flex; gap: 1rem; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: .75rem; list-style: none; padding: 0; margin: 0 0 1.5rem; }
.counts a { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; height: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 9px; padding: .6rem .9rem; color: var(--ink); text-decoration: none; }
.counts a:hover { border-color: var(--accent); } .counts b { font-size: 1.2rem; font-variant-numeric: tabular-nums; } .counts .zero b { color: var(--soft); font-weight: 400; }
.section { margin: 0 0 .6rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2.4rem; margin: 0; padding: 1.1rem; } .figures dd { font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; min-height: 0; }
meter { width: 6rem; height: .75rem; vertical-align: middle; margin-right: .5rem; }
details > summary { cursor: pointer; padding: .75rem 1.1rem; color: var(--soft); } details .body { padding: 0 1.1rem 1.1rem; }
.task { margin: 0; padding: 0 1.1rem 1.1rem; color: var(--soft); } .repeat { color: var(--soft); font-weight: 400; }
.detail { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 14rem; }
.query { display: grid; gap: .75rem; margin-bottom: 1.25rem; }
.form-card { padding: 0; min-width: 0; margin-inline: 0; } .form-card > legend { float: left; width: 100%; padding: .75rem 1.1rem; border-bottom: 1px solid var(--line); font-size: 1.05rem; font-weight: 650; } .form-card > .form { clear: both; }
.delete { margin-top: 2.5rem; } .delete p { margin: 0 0 .75rem; }
.banner.information { background: var(--tint); border-color: var(--accent); color: var(--accent); } .banner.warning { background: var(--wait-bg); border-color: var(--wait); color: var(--wait); }
.login { max-width: 26rem; display: grid; gap: 1rem; padding: 1.1rem; } .frame.bare main { margin-inline: auto; } .frame.bare .login, .frame.bare:has(.login) .heading { margin-inline: auto; max-width: 26rem; } .calls { margin-top: 1.75rem; }
.field .label { font-size: .82rem; color: var(--soft); } .field.html { display: block; } .field.start { grid-column-start: 1; } .field[hidden] { display: none; } .form.single { grid-template-columns: minmax(0, 40rem); }
#main_form > .form, #main_form > .group, #main_form > .sublist { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 1.1rem; } .card > .body > .form { padding: 0; }
#main_form > .form:not(:has(> :not(.html))) { background: none; border: 0; padding: 0; }
.group { min-width: 0; border: 1px solid var(--line); border-radius: 10px; margin: 0 0 1.1rem; padding: 0; } .group > legend { font-weight: 650; margin-left: .8rem; padding: 0 .35rem; } .group.plain { border-color: transparent; }
.sublist { padding: 1.1rem; } .sublist > h2, .sublist > h3 { font-size: .95rem; margin-bottom: .6rem; } .sublist .buttons { margin-bottom: .6rem; } .card > .body > .sublist { padding: 0; } .card > .added { padding: 0 1.1rem 1.1rem; } .card > .added > .form { padding: 0; } .form-card > .added { clear: both; padding-top: 1.1rem; }
dialog { border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem 1.4rem; width: min(30rem, 92vw); background: var(--card); color: var(--ink); box-shadow: 0 18px 60px #0005; } dialog::backdrop { background: #0007; } dialog p { margin: .5rem 0 1.1rem; white-space: pre-line; overflow-wrap: anywhere; } dialog .buttons { justify-content: flex-end; }
.align-right { text-align: right; } .align-center { text-align: center; } .list.grid td, .list.grid th { border-inline: 1px solid var(--line); } .list.plain .table { border: 0; background: none; } .list.report tbody tr:nth-child(even) { background: color-mix(in srgb, var(--page) 60%, var(--card)); }
button:disabled { opacity: .55; cursor: default; } input:not([type=checkbox]):disabled, select:disabled, textarea:disabled { background: var(--page); color: var(--soft); }
@media (max-width: 860px) {
  .frame { display: block; } main { padding: 1rem 1rem 3rem; } .bar { padding: .65rem 1rem; } .menu { display: block; } .place { display: none; } .visitor { margin-left: auto; }
  #navigation:not(:popover-open) { display: none; }
  #navigation:popover-open { position: fixed; inset: 0 auto 0 0; width: min(19rem, 88vw); height: 100dvh; overflow-y: auto; background: var(--card); box-shadow: 0 0 40px #0007; }
  #navigation::backdrop { background: #0006; }
  .field.check { padding-top: 0; }
}
@media print { #navigation, .tools, .actions, .pager .steps { display: none !important; } .frame { display: block; } }
`;

/** Where the pages find it; a changed look has another address, so that browsers may keep it for good. */
export const STYLE_ADDRESS = `/app/style.css?v=${createHash('sha256').update(STYLES).digest('hex').slice(0, 12)}`;
