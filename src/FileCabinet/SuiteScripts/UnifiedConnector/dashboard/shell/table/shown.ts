import type { Filters } from '../../contract/table';
import { where } from '../where';

export interface Order {
  /** Name of a column. */
  sort: string;
  descending: boolean;
}

/** What a table shows: which rows, in which order, and which page of them, from 0. */
export interface Shown extends Order {
  filters: Filters;
  page: number;
}

/** Rows of a page of a table. */
export const PAGE_SIZE = 50;

/** The page, as an address has it, on which the row at a place stands, from 0. */
export const pageWith = (index: number): string => String(Math.floor(index / PAGE_SIZE) + 1);

/** Stands before the column of an order that is descending. */
const DESCENDING = '-';

/** What the values in the address ask for; the usual order, and the first page, where they do not say. */
export function shownBy({ sort = '', page = '', ...filters }: Filters, usual: Order): Shown {
  const order = sort === '' ? usual : { sort: sort.replace(DESCENDING, ''), descending: sort.startsWith(DESCENDING) };
  return { filters, ...order, page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) - 1 : 0 };
}

/** The address of a table that shows this; people count pages from 1. */
export function addressOf(path: string, { filters, sort, descending, page }: Shown, usual: Order): string {
  const isUsual = sort === usual.sort && descending === usual.descending;
  return where(path, {
    ...filters,
    sort: isUsual ? '' : `${descending ? DESCENDING : ''}${sort}`,
    page: page === 0 ? '' : String(page + 1),
  });
}
