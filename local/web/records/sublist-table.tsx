import type { FieldDefinition, SublistDefinition } from '../../account/catalogue/definition';
import type { FieldValue, SublistLine } from '../../account/records/document';
import { FieldText, isBlank } from '../format/values';
import { Empty, TableBox } from '../layout/parts';
import type { Site } from '../site';
import { lineFields, nestedValues } from './line-fields';

interface Column {
  field: FieldDefinition;
  value: (line: SublistLine) => FieldValue;
}

interface SublistTableProps {
  site: Site;
  sublist: SublistDefinition;
  lines: readonly SublistLine[];
  /** Address of a line's form, by its number; undefined where lines cannot be edited here. */
  formOf: ((line: number) => string) | undefined;
}

/** The lines of a sublist with the fields of their subrecords. Columns that no line fills are left out. */
export function SublistTable({ site, sublist, lines, formOf }: SublistTableProps) {
  if (lines.length === 0) return <Empty title="No lines">Nothing is entered on this sublist.</Empty>;
  const columns = columnsOf(site, sublist).filter(({ value }) => lines.some((line) => !isBlank(value(line))));
  return (
    <TableBox caption={sublist.label}>
      <thead>
        <tr>
          {formOf && <th scope="col">Edit</th>}
          {columns.map(({ field }) => (
            <th scope="col" class={isNumeric(field) ? 'num' : undefined}>
              {field.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr>
            {formOf && (
              <td>
                <a href={formOf(index + 1)} aria-label={`Edit ${sublist.label}, line ${index + 1}`}>
                  Edit
                </a>
              </td>
            )}
            {columns.map(({ field, value }) => (
              <td class={isNumeric(field) ? 'num' : undefined}>
                <FieldText site={site} field={field} value={value(line)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function columnsOf(site: Site, sublist: SublistDefinition): Column[] {
  const { own, nested } = lineFields(site, sublist);
  return [
    ...own.map((field): Column => ({ field, value: (line) => line.values[field.id] ?? null })),
    ...nested.map((field): Column => ({ field, value: (line) => nestedValues(sublist, line)[field.id] ?? null })),
  ];
}

function isNumeric({ type }: FieldDefinition): boolean {
  return type === 'CURRENCY' || type === 'INTEGER' || type === 'FLOAT' || type === 'PERCENT';
}
