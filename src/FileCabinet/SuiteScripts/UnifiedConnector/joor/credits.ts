/**
 * JOOR's quota: 300 credits in a fixed window of 300 seconds that starts with the first request. A GET costs 1, a
 * POST 5 (api-docs.jooraccess.com/docs/rate-limits).
 */
export interface CreditWindow {
  /** Milliseconds since 1970 UTC; null: no request yet. */
  startedAt: number | null;
  spent: number;
}

export const CREDITS_PER_WINDOW = 300;
export const POST_CREDITS = 5;
const WINDOW_MILLISECONDS = 300_000;

export const canAfford = (window: CreditWindow, now: number, credits: number): boolean =>
  openWindow(window, now).spent + credits <= CREDITS_PER_WINDOW;

export function spend(window: CreditWindow, now: number, credits: number): CreditWindow {
  const open = openWindow(window, now);
  return { startedAt: open.startedAt ?? now, spent: open.spent + credits };
}

/** After a 429: others used up the account's credits, so nothing is left until the window turns. */
export const usedUp = (window: CreditWindow, now: number): CreditWindow => ({
  startedAt: openWindow(window, now).startedAt ?? now,
  spent: CREDITS_PER_WINDOW,
});

/** When the credits come back, in milliseconds since 1970 UTC. */
export const reopensAt = (window: CreditWindow): number => (window.startedAt ?? 0) + WINDOW_MILLISECONDS;

function openWindow(window: CreditWindow, now: number): CreditWindow {
  return window.startedAt === null || now >= reopensAt(window) ? { startedAt: null, spent: 0 } : window;
}
