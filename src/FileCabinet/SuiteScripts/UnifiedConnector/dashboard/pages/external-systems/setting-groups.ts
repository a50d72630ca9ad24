import type { EXTERNAL_SYSTEM_TEXTS } from '../../../settings/setting-texts';

export type Setting = keyof typeof EXTERNAL_SYSTEM_TEXTS;

export interface SettingGroup {
  title: string;
  /** It is there for that Transport alone. */
  onlyFor?: string;
  settings: readonly Setting[];
}

/** What a new External System takes; all others have a value that suits most. */
export const BASICS: readonly Setting[] = ['name', 'environment', 'secret', 'baseUrl'];

/** Whether a setting has to be entered: files go without JOOR's API. */
export const isRequired = (setting: Setting, byFile: boolean): boolean =>
  setting === 'name' || setting === 'environment' || (!byFile && BASICS.includes(setting));

/** All others, folded. */
export const GROUPS: readonly SettingGroup[] = [
  { title: 'Connection', settings: ['transport', 'inactive'] },
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
