import type { ListName } from '../settings/loaded-lists';
import { packIds, unpackIds } from '../sync/records/run-lists';
import { emptyLists, type Used, type UsedLists } from './lists';

/** What the enabled customers of an External System use, as far as they were looked at. Customers are internal ids. */
export interface Collected {
  /** Internal id up to which customers were looked at. */
  position: number;
  complete: boolean;
  /** Customers that were looked at. */
  looked: number[];
  /** Those of them that are not exported, for whatever reason. */
  notExported: number[];
  /** Those of them with a price level that has no price label in the Value Map. */
  unmapped: number[];
  lists: UsedLists;
}

export const nothingCollected = (): Collected => ({
  position: 0,
  complete: false,
  looked: [],
  notExported: [],
  unmapped: [],
  lists: emptyLists(),
});

type KeptUsed = Omit<Used, 'customers'> & { customers: string };

/** As it is kept: ids take some two characters each, so that 50,000 customers fit into a few texts. */
export interface KeptCollected extends Pick<Collected, 'position' | 'complete'> {
  looked: string;
  notExported: string;
  unmapped: string;
  lists: Record<ListName, KeptUsed[]>;
}

export const keptCollected = ({ looked, notExported, unmapped, lists, ...others }: Collected): KeptCollected => ({
  ...others,
  looked: packIds(looked),
  notExported: packIds(notExported),
  unmapped: packIds(unmapped),
  lists: mapLists(lists, (used): KeptUsed => ({ ...used, customers: packIds(used.customers) })),
});

/** What is kept; as long as it named no customers, it is read again. */
export const collectedIn = (kept: KeptCollected): Collected =>
  typeof kept.looked !== 'string'
    ? nothingCollected()
    : {
        ...kept,
        looked: unpackIds(kept.looked),
        notExported: unpackIds(kept.notExported),
        unmapped: unpackIds(kept.unmapped),
        lists: mapLists(kept.lists, (used): Used => ({ ...used, customers: unpackIds(used.customers) })),
      };

const mapLists = <From, To>(lists: Record<ListName, From[]>, of: (used: From) => To): Record<ListName, To[]> =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(of)])) as Record<ListName, To[]>;

/** Which customers a number of the prerequisites counts. */
export const COLLECTED_LISTS = ['looked', 'notExported', 'unmapped'] as const;

export type CollectedList = (typeof COLLECTED_LISTS)[number];

/** Customers that have exactly these values in a list; null: nobody has. */
export const customersWith = ({ lists }: Collected, list: ListName, values: readonly string[]): number[] | null =>
  lists[list].find((used) => JSON.stringify(used.values) === JSON.stringify(values))?.customers ?? null;
