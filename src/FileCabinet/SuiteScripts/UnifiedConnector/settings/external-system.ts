import { LISTS } from '../netsuite/ids';
import { isAddressField, isCustomerField } from './fields';
import {
  type FileTransport,
  type FileTransportValues,
  isByFile,
  LEAST_FILE_MINUTES,
  readFileTransport,
  SECRET_ID,
} from './file-transport';
import { type LoadedLists, readLoadedLists } from './loaded-lists';
import { WARNING_KIND_NAMES, type WarningKind } from './warning-kinds';

/** A JOOR account to connect, as the administrator set it up. */
export interface ExternalSystem {
  id: number;
  name: string;
  baseUrl: string;
  /** JOOR's sandbox, where new customers wait until JOOR is told of them. */
  sandbox: boolean;
  /** Script id of the API Secret that holds the token. */
  secret: string;
  /** NetSuite account id in which an administrator confirmed the settings. */
  confirmedAccountId: string;
  /** Whether customers that JOOR does not have yet are sent; by whom, `positionOf` says. */
  upload: boolean;
  /** Whether changes of customers that JOOR has are sent; by whom, `positionOf` says. */
  update: boolean;
  /** With `upload`: only those that a person chooses. */
  uploadByHand: boolean;
  /** With `update`: only those that a person chooses. */
  updateByHand: boolean;
  /** Internal ids; empty: every subsidiary. */
  subsidiaries: number[];
  codeSource: 'internal-id' | 'customer-id' | 'field';
  /** Customer field that holds the code, with codeSource 'field'. */
  codeField: string;
  /** Customers per request, 1 to 100. */
  batchSize: number;
  /** Least minutes between two looks for changes; 0: every run looks. */
  interval: number;
  /** Lower case: customer, prospect, lead. */
  stages: string[];
  /** Only customers with one of `values` in `field`, by name or internal id; null: all. */
  rule: { field: string; values: string[] } | null;
  subCustomers: 'own' | 'parent';
  format: 'json' | 'xml';
  fieldNames: 'table' | 'examples';
  companyFromParent: boolean;
  buyers: 'customer' | 'contacts';
  /** Checkbox field of the address; '*': every shipping address is a door; '': none. */
  doorField: string;
  /** Checkbox field of the address; '': no address is a customer location. */
  locationField: string;
  groupPrices: boolean;
  /** Price types that JOOR has; empty: not known. */
  knownPriceTypes: { label: string; currency: string }[];
  /** Lists that JOOR has loaded, as the hand-over to JOOR noted them. */
  loaded: LoadedLists;
  strictAddresses: boolean;
  tooLong: 'block' | 'wrap' | 'cut';
  /** What becomes of a customer for which the maps give no warehouse, which JOOR's table requires. */
  noWarehouse: 'block' | 'warn';
  /** Kinds of warnings that keep a customer from being sent, as faults do. */
  warningFaults: WarningKind[];
  /** JOOR fields that are compared when a connection is read back; empty: those that JOOR's page shows. */
  compared: string[];
  /** Credits of each window that scheduled work leaves to what people ask for. */
  reserve: number;
  /** Path and paging of a call that lists JOOR's customers; '': there is none. */
  listPath: string;
  /** How its customers get to JOOR as files; null: by the API. */
  file: FileTransport | null;
  /** Whether its customers are being matched with those that JOOR has: nothing new is uploaded meanwhile. */
  matching: boolean;
}

/** Days after which a match that nobody finished ends, and its temporary rows go. */
export const MATCH_DAYS = 30;

/** An External System as its record holds it, before it is known to be right. List values by name. */
export interface ExternalSystemValues extends FileTransportValues {
  id: number;
  name: string;
  baseUrl: string;
  secret: string;
  confirmedAccountId: string;
  upload: boolean;
  update: boolean;
  uploadByHand: boolean;
  updateByHand: boolean;
  subsidiaries: string;
  codeSource: string;
  codeField: string;
  batchSize: number | null;
  interval: number | null;
  stages: string;
  ruleField: string;
  ruleValues: string;
  subCustomers: string;
  format: string;
  fieldNames: string;
  company: boolean;
  buyers: string;
  doorField: string;
  locationField: string;
  groupPrices: boolean;
  priceTypes: string;
  /** JSON that the hand-over to JOOR writes; settings that are being entered have none. */
  loaded?: string;
  strictAddresses: boolean;
  tooLong: string;
  noWarehouse: string;
  environment: string;
  warningFaults: string;
  compared: string;
  reserve: number | null;
  listPath: string;
}

const MAX_BATCH_SIZE = 100;

/** Of the 300 credits of a window: the documented least is one bulk request and a few reads. */
const DEFAULT_RESERVE = 30;

/** A larger reserve would leave scheduled work less than one bulk request. */
const MAX_RESERVE = 295;

/** The three scheduled deployments repeat every 15 minutes each: no interval may promise less. */
const MIN_INTERVAL = 15;

const STAGES = ['customer', 'prospect', 'lead'];

/**
 * Reads the settings and tells every fault at once, each a sentence that names the field and the fix. With any
 * fault nothing is sent for this External System.
 */
export function readExternalSystem(
  values: ExternalSystemValues,
  accountId: string,
  matching = false,
): { system: ExternalSystem; faults: string[] } {
  const stages = stagesOf(values.stages);
  const ruleValues = listOf(values.ruleValues);
  const knownPriceTypes = priceTypesOf(values.priceTypes);
  const transport = readFileTransport(values);
  const system: ExternalSystem = {
    id: values.id,
    name: values.name,
    baseUrl: values.baseUrl.replace(/\/+$/, ''),
    sandbox: values.environment === LISTS.environment.sandbox,
    secret: values.secret,
    confirmedAccountId: values.confirmedAccountId,
    upload: values.upload,
    update: values.update,
    uploadByHand: values.uploadByHand,
    updateByHand: values.updateByHand,
    subsidiaries: listOf(values.subsidiaries).map(Number),
    codeSource: codeSourceOf(values.codeSource),
    codeField: values.codeField.trim().toLowerCase(),
    batchSize: values.batchSize ?? MAX_BATCH_SIZE,
    interval: values.interval ?? 0,
    stages,
    rule: values.ruleField === '' ? null : { field: values.ruleField.trim().toLowerCase(), values: ruleValues },
    subCustomers: values.subCustomers === LISTS.subCustomers.parent ? 'parent' : 'own',
    format: values.format === LISTS.format.xml ? 'xml' : 'json',
    fieldNames: values.fieldNames === LISTS.fieldNames.examples ? 'examples' : 'table',
    companyFromParent: values.company,
    buyers: values.buyers === LISTS.buyers.contacts ? 'contacts' : 'customer',
    doorField: values.doorField.trim().toLowerCase(),
    locationField: values.locationField.trim().toLowerCase(),
    groupPrices: values.groupPrices,
    knownPriceTypes: knownPriceTypes.found,
    loaded: readLoadedLists(values.loaded),
    strictAddresses: values.strictAddresses,
    tooLong: values.tooLong === LISTS.tooLong.wrap ? 'wrap' : values.tooLong === LISTS.tooLong.cut ? 'cut' : 'block',
    noWarehouse: values.noWarehouse === LISTS.noWarehouse.warn ? 'warn' : 'block',
    warningFaults: listOf(values.warningFaults).flatMap((name) => kindOf(name) ?? []),
    compared: listOf(values.compared.toLowerCase()),
    reserve: values.reserve ?? DEFAULT_RESERVE,
    listPath: values.listPath.trim(),
    file: transport.file,
    matching,
  };
  const faults = [
    ...connectionFaults(values, accountId),
    ...transport.faults,
    ...selectionFaults(system, values),
    ...fieldFaults(system),
    ...knownPriceTypes.faults,
    ...kindFaults(values.warningFaults),
  ];
  return { system, faults: faults.map((fault) => `External System "${values.name}" ${fault}`) };
}

function connectionFaults(values: ExternalSystemValues, accountId: string): string[] {
  const faults: string[] = [];
  // By file, JOOR's API is only asked where there is a token.
  const needsApi = !isByFile(values) || values.secret !== '';
  if (needsApi && !/^https?:\/\/[^\s/]+(\/\S*)?$/.test(values.baseUrl)) {
    faults.push(
      `has the Base URL "${values.baseUrl}", which is not a valid address. Enter https://api.jooraccess.com/v2.`,
    );
  }
  if (needsApi && !SECRET_ID.test(values.secret)) {
    // What stands there may be the token itself, so it is not repeated.
    faults.push(
      'has a value in API Secret ID that is not the ID of an API Secret. Enter custsecret_..., never the token itself.',
    );
  }
  if (values.confirmedAccountId !== accountId) {
    faults.push(
      values.confirmedAccountId
        ? `was confirmed in NetSuite account ${values.confirmedAccountId}, but this is account ${accountId}. Check its settings and enter ${accountId} in Confirmed in Account.`
        : `is not confirmed. Check its settings and enter ${accountId} in Confirmed in Account.`,
    );
  }
  return faults;
}

function selectionFaults(system: ExternalSystem, values: ExternalSystemValues): string[] {
  const faults: string[] = [];
  if (!Number.isInteger(system.batchSize) || system.batchSize < 1 || system.batchSize > MAX_BATCH_SIZE) {
    faults.push(`has ${system.batchSize} in Customers per Request. Enter a whole number from 1 to ${MAX_BATCH_SIZE}.`);
  }
  if (system.file && system.interval !== 0 && system.interval < LEAST_FILE_MINUTES) {
    faults.push(
      `has ${system.interval} in Interval. With Transport File enter ${LEAST_FILE_MINUTES} minutes or more, or leave it empty: JOOR takes a file at most hourly.`,
    );
  } else if (system.interval !== 0 && !(Number.isInteger(system.interval) && system.interval >= MIN_INTERVAL)) {
    faults.push(`has ${system.interval} in Interval. Enter ${MIN_INTERVAL} minutes or more, or leave it empty.`);
  }
  if (!Number.isInteger(system.reserve) || system.reserve < 0 || system.reserve > MAX_RESERVE) {
    faults.push(
      `has ${system.reserve} in Credit Reserve. Enter a whole number from 0 to ${MAX_RESERVE}, or leave it empty.`,
    );
  }
  if (system.listPath !== '' && !(system.listPath.includes('{start}') && system.listPath.startsWith('/'))) {
    faults.push(
      `has "${system.listPath}" in List Path. Enter a path that begins with / and contains {start}, or leave it empty.`,
    );
  }
  const wrongIds = listOf(values.subsidiaries).filter((part) => !/^\d+$/.test(part));
  if (wrongIds.length > 0) {
    faults.push(`has ${wrongIds.join(', ')} in Subsidiaries. Enter internal IDs separated by commas.`);
  }
  const wrongStages = system.stages.filter((stage) => !STAGES.includes(stage));
  if (wrongStages.length > 0) {
    faults.push(`has ${wrongStages.join(', ')} in Stages. Enter Customer, Prospect or Lead, separated by commas.`);
  }
  if (system.rule && system.rule.values.length === 0) {
    faults.push('has a Selection Field but no Selection Values. Enter at least one value.');
  }
  return faults;
}

function fieldFaults(system: ExternalSystem): string[] {
  const faults: string[] = [];
  const customerField = (label: string, field: string) => {
    if (!isCustomerField(field)) faults.push(`has "${field}" in ${label}, which is not the ID of a customer field.`);
  };
  const addressField = (label: string, field: string) => {
    if (!isAddressField(field)) faults.push(`has "${field}" in ${label}, which is not the ID of an address field.`);
  };
  if (system.codeSource === 'field') customerField('Customer Code Field', system.codeField);
  if (system.rule) customerField('Selection Field', system.rule.field);
  if (system.doorField !== '' && system.doorField !== '*') addressField('Door Field', system.doorField);
  if (system.locationField !== '') addressField('Customer Location Field', system.locationField);
  return faults;
}

const kindOf = (name: string): WarningKind | undefined =>
  WARNING_KIND_NAMES.find((kind) => kind.toLowerCase() === name.toLowerCase());

function kindFaults(text: string): string[] {
  const wrong = listOf(text).filter((name) => kindOf(name) === undefined);
  if (wrong.length === 0) return [];
  return [`has ${wrong.join(', ')} in Warnings That Are Faults. Enter any of ${WARNING_KIND_NAMES.join(', ')}.`];
}

function codeSourceOf(name: string): ExternalSystem['codeSource'] {
  if (name === LISTS.codeSource.customerId) return 'customer-id';
  return name === LISTS.codeSource.field ? 'field' : 'internal-id';
}

/** Stages of records that are exported, in lower case. */
export function stagesOf(text: string): string[] {
  const stages = listOf(text.toLowerCase());
  return stages.length > 0 ? stages : ['customer'];
}

/** Parts of a text that holds one value per line or values separated by commas. */
function listOf(text: string): string[] {
  return text
    .split(/[\r\n,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Lines "label | currency". The label is taken letter by letter, for JOOR compares it so. */
function priceTypesOf(text: string): { found: { label: string; currency: string }[]; faults: string[] } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const found = lines.map((line) => {
    const at = line.lastIndexOf('|');
    return { label: line.slice(0, at).replace(/ $/, ''), currency: line.slice(at + 1).trim(), line, at };
  });
  const wrong = found.filter(({ at, label, currency }) => at < 1 || label === '' || !/^[A-Z]{3}$/.test(currency));
  return {
    found: found.map(({ label, currency }) => ({ label, currency })),
    faults: wrong.map(({ line }) => `has the line "${line}" in JOOR Price Types. Enter label | currency.`),
  };
}
