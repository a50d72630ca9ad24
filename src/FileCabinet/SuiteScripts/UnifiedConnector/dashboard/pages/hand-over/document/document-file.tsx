import { render, type VNode } from 'preact';

/** What the document looks like by itself, on the screen and on paper. */
const STYLES = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2933; font: 14px/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0 1rem; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid #d5dde5; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td, dd { white-space: pre-wrap; }
th { background: #f5f7f9; }
dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { padding: 1rem; background: #f5f7f9; white-space: pre-wrap; overflow-wrap: anywhere; }
h2 { break-after: avoid; margin-top: 2rem; border-bottom: 1px solid #d5dde5; }
h3 { break-after: avoid; }
tr { break-inside: avoid; }
`;

/** A page that needs nothing else, of what is rendered; Preact escapes every value. */
export function documentFile(title: string, content: VNode): string {
  const place = document.createElement('div');
  render(content, place);
  const html = place.innerHTML;
  render(null, place);
  const heading = document.createElement('title');
  heading.textContent = title;
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${heading.outerHTML}<style>${STYLES}</style></head><body>${html}</body></html>\n`;
}
