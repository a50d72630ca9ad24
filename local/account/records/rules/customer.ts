import { NetSuiteError } from '../../errors';
import { dependentRecords } from '../dependent-records';
import type { SublistLine } from '../document';
import type { Draft, RecordRules } from '../record-rules';
import { timestamp } from '../values';
import { entityTitle, PRIMARY_CONTACT, personName } from './entity-name';

/** Status a new record starts in: NetSuite's Qualified, In Discussion and Closed Won. */
const FIRST_STATUS: Readonly<Record<string, string>> = { lead: '7', prospect: '8', customer: '13' };

export const customerRules: RecordRules = {
  defaults(account, type, values) {
    values.entitystatus ??= FIRST_STATUS[type.id] ?? null;
    if (account.features.has('SUBSIDIARIES')) values.subsidiary ??= '1';
    if (account.features.has('MULTICURRENCY')) {
      const base = account.statements.get("SELECT id FROM currency WHERE isbasecurrency = 'T' ORDER BY id LIMIT 1");
      values.currency ??= base === undefined ? null : String(base.id);
    }
  },

  beforeWrite(draft) {
    nameCustomer(draft);
    stageCustomer(draft);
    onePrimarySubsidiary(draft);
    primaryCurrencyLine(draft);
    oneDefaultAddress(draft, 'defaultbilling');
    oneDefaultAddress(draft, 'defaultshipping');
  },

  afterWrite(draft) {
    defaultAddressColumns(draft);
    primaryContactColumn(draft);
  },

  /** Oracle help section_1515598204: a customer of several subsidiaries cannot be deleted. */
  beforeDelete(account, id) {
    if (!account.features.has('SUBSIDIARIES')) return;
    const row = account.statements.get(
      'SELECT count(*) AS count FROM customersubsidiaryrelationship WHERE entity = ?',
      id,
    );
    if (Number(row?.count) > 1) throw dependentRecords();
  },
};

function nameCustomer(draft: Draft): void {
  const person = draft.value('isperson') === 'T';
  const missing = (person ? ['firstname', 'lastname'] : ['companyname']).filter((id) => !draft.value(id));
  if (missing.length > 0) {
    throw new NetSuiteError('USER_ERROR', `Please enter value(s) for: ${person ? 'Name' : 'Company Name'}`);
  }
  const name = person
    ? personName(draft.value('firstname'), draft.value('middlename'), draft.value('lastname'))
    : String(draft.value('companyname'));
  if (!draft.value('entityid')) draft.values.entityid = name;
  draft.columns.altname = name;
  draft.columns.entitytitle = entityTitle(draft.value('entityid'), name);
  draft.columns.entitynumber = draft.id;
}

function stageCustomer(draft: Draft): void {
  const status = Number(draft.value('entitystatus'));
  const row = draft.account.statements.get('SELECT entitytype FROM entitystatus WHERE key = ?', status);
  const stage = String(row?.entitytype ?? 'CUSTOMER');
  draft.columns.stage = stage;
  draft.columns.searchstage = stage.charAt(0) + stage.slice(1).toLowerCase();
}

/** The primary subsidiary is a line of the Subsidiaries sublist too. */
function onePrimarySubsidiary(draft: Draft): void {
  if (!draft.account.features.has('SUBSIDIARIES')) return;
  const primary = String(draft.value('subsidiary') ?? '');
  const changed = draft.isNew || 'subsidiary' in draft.values || draft.sublists.submachine !== undefined;
  if (!changed || primary === '') return;
  const lines = draft.sublists.submachine ?? storedSubsidiaries(draft);
  if (!lines.some((line) => String(line.values.subsidiary) === primary)) {
    lines.unshift({ values: { subsidiary: primary }, subrecords: {} });
  }
  const currencies = draft.account.features.has('MULTICURRENCY');
  for (const line of lines) {
    line.values.isprimesub = String(line.values.subsidiary) === primary;
    if (currencies) line.values.primarycurrency ??= draft.value('currency');
    else delete line.values.primarycurrency;
  }
  draft.sublists.submachine = lines;
}

function storedSubsidiaries(draft: Draft): SublistLine[] {
  if (draft.isNew) return [];
  return draft.account.statements
    .all(
      'SELECT id, subsidiary, primarycurrency FROM customersubsidiaryrelationship WHERE entity = ? ORDER BY id',
      draft.id,
    )
    .map((row) => ({
      values: {
        id: Number(row.id),
        subsidiary: String(row.subsidiary),
        primarycurrency: row.primarycurrency as number | null,
      },
      subrecords: {},
    }));
}

/** The primary currency is always one of the customer's currencies. */
function primaryCurrencyLine(draft: Draft): void {
  const primary = draft.values.currency;
  if (!draft.account.features.has('MULTICURRENCY') || typeof primary !== 'string' || primary === '') return;
  const lines = draft.sublists.currency;
  const line: SublistLine = { values: { currency: primary }, subrecords: {} };
  if (lines !== undefined) {
    if (!lines.some((other) => String(other.values.currency) === primary)) lines.unshift(line);
  } else if (draft.isNew) {
    draft.sublists.currency = [line];
  } else {
    draft.account.statements.run(
      `INSERT INTO customercurrencybalance (customer, currency, balance, depositbalance, overduebalance, unbilledorders)
       SELECT ?, ?, 0, 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM customercurrencybalance WHERE customer = ? AND currency = ?)`,
      draft.id,
      Number(primary),
      draft.id,
      Number(primary),
    );
  }
}

/** At most one address is the default one: the last that claims it. */
function oneDefaultAddress(draft: Draft, flag: 'defaultbilling' | 'defaultshipping'): void {
  const lines = draft.sublists.addressbook ?? [];
  const claiming = lines.filter((line) => line.values[flag] === true || line.values[flag] === 'T');
  for (const line of claiming.slice(0, -1)) line.values[flag] = false;
}

function defaultAddressColumns(draft: Draft): void {
  if (draft.sublists.addressbook === undefined) return;
  draft.account.statements.run(
    `UPDATE customer SET
       defaultbillingaddress = (SELECT addressbookaddress FROM customeraddressbook WHERE entity = customer.id AND defaultbilling = 'T'),
       defaultshippingaddress = (SELECT addressbookaddress FROM customeraddressbook WHERE entity = customer.id AND defaultshipping = 'T'),
       defaultaddress = (SELECT a.addrtext FROM customeraddressbook b
         JOIN customeraddressbookentityaddress a ON a.nkey = b.addressbookaddress
         WHERE b.entity = customer.id AND b.defaultbilling = 'T')
     WHERE id = ?`,
    draft.id,
  );
}

function primaryContactColumn(draft: Draft): void {
  if (draft.sublists.contactroles === undefined) return;
  draft.account.statements.run(
    `UPDATE customer SET contact =
       (SELECT contact FROM companycontactrelationship WHERE company = customer.id AND role = ${PRIMARY_CONTACT} LIMIT 1)
     WHERE id = ?`,
    draft.id,
  );
}

/** Columns of the Subsidiaries lines that are no fields. */
export function subsidiaryLineColumns(draft: Draft, line: SublistLine): Record<string, string> {
  const row = draft.account.statements.get('SELECT name FROM subsidiary WHERE id = ?', Number(line.values.subsidiary));
  return { name: String(row?.name ?? ''), lastmodifieddate: timestamp(draft.account.clock.now()) };
}
