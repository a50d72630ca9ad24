import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { LISTS } from '../../../netsuite/ids';
import { emptyValue, type Key, SECTIONS } from '../../../settings/configuration';
import { EXTERNAL_SYSTEM_TEXTS } from '../../../settings/setting-texts';
import type { SettingValue, SettingValues } from '../../set-up/contract';
import { Problems } from '../../set-up/Problems';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import type { SettingChoices, SystemSetUp } from './contract';
import { faultsAt } from './faults-at';
import { type Offer, SettingField } from './SettingField';
import { BASICS, GROUPS, isRequired, type Setting } from './setting-groups';

const PATH = '/set-up/external-systems';

const KEYS: Readonly<Record<Setting, Key>> = SECTIONS.externalSystems.keys;

/** JOOR's own addresses (https://api-docs.jooraccess.com). */
const BASE_URLS: Readonly<Record<string, string>> = {
  [LISTS.environment.sandbox]: 'https://apisandbox.jooraccess.com/v2',
  [LISTS.environment.production]: 'https://api.jooraccess.com/v2',
};

interface SystemFormProps {
  /** null: a new one. */
  system: SystemSetUp | null;
  /** null: not known, so that ids are entered. */
  choices: SettingChoices | null;
}

/** What an External System takes, all else folded behind it. A fault stands at its field, and the first one is focused. */
export function SystemForm({ system, choices }: SystemFormProps) {
  const [, navigate] = useLocation();
  const [values, setValues] = useState<SettingValues>(system?.values ?? newValues());
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const at = faultsAt(faults);
  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const change = (name: Setting, value: SettingValue) => setValues(changed(values, name, value));
  const save = async () => {
    setBusy(true);
    setFaults([]);
    try {
      const edit = { section: 'externalSystems', id: system?.id ?? null, values, anyway: false } as const;
      const answer = await post('save_setting', edit);
      if (answer.saved) return navigate(PATH);
      setFaults(answer.faults);
    } catch (error) {
      setFaults([(error as Error).message]);
    }
    setBusy(false);
  };
  const field = (name: Setting) => (
    <SettingField
      key={name}
      settingKey={KEYS[name]}
      text={EXTERNAL_SYSTEM_TEXTS[name]}
      value={values[name] ?? emptyValue(KEYS[name])}
      required={isRequired(name, values.transport === LISTS.transport.file)}
      faults={at.get(name) ?? []}
      offer={choices ? offerOf(name, choices) : null}
      onChange={(value) => change(name, value)}
    />
  );
  return (
    <div ref={form}>
      {!system && (
        <p>
          A new External System sends nothing. Confirm it, preview some customers, then switch on Upload and Update.
        </p>
      )}
      <div class="uc-settings">{BASICS.map(field)}</div>
      {GROUPS.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === values.transport).map(
        ({ title, settings }) => {
          const shown = settings.filter((name) => system || (name !== 'upload' && name !== 'update'));
          return (
            <details key={title} class="uc-fold" open={shown.some((name) => at.has(name))}>
              <summary>{title}</summary>
              <div class="uc-settings">{shown.map(field)}</div>
            </details>
          );
        },
      )}
      <Problems kind="error" title="Nothing was saved" lines={faults} />
      <div class="uc-page-actions">
        <Button kind="primary" aria-disabled={busy} onClick={save}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={() => navigate(PATH)}>Cancel</Button>
      </div>
    </div>
  );
}

/** A new one begins in JOOR's sandbox. */
const newValues = (): SettingValues =>
  changed(
    Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, emptyValue(key)])),
    'environment',
    LISTS.environment.sandbox,
  );

/** With the Environment, the Base URL changes unless it is an address of one's own. */
function changed(values: SettingValues, name: Setting, value: SettingValue): SettingValues {
  const next = { ...values, [name]: value };
  const isOwn = values.baseUrl !== '' && !Object.values(BASE_URLS).includes(String(values.baseUrl));
  return name === 'environment' && !isOwn ? { ...next, baseUrl: BASE_URLS[String(value)] ?? '' } : next;
}

/** What may be chosen for a setting that holds internal ids or ids of fields; null: it is entered. */
function offerOf(name: Setting, { subsidiaries, senders, customerFields }: SettingChoices): Offer | null {
  if (name === 'subsidiaries' || name === 'orderSubsidiary') {
    return { kind: name === 'subsidiaries' ? 'some' : 'one', choices: subsidiaries };
  }
  if (name === 'alertSender') return { kind: 'one', choices: senders };
  return name === 'codeField' || name === 'ruleField' ? { kind: 'typed', choices: customerFields } : null;
}
