import { EXTERNAL_SYSTEM, FIELD_MAP, LISTS, VALUE_MAP } from '../netsuite/ids';
import type { ConfiguredFormat } from './configured-formats';
import { WARNING_KIND_NAMES } from './warning-kinds';

/**
 * The whole configuration as one JSON file:
 *
 *     {
 *       "version": 1,
 *       "externalSystems": [{ "name": "JOOR", "environment": "Sandbox", "baseUrl": "https://...", ... }],
 *       "valueMap": [{ "externalSystem": "JOOR", "kind": "Payment Term", "netsuiteId": "5", "joorName": "Net 30", ... }],
 *       "fieldMap": [{ "externalSystem": null, "joorField": "customer_alias", "netsuiteField": "custentity_alias", ... }],
 *       "fileFormats": [{ "externalSystem": "JOOR", "version": 2, "state": "Approved by JOOR", "format": { ... }, ... }]
 *     }
 *
 * The keys of an entry stand in SECTIONS; one that is left out is empty. Values of lists and External Systems are
 * given by name, other records by internal id. There is no secret in it, only the id of one, and no confirmation:
 * what is imported has to be confirmed in the account.
 */
export interface Configuration {
  version: typeof VERSION;
  externalSystems: ConfiguredSystem[];
  valueMap: ConfiguredValueMapLine[];
  fieldMap: ConfiguredFieldMapLine[];
  /** An import makes drafts of them, see ConfiguredFormat. */
  fileFormats: ConfiguredFormat[];
}

/** Keys of an External System that hold the id of something secret, with what such an id begins with. */
export const SECRET_KEYS = { secret: 'custsecret', sftpSecret: 'custsecret', sftpKey: 'custkey' } as const;

export const VERSION = 1;

interface Values {
  text: string;
  checkbox: boolean;
  number: number | null;
  /** Name of a list value; empty: none. */
  choice: string;
  /** Name of an External System; null: for all. */
  system: string | null;
}

/** What a key of an entry holds, and the field that keeps it. */
export type Key =
  | { field: string; type: 'text'; maxLength: number; unit: 'characters' | 'bytes'; offered?: readonly string[] }
  | { field: string; type: 'checkbox' | 'number' | 'system' }
  | { field: string; type: 'choice'; list: string; names: readonly string[] };

export type Entry = Record<string, string | number | boolean | null>;

/** Lengths by type of field, for scripts (Oracle help, section_N2842731). */
const text = (field: string) => ({ field, type: 'text', maxLength: 300, unit: 'characters' }) as const;
const textArea = (field: string) => ({ field, type: 'text', maxLength: 4000, unit: 'bytes' }) as const;
/** Some of these names, separated by commas. */
const someOf = (field: string, offered: readonly string[]) => ({ ...text(field), offered }) as const;
const longText = (field: string) => ({ field, type: 'text', maxLength: 100_000, unit: 'characters' }) as const;
const checkbox = (field: string) => ({ field, type: 'checkbox' }) as const;
const number = (field: string) => ({ field, type: 'number' }) as const;
const system = (field: string) => ({ field, type: 'system' }) as const;
const choice = (field: string, { id, ...names }: { id: string }) =>
  ({ field, type: 'choice', list: id, names: Object.values<string>(names) }) as const;

const EXTERNAL_SYSTEM_KEYS = {
  name: text('name'),
  inactive: checkbox('isinactive'),
  environment: choice(EXTERNAL_SYSTEM.environment, LISTS.environment),
  baseUrl: text(EXTERNAL_SYSTEM.baseUrl),
  secret: text(EXTERNAL_SYSTEM.secret),
  upload: checkbox(EXTERNAL_SYSTEM.upload),
  update: checkbox(EXTERNAL_SYSTEM.update),
  uploadByHand: checkbox(EXTERNAL_SYSTEM.uploadByHand),
  updateByHand: checkbox(EXTERNAL_SYSTEM.updateByHand),
  subsidiaries: text(EXTERNAL_SYSTEM.subsidiaries),
  codeSource: choice(EXTERNAL_SYSTEM.codeSource, LISTS.codeSource),
  codeField: text(EXTERNAL_SYSTEM.codeField),
  batchSize: number(EXTERNAL_SYSTEM.batchSize),
  interval: number(EXTERNAL_SYSTEM.interval),
  stages: text(EXTERNAL_SYSTEM.stages),
  ruleField: text(EXTERNAL_SYSTEM.ruleField),
  ruleValues: textArea(EXTERNAL_SYSTEM.ruleValues),
  subCustomers: choice(EXTERNAL_SYSTEM.subCustomers, LISTS.subCustomers),
  format: choice(EXTERNAL_SYSTEM.format, LISTS.format),
  fieldNames: choice(EXTERNAL_SYSTEM.fieldNames, LISTS.fieldNames),
  company: checkbox(EXTERNAL_SYSTEM.company),
  buyers: choice(EXTERNAL_SYSTEM.buyers, LISTS.buyers),
  doorField: text(EXTERNAL_SYSTEM.doorField),
  locationField: text(EXTERNAL_SYSTEM.locationField),
  groupPrices: checkbox(EXTERNAL_SYSTEM.groupPrices),
  priceTypes: longText(EXTERNAL_SYSTEM.priceTypes),
  strictAddresses: checkbox(EXTERNAL_SYSTEM.strictAddresses),
  tooLong: choice(EXTERNAL_SYSTEM.tooLong, LISTS.tooLong),
  noWarehouse: choice(EXTERNAL_SYSTEM.noWarehouse, LISTS.noWarehouse),
  warningFaults: someOf(EXTERNAL_SYSTEM.warningFaults, WARNING_KIND_NAMES),
  compared: textArea(EXTERNAL_SYSTEM.compared),
  reserve: number(EXTERNAL_SYSTEM.reserve),
  sweepHours: number(EXTERNAL_SYSTEM.sweepHours),
  alertRecipients: textArea(EXTERNAL_SYSTEM.alertRecipients),
  alertSender: text(EXTERNAL_SYSTEM.alertSender),
  quietHours: text(EXTERNAL_SYSTEM.quietHours),
  dailyMail: text(EXTERNAL_SYSTEM.dailyMail),
  retentionDays: number(EXTERNAL_SYSTEM.retentionDays),
  listPath: text(EXTERNAL_SYSTEM.listPath),
  readOrders: checkbox(EXTERNAL_SYSTEM.readOrders),
  orderPath: text(EXTERNAL_SYSTEM.orderPath),
  orderTypes: text(EXTERNAL_SYSTEM.orderTypes),
  ordersFrom: text(EXTERNAL_SYSTEM.ordersFrom),
  orderOverlap: number(EXTERNAL_SYSTEM.orderOverlap),
  orderStage: text(EXTERNAL_SYSTEM.orderStage),
  orderSubsidiary: text(EXTERNAL_SYSTEM.orderSubsidiary),
  orderCodeAsId: checkbox(EXTERNAL_SYSTEM.orderCodeAsId),
  createFromOrders: checkbox(EXTERNAL_SYSTEM.createFromOrders),
  createTypes: text(EXTERNAL_SYSTEM.createTypes),
  createMost: number(EXTERNAL_SYSTEM.createMost),
  orderAddresses: checkbox(EXTERNAL_SYSTEM.orderAddresses),
  transport: choice(EXTERNAL_SYSTEM.transport, LISTS.transport),
  sftpHost: text(EXTERNAL_SYSTEM.sftpHost),
  sftpPort: number(EXTERNAL_SYSTEM.sftpPort),
  sftpUser: text(EXTERNAL_SYSTEM.sftpUser),
  sftpSecret: text(EXTERNAL_SYSTEM.sftpSecret),
  sftpKey: text(EXTERNAL_SYSTEM.sftpKey),
  hostKey: longText(EXTERNAL_SYSTEM.hostKey),
  hostKeyType: choice(EXTERNAL_SYSTEM.hostKeyType, LISTS.hostKeyType),
  sftpDirectory: text(EXTERNAL_SYSTEM.sftpDirectory),
  connectTimeout: number(EXTERNAL_SYSTEM.connectTimeout),
  transferTimeout: number(EXTERNAL_SYSTEM.transferTimeout),
  directUpload: checkbox(EXTERNAL_SYSTEM.directUpload),
  files: choice(EXTERNAL_SYSTEM.files, LISTS.files),
  fileHours: text(EXTERNAL_SYSTEM.fileHours),
} as const;

const VALUE_MAP_KEYS = {
  externalSystem: system(VALUE_MAP.system),
  inactive: checkbox('isinactive'),
  kind: choice(VALUE_MAP.kind, LISTS.valueMapKind),
  netsuiteId: text(VALUE_MAP.netsuiteId),
  currency: text(VALUE_MAP.currency),
  joorName: text(VALUE_MAP.joorName),
  joorCode: text(VALUE_MAP.joorCode),
  retailCurrency: text(VALUE_MAP.retailCurrency),
} as const;

const FIELD_MAP_KEYS = {
  externalSystem: system(FIELD_MAP.system),
  inactive: checkbox('isinactive'),
  joorField: text(FIELD_MAP.joorField),
  netsuiteField: text(FIELD_MAP.netsuiteField),
  fixedValue: text(FIELD_MAP.fixedValue),
} as const;

type EntryOf<Keys extends Record<string, Key>> = { -readonly [K in keyof Keys]: Values[Keys[K]['type']] };
export type ConfiguredSystem = EntryOf<typeof EXTERNAL_SYSTEM_KEYS>;
export type ConfiguredValueMapLine = EntryOf<typeof VALUE_MAP_KEYS>;
export type ConfiguredFieldMapLine = EntryOf<typeof FIELD_MAP_KEYS>;

export interface Section {
  /** Record type that keeps the entries. */
  type: string;
  /** What an entry is called in a sentence. */
  title: string;
  keys: Readonly<Record<string, Key>>;
  /** What tells an entry from the others, as one text. */
  identity(entry: Entry): string;
}

/** A value of one of these kinds may have several lines, each for another method or warehouse. */
export const SEVERAL: readonly string[] = [
  LISTS.valueMapKind.term,
  LISTS.valueMapKind.shipItem,
  LISTS.valueMapKind.warehouse,
];

export const SECTIONS = {
  externalSystems: {
    type: EXTERNAL_SYSTEM.type,
    title: 'External System',
    keys: EXTERNAL_SYSTEM_KEYS,
    identity: ({ name }) => JSON.stringify([name]),
  },
  valueMap: {
    type: VALUE_MAP.type,
    title: 'Value Map line',
    keys: VALUE_MAP_KEYS,
    identity: ({ externalSystem, kind, netsuiteId, currency, joorCode, joorName }) =>
      JSON.stringify([
        externalSystem,
        kind,
        netsuiteId,
        currency,
        ...(SEVERAL.includes(String(kind)) ? [joorCode || joorName] : []),
      ]),
  },
  fieldMap: {
    type: FIELD_MAP.type,
    title: 'Field Map line',
    keys: FIELD_MAP_KEYS,
    identity: ({ externalSystem, joorField }) => JSON.stringify([externalSystem, joorField]),
  },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

export const emptyValue = (key: Key): string | number | boolean | null =>
  key.type === 'checkbox' ? false : key.type === 'number' || key.type === 'system' ? null : '';
