import { readEnabledIds, readUnseenCustomers } from '../../../customers/read-changes';
import type { Page } from '../contract';
import { exactPages } from './pages';

/** Customers of a first look in one run: more than JOOR's credits of a window take. */
const MOST = 10_000;

/** What a run takes up of the customers that no run has recorded yet. */
export interface FirstLook {
  pages: Page[];
  /** Customers on the pages. */
  count: number;
  /** Whether they are the last ones. */
  complete: boolean;
}

/** The next customers of a first look, on pages without those that the run looks at anyway (`listed`). Costs 10 units for every 5,000 of them, and of the enabled ones they stand among. */
export function firstLookOf(systemId: number, listed: ReadonlySet<number>): FirstLook {
  const unseen = readUnseenCustomers(systemId, MOST + 1);
  const looked = unseen.slice(0, MOST);
  return {
    pages: exactPages(
      systemId,
      looked.filter((id) => !listed.has(id)),
      readEnabledIds,
    ),
    count: looked.length,
    complete: looked.length === unseen.length,
  };
}
