import '../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import { type RouteComponentProps, useLocation } from 'wouter-preact';
import { emptyValue, type Key, SECTIONS } from '../../../settings/configuration';
import { EXTERNAL_SYSTEM_TEXTS } from '../../../settings/setting-texts';
import type { SettingValues } from '../../set-up/contract';
import { Problems } from '../../set-up/Problems';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import type { SystemSetUp } from './contract';
import { SettingField } from './SettingField';

type Setting = keyof typeof EXTERNAL_SYSTEM_TEXTS;

const PATH = '/set-up/external-systems';

const KEYS: Readonly<Record<Setting, Key>> = SECTIONS.externalSystems.keys;

/** A group with `onlyFor` is there for that Transport alone. */
const GROUPS: readonly { title: string; onlyFor?: string; settings: readonly Setting[] }[] = [
  { title: 'Connection', settings: ['name', 'environment', 'transport', 'baseUrl', 'secret', 'inactive'] },
  {
    title: 'Customer Sync File',
    onlyFor: 'File',
    settings: [
      'sftpHost',
      'sftpPort',
      'sftpUser',
      'sftpSecret',
      'sftpKey',
      'hostKey',
      'hostKeyType',
      'sftpDirectory',
      'connectTimeout',
      'transferTimeout',
      'directUpload',
      'files',
      'fileHours',
    ],
  },
  {
    title: 'Sending',
    settings: ['upload', 'uploadByHand', 'update', 'updateByHand', 'batchSize', 'interval', 'reserve', 'sweepHours'],
  },
  {
    title: 'Which Customers',
    settings: ['subsidiaries', 'stages', 'ruleField', 'ruleValues', 'subCustomers'],
  },
  {
    title: 'What Is Sent',
    settings: [
      'codeSource',
      'codeField',
      'buyers',
      'company',
      'doorField',
      'locationField',
      'groupPrices',
      'priceTypes',
      'strictAddresses',
      'tooLong',
      'noWarehouse',
      'warningFaults',
      'format',
      'fieldNames',
    ],
  },
  {
    title: 'After Sending',
    settings: ['compared', 'alertRecipients', 'alertSender', 'quietHours', 'dailyMail', 'retentionDays', 'listPath'],
  },
  {
    title: 'Customers from JOOR Orders',
    settings: [
      'readOrders',
      'orderTypes',
      'ordersFrom',
      'orderOverlap',
      'orderPath',
      'orderStage',
      'orderSubsidiary',
      'orderCodeAsId',
      'createFromOrders',
      'createTypes',
      'createMost',
      'orderAddresses',
    ],
  },
];

/** All settings of one External System, or of a new one. */
export function ExternalSystemPage({ params }: RouteComponentProps) {
  const setUp = useAction('set_up', {});
  const isNew = params.id === 'new';
  const system = setUp.answer?.systems.find(({ id }) => String(id) === params.id);
  return (
    <Page title={isNew ? 'New External System' : `External System ${system?.values.name ?? ''}`}>
      <Loading of={setUp}>
        {() => {
          if (!system && !isNew) return <p>This External System does not exist.</p>;
          return <SystemForm system={system ?? null} />;
        }}
      </Loading>
    </Page>
  );
}

function SystemForm({ system }: { system: SystemSetUp | null }) {
  const [, navigate] = useLocation();
  const [values, setValues] = useState<SettingValues>(system?.values ?? emptyValues());
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setFaults([]);
    try {
      const answer = await post('save_setting', {
        section: 'externalSystems',
        id: system?.id ?? null,
        values,
        anyway: false,
      });
      if (answer.saved) return navigate(PATH);
      setFaults(answer.faults);
    } catch (error) {
      setFaults([(error as Error).message]);
    }
    setBusy(false);
  };
  return (
    <>
      {!system && (
        <p>
          A new External System sends nothing. Confirm it, preview some customers, then switch on Upload and Update.
        </p>
      )}
      {GROUPS.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === values.transport).map(
        ({ title, settings }) => (
          <fieldset key={title} class="uc-settings">
            <legend>{title}</legend>
            {settings
              .filter((name) => system || (name !== 'upload' && name !== 'update'))
              .map((name) => (
                <SettingField
                  key={name}
                  settingKey={KEYS[name]}
                  text={EXTERNAL_SYSTEM_TEXTS[name]}
                  value={values[name] ?? emptyValue(KEYS[name])}
                  onChange={(value) => setValues({ ...values, [name]: value })}
                />
              ))}
          </fieldset>
        ),
      )}
      <Problems kind="error" title="Nothing was saved" lines={faults} />
      <div class="uc-page-actions">
        <Button kind="primary" aria-disabled={busy} onClick={save}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={() => navigate(PATH)}>Cancel</Button>
      </div>
    </>
  );
}

const emptyValues = (): SettingValues =>
  Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, emptyValue(key)]));
