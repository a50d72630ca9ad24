import type { HandOverList, ListRow } from './contract';

/** The columns of a list as JOOR gets them: how many customers use a value helps JOOR to find mistakes. */
export const columnsOf = ({ columns }: HandOverList) => [
  ...columns.map((label, at) => ({ label, value: ({ values }: ListRow) => values[at] ?? '' })),
  { label: 'Customers', value: ({ customers }: ListRow) => customers },
];

/** A sheet for each list, also for one that is empty: JOOR sees that nothing is to be loaded. */
export const sheetsOf = (lists: readonly HandOverList[]) =>
  lists.map((list) => {
    const columns = columnsOf(list);
    return {
      name: list.title,
      rows: [
        columns.map(({ label }) => label),
        ...list.rows.map((row) => columns.map(({ value }) => String(value(row)))),
      ],
    };
  });
