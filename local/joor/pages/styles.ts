/** The look of the pages: system fonts, one accent, readable in light and dark, nothing loaded from elsewhere. */
export const STYLES = `
:root { color-scheme: light dark; --ink: #1b1a19; --soft: #68635e; --line: #e4dfd9; --paper: #faf8f5; --card: #fff;
  --accent: #7a2e4d; --ok: #1d6b45; --ok-bg: #e4f3ea; --wait: #8a5300; --wait-bg: #fdf0d9; --off: #5b5b63; --off-bg: #ececf0;
  --bad: #a3222a; --bad-bg: #fbe6e6; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0ece7; --soft: #a8a29b; --line: #3a3632; --paper: #191715;
  --card: #221f1d; --accent: #e79ab8; --ok: #86d9ae; --ok-bg: #173326; --wait: #f0bf6c; --wait-bg: #3a2a0d; --off: #b9b9c4;
  --off-bg: #2d2d34; --bad: #f59a9f; --bad-bg: #42191c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
header { border-bottom: 1px solid var(--line); background: var(--card); }
header div { max-width: 1180px; margin: auto; padding: .9rem 1.5rem; display: flex; gap: 2rem; align-items: baseline; flex-wrap: wrap; }
.brand { font-weight: 700; letter-spacing: .14em; color: var(--ink); text-decoration: none; }
.brand span { font-weight: 400; letter-spacing: 0; color: var(--soft); margin-left: .5rem; }
nav { display: flex; gap: 1.25rem; } nav a { text-decoration: none; color: var(--soft); padding: .2rem 0; }
nav a[aria-current] { color: var(--ink); border-bottom: 2px solid var(--accent); }
main { max-width: 1180px; margin: auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
.lead { color: var(--soft); margin: 0 0 1.25rem; }
.crumbs { color: var(--soft); font-size: .9rem; margin: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 1rem; padding: 0; margin: 0 0 1.5rem; list-style: none; }
.cards a { display: block; height: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.1rem; text-decoration: none; color: var(--ink); }
.cards a:hover { border-color: var(--accent); }
.cards b { display: block; font-size: 1.8rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; } .cards span { color: var(--soft); }
form { display: flex; gap: .6rem; flex-wrap: wrap; align-items: end; margin: 0 0 1rem; }
form.fields { gap: 1rem; } form.fields fieldset { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .8rem 1rem;
  width: 100%; border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: 1rem 1.1rem; margin: 0; }
form.fields legend { font-weight: 600; padding: 0 .4rem; } form.fields input, form.fields select { min-width: 0; width: 100%; }
.wrong { background: var(--bad-bg); color: var(--bad); border-radius: 8px; padding: .6rem .9rem; }
label { display: grid; gap: .2rem; font-size: .85rem; color: var(--soft); }
input, select, button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0 .7rem; height: 2.4rem; }
input { min-width: 18rem; } button { background: var(--accent); border-color: var(--accent); color: var(--card); font-weight: 600; cursor: pointer; }
form a { padding: .45rem 0; }
.table { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; left: -9999px; }
th, td { text-align: left; padding: .55rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; } tbody tr:hover { background: color-mix(in srgb, var(--accent) 5%, transparent); }
thead th { font-size: .82rem; color: var(--soft); font-weight: 600; white-space: nowrap; } thead th a { color: inherit; text-decoration: none; }
thead th a:hover { text-decoration: underline; } tbody th { font-weight: 600; }
.num { text-align: right; font-variant-numeric: tabular-nums; } time { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.num { white-space: nowrap; }
.soft { color: var(--soft); } .break { overflow-wrap: anywhere; }
.badge { display: inline-block; border-radius: 99px; padding: .05rem .65rem; font-size: .82rem; font-weight: 600; white-space: nowrap; background: var(--off-bg); color: var(--off); }
.badge.good { background: var(--ok-bg); color: var(--ok); } .badge.waiting { background: var(--wait-bg); color: var(--wait); } .badge.bad { background: var(--bad-bg); color: var(--bad); }
progress { accent-color: var(--accent); width: 8rem; vertical-align: middle; }
dl { display: grid; grid-template-columns: minmax(10rem, max-content) 1fr; gap: .35rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.empty { background: var(--card); border: 1px dashed var(--line); border-radius: 10px; padding: 2.2rem; text-align: center; color: var(--soft); }
.empty b { display: block; color: var(--ink); font-size: 1.05rem; margin-bottom: .25rem; }
.pager { display: flex; gap: 1rem; margin-top: .9rem; color: var(--soft); }
ul.faults { margin: 0; padding-left: 1.1rem; } code { font-size: .92em; background: var(--off-bg); border-radius: 4px; padding: .05rem .3rem; }
@media (max-width: 640px) { dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .5rem; } input { min-width: 0; width: 100%; } }
`;
