import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Actor, Visit } from '../account/records/document';

const COOKIE = 'local_account_session';

/** Name of the form field that carries the token. */
export const TOKEN_FIELD = '_token';

/** Sessions kept; the oldest is forgotten, as if it had timed out. */
const MOST_SESSIONS = 500;

/** Who a browser is signed in as. */
export type User = Pick<Actor, 'userId' | 'role'>;

/** Whoever is at a browser: a user of the account, and the visit that scripts see. */
export type Visitor = User & { context: string; visit: Visit };

interface Session {
  id: string;
  /** Undefined after a log-out. */
  user: User | undefined;
  values: Map<string, string>;
}

/** Until somebody switches, a browser is the account's administrator, as the command line is. */
const ADMINISTRATOR: User = { userId: -5, role: 'administrator' };

/**
 * Browser sessions: who is signed in, what scripts keep for them, and a token for forms that only pages of the same
 * session contain, so that no other site can post.
 */
export class Sessions {
  private readonly secret = randomBytes(32);
  private readonly sessions = new Map<string, Session>();
  private readonly requests = new AsyncLocalStorage<{ session: Session; visitor: Visitor }>();

  /** Answers a request within its session, which begins here where there is none. */
  within<T>(c: Context, answer: () => T): T {
    const session = this.session(c);
    const visitor = {
      ...(session.user ?? ADMINISTRATOR),
      context: 'USERINTERFACE',
      visit: { session: session.values },
    };
    return this.requests.run({ session, visitor }, answer);
  }

  /** Whoever made the request that is being answered. */
  get visitor(): Visitor {
    const request = this.requests.getStore();
    if (request === undefined) throw new Error('No request is being answered');
    return request.visitor;
  }

  get isSignedIn(): boolean {
    return this.requests.getStore()?.session.user !== undefined;
  }

  /** Signs in, switches user and role, or with undefined signs out. What scripts kept is gone. */
  signIn(user: User | undefined): void {
    const session = this.requests.getStore()?.session;
    if (session === undefined) return;
    session.user = user;
    session.values = new Map();
  }

  /** The token for forms on this page. */
  token(): string {
    return this.sign(this.requests.getStore()?.session.id ?? '');
  }

  /** Whether a posted token belongs to the session of the request. */
  accepts(token: unknown): boolean {
    if (typeof token !== 'string') return false;
    const [given, expected] = [Buffer.from(token), Buffer.from(this.token())];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private session(c: Context): Session {
    const given = getCookie(c, COOKIE) ?? '';
    const known = this.sessions.get(given);
    if (known !== undefined) return known;
    // A cookie of an earlier server goes on being used: its forms may still be open.
    const isOurs = /^[\w-]{43}$/.test(given);
    const id = isOurs ? given : randomBytes(32).toString('base64url');
    if (!isOurs) setCookie(c, COOKIE, id, { httpOnly: true, sameSite: 'Strict', path: '/' });
    const session = { id, user: ADMINISTRATOR, values: new Map<string, string>() };
    this.sessions.set(id, session);
    const [oldest] = this.sessions.keys();
    if (this.sessions.size > MOST_SESSIONS && oldest !== undefined) this.sessions.delete(oldest);
    return session;
  }

  private sign(session: string): string {
    return createHmac('sha256', this.secret).update(session).digest('base64url');
  }
}
