import type { Evidence } from './evidence';
import { groupBy, requestOf, type Sending, showsOthers } from './sendings';
import type { Violation } from './verdict';
import { against } from './words';

const POST_CREDITS = 5;
const SEARCH_CREDITS = 100;

/** A customer that JOOR shows with other values is sent once more, and then left to a person. */
export function judgeResends(
  { customers, readBacks }: Evidence,
  byKey: ReadonlyMap<string, readonly Sending[]>,
  asked: ReadonlySet<number>,
): Violation[] {
  return customers.flatMap((customer) => {
    if (asked.has(customer.id)) return [];
    let repeats = 0;
    let before: Sending | undefined;
    for (const next of byKey.get(customer.key) ?? []) {
      const read = readBacks
        .filter(({ code, number }) => code === next.connection.code && number < next.post.number)
        .filter(({ number }) => number > (before?.post.number ?? 0))
        .at(-1);
      const again = before?.connection.text === next.connection.text && before.post.heard === 'taken';
      repeats = again && read && before && showsOthers(read, before) ? repeats + 1 : 0;
      if (repeats > 1)
        return [against('sent-for-ever', customer, `was sent once more with ${requestOf(next)}, again.`)];
      before = next;
    }
    return [];
  });
}

/** Requests that look for the customers of a refused batch: parts of one that was refused before. */
export function judgeSearch({ posts }: Evidence, since: number, runs: number): Violation[] {
  const whole = [...groupBy(posts, ({ number }) => String(number)).values()]
    .map((parts) => ({
      number: parts[0]?.number ?? 0,
      refused: parts[0]?.heard === 'refused',
      codes: parts.flatMap(({ connections }) => connections.map(({ code }) => code)),
    }))
    .filter(({ number }) => number > since);
  const isPart = (codes: readonly string[], of: readonly string[]) =>
    codes.length < of.length && codes.every((code) => of.includes(code));
  const searching = whole.filter(({ number, codes }) =>
    whole.some((each) => each.refused && each.number < number && isPart(codes, each.codes)),
  );
  const spent = searching.length * POST_CREDITS;
  if (spent <= SEARCH_CREDITS * Math.max(1, runs)) return [];
  return [
    against('search-too-dear', null, `${spent} credits went into looking for refused customers, in ${runs} runs.`),
  ];
}

/** By hand, only what a person asked for goes, and what finishes that. */
export function judgeByHand(
  { posts, readBacks, customers, system }: Evidence,
  since: number,
  asked: ReadonlySet<number>,
): Violation[] {
  const { uploadByHand, updateByHand } = system;
  if (!uploadByHand && !updateByHand) return [];
  const ids = new Map(customers.map(({ id, key }) => [key, id]));
  const earlier = posts.filter(({ number }) => number <= since);
  return posts
    .filter(({ number }) => number > since)
    .flatMap((post) =>
      post.connections.flatMap((connection) => {
        const { code, key, text } = connection;
        const id = ids.get(key) ?? 0;
        const own = earlier.filter(({ connections }) => connections.some((each) => each.code === code));
        const last = own.at(-1);
        const isFinished = last === undefined || (last.heard === 'taken' && !last.interrupted && !last.disturbed);
        const sameAgain = last?.connections.some((each) => each.text === text) ?? false;
        const wasRead = readBacks.some((read) => read.code === code && read.number > (last?.number ?? 0));
        const isHeld = last === undefined ? uploadByHand : updateByHand;
        if (!isHeld || !isFinished || asked.has(id) || (sameAgain && wasRead)) return [];
        return [against('sent-by-hand', { id }, `was sent with request ${post.number}, and nobody had chosen it.`)];
      }),
    );
}
