import * as record from 'N/record';
import type { Features } from '../../netsuite/features';
import { id, readFew } from '../../netsuite/suiteql';
import type { CustomerForm, FormAddress } from '../../orders/customer-form';

/** The role of a sales team's member: NetSuite's own Sales Rep. */
const SALES_REP_ROLE = -2;

/**
 * The customer that was created from one of JOOR's; null: none was, or it was deleted. Costs 10 units.
 * @param externalId see `externalIdOf`
 */
export const findCreated = (externalId: string): number | null =>
  id(readFew('SELECT c.id FROM customer c WHERE c.externalid = ?', [externalId])[0]?.id);

/**
 * Creates a customer, wholly or not at all: NetSuite refuses one that lacks what a form or field of the account requires. The
 * External System is not selected on it yet, so that no run takes it for a customer that JOOR lacks. Costs 5 units.
 *
 * @throws what NetSuite refuses; also where another one has the external id
 */
export function createCustomer(form: CustomerForm, externalId: string, features: Features): number {
  const created = record.create({ type: form.stage });
  const set = (fieldId: string, value: record.FieldValue | null): void => {
    if (value !== null && value !== '') created.setValue({ fieldId, value });
  };
  set('externalid', externalId);
  created.setValue({ fieldId: 'isperson', value: form.isPerson ? 'T' : 'F' });
  if (form.isPerson) {
    set('firstname', form.firstName);
    set('lastname', form.lastName);
  } else set('companyname', form.companyName);
  if (form.entityId !== '') {
    // With auto-generated numbers the ID given counts only where Auto is off.
    if (created.getField({ fieldId: 'autoname' })) created.setValue({ fieldId: 'autoname', value: false });
    set('entityid', form.entityId);
  }
  if (features.subsidiaries) set('subsidiary', form.subsidiary);
  if (features.multipleCurrencies) set('currency', form.currency);
  if (features.priceLevels) set('pricelevel', form.priceLevel);
  set('email', form.email);
  set('phone', form.phone);
  set('terms', form.terms);
  set('category', form.category);
  if (form.salesRep !== null) {
    if (features.teamSelling) setSalesTeam(created, form.salesRep);
    else set('salesrep', form.salesRep);
  }
  for (const [line, address] of form.addresses.entries()) setAddress(created, line, address);
  return created.save();
}

function setSalesTeam(created: record.Record, employee: number): void {
  const values = { employee, salesrole: SALES_REP_ROLE, isprimary: true, contribution: 100 };
  for (const [fieldId, value] of Object.entries(values)) {
    created.setSublistValue({ sublistId: 'salesteam', fieldId, line: 0, value });
  }
}

function setAddress(customer: record.Record, line: number, address: FormAddress): void {
  const sublistId = 'addressbook';
  customer.setSublistValue({ sublistId, fieldId: 'label', line, value: address.label });
  customer.setSublistValue({ sublistId, fieldId: 'defaultbilling', line, value: address.billing });
  customer.setSublistValue({ sublistId, fieldId: 'defaultshipping', line, value: address.shipping });
  const held = customer.getSublistSubrecord({ sublistId, fieldId: 'addressbookaddress', line });
  // The country first: it decides which form the address has.
  const values = {
    country: address.country,
    addressee: address.addressee,
    addrphone: address.phone,
    addr1: address.addr1,
    addr2: address.addr2,
    city: address.city,
    state: address.state,
    zip: address.zip,
  };
  for (const [fieldId, value] of Object.entries(values)) if (value !== '') held.setValue({ fieldId, value });
}

/**
 * Adds a shipping address to a customer, behind those that it has; no other is changed, nor which ones are the defaults. Costs 10
 * units.
 * @throws what NetSuite refuses; RCRD_HAS_BEEN_CHANGED where somebody saved it meanwhile
 */
export function addAddress(customerId: number, type: string, address: FormAddress): void {
  const customer = record.load({ type, id: customerId });
  const line = customer.getLineCount({ sublistId: 'addressbook' });
  setAddress(customer, line, { ...address, billing: false, shipping: false });
  customer.save();
}
