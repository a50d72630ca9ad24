/**
 * JOOR's quota: 300 credits in a fixed window of 300 seconds that starts with the first request. A GET costs 1, a
 * POST or DELETE 5 (api-docs.jooraccess.com/docs/rate-limits).
 */
export interface CreditWindow {
  /** Milliseconds since 1970 UTC; null: no request yet. */
  startedAt: number | null;
  spent: number;
}

export const CREDITS_PER_WINDOW = 300;
export const POST_CREDITS = 5;
export const GET_CREDITS = 1;
export const DELETE_CREDITS = 5;
const WINDOW_MILLISECONDS = 300_000;

/** Whether `credits` can be spent so that `reserve` credits of the window are left. */
export const canAfford = (window: CreditWindow, now: number, credits: number, reserve = 0): boolean =>
  openWindow(window, now).spent + credits + reserve <= CREDITS_PER_WINDOW;

export const creditsLeft = (window: CreditWindow, now: number): number =>
  CREDITS_PER_WINDOW - openWindow(window, now).spent;

export function spend(window: CreditWindow, now: number, credits: number): CreditWindow {
  const open = openWindow(window, now);
  return { startedAt: open.startedAt ?? now, spent: open.spent + credits };
}

/**
 * After a 429: others used up the account's credits, so nothing is left until the window turns. That is when the
 * answer says (Retry-After in seconds, RFC 9110), else at the end of the window as it was known.
 */
export function usedUp(window: CreditWindow, now: number, retryAfter: number | null = null): CreditWindow {
  const startedAt =
    retryAfter === null
      ? (openWindow(window, now).startedAt ?? now)
      : now - WINDOW_MILLISECONDS + Math.min(retryAfter * 1000, WINDOW_MILLISECONDS);
  return { startedAt, spent: CREDITS_PER_WINDOW };
}

/** When the credits come back, in milliseconds since 1970 UTC. */
export const reopensAt = (window: CreditWindow): number => (window.startedAt ?? 0) + WINDOW_MILLISECONDS;

/** The sooner of two times at which credits come back that something waits for; null: nothing does. */
export const sooner = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** Why nothing can be sent in this window, with the time when it can. */
export function outOfCredits(window: CreditWindow, reserve: number): string {
  const spent =
    reserve === 0
      ? "JOOR's credits for this window are used up"
      : `JOOR's credits for this window are used up, except for the Credit Reserve of ${reserve}`;
  return `${spent}. New credits are available at ${new Date(reopensAt(window)).toISOString()}.`;
}

function openWindow(window: CreditWindow, now: number): CreditWindow {
  return window.startedAt === null || now >= reopensAt(window) ? { startedAt: null, spent: 0 } : window;
}
