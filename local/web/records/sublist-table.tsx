import type { FieldDefinition, SublistDefinition } from '../../account/catalogue/definition';
import type { FieldValue, SublistLine } from '../../account/records/document';
import { FieldText, isBlank } from '../format/values';
import { Empty, TableBox } from '../layout/parts';
import type { Site } from '../site';

interface Column {
  field: FieldDefinition;
  value: (line: SublistLine) => FieldValue;
}

/** The lines of a sublist with the fields of their subrecords. Columns that no line fills are left out. */
export function SublistTable(props: { site: Site; sublist: SublistDefinition; lines: readonly SublistLine[] }) {
  const { site, sublist, lines } = props;
  if (lines.length === 0) return <Empty title="No lines">Nothing is entered on this sublist.</Empty>;
  const columns = columnsOf(site, sublist).filter(({ value }) => lines.some((line) => !isBlank(value(line))));
  return (
    <TableBox caption={sublist.label}>
      <thead>
        <tr>
          {columns.map(({ field }) => (
            <th scope="col" class={isNumeric(field) ? 'num' : undefined}>
              {field.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
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
  const { subrecord } = sublist;
  const own = sublist.fields
    .filter((field) => field.script !== false && field.id !== subrecord?.field)
    .map((field): Column => ({ field, value: (line) => line.values[field.id] ?? null }));
  const fields = subrecord === undefined ? [] : (site.account.catalogue.type(subrecord.type)?.fields ?? []);
  const nested = fields
    // The whole address as one text repeats the fields beside it.
    .filter((field) => field.script !== false && field.id !== 'addrtext' && field.id !== 'override')
    .map(
      (field): Column => ({
        field,
        value: (line) => line.subrecords[subrecord?.field ?? '']?.[field.id] ?? null,
      }),
    );
  return [...own, ...nested];
}

function isNumeric({ type }: FieldDefinition): boolean {
  return type === 'CURRENCY' || type === 'INTEGER' || type === 'FLOAT' || type === 'PERCENT';
}
