import * as runtime from 'N/runtime';
import { asShown } from '../netsuite/as-shown';
import { BUILD_ID } from '../netsuite/build-id';
import { EXTERNAL_SYSTEM as F, FIELD_MAP, LISTS, MATCH, VALUE_MAP } from '../netsuite/ids';
import { daysBefore } from '../netsuite/instant';
import { placeholders } from '../netsuite/placeholders';
import { A_DAY, keep, kept } from '../netsuite/run-cache';
import { flag, id, type Row, readAll, readFew, text, type Value } from '../netsuite/suiteql';
import { type ExternalSystem, type ExternalSystemValues, MATCH_DAYS, readExternalSystem } from './external-system';
import { type FieldMap, type FieldMapLine, readFieldMap } from './field-map';
import { isByFile } from './file-transport';
import { type Operation, readOperation } from './operation';
import { type OrderSettings, readOrderSettings } from './order-settings';
import { type ApprovedFormat, approvedFormat, type FormatLine, readApprovedFormatLines } from './read-file-formats';
import { ValueMap, type ValueMapKind, type ValueMapLine } from './value-map';

/** Everything an administrator set up for one External System. */
export interface Settings {
  system: ExternalSystem;
  operation: Operation;
  orders: OrderSettings;
  valueMap: ValueMap;
  fieldMap: FieldMap;
  /** Of an External System that sends files; null: it has none that counts, or sends none. */
  fileFormat: ApprovedFormat | null;
  /** Sentences; with any of them nothing is sent. */
  faults: string[];
}

const KINDS: Record<string, ValueMapKind> = {
  [LISTS.valueMapKind.priceLevel]: 'price-level',
  [LISTS.valueMapKind.term]: 'term',
  [LISTS.valueMapKind.salesRep]: 'sales-rep',
  [LISTS.valueMapKind.category]: 'category',
  [LISTS.valueMapKind.shipItem]: 'ship-item',
  [LISTS.valueMapKind.warehouse]: 'warehouse',
};

/** Columns of an External System, by the name of the value they give. */
const TEXTS = {
  baseUrl: F.baseUrl,
  secret: F.secret,
  confirmedAccountId: F.accountId,
  subsidiaries: F.subsidiaries,
  codeField: F.codeField,
  stages: F.stages,
  ruleField: F.ruleField,
  ruleValues: F.ruleValues,
  doorField: F.doorField,
  locationField: F.locationField,
  priceTypes: F.priceTypes,
  loaded: F.loaded,
  warningFaults: F.warningFaults,
  compared: F.compared,
  listPath: F.listPath,
  sftpHost: F.sftpHost,
  sftpUser: F.sftpUser,
  sftpSecret: F.sftpSecret,
  sftpKey: F.sftpKey,
  hostKey: F.hostKey,
  sftpDirectory: F.sftpDirectory,
  fileHours: F.fileHours,
} as const;
const CHECKBOXES = {
  upload: F.upload,
  update: F.update,
  uploadByHand: F.uploadByHand,
  updateByHand: F.updateByHand,
  company: F.company,
  groupPrices: F.groupPrices,
  strictAddresses: F.strictAddresses,
  directUpload: F.directUpload,
} as const;
const CHOICES = {
  codeSource: F.codeSource,
  subCustomers: F.subCustomers,
  format: F.format,
  fieldNames: F.fieldNames,
  buyers: F.buyers,
  tooLong: F.tooLong,
  noWarehouse: F.noWarehouse,
  environment: F.environment,
  transport: F.transport,
  hostKeyType: F.hostKeyType,
  files: F.files,
} as const;
const NUMBERS = {
  batchSize: F.batchSize,
  interval: F.interval,
  reserve: F.reserve,
  sftpPort: F.sftpPort,
  connectTimeout: F.connectTimeout,
  transferTimeout: F.transferTimeout,
} as const;

const OPERATION_TEXTS = {
  alertRecipients: F.alertRecipients,
  alertSender: F.alertSender,
  quietHours: F.quietHours,
  dailyMail: F.dailyMail,
} as const;
const OPERATION_NUMBERS = { sweepHours: F.sweepHours, retentionDays: F.retentionDays } as const;

const ORDER_TEXTS = {
  orderPath: F.orderPath,
  orderTypes: F.orderTypes,
  ordersFrom: F.ordersFrom,
  orderStage: F.orderStage,
  orderSubsidiary: F.orderSubsidiary,
  createTypes: F.createTypes,
} as const;
const ORDER_CHECKBOXES = {
  readOrders: F.readOrders,
  orderCodeAsId: F.orderCodeAsId,
  createFromOrders: F.createFromOrders,
  orderAddresses: F.orderAddresses,
} as const;
const ORDER_NUMBERS = { orderOverlap: F.orderOverlap, createMost: F.createMost } as const;

/** The records as they were read: what settings are made of. */
interface SettingsRows {
  systems: Row[];
  valueMapLines: ValueMapLine[];
  fieldMapLines: FieldMapLine[];
  formatLines: FormatLine[];
  version?: string;
}

const KEPT = 'settings';

/**
 * Active External Systems with their maps, kept for the later stages of the run, and for later runs as long as `version`, what
 * tells one state of the settings from another, is the same ('': it is not known). Costs 31 units, 10 more where one sends files;
 * 10 where there is no External System; 1 where they are kept. In each case 10 more where the Value Map has sales reps.
 */
export function readSettings(version = ''): Settings[] {
  const known = version === '' ? null : keptRows();
  if (known?.version === versionOf(version)) {
    // Email addresses of sales reps are no settings: their version does not tell when one changes.
    const rows = { ...known, valueMapLines: withEmails(known.valueMapLines) };
    if (JSON.stringify(rows) !== JSON.stringify(known)) keep(KEPT, JSON.stringify(rows), A_DAY);
    return settingsOf(rows);
  }
  const rows = { ...readRows(), version: versionOf(version) };
  if (rows.systems.length > 0) keep(KEPT, JSON.stringify(rows), A_DAY);
  return settingsOf(rows);
}

/** What is kept by another build may have other columns. */
const versionOf = (version: string): string => (version === '' ? '' : `${BUILD_ID} ${version}`);

function keptRows(): SettingsRows | null {
  const rows = kept(KEPT);
  return rows === null ? null : (JSON.parse(rows) as SettingsRows);
}

/** The settings that the run began with. Costs 1 unit, 31 where they are not kept any more. */
export const readSettingsOfRun = (): Settings[] => settingsOf(keptRows() ?? readRows());

/** An External System without its maps. */
export interface SystemSettings {
  system: ExternalSystem;
  operation: Operation;
  orders: OrderSettings;
  inactive: boolean;
  /** Sentences, but those of the maps and of fields that this account does not have. */
  faults: string[];
}

/** Every External System, inactive ones too. Costs 10 units. */
export const readSystems = (): SystemSettings[] =>
  readSystemRows().map((row) => ({ ...systemSettingsOf(row), inactive: flag(row.isinactive) }));

/** An External System has one row, with when a match of it was begun that is open. */
function readSystemRows(): Row[] {
  const columns = [
    ...Object.values({
      ...TEXTS,
      ...CHECKBOXES,
      ...NUMBERS,
      ...OPERATION_TEXTS,
      ...OPERATION_NUMBERS,
      ...ORDER_TEXTS,
      ...ORDER_CHECKBOXES,
      ...ORDER_NUMBERS,
    }).map((field) => `s.${field}`),
    ...Object.values(CHOICES).map((field) => `BUILTIN.DF(s.${field}) AS ${field}`),
  ];
  const rows = readFew(
    `SELECT s.id, s.name, s.isinactive, ${columns.join(', ')}, m.${MATCH.startedAtUtc} AS matchbegun FROM ${F.type} s
       LEFT JOIN ${MATCH.type} m ON m.${MATCH.system} = s.id AND m.${MATCH.open} = 'T'
     ORDER BY s.id, m.id`,
  );
  // Of several that were left open, the last counts.
  return [...new Map(rows.map((row) => [Number(row.id), row])).values()];
}

const isMatching = ({ matchbegun }: Row): boolean =>
  text(matchbegun) !== '' && text(matchbegun) > daysBefore(Date.now(), MATCH_DAYS);

function readRows(): SettingsRows {
  const systems = readSystemRows().filter((row) => !flag(row.isinactive));
  if (systems.length === 0) return { systems, valueMapLines: [], fieldMapLines: [], formatLines: [] };
  const sendsFiles = systems.some((row) => isByFile({ transport: text(row[F.transport]) }));
  return {
    systems,
    valueMapLines: readValueMapLines(),
    fieldMapLines: readFieldMapLines(),
    formatLines: sendsFiles ? readApprovedFormatLines() : [],
  };
}

function settingsOf({ systems, valueMapLines, fieldMapLines, formatLines }: SettingsRows): Settings[] {
  return systems.map((row) => {
    const { system, operation, orders, faults } = systemSettingsOf(row);
    const fieldMap = readFieldMap(fieldMapLines, system.id);
    const fileFormat = system.file ? approvedFormat(formatLines, system.id) : { approved: null, faults: [] };
    return {
      system,
      operation,
      orders,
      valueMap: new ValueMap(valueMapLines, system.id),
      fieldMap: fieldMap.fieldMap,
      fileFormat: fileFormat.approved,
      faults: [
        ...faults,
        ...fieldMap.faults,
        ...fileFormat.faults.map((fault) => `External System "${system.name}" ${fault}`),
      ],
    };
  });
}

function systemSettingsOf(row: Row): Omit<SystemSettings, 'inactive'> {
  const { system, faults } = readExternalSystem(systemValuesOf(row), runtime.accountId, isMatching(row));
  const operation = readOperation(system.name, {
    ...valuesOf(row, OPERATION_TEXTS, text),
    ...valuesOf(row, OPERATION_NUMBERS, id),
  });
  const orders = readOrderSettings(system.name, {
    ...valuesOf(row, ORDER_TEXTS, text),
    ...valuesOf(row, ORDER_CHECKBOXES, flag),
    ...valuesOf(row, ORDER_NUMBERS, id),
  });
  return {
    system,
    operation: operation.operation,
    orders: orders.orders,
    faults: [...faults, ...operation.faults, ...orders.faults],
  };
}

/** The values of `fields` in a row, by name. */
function valuesOf<K extends string, T>(
  row: Row,
  fields: Readonly<Record<K, string>>,
  read: (value: Value | undefined) => T,
): Record<K, T> {
  return Object.fromEntries(Object.entries<string>(fields).map(([key, field]) => [key, read(row[field])])) as Record<
    K,
    T
  >;
}

function systemValuesOf(row: Row): ExternalSystemValues {
  return {
    id: Number(row.id),
    name: text(row.name),
    ...valuesOf(row, TEXTS, text),
    ...valuesOf(row, CHECKBOXES, flag),
    ...valuesOf(row, CHOICES, text),
    ...valuesOf(row, NUMBERS, id),
  };
}

/** Costs 10 units for every 5,000 lines begun, and what `readEmails` does. */
export function readValueMapLines(): ValueMapLine[] {
  const rows = readAll({
    sql: `SELECT v.id, v.${VALUE_MAP.system} AS systemid, BUILTIN.DF(v.${VALUE_MAP.kind}) AS kind,
        v.${VALUE_MAP.netsuiteId} AS netsuiteid, v.${VALUE_MAP.currency} AS currency, v.${VALUE_MAP.joorName} AS joorname,
        v.${VALUE_MAP.joorCode} AS joorcode, v.${VALUE_MAP.retailCurrency} AS retailcurrency
      FROM ${VALUE_MAP.type} v WHERE v.isinactive = 'F'`,
    params: [],
    key: [{ column: 'v.id', alias: 'id' }],
  });
  const lines = rows.flatMap((row) => {
    const kind = KINDS[text(row.kind)];
    if (!kind) return [];
    return {
      systemId: id(row.systemid),
      kind,
      netsuiteId: text(row.netsuiteid).trim(),
      currency: text(row.currency).trim(),
      joorName: asShown(text(row.joorname)),
      joorCode: asShown(text(row.joorcode)),
      retailCurrency: text(row.retailcurrency).trim(),
      repEmail: '',
    };
  });
  return withEmails(lines);
}

/** The lines with the email addresses that sales reps have now. Costs what `readEmails` does, nothing without sales reps. */
function withEmails(lines: readonly ValueMapLine[]): ValueMapLine[] {
  const reps = lines.filter(({ kind }) => kind === 'sales-rep').map(({ netsuiteId }) => netsuiteId);
  const emails = readEmails([...new Set(reps)].filter((rep) => /^\d{1,15}$/.test(rep)).map(Number));
  return lines.map((line) =>
    line.kind === 'sales-rep' ? { ...line, repEmail: emails.get(line.netsuiteId) ?? '' } : line,
  );
}

/** Employees named in one query, which takes at most 1,000 ?. */
const EMPLOYEES_AT_ONCE = 1000;

/** E-mail addresses of employees by internal id, as text. Costs 10 units for every 1,000 begun. */
export function readEmails(ids: readonly number[]): Map<string, string> {
  const emails = new Map<string, string>();
  for (let start = 0; start < ids.length; start += EMPLOYEES_AT_ONCE) {
    const part = ids.slice(start, start + EMPLOYEES_AT_ONCE);
    for (const row of readFew(`SELECT e.id, e.email FROM employee e WHERE e.id IN (${placeholders(part)})`, part)) {
      emails.set(text(row.id), text(row.email));
    }
  }
  return emails;
}

/** Costs 10 units. */
export function readFieldMapLines(): FieldMapLine[] {
  return readFew(
    `SELECT ${FIELD_MAP.system} AS systemid, ${FIELD_MAP.joorField} AS joorfield,
       ${FIELD_MAP.netsuiteField} AS netsuitefield, ${FIELD_MAP.fixedValue} AS fixedvalue
     FROM ${FIELD_MAP.type} WHERE isinactive = 'F' ORDER BY id`,
  ).map((row) => ({
    systemId: id(row.systemid),
    joorField: text(row.joorfield).trim(),
    netsuiteField: text(row.netsuitefield).trim(),
    fixedValue: asShown(text(row.fixedvalue)),
  }));
}
