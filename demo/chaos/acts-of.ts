import { Chance } from './chance';

/** A scenario plays so many acts. */
const OF_A_SEED = 2;

/** The acts of a seed, in an order of their own: each comes once in so many seeds in a row as two a seed take, from 1 on. */
export function actsOf<Name extends string>(names: readonly Name[], seed: number): Name[] {
  const round = Math.ceil(names.length / OF_A_SEED);
  const place = seed + round - 1;
  const shuffled = new Chance(Math.floor(place / round)).some(names, names.length);
  const first = (place % round) * OF_A_SEED;
  return shuffled.slice(first, first + OF_A_SEED);
}
