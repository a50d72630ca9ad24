import { type Instant, timeOf } from '../../netsuite/instant';
import { isObject, keptJson } from './kept-json';
import { MARGIN_MINUTES, type Watermark } from './watermark';

/** A change of a customer, as a look found it. */
export interface Change {
  id: number;
  modified: Instant;
}

/** The customers whose last change was in one second: how many, and the sum of their internal ids. */
interface Second {
  count: number;
  sum: number;
}

const MARGIN = MARGIN_MINUTES * 60_000;

/** In a second that is not over for so long, a customer may be saved once more. */
const SETTLED = 3000;

/**
 * The changes that were not compared yet, of those that a look found from the start of the margin on. A second to which
 * another change was added since counts as a whole: its customers are compared once more, which sends nothing. One that only
 * lost the one customer that changed again is known.
 */
export function uncompared(changes: readonly Change[], watermark: Watermark | null, compared: string): Change[] {
  if (!watermark) return [...changes];
  const known = secondsIn(compared);
  const found = bySecond(changes);
  const since = changes.filter(({ modified }) => modified > watermark.modified);
  // Of several, sums could be mistaken for one another.
  const movedOn = since.length === 1 ? since[0]?.id : undefined;
  const isKnown = (modified: Instant): boolean => {
    const before = known.get(secondsBefore(watermark, modified));
    const now = found.get(modified);
    if (!before || !now) return false;
    const missing = before.sum - now.sum;
    return before.count === now.count ? missing === 0 : before.count === now.count + 1 && missing === movedOn;
  };
  return changes.filter(({ modified }) => !isKnown(modified));
}

/**
 * What is kept of the changes that a look found at `lookedAt` (milliseconds since 1970 UTC), once all of them are recorded
 * up to the watermark: the seconds within the margin, as JSON by how many seconds they lie before the watermark. They stay
 * few, however many customers a bulk change has.
 */
export function comparedAt(changes: readonly Change[], watermark: Watermark | null, lookedAt: number): string {
  if (!watermark) return '';
  const kept = [...bySecond(changes)].filter(
    ([modified]) =>
      modified <= watermark.modified &&
      timeOf(modified) >= timeOf(watermark.modified) - MARGIN &&
      lookedAt - timeOf(modified) >= SETTLED,
  );
  return JSON.stringify(
    Object.fromEntries(kept.map(([modified, { count, sum }]) => [secondsBefore(watermark, modified), [count, sum]])),
  );
}

const secondsBefore = (watermark: Watermark, modified: Instant): string =>
  String((timeOf(watermark.modified) - timeOf(modified)) / 1000);

function bySecond(changes: readonly Change[]): Map<Instant, Second> {
  const seconds = new Map<Instant, Second>();
  const seen = new Set<string>();
  for (const { id, modified } of changes) {
    const key = `${modified} ${id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { count, sum } = seconds.get(modified) ?? { count: 0, sum: 0 };
    seconds.set(modified, { count: count + 1, sum: sum + id });
  }
  return seconds;
}

function secondsIn(json: string): Map<string, Second> {
  const kept = keptJson(json, isObject) ?? {};
  return new Map(
    Object.entries(kept).flatMap(([before, value]): [string, Second][] =>
      Array.isArray(value) ? [[before, { count: Number(value[0]), sum: Number(value[1]) }]] : [],
    ),
  );
}
