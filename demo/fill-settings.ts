import type { LocalAccount } from '../local/account/open';
import { runSuiteql } from '../local/account/suiteql/run';
import {
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  LISTS,
  VALUE_MAP,
} from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { createRecord, type ListIds } from './fill-lists';
import {
  CATEGORIES,
  COMPANY,
  type Currency,
  PRICE_LEVELS,
  SALES_REPS,
  SHIP_ITEMS,
  SUBSIDIARIES,
  TERMS,
  WAREHOUSE,
} from './lists';

/** Script id of the API Secret that holds the JOOR token. */
export const SECRET = 'custsecret_joor_token';

/** Enters the External System; with Customer ID as code, JOOR shows the numbers that the brand's people know. */
export function fillExternalSystem(account: LocalAccount, lists: ListIds, baseUrl: string): number {
  const onJoor = SUBSIDIARIES.filter((subsidiary) => subsidiary.onJoor).map(({ name }) => lists.subsidiaries[name]);
  return createRecord(account, EXTERNAL_SYSTEM.type, {
    name: 'JOOR',
    [EXTERNAL_SYSTEM.environment]: listValue(account, LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: baseUrl,
    [EXTERNAL_SYSTEM.secret]: SECRET,
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: true,
    [EXTERNAL_SYSTEM.update]: true,
    [EXTERNAL_SYSTEM.subsidiaries]: onJoor.join(', '),
    [EXTERNAL_SYSTEM.codeSource]: listValue(account, LISTS.codeSource.id, LISTS.codeSource.customerId),
    [EXTERNAL_SYSTEM.batchSize]: 100,
  });
}

type Kind = Exclude<keyof typeof LISTS.valueMapKind, 'id'>;

/** Enters what the lists' values are called at JOOR, and the JOOR fields that are filled otherwise than by default. */
export function fillMaps(account: LocalAccount, lists: ListIds, systemId: number): void {
  const add = (kind: Kind, netsuiteId: number | '', values: Record<string, string>) =>
    createRecord(account, VALUE_MAP.type, {
      [VALUE_MAP.system]: String(systemId),
      [VALUE_MAP.kind]: listValue(account, LISTS.valueMapKind.id, LISTS.valueMapKind[kind]),
      [VALUE_MAP.netsuiteId]: String(netsuiteId),
      ...values,
    });
  const named = (name: string, code: string) => ({ [VALUE_MAP.joorName]: name, [VALUE_MAP.joorCode]: code });
  for (const level of PRICE_LEVELS) {
    for (const [currency, label] of Object.entries(level.labels) as [Currency, string][]) {
      add('priceLevel', lists.priceLevels[level.name], {
        [VALUE_MAP.currency]: currency,
        [VALUE_MAP.joorName]: label,
        [VALUE_MAP.retailCurrency]: currency,
      });
    }
  }
  for (const term of TERMS) {
    for (const { name, code } of term.methods) add('term', lists.terms[term.name], named(name, code));
  }
  for (const { name, method } of SHIP_ITEMS) add('shipItem', lists.shipItems[name], named(method.name, method.code));
  for (const { name, code } of CATEGORIES) if (code) add('category', lists.categories[name], named(name, code));
  for (const { first, last, code } of SALES_REPS)
    add('salesRep', lists.salesReps[code], named(`${first} ${last}`, code));
  add('warehouse', '', named(WAREHOUSE.name, WAREHOUSE.code));

  const map = (joorField: string, source: Record<string, string>) =>
    createRecord(account, FIELD_MAP.type, {
      [FIELD_MAP.system]: String(systemId),
      [FIELD_MAP.joorField]: joorField,
      ...source,
    });
  map('customer_contact_email', { [FIELD_MAP.netsuiteField]: 'altemail' });
  map('company_number_name', { [FIELD_MAP.fixedValue]: COMPANY.name });
  map('company_number_code', { [FIELD_MAP.fixedValue]: COMPANY.code });
}

function listValue(account: LocalAccount, list: string, name: string): string {
  const { rows } = runSuiteql(`SELECT id FROM ${list} WHERE name = ?`, [name], account.suiteql('administrator'));
  return String(rows[0]?.[0] ?? '');
}
