import { createHash } from 'node:crypto';

/** What decides everything in a scenario: equal seeds decide equally. */
export class Chance {
  private decisions = 0;

  constructor(private readonly seed: number) {}

  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number {
    this.decisions += 1;
    const digest = createHash('sha256').update(`${this.seed}/${this.decisions}`).digest();
    return least + (digest.readUIntBE(0, 6) % (most - least + 1));
  }

  /** Whether something happens that happens so many times in a hundred. */
  happens(percent: number): boolean {
    return this.number(1, 100) <= percent;
  }

  /** One of a list that is not empty. */
  one<T>(list: readonly [T, ...T[]]): T {
    return list[this.number(0, list.length - 1)] ?? list[0];
  }

  /** So many of a list, or all there are, in an order of their own. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const wanted = Math.min(count, list.length);
    return Array.from({ length: wanted }, () => left.splice(this.number(0, left.length - 1), 1)).flat();
  }

  /** One of the choices, the more often the greater its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const choices = (Object.entries(weights) as [T, number][]).flatMap(([choice, weight]) =>
      Array.from({ length: weight }, () => choice),
    );
    return this.one(choices as [T, ...T[]]);
  }
}
