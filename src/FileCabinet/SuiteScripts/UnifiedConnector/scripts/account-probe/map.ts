import type { EntryPoints } from 'N/types';
import { attempt } from '../../account-probe/measure-query';
import { remainingUnits } from '../../netsuite/remaining-units';

/** Uses up the units of its invocation: summarize sees with which error that ends. Costs all of its 1,000 units. */
export function map({ key, write }: EntryPoints.MapReduce.mapContext): void {
  for (;;) {
    const before = remainingUnits();
    const { error } = attempt('SELECT 1 AS v FROM DUAL');
    if (error === '' && remainingUnits() < before) continue;
    write({ key, value: error });
    return;
  }
}
