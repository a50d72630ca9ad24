import type { Child, PropsWithChildren } from 'hono/jsx';
import { withParameters } from '../../account/page-addresses';

export type Tone = 'good' | 'waiting' | 'bad' | 'off';

export function Badge({ tone, children }: PropsWithChildren<{ tone: Tone }>) {
  return <span class={`badge ${tone}`}>{children}</span>;
}

/** What a page shows in place of rows that are not there. */
export function Empty({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <div class="empty">
      <b>{title}</b>
      <p>{children}</p>
    </div>
  );
}

/** A message above a form or record; an error takes the focus, so that it is read out first. */
export function Banner({
  tone,
  title,
  children,
}: PropsWithChildren<{ tone: 'error' | 'confirmation'; title: string }>) {
  return tone === 'error' ? (
    <div class="banner error" role="alert" tabindex={-1} autofocus>
      <b>{title}</b>
      <p>{children}</p>
    </div>
  ) : (
    <div class="banner confirmation" role="status">
      <b>{title}</b>
      <p>{children}</p>
    </div>
  );
}

/** The heading of a page, what it is about, and what can be done. */
export function Heading({ title, lead, children }: PropsWithChildren<{ title: Child; lead?: Child }>) {
  return (
    <div class="heading">
      <div>
        {lead !== undefined && <p class="lead">{lead}</p>}
        <h1>{title}</h1>
      </div>
      {children && <div class="actions">{children}</div>}
    </div>
  );
}

/** A table in a box of its own that scrolls sideways where it is wider than the window. */
export function TableBox({ caption, children }: PropsWithChildren<{ caption: string }>) {
  return (
    <section class="table" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

interface PagerProps {
  /** Address of the page, with all its parameters. */
  address: string;
  page: number;
  size: number;
  total: number;
  unit: string;
}

/** Where in a long table the page stands, and the ways to its neighbours. */
export function Pager({ address, page, size, total, unit }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  const start = (page - 1) * size;
  const to = (target: number) => withParameters(address, { page: target === 1 ? '' : target });
  return (
    <nav class="pager" aria-label="Pages">
      <span>
        {total === 0
          ? `No ${unit}`
          : `${format(start + 1)}–${format(Math.min(start + size, total))} of ${format(total)}`}
      </span>
      {pages > 1 && (
        <span class="steps">
          {page > 1 && <a href={to(1)}>First</a>}
          {page > 1 && (
            <a href={to(page - 1)} rel="prev">
              Previous
            </a>
          )}
          {page < pages && (
            <a href={to(page + 1)} rel="next">
              Next
            </a>
          )}
          {page < pages && <a href={to(pages)}>Last</a>}
        </span>
      )}
    </nav>
  );
}

/** The page number of a request, kept within what there is. */
export function pageNumber(text: string | undefined, size: number, total: number): number {
  const pages = Math.max(1, Math.ceil(total / size));
  return Math.min(Math.max(1, Math.trunc(Number(text)) || 1), pages);
}

const numbers = new Intl.NumberFormat('en-US');

/** A count as people read it: 12,345. */
export function format(count: number): string {
  return numbers.format(count);
}
