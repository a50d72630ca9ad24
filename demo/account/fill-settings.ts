import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import {
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  FILE_FORMAT,
  LISTS,
  VALUE_MAP,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { instantOf } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/instant';
import { priceTypesAtJoor } from '../joor/joor-setup';
import { createRecord, type ListIds } from './fill-lists';
import { CATEGORIES, LOCATIONS, SALES_REPS, SHIP_ITEMS, TERMS, WAREHOUSE } from './lists';
import { type DemoSystem, MAIN } from './systems';

/** Script id of the API Secret that holds the token of the main JOOR account. */
export const SECRET = MAIN.secret;

/** Enters an External System; with Customer ID as code, JOOR shows the numbers that the brand's people know. */
export function fillExternalSystem(
  account: LocalAccount,
  lists: ListIds,
  baseUrl: string,
  system: DemoSystem = MAIN,
): number {
  const choices = system.choices.map(([field, list, value]) => [field, listValue(account, list, value)]);
  const priceTypes = priceTypesAtJoor(system).map(({ label, currency }) => `${label} | ${currency}`);
  return createRecord(account, EXTERNAL_SYSTEM.type, {
    name: system.name,
    [EXTERNAL_SYSTEM.environment]: listValue(account, LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: baseUrl,
    [EXTERNAL_SYSTEM.secret]: system.secret,
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: !system.connectedBefore,
    [EXTERNAL_SYSTEM.update]: !system.connectedBefore,
    [EXTERNAL_SYSTEM.subsidiaries]: system.subsidiaries.map((name) => lists.subsidiaries[name]).join(', '),
    [EXTERNAL_SYSTEM.codeSource]: listValue(account, LISTS.codeSource.id, LISTS.codeSource.customerId),
    [EXTERNAL_SYSTEM.batchSize]: 100,
    [EXTERNAL_SYSTEM.priceTypes]: system.listsPriceTypes ? priceTypes.join('\n') : '',
    ...Object.fromEntries(choices),
    ...system.values,
  });
}

/** Enters the form of an External System's files, with JOOR's approval. */
export function fillFileFormat(account: LocalAccount, systemId: number, { brand, fileFormat }: DemoSystem): void {
  if (fileFormat === undefined) return;
  const now = new Date(account.clock.now());
  createRecord(account, FILE_FORMAT.type, {
    name: `${brand}, version 1`,
    [FILE_FORMAT.system]: String(systemId),
    [FILE_FORMAT.version]: 1,
    [FILE_FORMAT.state]: 'Approved by JOOR',
    [FILE_FORMAT.settings]: JSON.stringify(fileFormat),
    [FILE_FORMAT.approvedBy]: 'Customer Success Manager of JOOR',
    [FILE_FORMAT.approvedAt]: now,
    [FILE_FORMAT.approvedAtUtc]: instantOf(now),
  });
}

/** Enters what the lists' values are called at JOOR, and the JOOR fields that are filled otherwise than by default. */
export function fillMaps(
  account: LocalAccount,
  lists: ListIds,
  systemId: number,
  { prices, fieldMap }: DemoSystem = MAIN,
): void {
  fillValueMap(account, lists, systemId, prices);
  for (const [joorField, source] of Object.entries(fieldMap)) {
    createRecord(account, FIELD_MAP.type, {
      [FIELD_MAP.system]: String(systemId),
      [FIELD_MAP.joorField]: joorField,
      ...('field' in source ? { [FIELD_MAP.netsuiteField]: source.field } : { [FIELD_MAP.fixedValue]: source.fixed }),
    });
  }
}

type Kind = Exclude<keyof typeof LISTS.valueMapKind, 'id'>;

function fillValueMap(account: LocalAccount, lists: ListIds, systemId: number, prices: DemoSystem['prices']): void {
  const add = (kind: Kind, netsuiteId: number | '', values: Record<string, string>) =>
    createRecord(account, VALUE_MAP.type, {
      [VALUE_MAP.system]: String(systemId),
      [VALUE_MAP.kind]: listValue(account, LISTS.valueMapKind.id, LISTS.valueMapKind[kind]),
      [VALUE_MAP.netsuiteId]: String(netsuiteId),
      ...values,
    });
  const named = (name: string, code: string) => ({ [VALUE_MAP.joorName]: name, [VALUE_MAP.joorCode]: code });
  for (const { level, label, currencies, retail } of prices) {
    for (const currency of currencies) {
      add('priceLevel', lists.priceLevels[level], {
        [VALUE_MAP.currency]: currency,
        [VALUE_MAP.joorName]: label,
        [VALUE_MAP.retailCurrency]: retail ?? currency,
      });
    }
  }
  for (const term of TERMS) {
    for (const { name, code } of term.methods) add('term', lists.terms[term.name], named(name, code));
  }
  for (const { name, method } of SHIP_ITEMS) add('shipItem', lists.shipItems[name], named(method.name, method.code));
  for (const { name, code } of CATEGORIES) if (code) add('category', lists.categories[name], named(name, code));
  for (const { name, codes } of SALES_REPS)
    for (const code of codes) add('salesRep', lists.salesReps[name], named(name, code));
  add('warehouse', '', named(WAREHOUSE.name, WAREHOUSE.code));
  for (const { name, warehouse } of LOCATIONS)
    add('warehouse', lists.locations[name], named(warehouse.name, warehouse.code));
}

/** Internal id of the value of a custom list, as text. */
export function listValue(account: LocalAccount, list: string, name: string): string {
  const { rows } = runSuiteql(`SELECT id FROM ${list} WHERE name = ?`, [name], account.suiteql('administrator'));
  return String(rows[0]?.[0] ?? '');
}
