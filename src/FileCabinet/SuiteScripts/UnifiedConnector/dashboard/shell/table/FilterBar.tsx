import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Filters } from '../../contract/table';
import { Button } from '../parts/Button';
import type { FilterField } from './filter-field';

interface FilterBarProps {
  fields: readonly FilterField[];
  filters: Filters;
  onChange(filters: Filters): void;
}

/** The filters of a table; those that are seldom needed stand behind More. */
export function FilterBar({ fields, filters, onChange }: FilterBarProps) {
  // Two tables of a page may have filters of the same name.
  const bar = useId();
  const [all, setAll] = useState(false);
  const isSet = (name: string) => (filters[name] ?? '') !== '';
  const shown = fields.filter(({ more, name }) => !more || all || isSet(name));
  const hasMore = fields.some(({ more, name }) => more && !isSet(name));
  return (
    <search class="uc-fields">
      {shown.map((field) => (
        <Filter
          key={field.name}
          id={`${bar}-${field.name}`}
          field={field}
          value={filters[field.name] ?? ''}
          onChange={(value) => onChange({ ...filters, [field.name]: value })}
        />
      ))}
      {hasMore && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Less' : 'More'}
        </Button>
      )}
      {Object.values(filters).some((value) => value !== '') && (
        <Button onClick={() => onChange({})}>Clear filters</Button>
      )}
    </search>
  );
}

interface FilterProps {
  id: string;
  field: FilterField;
  value: string;
  onChange(value: string): void;
}

/** A text counts when Enter is pressed or the field is left; a live one while it is typed. */
function Filter({ id, field, value, onChange }: FilterProps) {
  const { label, options, otherwise = 'All', type = 'text', live } = field;
  const set = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  return (
    <label htmlFor={id}>
      {label}
      {options ? (
        <select id={id} value={value} onChange={set}>
          <option value="">{otherwise}</option>
          <Unlisted value={value} options={options} />
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : live ? (
        <LiveInput id={id} value={value} onChange={onChange} />
      ) : (
        <input id={id} type={type === 'text' ? 'search' : type} value={value} onChange={set} />
      )}
    </label>
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
