import type { FieldDefinition } from '../../account/catalogue/definition';
import { listAddress } from '../../account/page-addresses';
import { nameOf, optionName } from '../format/values';
import type { Site } from '../site';
import { FIELD_PREFIX } from './form';
import { countOptions, type Option, selectOptions } from './options';

interface FormFieldProps {
  site: Site;
  field: FieldDefinition;
  text: string | string[];
  help: string;
  /** Seen, not to be changed. */
  locked?: boolean;
}

/** More options than this are not offered as a list: the internal id is typed instead. */
const MOST_OPTIONS = 500;

/** A field of a form with its label and help. */
export function FormField({ site, field, text, help, locked }: FormFieldProps) {
  const id = FIELD_PREFIX + field.id;
  const described = help === '' ? undefined : `${id}_help`;
  const note = described && (
    <p class="help" id={described}>
      {help}
    </p>
  );
  const marked = (
    <>
      {field.label}
      {field.mandatory && (
        <span class="required" aria-hidden="true">
          {' *'}
        </span>
      )}
    </>
  );
  if (locked) {
    return (
      <fieldset class="field" disabled aria-describedby={described}>
        <legend>{marked}</legend>
        <LockedText site={site} field={field} text={text} />
        {note}
      </fieldset>
    );
  }
  if (field.type === 'MULTISELECT') {
    return (
      <fieldset class="field" aria-describedby={described}>
        <legend>{marked}</legend>
        <Choices site={site} field={field} chosen={Array.isArray(text) ? text : []} name={id} />
        {note}
      </fieldset>
    );
  }
  const control = <Control site={site} field={field} text={String(text)} id={id} described={described} />;
  if (field.type === 'CHECKBOX') {
    return (
      <div class="field check">
        {control}
        <label for={id}>{marked}</label>
        {note}
      </div>
    );
  }
  const wide = field.type === 'CLOBTEXT' || field.type === 'RICHTEXT' || field.type === 'INLINEHTML';
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{marked}</label>
      {control}
      {note}
    </div>
  );
}

function LockedText({ site, field, text }: Pick<FormFieldProps, 'site' | 'field' | 'text'>) {
  if (field.type === 'CHECKBOX') return <span>{text === 'T' ? 'Yes' : 'No'}</span>;
  const isSelect = field.select !== undefined || field.options !== undefined;
  const texts = [text].flat().map((value) => (isSelect && value !== '' ? optionName(site, field, value) : value));
  return <span class="lines">{texts.join(', ')}</span>;
}

interface ControlProps {
  site: Site;
  field: FieldDefinition;
  text: string;
  id: string;
  described: string | undefined;
}

function Control({ site, field, text, id, described }: ControlProps) {
  const common = {
    id,
    name: id,
    'aria-describedby': described,
    'aria-required': field.mandatory ? ('true' as const) : undefined,
  };
  if (field.select !== undefined || field.options !== undefined) {
    if (countOptions(site, field) > MOST_OPTIONS)
      return <ReferenceById site={site} field={field} text={text} common={common} />;
    return (
      <select {...common}>
        {(!field.mandatory || text === '') && <option value="" />}
        {withPresent(selectOptions(site, field), site, field, text).map((option) => (
          <option value={option.value} selected={option.value === text}>
            {option.text}
          </option>
        ))}
      </select>
    );
  }
  switch (field.type) {
    case 'CHECKBOX':
      return <input type="checkbox" {...common} value="T" checked={text === 'T'} />;
    case 'TEXTAREA':
    case 'CLOBTEXT':
    case 'RICHTEXT':
    case 'INLINEHTML':
      // A browser drops the first line break of a textarea.
      return <textarea {...common}>{text.startsWith('\n') ? `\n${text}` : text}</textarea>;
    case 'DATE':
      return <input type="date" {...common} value={text} />;
    case 'DATETIMETZ':
      return <input type="datetime-local" step="1" {...common} value={text} />;
    case 'INTEGER':
      return <input type="text" inputmode="numeric" {...common} value={text} />;
    case 'FLOAT':
    case 'CURRENCY':
    case 'PERCENT':
      return <input type="text" inputmode="decimal" {...common} value={text} />;
    case 'EMAIL':
      return <input type="email" {...common} value={text} />;
    case 'PHONE':
      return <input type="tel" {...common} value={text} />;
    default:
      return <input type="text" {...common} value={text} />;
  }
}

/** A value that is no longer on offer (an inactive record) stays to be chosen. */
function withPresent(options: Option[], site: Site, field: FieldDefinition, value: string): Option[] {
  if (value === '' || options.some((option) => option.value === value)) return options;
  return [...options, { value, text: optionName(site, field, value) }];
}

interface ReferenceProps {
  site: Site;
  field: FieldDefinition;
  text: string;
  common: { id: string };
}

function ReferenceById({ site, field, text, common }: ReferenceProps) {
  const target = field.select === undefined ? undefined : site.account.catalogue.type(field.select);
  if (target === undefined) return <input type="text" {...common} value={text} />;
  const name = text === '' ? '' : nameOf(site, target, text);
  return (
    <>
      <input type="text" inputmode="numeric" {...common} value={text} />
      <p class="help">
        Internal ID{name && `, now ${name}`}. <a href={listAddress(site.account, target)}>{`Find a ${target.label}`}</a>
      </p>
    </>
  );
}

function Choices({
  site,
  field,
  chosen,
  name,
}: {
  site: Site;
  field: FieldDefinition;
  chosen: string[];
  name: string;
}) {
  const offered = selectOptions(site, field);
  const options = chosen.reduce((all, value) => withPresent(all, site, field, value), offered);
  if (options.length === 0) return <p class="help">There is nothing to choose from yet.</p>;
  return (
    <div class="choices">
      {options.map((option) => (
        <label>
          <input type="checkbox" name={name} value={option.value} checked={chosen.includes(option.value)} />
          {option.text}
        </label>
      ))}
    </div>
  );
}
