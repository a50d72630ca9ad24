import type { Order } from './shown';

interface HeaderProps {
  column: { name: string; label: string; numeric?: true; unsorted?: true };
  order: Order;
  onOrder(order: Order): void;
}

/** The header of a column, which sorts the table; pressed again, the other way round. */
export function Header({ column, order, onOrder }: HeaderProps) {
  const { name, label, numeric, unsorted } = column;
  const isSorted = order.sort === name;
  const className = numeric && 'uc-number';
  if (unsorted) {
    return (
      <th scope="col" class={className}>
        {label}
      </th>
    );
  }
  return (
    <th
      scope="col"
      class={className}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onOrder({ sort: name, descending: isSorted && !order.descending })}>
        {label}
      </button>
    </th>
  );
}
