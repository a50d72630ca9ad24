import type { Settings } from './settings';

/**
 * Credits of one JOOR account: a fixed window that starts at the first request and gives all credits back when the next
 * one starts (https://api-docs.jooraccess.com/docs/rate-limits).
 */
export class Throttle {
  private windowStart: number | null = null;
  private used = 0;
  /** Credits spent since the account began. */
  total = 0;

  /** Credits of a request: "GET 1 credit; POST / PUT / DELETE 5 credits". */
  static cost(method: string): number {
    return method === 'GET' ? 1 : 5;
  }

  /** Takes the credits of a request; false where the window has not that many left (the request is then not charged). */
  take(method: string, now: number, settings: Settings): boolean {
    this.renew(now, settings);
    this.windowStart ??= now;
    const cost = Throttle.cost(method);
    if (settings.throttle && this.used + cost > settings.credits) return false;
    this.used += cost;
    this.total += cost;
    return true;
  }

  /** Credits left, and seconds until all of them come back (0 where no window is open). */
  state(now: number, settings: Settings): { remaining: number; reset: number } {
    this.renew(now, settings);
    const end = this.windowStart === null ? now : this.windowStart + settings.windowSeconds * 1000;
    return { remaining: Math.max(0, settings.credits - this.used), reset: Math.ceil((end - now) / 1000) };
  }

  private renew(now: number, settings: Settings): void {
    if (this.windowStart === null || now < this.windowStart + settings.windowSeconds * 1000) return;
    this.windowStart = null;
    this.used = 0;
  }
}
