import { raw } from 'hono/html';
import type { Account } from '../../account/account';
import type { FieldModel, SelectOption } from '../../modules/ui/widgets/model';
import { optionsOfSource } from '../../modules/ui/widgets/options';

interface FieldViewProps {
  account: Account;
  field: FieldModel;
  /** Name and id of its input; the field's own unless it stands in a sublist. */
  name?: string;
}

/** A field of a script's form: an input with its label, or what its display type makes of it. */
export function FieldView({ account, field }: FieldViewProps) {
  const { id, type, displayType, help } = field;
  if (displayType === 'HIDDEN') return <HiddenInput field={field} name={id} />;
  if (type === 'INLINEHTML') return <div class="field wide html">{raw(textOf(field))}</div>;
  const hidden = displayType === 'NODISPLAY';
  if (type === 'HELP' || type === 'LABEL') {
    return (
      <p class={`field wide ${type.toLowerCase()}`} id={id} hidden={hidden}>
        {field.label}
      </p>
    );
  }
  const note = help !== '' && (
    <p class="help" id={`${id}_help`}>
      {help}
    </p>
  );
  if (isReadOnly(field)) {
    return (
      <div class={classesOf(field)} hidden={hidden}>
        <span class="label" id={`${id}_label`}>
          {field.label}
        </span>
        <span class="lines">{shownText(account, field)}</span>
        {displayType === 'INLINE' && <HiddenInput field={field} name={id} />}
        {note}
      </div>
    );
  }
  const label = (
    <label for={inputId(field)}>
      {field.label}
      {field.mandatory && (
        <span class="required" aria-hidden="true">
          {' *'}
        </span>
      )}
    </label>
  );
  const input = <FieldInput account={account} field={field} />;
  const boxed = type === 'CHECKBOX' || type === 'RADIO';
  return (
    <div class={boxed ? 'field check' : classesOf(field)} hidden={hidden}>
      {boxed ? input : label}
      {boxed ? label : input}
      {note}
    </div>
  );
}

/** The input alone, for cells of sublists too. */
export function FieldInput({ account, field, name }: FieldViewProps) {
  const { type, displayType, maxLength, mandatory } = field;
  const text = textOf(field);
  const common = {
    id: name ?? inputId(field),
    name: name ?? field.id,
    disabled: displayType === 'DISABLED',
    'aria-required': mandatory ? ('true' as const) : undefined,
    'aria-label': name === undefined ? undefined : field.label,
    'aria-describedby': name === undefined && field.help !== '' ? `${field.id}_help` : undefined,
  };
  const written = { ...common, readonly: displayType === 'READONLY', maxlength: maxLength };
  switch (type) {
    case 'CHECKBOX':
      return <input type="checkbox" {...common} value="T" checked={text === 'T'} />;
    case 'RADIO':
      return <input type="radio" {...common} value={field.source} checked={text === field.source} />;
    case 'SELECT':
    case 'MULTISELECT':
      return (
        <select {...common} multiple={type === 'MULTISELECT'}>
          {type === 'SELECT' && field.source !== '' && <option value="" />}
          {optionsOf(account, field).map((option) => (
            <option value={option.value} selected={[field.value ?? []].flat().includes(option.value)}>
              {option.text}
            </option>
          ))}
        </select>
      );
    case 'LONGTEXT':
    case 'RICHTEXT':
    case 'TEXTAREA':
      return (
        <textarea {...written} rows={field.height}>
          {text.startsWith('\n') ? `\n${text}` : text}
        </textarea>
      );
    default:
      return <input type={INPUT_TYPES[type] ?? 'text'} {...written} value={text} size={field.width} />;
  }
}

/** A value as text: of a select its option, of a box Yes or No. */
export function shownText(account: Account, field: FieldModel, value: FieldModel['value'] = field.value) {
  const text = [value ?? []].flat().join(', ');
  switch (field.type) {
    case 'CHECKBOX':
      return text === 'T' ? 'Yes' : 'No';
    case 'SELECT':
    case 'MULTISELECT': {
      const values = [value ?? []].flat();
      return optionsOf(account, field)
        .filter((option) => values.includes(option.value))
        .map((option) => option.text)
        .join(', ');
    }
    case 'URL':
      return isWebAddress(text) ? <a href={text}>{field.linkText || text}</a> : text;
    case 'EMAIL':
      return text === '' ? '' : <a href={`mailto:${text}`}>{text}</a>;
    case 'PASSWORD':
      return '';
    default:
      return text;
  }
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PASSWORD: 'password',
  PHONE: 'tel',
  URL: 'url',
};

/** What a select offers: options of its own, or the records of its source. */
export function optionsOf(account: Account, field: FieldModel): SelectOption[] {
  return field.source === '' ? field.options : optionsOfSource(account, field.source);
}

function isReadOnly({ displayType, type }: FieldModel): boolean {
  return displayType === 'INLINE' || (type === 'URL' && displayType === 'READONLY');
}

export function HiddenInput({ field, name }: { field: FieldModel; name: string }) {
  const values = field.type === 'MULTISELECT' ? [field.value ?? []].flat() : [textOf(field)];
  return (
    <>
      {values.map((value) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function textOf({ value }: FieldModel): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** Radio buttons share their id, which their inputs must not. */
function inputId({ id, type, source }: FieldModel): string {
  return type === 'RADIO' ? `${id}_${source}` : id;
}

function classesOf({ type, breakType, layoutType }: FieldModel): string {
  const wide = type === 'LONGTEXT' || type === 'RICHTEXT' || layoutType.startsWith('OUTSIDE');
  return ['field', wide ? 'wide' : '', breakType === 'NONE' && layoutType !== 'STARTROW' ? '' : 'start']
    .filter(Boolean)
    .join(' ');
}

function isWebAddress(text: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/i.test(text);
}
