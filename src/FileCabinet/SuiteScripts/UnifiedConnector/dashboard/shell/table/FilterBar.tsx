import { useId } from 'preact/hooks';
import type { Filters } from '../../contract/table';
import { Button } from '../parts/Button';
import type { FilterField } from './filter-field';

interface FilterBarProps {
  fields: readonly FilterField[];
  filters: Filters;
  onChange(filters: Filters): void;
}

/** The filters of a table. A text counts when Enter is pressed or the field is left. */
export function FilterBar({ fields, filters, onChange }: FilterBarProps) {
  // Two tables of a page may have filters of the same name.
  const bar = useId();
  const set = (name: string) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...filters, [name]: event.currentTarget.value });
  return (
    <search class="uc-fields">
      {fields.map(({ name, label, options, otherwise = 'All', type = 'text' }) => (
        <label key={name} htmlFor={`${bar}-${name}`}>
          {label}
          {options ? (
            <select id={`${bar}-${name}`} value={filters[name] ?? ''} onChange={set(name)}>
              <option value="">{otherwise}</option>
              <Unlisted value={filters[name] ?? ''} options={options} />
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`${bar}-${name}`}
              type={type === 'text' ? 'search' : type}
              value={filters[name] ?? ''}
              onChange={set(name)}
            />
          )}
        </label>
      ))}
      {Object.values(filters).some((value) => value !== '') && (
        <Button onClick={() => onChange({})}>Clear filters</Button>
      )}
    </search>
  );
}

/** A value in the address that is not among the choices filters all the same, so it is shown. */
function Unlisted({ value, options }: { value: string; options: NonNullable<FilterField['options']> }) {
  if (value === '' || options.some((option) => option.value === value)) return null;
  return <option value={value}>{value}</option>;
}
