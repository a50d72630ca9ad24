import type { Asked, Evidence, Heard, Post } from './evidence';
import type { Violation } from './verdict';
import { against } from './words';

const WINDOW = 300_000;
const CREDITS = 300;

const costOf = ({ method, status }: Asked): number => (status === 429 ? 0 : method === 'GET' ? 1 : 5);

const isPost = ({ method, path }: Asked): boolean => method === 'POST' && path.startsWith('/v2/bulk-connection');

/**
 * Watches the requests of one External System in their order: what is asked after a refused token, after two failed
 * batches in a row, after a 429, and whether all of it is counted.
 */
export class AskingWatch {
  /** Why nothing may be sent until a connection test passed; empty: it may. */
  private blocked = '';
  private lastFailure: Heard | '' = '';
  /** When JOOR answered 429 the last time, and until when nothing is to be asked then. */
  private throttledAt = '';
  private closedUntil = 0;
  /** From which time on credits are counted without a gap; a break may leave some uncounted. */
  private countedFrom = 0;

  /** Requests up to `since` were judged before; a run that broke off, or a person, starts everything anew. */
  judge(
    evidence: Evidence,
    since: number,
    { anew, asked, drifted }: { anew: boolean; asked: boolean; drifted: boolean },
  ): Violation[] {
    if (drifted) this.countedFrom = evidence.now + WINDOW;
    if (anew) this.forget(evidence.now);
    const posts = new Map(evidence.posts.map((post) => [post.number, post]));
    const found = evidence.asked
      .filter(({ number }) => number > since)
      .flatMap((request) => (anew ? [] : this.follow(request, posts.get(request.number), evidence.system.windowStart)));
    return anew ? found : [...found, ...this.judgeCredits(evidence, since, asked)];
  }

  private forget(now: number): void {
    this.blocked = '';
    this.lastFailure = '';
    this.throttledAt = '';
    this.closedUntil = 0;
    this.countedFrom = now + WINDOW;
  }

  private follow(request: Asked, post: Post | undefined, windowStart: number | null): Violation[] {
    const { status, at, number, retryAfter } = request;
    const found: Violation[] = [];
    const told = `Request ${number} at ${at}`;
    if (this.throttledAt !== '' && (this.throttledAt === at || Date.parse(at) < this.closedUntil - 1000)) {
      const until = new Date(this.closedUntil).toISOString();
      const since = `JOOR had answered 429 at ${this.throttledAt}, and its credits come back at ${until}`;
      found.push(against('credits-exceeded', null, `${told} was made although ${since}.`));
    }
    if (isPost(request) && this.blocked !== '') {
      found.push(
        against('sent-while-paused', null, `${told} was sent although ${this.blocked}, and no GET has passed since.`),
      );
    }
    if (status === 429) {
      this.throttledAt = at;
      const start = windowStart !== null && windowStart <= Date.parse(at) ? windowStart : Date.parse(at);
      const known = retryAfter === null ? start + WINDOW : Date.parse(at) + Math.min(retryAfter * 1000, WINDOW);
      this.closedUntil = Math.min(known, Date.parse(at) + WINDOW);
    } else if (status === 401 || status === 403) this.blocked = `request ${number} was answered ${status}`;
    else if (!isPost(request) && status > 0 && status < 500 && !request.disturbed) {
      this.blocked = '';
      if (request.path.includes('/connection/customer_code/')) this.lastFailure = '';
    }
    if (post) this.followPost(post);
    return found;
  }

  private followPost(post: Post): void {
    const { heard: outcome } = post;
    if (outcome === 'not sent' || outcome === 'refused') return;
    if (outcome === 'taken') {
      this.lastFailure = '';
      return;
    }
    if (this.lastFailure === outcome)
      this.blocked = `two batches in a row were ${outcome}, the last with request ${post.number}`;
    this.lastFailure = outcome;
  }

  private judgeCredits({ asked, system, now }: Evidence, since: number, byPerson: boolean): Violation[] {
    const { windowStart: start, creditsSpent, reserve } = system;
    const last = asked.at(-1);
    if (!last || last.number <= since || start === null || start < this.countedFrom) return [];
    const own = asked.filter(({ at }) => Date.parse(at) >= start);
    const spent = own.reduce((sum, request) => sum + costOf(request), 0);
    const found: Violation[] = [];
    if (spent > creditsSpent || Date.parse(last.at) < start || Date.parse(last.at) > start + WINDOW + 60_000) {
      const window = new Date(start).toISOString();
      found.push(
        against(
          'credits-uncounted',
          null,
          `JOOR was asked for ${spent} credits since ${window}, and ${creditsSpent} are counted.`,
        ),
      );
    }
    const scheduled = own.every(({ number }) => number > since) && !byPerson;
    if (scheduled && now - start < WINDOW && spent > CREDITS - reserve + 1) {
      found.push(
        against(
          'credits-exceeded',
          null,
          `A scheduled run spent ${spent} credits of a window, and ${reserve} are to be left.`,
        ),
      );
    }
    return found;
  }
}
