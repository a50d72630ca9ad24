import { Hono, type MiddlewareHandler } from 'hono';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { LOGIN, loginAddress } from './address';
import { LoginPage } from './login-page';
import { rolesOf, usersOf } from './users';

/** Sends browsers that have logged out to the log-in page, and back to where they were going. */
export function requireLogin(site: Site): MiddlewareHandler {
  return async (c, next) => {
    if (site.sessions.isSignedIn || c.req.path === LOGIN) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(loginAddress(c.req.method === 'GET' ? pathname + search : '/'), 303);
  };
}

/** The log-in page, which also switches user and role. */
export function loginRoutes(site: Site): Hono {
  const app = new Hono();
  app.get(LOGIN, (c) => c.html(<LoginPage site={site} next={ownPath(c.req.query('next'))} />));
  app.post(LOGIN, async (c) => {
    const body = await c.req.formData().catch(() => new FormData());
    const next = ownPath(String(body.get('next') ?? ''));
    const refused = (problem: string) => c.html(<LoginPage site={site} next={next} problem={problem} />, 422);
    if (!site.sessions.accepts(body.get(TOKEN_FIELD))) return refused('Your session had ended. Please try again.');
    if (body.get('_action') === 'logout') {
      site.sessions.signIn(undefined);
      return c.redirect(LOGIN, 303);
    }
    const user = usersOf(site).find(({ id }) => String(id) === body.get('user'));
    const role = rolesOf(site).find(({ id }) => id === body.get('role'));
    if (user === undefined || role === undefined) return refused('Choose a user and a role of this account.');
    site.sessions.signIn({ userId: user.id, role: role.id });
    return c.redirect(next, 303);
  });
  return app;
}

/** No site has this address: what stays on it, stays on these pages. */
const HERE = 'http://here.invalid';

/**
 * A path of these pages, never an address elsewhere. A browser drops tabs and line breaks and takes \ for /, so what it would
 * make of the path is judged, and is what it gets.
 */
export function ownPath(path: string | undefined): string {
  if (!path?.startsWith('/') || !URL.canParse(path, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(path, HERE);
  const isOwn = origin === HERE && /^\/(?!\/)/.test(pathname) && !pathname.startsWith(LOGIN);
  return isOwn ? pathname + search + hash : '/';
}
