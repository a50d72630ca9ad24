import type { CustomerForm, FormAddress } from '../../../orders/customer-form';
import { idOrNone, oneOf, type Parameters, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';

/** Longer than any field of NetSuite's that the form has: what is too long for it is told by the form's own checks. */
const MOST_TEXT = 1000;
const MOST_ADDRESSES = 10;

const group = (value: unknown, name: string): Parameters => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(`The request lacks "${name}".`);
  }
  return value as Parameters;
};

const words = (parameters: Parameters, name: string): string => textOf(parameters, name, MOST_TEXT).trim();

const listed = (parameters: Parameters, name: string): number | null =>
  parameters[name] === null ? null : idOrNone(parameters, name);

/** A form as a person filled it in. */
export function formIn(parameters: Parameters): CustomerForm {
  const form = group(parameters.form, 'form');
  const { addresses } = form;
  if (!Array.isArray(addresses) || addresses.length > MOST_ADDRESSES) {
    throw new Refusal(`"addresses" must be a list of at most ${MOST_ADDRESSES}.`);
  }
  return {
    stage: oneOf(form, 'stage', ['customer', 'prospect', 'lead'] as const),
    isPerson: oneOf(form, 'isPerson', [true, false]),
    companyName: words(form, 'companyName'),
    firstName: words(form, 'firstName'),
    lastName: words(form, 'lastName'),
    entityId: words(form, 'entityId'),
    email: words(form, 'email'),
    phone: words(form, 'phone'),
    currency: listed(form, 'currency'),
    terms: listed(form, 'terms'),
    priceLevel: listed(form, 'priceLevel'),
    salesRep: listed(form, 'salesRep'),
    category: listed(form, 'category'),
    subsidiary: listed(form, 'subsidiary'),
    addresses: addresses.map((each) => addressIn(group(each, 'address'))),
  };
}

function addressIn(address: Parameters): FormAddress {
  return {
    label: words(address, 'label'),
    addressee: words(address, 'addressee'),
    phone: words(address, 'phone'),
    addr1: words(address, 'addr1'),
    addr2: words(address, 'addr2'),
    city: words(address, 'city'),
    state: words(address, 'state'),
    zip: words(address, 'zip'),
    country: words(address, 'country'),
    billing: oneOf(address, 'billing', [true, false]),
    shipping: oneOf(address, 'shipping', [true, false]),
  };
}
