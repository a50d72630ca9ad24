import type { JoorWarehouse } from '../../joor/connection';
import type { FieldSource } from '../../settings/field-map';
import type { Customer } from '../customer';
import type { Mapping } from '../mapping';
import { customerValue } from './mapped-value';
import { filledNodes } from './without-empty';

/**
 * A NetSuite customer has no location of its own. Where the Field Map names a field that holds one, the Value Map's
 * warehouses of that location are sent; a field without a line in the Value Map is sent as it reads. Customers without
 * such a value get the Value Map's warehouses that have no internal id.
 */
export function warehousesOf(customer: Customer, { fieldMap, valueMap }: Mapping): JoorWarehouse[] {
  for (const target of ['warehouse_code', 'warehouse_name'] as const) {
    const lines = valueMap.find('warehouse', locationOf(customer, fieldMap[target]));
    if (lines.length > 0) return filledNodes(lines.map(nodeOf));
  }
  const own = filledNodes([
    {
      warehouse_name: customerValue(fieldMap, 'warehouse_name', customer),
      warehouse_code: customerValue(fieldMap, 'warehouse_code', customer),
    },
  ]);
  return own.length > 0 ? own : filledNodes(valueMap.find('warehouse', null).map(nodeOf));
}

/** Internal id of the location that a mapped list field holds; 0: none. A text that looks like an id is no location. */
function locationOf({ mapped, shown }: Customer, source: FieldSource | undefined): number {
  if (!source || !('column' in source)) return 0;
  const stored = mapped[source.column] ?? '';
  return stored === (shown[source.column] ?? stored) ? 0 : Number(stored);
}

const nodeOf = (line: { joorName: string; joorCode: string }): JoorWarehouse => ({
  warehouse_name: line.joorName,
  warehouse_code: line.joorCode,
});
