import type { Order } from './shown';

interface HeaderProps {
  column: {
    name: string;
    label: string;
    also?: readonly { name: string; label: string }[];
    numeric?: true;
    unsorted?: true;
  };
  order: Order;
  onOrder(order: Order): void;
}

/** The header of a column, which sorts the table; pressed again, the other way round. */
export function Header({ column, order, onOrder }: HeaderProps) {
  const { name, label, also = [], numeric, unsorted } = column;
  const className = numeric && 'uc-number';
  if (unsorted) {
    return (
      <th scope="col" class={className}>
        {label}
      </th>
    );
  }
  const sorting = [{ name, label }, ...also];
  const isSorted = sorting.some((each) => each.name === order.sort);
  return (
    <th
      scope="col"
      class={className}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {sorting.map((each) => (
        <button
          key={each.name}
          type="button"
          class={each.name === order.sort ? 'uc-sorted' : undefined}
          onClick={() => onOrder({ sort: each.name, descending: each.name === order.sort && !order.descending })}
        >
          {each.label}
        </button>
      ))}
    </th>
  );
}
