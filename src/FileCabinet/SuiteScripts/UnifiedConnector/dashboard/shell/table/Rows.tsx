import { useEffect, useRef } from 'preact/hooks';
import type { Column } from './column';
import { Header } from './Header';
import type { Order } from './shown';

interface Selection<Row> {
  selected: ReadonlyMap<number | string, Row>;
  onChange(selected: ReadonlyMap<number | string, Row>): void;
}

interface RowsProps<Row> {
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): number | string;
  order: Order;
  onOrder(order: Order): void;
  selection: Selection<Row> | undefined;
  /** The row that somebody was led to. */
  marked?: number | string | undefined;
}

/** The rows of a table under their headers, which sort it. */
export function Rows<Row>({ title, columns, rows, keyOf, order, onOrder, selection, marked }: RowsProps<Row>) {
  const toggle = (some: readonly Row[], on: boolean) => {
    const next = new Map(selection?.selected);
    for (const row of some) on ? next.set(keyOf(row), row) : next.delete(keyOf(row));
    selection?.onChange(next);
  };
  const isSelected = (row: Row) => selection?.selected.has(keyOf(row)) ?? false;
  const [first] = columns;
  const led = useRef<HTMLTableRowElement>(null);
  // Again when there are other columns: the rows have another height then.
  useEffect(() => led.current?.scrollIntoView({ block: 'center' }), [marked, columns.length]);
  return (
    <div class="uc-scroll">
      <table class="uc-rows" aria-label={title}>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="Select all on this page"
                  checked={rows.every(isSelected)}
                  onChange={({ currentTarget }) => toggle(rows, currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Header key={column.name} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              {...(keyOf(row) === marked ? { class: 'uc-marked', 'aria-current': 'true', ref: led } : {})}
            >
              {selection && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Select ${first?.value(row)}`}
                    checked={isSelected(row)}
                    onChange={({ currentTarget }) => toggle([row], currentTarget.checked)}
                  />
                </td>
              )}
              {columns.map(({ name, label, value, cell, numeric, wide }) => (
                <td key={name} data-label={label} class={numeric ? 'uc-number' : wide && 'uc-wide'}>
                  {cell ? cell(row) : shown(value(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shown = (value: string | number): string => (typeof value === 'number' ? value.toLocaleString('en') : value);
