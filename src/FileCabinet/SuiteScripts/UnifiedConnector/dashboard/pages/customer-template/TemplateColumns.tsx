import '../../customer-template/customer-template.css';
import {
  type ColumnHolds,
  FIELD_LABELS,
  FIELDS,
  type TemplateColumn,
  type TemplateField,
} from '../../../customer-template/columns';
import { LONGEST_TEXT } from '../../../customer-template/template';
import { columnName } from '../../shell/sheet/column-name';

interface TemplateColumnsProps {
  columns: readonly TemplateColumn[];
  /** Whether the columns are those of a workbook, which have letters. */
  letters: boolean;
  onChange(columns: TemplateColumn[]): void;
}

const TEXT = 'text:';

/** What each column of the template holds: proposed by its heading, and chosen by the person. */
export function TemplateColumns({ columns, letters, onChange }: TemplateColumnsProps) {
  const change = (at: number, changes: Partial<TemplateColumn>) =>
    onChange(columns.map((column, index) => (index === at ? { ...column, ...changes } : column)));
  return (
    <div class="uc-scroll">
      <table aria-label="Columns of the template" class="uc-template-columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col">Mandatory</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, at, holds, mandatory }, index) => (
            <tr key={at}>
              <th scope="row">
                {letters && <span class="uc-muted">{columnName(at)} </span>}
                {heading}
              </th>
              <td>
                <select
                  aria-label={`${heading} holds`}
                  value={chosenIn(holds)}
                  onChange={({ currentTarget }) => change(index, { holds: holdsOf(currentTarget.value) })}
                >
                  <option value="">Not filled</option>
                  <option value={TEXT}>The same text in every row</option>
                  {FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {FIELD_LABELS[field]}
                    </option>
                  ))}
                </select>
                {holds !== null && 'text' in holds && (
                  <input
                    aria-label={`Text in ${heading}`}
                    value={holds.text}
                    maxLength={LONGEST_TEXT}
                    onInput={({ currentTarget }) => change(index, { holds: { text: currentTarget.value } })}
                  />
                )}
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${heading} is mandatory`}
                  checked={mandatory}
                  disabled={holds === null}
                  onChange={({ currentTarget }) => change(index, { mandatory: currentTarget.checked })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const chosenIn = (holds: ColumnHolds): string => (holds === null ? '' : 'text' in holds ? TEXT : holds.field);

const holdsOf = (value: string): ColumnHolds =>
  value === '' ? null : value === TEXT ? { text: '' } : { field: value as TemplateField };
