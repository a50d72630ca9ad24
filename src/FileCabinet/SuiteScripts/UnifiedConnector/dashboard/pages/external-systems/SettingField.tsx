import { useId } from 'preact/hooks';
import type { Key } from '../../../settings/configuration';
import type { SettingText } from '../../../settings/setting-texts';
import type { SettingValue } from '../../set-up/contract';

interface SettingFieldProps {
  settingKey: Key;
  text: SettingText;
  value: SettingValue;
  onChange(value: SettingValue): void;
}

/** More than this is written in several lines. */
const ONE_LINE = 300;

interface OfferedProps {
  id: string;
  label: string;
  offered: readonly string[];
  value: string;
  onChange(value: SettingValue): void;
}

/** A checkbox for each name; what else stands in the value stays until it is taken out by hand. */
function Offered({ id, label, offered, value, onChange }: OfferedProps) {
  const chosen = value
    .split(/[\r\n,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const has = (name: string) => chosen.some((each) => each.toLowerCase() === name.toLowerCase());
  const toggle = (name: string) =>
    onChange(
      (has(name) ? chosen.filter((each) => each.toLowerCase() !== name.toLowerCase()) : [...chosen, name]).join(', '),
    );
  const unknown = chosen.filter((name) => !offered.some((each) => each.toLowerCase() === name.toLowerCase()));
  return (
    <fieldset aria-describedby={`${id}-help`} class="uc-offered">
      <legend>{label}</legend>
      {[...offered, ...unknown].map((name) => (
        <label key={name}>
          <input type="checkbox" checked={has(name)} onChange={() => toggle(name)} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

/** One setting with its label and help. */
export function SettingField({ settingKey, text: { label, help }, value, onChange }: SettingFieldProps) {
  const id = useId();
  const described = { id, 'aria-describedby': `${id}-help` };
  const offered = (settingKey.type === 'text' && settingKey.offered) || [];
  const onText = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value);
  return (
    <div class={settingKey.type === 'checkbox' ? 'uc-setting uc-setting-checkbox' : 'uc-setting'}>
      {offered.length === 0 && <label htmlFor={id}>{label}</label>}
      {settingKey.type === 'checkbox' && (
        <input
          {...described}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      )}
      {settingKey.type === 'number' && (
        <input
          {...described}
          type="number"
          step="1"
          value={value === null ? '' : String(value)}
          onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
        />
      )}
      {settingKey.type === 'choice' && (
        <select {...described} value={String(value)} onChange={onText}>
          <option value="">–</option>
          {settingKey.names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {offered.length > 0 && (
        <Offered id={id} label={label} offered={offered} value={String(value)} onChange={onChange} />
      )}
      {settingKey.type === 'text' && offered.length === 0 && settingKey.maxLength <= ONE_LINE && (
        <input {...described} type="text" autocomplete="off" value={String(value)} onInput={onText} />
      )}
      {settingKey.type === 'text' && settingKey.maxLength > ONE_LINE && (
        <textarea {...described} rows={3} value={String(value)} onInput={onText} />
      )}
      <p id={`${id}-help`} class="uc-muted">
        {help}
      </p>
    </div>
  );
}
