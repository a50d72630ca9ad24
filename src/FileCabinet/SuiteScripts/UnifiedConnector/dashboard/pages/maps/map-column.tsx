import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingValue, SettingValues } from '../../set-up/contract';
import type { MapLine } from './contract';

/** A part of a map line: what the table shows of it, and how it is changed. */
export interface MapColumn {
  name: string;
  label: string;
  show(values: SettingValues): string;
  /** Shown in another column, and here only while the line is changed. */
  hidden?: true;
  input(values: SettingValues, set: (value: SettingValue) => void): ComponentChildren;
}

/** A column of the CSV file. */
export interface MapCsvColumn {
  label: string;
  value(line: MapLine): string;
}

interface LabelledProps {
  label: string;
  children(id: string): ComponentChildren;
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </>
  );
}

/** A text; with `choices`, one that may also be chosen. */
export const textColumn = (
  name: string,
  label: string,
  choices: readonly { id: string; label: string }[] = [],
): MapColumn => ({
  name,
  label,
  show: (values) => String(values[name] ?? ''),
  input: (values, set) => (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            type="text"
            autocomplete="off"
            list={choices.length > 0 ? `${id}-choices` : undefined}
            value={String(values[name] ?? '')}
            onInput={({ currentTarget }) => set(currentTarget.value)}
          />
          <datalist id={`${id}-choices`}>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id} label={choice.label || undefined} />
            ))}
          </datalist>
        </>
      )}
    </Labelled>
  ),
});

/** Inactive lines are greyed and say so in the first column. */
export const inactiveColumn: MapColumn = {
  name: 'inactive',
  label: 'Inactive',
  hidden: true,
  show: () => '',
  input: (values, set) => (
    <label>
      <input
        type="checkbox"
        checked={values.inactive === true}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />{' '}
      Inactive
    </label>
  ),
};

interface Choice {
  value: string;
  label: string;
}

interface ChooserProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange(value: string): void;
}

/** One of a list. A value that the list does not have is offered too, so that saving does not lose it. */
export function Chooser({ label, value, choices, onChange }: ChooserProps) {
  const known = choices.some((choice) => choice.value === value);
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {!known && <option value={value}>{value === '' ? '–' : value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** All External Systems, or one of them. */
export const systemColumn = (systems: readonly string[]): MapColumn => ({
  name: 'externalSystem',
  label: 'External System',
  show: ({ externalSystem, inactive }) => `${externalSystem ?? 'All'}${inactive === true ? ' (inactive)' : ''}`,
  input: ({ externalSystem }, set) => (
    <Chooser
      label="External System"
      value={String(externalSystem ?? '')}
      choices={[{ value: '', label: 'All' }, ...systems.map((name) => ({ value: name, label: name }))]}
      onChange={(value) => set(value === '' ? null : value)}
    />
  ),
});
