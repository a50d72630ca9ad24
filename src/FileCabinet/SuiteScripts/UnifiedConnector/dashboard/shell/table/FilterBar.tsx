import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Filters } from '../../contract/table';
import { Button } from '../parts/Button';
import type { FilterField } from './filter-field';

interface FilterBarProps {
  fields: readonly FilterField[];
  filters: Filters;
  onChange(filters: Filters): void;
}

/** The filters of a table. A text counts when Enter is pressed or the field is left; a live one while it is typed. */
export function FilterBar({ fields, filters, onChange }: FilterBarProps) {
  // Two tables of a page may have filters of the same name.
  const bar = useId();
  const set = (name: string) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...filters, [name]: event.currentTarget.value });
  return (
    <search class="uc-fields">
      {fields.map(({ name, label, options, otherwise = 'All', type = 'text', live }) => (
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
          ) : live ? (
            <LiveInput
              id={`${bar}-${name}`}
              value={filters[name] ?? ''}
              onChange={(value) => onChange({ ...filters, [name]: value })}
            />
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

/** So long a person may pause between two letters, in milliseconds. */
const PAUSE = 300;

interface LiveInputProps {
  id: string;
  value: string;
  onChange(value: string): void;
}

/** A text that counts shortly after the last letter. */
function LiveInput({ id, value, onChange }: LiveInputProps) {
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  // What stands in the address wins when it changes by itself: a link, or Clear filters.
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <input
      id={id}
      class="uc-live"
      type="search"
      value={typed}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
