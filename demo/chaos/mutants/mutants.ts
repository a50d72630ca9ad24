import { COMPARE } from './compare';
import { FILES } from './files';
import { LOOK } from './look';
import type { Mutant } from './mutant';
import { ONE_SENDER } from './one-sender';
import { ORDERS } from './orders';
import { READ_BACK } from './read-back';
import { RECORDS } from './records';
import { SEND_MUTANTS } from './send';

/** Every mutant, by area. */
export const MUTANTS: readonly Mutant[] = [
  ...COMPARE,
  ...SEND_MUTANTS,
  ...READ_BACK,
  ...LOOK,
  ...RECORDS,
  ...ONE_SENDER,
  ...FILES,
  ...ORDERS,
];
