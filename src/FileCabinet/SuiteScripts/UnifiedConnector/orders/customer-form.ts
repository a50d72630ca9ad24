import { plainText } from '../customers/text';
import { countryProblem, findCountry } from '../joor/countries';
import type { JoorOrder, OrderAddress } from '../joor/order';
import { findState, requiresState } from '../joor/states';
import type { NewStage, OrderSettings } from '../settings/order-settings';
import type { ValueMap } from '../settings/value-map';
import { priceLevelOf, type ValueByJoor, valueByJoor } from './values-by-joor';

/** An address to be entered, as NetSuite holds it. */
export interface FormAddress {
  label: string;
  addressee: string;
  phone: string;
  addr1: string;
  addr2: string;
  city: string;
  state: string;
  zip: string;
  /** ISO 3166-1 alpha-2, as NetSuite's list has it. */
  country: string;
  billing: boolean;
  shipping: boolean;
}

/** A customer to be created. Lists by internal id; null: the account's default, or empty. */
export interface CustomerForm {
  stage: NewStage;
  isPerson: boolean;
  companyName: string;
  firstName: string;
  lastName: string;
  /** '': the account numbers it. */
  entityId: string;
  email: string;
  phone: string;
  currency: number | null;
  terms: number | null;
  priceLevel: number | null;
  salesRep: number | null;
  category: number | null;
  subsidiary: number | null;
  addresses: FormAddress[];
}

export interface FormProblem {
  /** Name of the field in the form. */
  field: string;
  sentence: string;
  /** The customer cannot be created so. */
  blocks: boolean;
}

/** What the form is filled from, besides the order. */
export interface FormSources {
  orders: OrderSettings;
  subsidiaries: readonly number[];
  valueMap: ValueMap;
  /** Active currencies of the account by ISO code; null: it has one only. */
  currencies: ReadonlyMap<string, number> | null;
  oneWorld: boolean;
  priceLevels: boolean;
}

/** Fills the form from an order, and tells of what it could not be filled with. */
export function formOf(order: JoorOrder, sources: FormSources): { form: CustomerForm; problems: FormProblem[] } {
  const { orders, valueMap, currencies } = sources;
  const problems: FormProblem[] = [];
  const listed = (field: string, { id, problem }: ValueByJoor): number | null => {
    if (problem !== '') problems.push({ field, sentence: problem, blocks: false });
    return id;
  };
  const currency = currencies?.get(order.currency) ?? null;
  if (currencies && currency === null) {
    problems.push({
      field: 'currency',
      sentence: `This account has no active currency ${order.currency || '(the order names none)'}. Add it under Lists > Accounting > Currencies, or choose another one.`,
      blocks: true,
    });
  }
  const subsidiary = sources.oneWorld ? (orders.subsidiary ?? sources.subsidiaries[0] ?? null) : null;
  const form: CustomerForm = {
    stage: orders.stage,
    isPerson: false,
    companyName: plainText(order.customerName),
    firstName: '',
    lastName: '',
    entityId: orders.codeAsId ? plainText(order.customerCode) : '',
    email: plainText(order.email),
    phone: plainText(order.billing.phone || order.shipping.phone),
    currency,
    terms: listed('terms', valueByJoor(valueMap, 'term', { code: order.termCode, name: order.termName })),
    priceLevel: sources.priceLevels ? listed('priceLevel', priceLevelOf(valueMap, order.currency)) : null,
    salesRep: listed('salesRep', valueByJoor(valueMap, 'sales-rep', { code: order.repCode, name: order.repName })),
    category: listed('category', valueByJoor(valueMap, 'category', { code: order.groupCode, name: order.groupName })),
    subsidiary,
    addresses: addressesOf(order),
  };
  return { form, problems: [...problems, ...formProblems(form, sources)] };
}

/** Both addresses of an order; one that is the same twice bills and ships. */
export function addressesOf(order: JoorOrder): FormAddress[] {
  const billing = isEmpty(order.billing) ? null : addressOf(order.billing, { billing: true, shipping: false });
  const shipping = isEmpty(order.shipping) ? null : addressOf(order.shipping, { billing: false, shipping: true });
  if (billing && shipping && samePlace(billing, shipping)) {
    return [{ ...billing, label: billing.label || shipping.label, shipping: true }];
  }
  return [billing, shipping].flatMap((address) => address ?? []);
}

const isEmpty = ({ address1, address2, city, postalCode }: OrderAddress): boolean =>
  address1 + address2 + city + postalCode === '';

const samePlace = (one: FormAddress, other: FormAddress): boolean =>
  (['label', 'addressee', 'addr1', 'addr2', 'city', 'state', 'zip', 'country'] as const).every(
    (name) => one[name].toLowerCase() === other[name].toLowerCase(),
  );

/** With NetSuite's codes of country and state, and JOOR's address code as label. */
export function addressOf(address: OrderAddress, use: Pick<FormAddress, 'billing' | 'shipping'>): FormAddress {
  const country = findCountry(address.countryCode) ?? findCountry(address.country);
  const state = country && requiresState(country.code) ? findState(country.code, address.region) : undefined;
  return {
    label: plainText(address.code),
    addressee: plainText(address.name),
    phone: plainText(address.phone),
    addr1: plainText(address.address1),
    addr2: plainText(address.address2),
    city: plainText(address.city),
    state: state ?? plainText(address.region),
    zip: plainText(address.postalCode),
    country: country?.code ?? plainText(address.country || address.countryCode),
    ...use,
  };
}

/** NetSuite's lengths of these fields (Oracle's Records Browser). */
const MOST = { companyName: 83, firstName: 32, lastName: 32, entityId: 83, email: 254, phone: 32 } as const;
const ADDRESS_MOST = { label: 150, addressee: 83, phone: 32, addr1: 150, addr2: 150, city: 50, zip: 36 } as const;

const LABELS: Readonly<Record<keyof typeof MOST, string>> = {
  companyName: 'Company Name',
  firstName: 'First Name',
  lastName: 'Last Name',
  entityId: 'Customer ID',
  email: 'Email',
  phone: 'Phone',
};

/** What keeps a form from being saved, before NetSuite is asked. Fields of an address are `address.0.country`. */
export function formProblems(form: CustomerForm, { oneWorld }: Pick<FormSources, 'oneWorld'>): FormProblem[] {
  const problems: FormProblem[] = [];
  const add = (field: string, sentence: string) => problems.push({ field, sentence, blocks: true });
  if (oneWorld && form.subsidiary === null) {
    add('subsidiary', 'Choose a subsidiary, or set Subsidiary of New Customers on the External System.');
  }
  if (form.isPerson) {
    if (form.firstName === '') add('firstName', 'Enter the first name.');
    if (form.lastName === '') add('lastName', 'Enter the last name.');
  } else if (form.companyName === '') add('companyName', 'Enter the company name.');
  if (form.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email)) {
    add('email', `"${form.email}" is no email address. Correct or remove it.`);
  }
  if (form.phone !== '' && form.phone.replace(/\D/g, '').length < 7) {
    add('phone', `NetSuite takes no phone number with fewer than seven digits. Correct or remove "${form.phone}".`);
  }
  for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    if (form[field].length > most)
      add(field, `${LABELS[field]} has ${form[field].length} characters; NetSuite takes ${most}.`);
  }
  for (const [index, address] of form.addresses.entries()) {
    problems.push(...addressProblems(address, `address.${index}`));
  }
  return problems;
}

/** The same of one address. */
export function addressProblems(address: FormAddress, at: string): FormProblem[] {
  const problems: FormProblem[] = [];
  const country = findCountry(address.country);
  if (country?.code !== address.country) {
    const sentence =
      address.country === ''
        ? 'Choose a country.'
        : `The country "${address.country}" ${countryProblem(address.country)}. Enter its two-letter code.`;
    problems.push({ field: `${at}.country`, sentence, blocks: true });
  } else if (
    address.state !== '' &&
    requiresState(country.code) &&
    findState(country.code, address.state) === undefined
  ) {
    const sentence = `${country.name} has no state "${address.state}". Enter its code.`;
    problems.push({ field: `${at}.state`, sentence, blocks: true });
  }
  for (const [field, most] of Object.entries(ADDRESS_MOST) as [keyof typeof ADDRESS_MOST, number][]) {
    if (address[field].length > most) {
      const sentence = `It has ${address[field].length} characters; NetSuite takes ${most}.`;
      problems.push({ field: `${at}.${field}`, sentence, blocks: true });
    }
  }
  return problems;
}
