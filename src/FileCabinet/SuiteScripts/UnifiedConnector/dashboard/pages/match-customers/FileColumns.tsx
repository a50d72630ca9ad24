import { COLUMN_LABELS, type ColumnUse } from '../../../matching/columns';

interface FileColumnsProps {
  rows: readonly (readonly string[])[];
  uses: readonly (ColumnUse | null)[];
  onChange(uses: (ColumnUse | null)[]): void;
}

/** Values of a column that are shown, so that a person sees what it holds. */
const EXAMPLES = 3;

/** Rows that examples are looked for in. */
const LOOKED_AT = 200;

/** What each column of the file holds: proposed by its heading, and chosen by the person. */
export function FileColumns({ rows, uses, onChange }: FileColumnsProps) {
  const [header = []] = rows;
  const choose = (at: number, use: ColumnUse | null) =>
    onChange(uses.map((each, index) => (index === at ? use : each)));
  return (
    <div class="uc-scroll">
      <table aria-label="Columns of the file" class="uc-match-columns">
        <thead>
          <tr>
            <th scope="col">Column in the File</th>
            <th scope="col">Holds</th>
            <th scope="col">First Values</th>
          </tr>
        </thead>
        <tbody>
          {header.map((heading, index) => (
            <tr key={index}>
              <th scope="row">{heading || `Column ${index + 1}`}</th>
              <td>
                <select
                  aria-label={`${heading || `Column ${index + 1}`} holds`}
                  value={uses[index] ?? ''}
                  onChange={({ currentTarget }) => choose(index, (currentTarget.value || null) as ColumnUse | null)}
                >
                  <option value="">Not used</option>
                  {Object.entries(COLUMN_LABELS).map(([use, label]) => (
                    <option key={use} value={use}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
              <td class="uc-muted">{examplesOf(rows, index).join(' · ') || 'empty'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function examplesOf(rows: readonly (readonly string[])[], at: number): string[] {
  const values = rows.slice(1, LOOKED_AT).map((cells) => cells[at] ?? '');
  return [...new Set(values.filter((value) => value !== ''))].slice(0, EXAMPLES);
}
