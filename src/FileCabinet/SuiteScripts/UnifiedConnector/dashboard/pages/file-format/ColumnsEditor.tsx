import { useState } from 'preact/hooks';
import type { Column, FileFormat } from '../../../customer-file/format';
import { proposeColumns } from '../../../customer-file/propose-columns';
import { FIXED, SOURCES } from '../../../customer-file/sources';
import { Button } from '../../shell/parts/Button';

interface ColumnsEditorProps {
  format: FileFormat;
  onChange(columns: Column[]): void;
}

/** The columns from left to right: the name in the file, what it shows, and whether every customer must have it. */
export function ColumnsEditor({ format, onChange }: ColumnsEditorProps) {
  const { columns, rows } = format;
  const [header, setHeader] = useState('');
  const changed = (index: number, part: Partial<Column>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...part } : column)));
  const move = (index: number, by: number) => {
    const others = columns.filter((_, at) => at !== index);
    const column = columns[index];
    if (column) onChange([...others.slice(0, index + by), column, ...others.slice(index + by)]);
  };
  const propose = () => {
    const names = header.split(/[\t|,;]+/).filter((name) => name.trim() !== '');
    if (names.length > 0) onChange(proposeColumns(names, { rows }));
  };
  return (
    <fieldset class="uc-settings uc-file-columns">
      <legend>Columns</legend>
      <div class="uc-file-header">
        <label>
          Header row of JOOR’s template
          <input type="text" value={header} onInput={({ currentTarget }) => setHeader(currentTarget.value)} />
        </label>
        <Button disabled={header.trim() === ''} onClick={propose}>
          Propose columns
        </Button>
      </div>
      <ol class="uc-file-column-list">
        {columns.map((column, index) => (
          <li key={index}>
            <div>
              <input
                type="text"
                aria-label={`Name of column ${index + 1}`}
                value={column.name}
                onInput={({ currentTarget }) => changed(index, { name: currentTarget.value })}
              />
              <select
                aria-label={`What column ${index + 1} shows`}
                value={column.source}
                onChange={({ currentTarget }) => changed(index, { source: currentTarget.value })}
              >
                {groups(rows).map(([group, sources]) => (
                  <optgroup key={group} label={group}>
                    {sources.map(({ key, label }) => (
                      <option key={key} value={key}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
              {column.source === FIXED && (
                <input
                  type="text"
                  aria-label={`Text of column ${index + 1}`}
                  value={column.text}
                  onInput={({ currentTarget }) => changed(index, { text: currentTarget.value })}
                />
              )}
              <label>
                <input
                  type="checkbox"
                  checked={column.required}
                  onChange={({ currentTarget }) => changed(index, { required: currentTarget.checked })}
                />{' '}
                Required
              </label>
              <span class="uc-row-actions">
                <Button
                  aria-label={`Move column ${index + 1} up`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </Button>
                <Button
                  aria-label={`Move column ${index + 1} down`}
                  disabled={index === columns.length - 1}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </Button>
                <Button
                  aria-label={`Remove column ${index + 1}`}
                  onClick={() => onChange(columns.filter((_, at) => at !== index))}
                >
                  Remove
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ol>
      <Button onClick={() => onChange([...columns, { name: '', source: FIXED, text: '', required: false }])}>
        Add column
      </Button>
    </fieldset>
  );
}

/** What a column can show, under headings; addresses as the rows are. */
function groups(rows: FileFormat['rows']): [string, { key: string; label: string }[]][] {
  const found = new Map<string, { key: string; label: string }[]>();
  for (const [key, { label, group, of }] of Object.entries(SOURCES)) {
    if (of === 'address' && rows === 'customer') continue;
    if ((of === 'billing' || of === 'shipping') && rows === 'address') continue;
    // Chosen, an option stands alone: Name of what?
    const shown = of === undefined ? label : `${of === 'address' ? 'Address' : group}: ${label}`;
    found.set(group, [...(found.get(group) ?? []), { key, label: shown }]);
  }
  return [...found];
}
