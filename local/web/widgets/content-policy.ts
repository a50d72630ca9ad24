import type { Context, Next } from 'hono';

/** Set on a request whose page holds HTML of a script, which NetSuite lets do what its own pages do: its headers. */
const SCRIPTED = 'scripted';

const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

/** The page that answers this request holds HTML of a script, and has the headers that the script set. */
export function holdsScripts(c: Context, headers: readonly (readonly [string, string])[] = []): void {
  c.set(SCRIPTED, headers);
}

/** Widens the content policy of pages with HTML of scripts. What a Suitelet set itself stands. */
export async function allowScripts(c: Context, next: Next): Promise<void> {
  await next();
  const own = c.get(SCRIPTED) as [string, string][] | undefined;
  if (own === undefined) return;
  c.res.headers.set('Content-Security-Policy', POLICY);
  for (const [name] of own) c.res.headers.delete(name);
  for (const [name, value] of own) c.res.headers.append(name, value);
}
