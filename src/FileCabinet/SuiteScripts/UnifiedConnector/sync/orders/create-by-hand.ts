import type { MatchRecord } from '../../matching/match-record';
import type { Features } from '../../netsuite/features';
import {
  type CustomerForm,
  type FormProblem,
  type FormSources,
  formOf,
  formProblems,
} from '../../orders/customer-form';
import { type KnownCustomer, type NearMatch, nearMatches } from '../../orders/near-matches';
import type { Settings } from '../../settings/read-settings';
import { readEveryCustomer } from './compare-rows';
import { createFromOrder } from './create-from-order';
import type { OrderRow } from './order-row';
import { readCurrencies } from './read-form-lists';

/** What became of a customer that a person wants to be created. */
export type CreatedByHand =
  | { kind: 'created'; customerId: number; sentence: string }
  /** Somebody in NetSuite is similar: a person has to say that it is another one. */
  | { kind: 'similar'; near: NearMatch[] }
  /** The form cannot be saved so. */
  | { kind: 'problems'; problems: FormProblem[] }
  | { kind: 'failed'; sentence: string };

/** What forms are filled from. Costs 10 units, nothing without multiple currencies. */
export function readFormSources({ orders, valueMap, system }: Settings, features: Features): FormSources {
  return {
    orders,
    subsidiaries: system.subsidiaries,
    valueMap,
    currencies: readCurrencies(features),
    oneWorld: features.subsidiaries,
    priceLevels: features.priceLevels,
  };
}

/** The customers that may be the one of a form, as it was edited. Every active one is looked at. No units. */
export function nearForm(row: OrderRow, form: CustomerForm, customers: readonly KnownCustomer[]): NearMatch[] {
  const name = form.isPerson ? `${form.firstName} ${form.lastName}` : form.companyName;
  const record: MatchRecord = {
    key: String(row.id),
    name,
    otherNames: [...new Set([row.name, ...form.addresses.map(({ addressee }) => addressee)])].filter(
      (each) => each !== '' && each !== name,
    ),
    code: row.code,
    emails: form.email === '' ? [] : [form.email],
    phones: [...new Set([form.phone, ...form.addresses.map(({ phone }) => phone)])].filter((phone) => phone !== ''),
    addresses: form.addresses.map(({ addr1, city, zip, country }) => ({
      street: addr1,
      city,
      postalCode: zip,
      country,
    })),
  };
  return nearMatches(customers, [record]).get(record.key) ?? [];
}

/**
 * Creates the customer of a row as a person entered it, or as the order fills it (`form` null). `anyway`: it was shown who is
 * similar. Costs what `createFromOrder` does.
 */
export function createByHand(
  row: OrderRow,
  form: CustomerForm | null,
  settings: Settings,
  {
    features,
    sources,
    customers,
    anyway,
    by,
  }: { features: Features; sources: FormSources; customers: readonly KnownCustomer[]; anyway: boolean; by: string },
): CreatedByHand {
  const filled = form ? { form, problems: formProblems(form, sources) } : formOf(row.order, sources);
  const blocking = filled.problems.filter(({ blocks }) => blocks);
  if (blocking.length > 0) return { kind: 'problems', problems: blocking };
  const near = anyway ? [] : nearForm(row, filled.form, customers);
  if (near.length > 0) return { kind: 'similar', near };
  const { system, fieldMap } = settings;
  return createFromOrder(row, filled.form, { system, fieldMap, features }, { by, automatic: false });
}

export const readCustomersToCompare = ({ system, fieldMap }: Settings, features: Features): KnownCustomer[] =>
  readEveryCustomer({ system, fieldMap, features });
