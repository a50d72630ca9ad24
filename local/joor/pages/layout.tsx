import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { STYLES } from './styles';

const SECTIONS = [
  ['/connections', 'Connections'],
  ['/jobs', 'Jobs'],
  ['/orders', 'Orders'],
  ['/files', 'Files'],
  ['/upload', 'Upload customers'],
] as const;

/** Every page: title, the way around, and the main part. */
export function Layout({ title, section, children }: PropsWithChildren<{ title: string; section?: string }>) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · Local JOOR`}</title>
          <style>{raw(STYLES)}</style>
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          <header>
            <div>
              <a class="brand" href="/">
                JOOR<span>local</span>
              </a>
              <nav aria-label="Main">
                {SECTIONS.map(([href, label]) => (
                  <a href={href} aria-current={section === href ? 'page' : undefined}>
                    {label}
                  </a>
                ))}
              </nav>
            </div>
          </header>
          <main id="main">{children}</main>
        </body>
      </html>
    </>
  );
}

export type Tone = 'good' | 'waiting' | 'bad' | 'off';

export function Badge({ tone, children }: PropsWithChildren<{ tone: Tone }>) {
  return <span class={`badge ${tone}`}>{children}</span>;
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** A moment in UTC; a dash where there is none. */
export function Time({ at }: { at: number | null }) {
  if (at === null) return <span class="soft">–</span>;
  return <time datetime={new Date(at).toISOString()}>{clockFormat.format(at)} UTC</time>;
}

export function Empty({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <div class="empty">
      <b>{title}</b>
      {children}
    </div>
  );
}
