import { counted } from '../../sync/records/counted';
import type { PreviewLine } from './contract';

/** The rows of a customer in the Customer Sync file, a column in each line: a file has more columns than a page is wide. */
export function InFile({ header, rows, name }: NonNullable<PreviewLine['inFile']> & { name: string }) {
  const columns = header.map((column, at) => ({ column, values: rows.map((row) => row[at] ?? '') }));
  const filled = columns.filter(({ values }) => values.some((value) => value !== ''));
  return (
    <details>
      <summary>{`In the file: ${counted(rows.length, 'row')} with ${counted(header.length, 'column')}`}</summary>
      <div class="uc-scroll">
        <table aria-label={`Rows of ${name} in the file`}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              {rows.map((_, at) => (
                <th key={at} scope="col">{`Row ${at + 1}`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map(({ column, values }) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                {values.map((value, at) => (
                  <td key={at}>{value === '' ? '–' : value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {filled.length < columns.length && <p class="uc-muted">Columns that are empty in each row are left out here.</p>}
    </details>
  );
}
