import { useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import type { Filters } from '../../contract/table';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import type { Column } from './column';
import { saveCsv } from './csv';
import { FilterBar } from './FilterBar';
import type { FilterField } from './filter-field';
import { listed, TEXT } from './listed';
import { Rows } from './Rows';
import type { Order } from './shown';

/** Rows that the eye finds its way in without filters. */
const FEW = 10;

interface ListProps<Row> {
  /** What the list shows, for screen readers and as the name of its CSV file. */
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): number | string;
  /** Name of the column whose values can be chosen among. */
  choice?: string;
  /** The row that somebody was led to. */
  marked?: number | string | undefined;
}

/** Rows that came with their page: sorted and downloaded as CSV, and filtered where they are many. */
export function List<Row>({ title, columns, rows, keyOf, choice, marked }: ListProps<Row>) {
  const [filters, setFilters] = useState<Filters>({});
  const [order, setOrder] = useState<Order>({ sort: '', descending: false });
  const isLong = rows.length > FEW;
  const shown = listed(rows, columns, isLong ? filters : {}, order);
  return (
    <>
      {isLong && <FilterBar fields={fieldsOf(columns, rows, choice)} filters={filters} onChange={setFilters} />}
      <div class="uc-table-head">
        <span role={isLong ? 'status' : undefined}>
          {shown.length === rows.length
            ? counted(rows.length, 'row')
            : `${shown.length.toLocaleString('en')} of ${counted(rows.length, 'row')}`}
        </span>
        <Button disabled={shown.length === 0} onClick={() => saveCsv(title, columns, shown)}>
          Download CSV
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty>No rows match these filters.</Empty>
      ) : (
        <Rows
          title={title}
          columns={columns.filter(({ only }) => only !== 'csv')}
          rows={shown}
          keyOf={keyOf}
          order={order}
          onOrder={setOrder}
          selection={undefined}
          marked={marked}
        />
      )}
    </>
  );
}

function fieldsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], choice: string | undefined) {
  const fields: FilterField[] = [{ name: TEXT, label: 'Any column' }];
  const column = columns.find(({ name }) => name === choice);
  if (column) {
    const values = [...new Set(rows.map((row) => String(column.value(row))))].filter((value) => value !== '').sort();
    fields.push({ name: column.name, label: column.label, options: values.map((value) => ({ value, label: value })) });
  }
  return fields;
}
