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

/** One setting with its label and help. */
export function SettingField({ settingKey, text: { label, help }, value, onChange }: SettingFieldProps) {
  const id = useId();
  const described = { id, 'aria-describedby': `${id}-help` };
  const onText = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value);
  return (
    <div class={settingKey.type === 'checkbox' ? 'uc-setting uc-setting-checkbox' : 'uc-setting'}>
      <label htmlFor={id}>{label}</label>
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
      {settingKey.type === 'text' && settingKey.maxLength <= ONE_LINE && (
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
