import { useId } from 'preact/hooks';
import type { Key } from '../../../settings/configuration';
import type { SettingText } from '../../../settings/setting-texts';
import type { SettingValue } from '../../set-up/contract';
import type { Choice } from './contract';

/** What may be chosen instead of being typed: some, one, or what is proposed while somebody types. */
export interface Offer {
  kind: 'some' | 'one' | 'typed';
  choices: readonly Choice[];
}

interface SettingFieldProps {
  settingKey: Key;
  text: SettingText;
  value: SettingValue;
  required: boolean;
  /** Sentences. */
  faults: readonly string[];
  offer: Offer | null;
  onChange(value: SettingValue): void;
}

/** More than this is written in several lines. */
const ONE_LINE = 300;

interface OfferedProps {
  described: string;
  label: string;
  offered: readonly Choice[];
  value: string;
  onChange(value: SettingValue): void;
}

/** A checkbox for each; what else stands in the value stays until it is taken out by hand. */
function Offered({ described, label, offered, value, onChange }: OfferedProps) {
  const chosen = value
    .split(/[\r\n,]+/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();
  const toggle = (id: string) =>
    onChange((chosen.some(same(id)) ? chosen.filter((each) => !same(id)(each)) : [...chosen, id]).join(', '));
  const unknown = chosen.filter((id) => !offered.some((each) => same(id)(each.id))).map((id) => ({ id, name: id }));
  return (
    <fieldset aria-describedby={described} class="uc-offered">
      <legend>{label}</legend>
      {[...offered, ...unknown].map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.some(same(id))} onChange={() => toggle(id)} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

/** One setting with its label, help and faults. */
export function SettingField({ settingKey, text, value, required, faults, offer, onChange }: SettingFieldProps) {
  const { label, help } = text;
  const id = useId();
  const described = faults.length > 0 ? `${id}-faults ${id}-help` : `${id}-help`;
  const common = {
    id,
    'aria-describedby': described,
    'aria-invalid': faults.length > 0,
    'aria-required': required,
  };
  const offered = offeredOf(settingKey, offer);
  const onText = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value);
  const one = offer?.kind === 'one' ? offer.choices : null;
  const isTyped = settingKey.type === 'text' && offered === null && one === null;
  return (
    <div class={settingKey.type === 'checkbox' ? 'uc-setting uc-setting-checkbox' : 'uc-setting'}>
      {offered === null && (
        <label htmlFor={id} class={required ? 'uc-required' : undefined}>
          {label}
        </label>
      )}
      {settingKey.type === 'checkbox' && (
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      )}
      {settingKey.type === 'number' && (
        <input
          {...common}
          type="number"
          step="1"
          value={value === null ? '' : String(value)}
          onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
        />
      )}
      {settingKey.type === 'choice' && (
        <select {...common} value={String(value)} onChange={onText}>
          <option value="">–</option>
          {settingKey.names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {one !== null && (
        <select {...common} value={String(value)} onChange={onText}>
          <option value="">–</option>
          {withValue(one, String(value)).map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
      {offered !== null && (
        <Offered described={described} label={label} offered={offered} value={String(value)} onChange={onChange} />
      )}
      {isTyped && settingKey.maxLength <= ONE_LINE && (
        <input
          {...common}
          type="text"
          autocomplete="off"
          list={offer ? `${id}-choices` : undefined}
          value={String(value)}
          onInput={onText}
        />
      )}
      {isTyped && settingKey.maxLength > ONE_LINE && (
        <textarea {...common} rows={3} value={String(value)} onInput={onText} />
      )}
      {isTyped && offer && (
        <datalist id={`${id}-choices`}>
          {offer.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </datalist>
      )}
      {faults.length > 0 && (
        <p id={`${id}-faults`} class="uc-fault-text">
          {faults.join(' ')}
        </p>
      )}
      <p id={`${id}-help`} class="uc-muted">
        {help}
      </p>
    </div>
  );
}

function offeredOf(key: Key, offer: Offer | null): readonly Choice[] | null {
  if (offer?.kind === 'some' && offer.choices.length > 0) return offer.choices;
  return key.type === 'text' && key.offered ? key.offered.map((name) => ({ id: name, name })) : null;
}

/** What is set stays to be chosen, also where it is not offered. */
const withValue = (choices: readonly Choice[], value: string): readonly Choice[] =>
  value === '' || choices.some(({ id }) => id === value) ? choices : [...choices, { id: value, name: value }];
