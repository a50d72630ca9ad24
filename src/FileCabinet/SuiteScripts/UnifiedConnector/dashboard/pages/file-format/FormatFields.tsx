import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FILE_NAME_PARTS } from '../../../customer-file/file-name';
import { CHOICES, type FileFormat } from '../../../customer-file/format';
import { LAYOUTS, LIST_NAMES, LISTS, type ListName } from '../../../customer-file/sources';

interface FormatFieldsProps {
  format: FileFormat;
  onChange(part: Partial<FileFormat>): void;
}

const CHOICE_LABELS: Readonly<Record<keyof typeof CHOICES, string>> = {
  extension: 'File Type',
  delimiter: 'Delimiter',
  quoting: 'Quotes',
  lineEnd: 'Line Ends',
  encoding: 'Encoding',
  decimal: 'Decimal',
  dates: 'Dates',
  rows: 'A Row for Each',
};

const LAYOUT_LABELS = { rows: 'a row each', columns: 'repeated columns', joined: 'joined in one value' } as const;

/** Everything of a format but its columns. */
export function FormatFields({ format, onChange }: FormatFieldsProps) {
  const { addressTypes } = format;
  return (
    <>
      <fieldset class="uc-settings">
        <legend>File</legend>
        <Text
          label="File Name"
          value={format.fileName}
          onInput={(fileName) => onChange({ fileName })}
          help={`Without ending. In UTC: ${Object.entries(FILE_NAME_PARTS)
            .map(([part, what]) => `${part} ${what}`)
            .join('; ')}.`}
        />
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => (
          <Choice
            key={name}
            label={CHOICE_LABELS[name]}
            value={format[name]}
            offered={CHOICES[name]}
            onChange={(value) => onChange({ [name]: value } as Partial<FileFormat>)}
          />
        ))}
        <Check label="Header Row" checked={format.header} onChange={(header) => onChange({ header })} />
        <Check
          label="Byte Order Mark"
          checked={format.byteOrderMark}
          onChange={(byteOrderMark) => onChange({ byteOrderMark })}
        />
      </fieldset>
      <fieldset class="uc-settings">
        <legend>Words</legend>
        <Text
          label="address_type of Billing"
          value={addressTypes.billing}
          onInput={(billing) => onChange({ addressTypes: { ...addressTypes, billing } })}
        />
        <Text
          label="address_type of Shipping"
          value={addressTypes.shipping}
          onInput={(shipping) => onChange({ addressTypes: { ...addressTypes, shipping } })}
        />
        <Text
          label="address_type of Customer Locations"
          value={addressTypes.location}
          onInput={(location) => onChange({ addressTypes: { ...addressTypes, location } })}
          help="Empty: customer locations have no row."
        />
        <Text label="Yes" value={format.yes} onInput={(yes) => onChange({ yes })} />
        <Text label="No" value={format.no} onInput={(no) => onChange({ no })} />
      </fieldset>
      <fieldset class="uc-settings">
        <legend>Several Values of One Kind</legend>
        {LIST_NAMES.filter((name) => isLaidOut(name, format)).map((name) => (
          <ListField key={name} name={name} format={format} onChange={onChange} />
        ))}
      </fieldset>
    </>
  );
}

/** Addresses are laid out where they have no rows. */
const isLaidOut = (name: ListName, { rows }: FileFormat): boolean =>
  rows === 'customer' || (name !== 'billing' && name !== 'shipping');

function ListField({ name, format, onChange }: FormatFieldsProps & { name: ListName }) {
  const list = format.lists[name];
  const change = (part: Partial<typeof list>) => onChange({ lists: { ...format.lists, [name]: { ...list, ...part } } });
  return (
    <div class="uc-file-list">
      <Choice
        label={LISTS[name]}
        value={list.layout}
        offered={LAYOUTS}
        words={LAYOUT_LABELS}
        onChange={(layout) => change({ layout: layout as typeof list.layout })}
      />
      {list.layout === 'joined' && (
        <Text label={`Between ${LISTS[name]}`} value={list.separator} onInput={(separator) => change({ separator })} />
      )}
      {list.layout === 'columns' && (
        <Text
          label={`Columns for ${LISTS[name]}`}
          value={String(list.count)}
          onInput={(count) => change({ count: Number(count) })}
        />
      )}
    </div>
  );
}

interface TextProps {
  label: string;
  value: string;
  help?: string;
  onInput(value: string): void;
}

function Text({ label, value, help, onInput }: TextProps) {
  const id = useId();
  return (
    <Setting id={id} label={label} help={help}>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Setting>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  offered: readonly string[];
  words?: Readonly<Record<string, string>>;
  onChange(value: string): void;
}

function Choice({ label, value, offered, words = {}, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <Setting id={id} label={label} help={undefined}>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {words[each] ?? each}
          </option>
        ))}
      </select>
    </Setting>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange(on: boolean): void }) {
  const id = useId();
  return (
    <div class="uc-setting uc-setting-checkbox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </div>
  );
}

interface SettingProps {
  id: string;
  label: string;
  help: string | undefined;
  children: ComponentChildren;
}

function Setting({ id, label, help, children }: SettingProps) {
  return (
    <div class="uc-setting">
      <label htmlFor={id}>{label}</label>
      {children}
      {help !== undefined && (
        <p id={`${id}-help`} class="uc-muted">
          {help}
        </p>
      )}
    </div>
  );
}
