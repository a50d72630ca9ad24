import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'local_account_session';

/** Name of the form field that carries the token. */
export const TOKEN_FIELD = '_token';

/** Browser sessions: a form carries a token that only pages of its own session contain, so that no other site can post. */
export class Sessions {
  private readonly secret = randomBytes(32);

  /** The token for forms on this page. Begins a session where there is none. */
  token(c: Context): string {
    let session = getCookie(c, COOKIE);
    if (session === undefined || !/^[\w-]{43}$/.test(session)) {
      session = randomBytes(32).toString('base64url');
      setCookie(c, COOKIE, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    }
    return this.sign(session);
  }

  /** Whether a posted token belongs to the session of the request. */
  accepts(c: Context, token: unknown): boolean {
    const session = getCookie(c, COOKIE);
    if (session === undefined || typeof token !== 'string') return false;
    const [given, expected] = [Buffer.from(token), Buffer.from(this.sign(session))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private sign(session: string): string {
    return createHmac('sha256', this.secret).update(session).digest('base64url');
  }
}
