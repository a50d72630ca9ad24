import type { ConnectionData } from './connection';
import { findCountry } from './countries';
import { CONNECTION, COUNTRIES_WITH_STATES, type Field, type Node } from './fields';
import { isObject, type Json, type JsonObject } from './json';
import type { Settings } from './settings';
import type { AccountSetup, Named } from './setup';

/** One thing wrong with a connection: where (`shipping.shipping_addresses[0].shipping_state`) and what. */
export interface Fault {
  field: string;
  message: string;
}

export type Checked = { data: ConnectionData; faults?: undefined } | { data?: undefined; faults: Fault[] };

const LENGTHS: Record<Settings['lengthUnit'], (text: string) => number> = {
  characters: (text) => [...text].length,
  'utf-16': (text) => text.length,
  bytes: (text) => Buffer.byteLength(text),
};

const isBlank = (value: Json | undefined) => value === undefined || (typeof value === 'string' && value.trim() === '');

class Checker {
  readonly faults: Fault[] = [];

  constructor(private readonly settings: Settings) {}

  report(field: string, message: string): void {
    this.faults.push({ field, message });
  }

  group(node: Node, value: Json, at: string) {
    if (!isObject(value)) return this.report(at, 'must be one object');
    const path = (name: string) => (at ? `${at}.${name}` : name);
    const known = new Set([...node.fields, ...node.nodes].map((each) => each.name));
    for (const name of Object.keys(value)) {
      if (!known.has(name)) this.report(path(name), 'is not a field of the Bulk Connection API');
    }
    for (const field of node.fields) this.field(field, value, path(field.name));
    for (const child of node.nodes) this.node(child, value[child.name], path(child.name));
  }

  private node(node: Node, value: Json | undefined, at: string) {
    if (value === undefined) {
      const required = node.name === 'warehouses' ? this.settings.requireWarehouses : node.required;
      if (required) this.report(at, 'is required');
      return;
    }
    if (!node.item) return this.group(node, value, at);
    if (!Array.isArray(value)) return this.report(at, 'must be one list');
    if (value.length === 0) this.report(at, `needs at least one ${node.item}`);
    for (const [index, entry] of value.entries()) this.group(node, entry, `${at}[${index}]`);
  }

  private field(field: Field, group: JsonObject, at: string): void {
    const value = group[field.name];
    if (isBlank(value)) {
      if (field.required) this.report(at, 'is required');
      else if (field.requiredByCountry) this.requiredByCountry(group[field.requiredByCountry], at);
      else if (value !== undefined && field.type !== 'string') this.report(at, `must be a ${field.type}`);
      return;
    }
    if (field.type === 'string') this.text(field, value, at);
    else if (field.type === 'boolean' && typeof value !== 'boolean') this.report(at, 'must be true or false');
    else if (field.type === 'decimal' && typeof value !== 'number') this.report(at, 'must be a decimal number');
    else if (field.type === 'integer' && !Number.isInteger(value)) this.report(at, 'must be a whole number');
  }

  private text(field: Field, value: Json | undefined, at: string) {
    if (typeof value !== 'string') {
      const message = Array.isArray(value) ? 'may be given only once' : 'must be text';
      return this.report(at, message);
    }
    const length = LENGTHS[this.settings.lengthUnit](value);
    if (field.max && length > field.max) {
      this.report(at, `has ${length} ${this.settings.lengthUnit}, the maximum is ${field.max}`);
    }
    if (field.country && !findCountry(value, this.settings.isoCountry)) {
      this.report(at, `"${value}" is not a country name in English or an ISO code`);
    }
  }

  private requiredByCountry(country: Json | undefined, at: string): void {
    const code = typeof country === 'string' ? findCountry(country, this.settings.isoCountry) : undefined;
    if (code && COUNTRIES_WITH_STATES.includes(code)) this.report(at, `is required for ${code}`);
  }
}

/** Looks up what a connection names among what the account is set up with. */
function checkAccountValues(data: ConnectionData, setup: AccountSetup, checker: Checker): void {
  // A code names its entry and has to be known exactly; the name beside it may differ in case, as the documented
  // examples do (Company1 in XML, company1 in JSON, both c1).
  const known = (list: Named[], at: string, what: string, name?: string, code?: string): void => {
    const shown = [name, code].filter((each) => each?.trim()).join(' / ');
    if (!shown) return;
    const fits = (entry: Named) =>
      (!code?.trim() || entry.code === code) && (!name?.trim() || entry.name.toLowerCase() === name.toLowerCase());
    if (!list.some(fits)) checker.report(at, `"${shown}" is not a ${what} of the account`);
  };
  known(setup.companies, 'company_number_code', 'company number', data.company_number_name, data.company_number_code);
  known(
    setup.customerGroups,
    'customer_group_code',
    'customer group',
    data.customer_group_name,
    data.customer_group_code,
  );
  known(setup.salesReps, 'sales_rep_code', 'sales rep', undefined, data.sales_rep_code);
  for (const [i, each] of (data.warehouses ?? []).entries()) {
    known(setup.warehouses, `warehouses[${i}]`, 'warehouse', each.warehouse_name, each.warehouse_code);
  }
  for (const [i, each] of (data.shipping?.shipping_methods ?? []).entries()) {
    const at = `shipping.shipping_methods[${i}]`;
    known(setup.shippingMethods, at, 'shipping method', each.shipping_method_name, each.shipping_method_code);
  }
  for (const [i, each] of (data.billing?.payment_methods ?? []).entries()) {
    const at = `billing.payment_methods[${i}]`;
    known(setup.paymentMethods, at, 'payment method', each.payment_method_name, each.payment_method_code);
  }
  for (const [i, each] of data.price_types.entries()) {
    const { price_type_currency_code: currency, price_type_label: label } = each;
    const found = setup.priceTypes.find((one) => one.currency === currency && one.label === label);
    const at = `price_types[${i}]`;
    if (!found) checker.report(at, `"${currency} / ${label}" is not a price type of the account`);
    else if (found.retailCurrency !== each.price_type_retail_currency_code) {
      checker.report(at, `the retail currency of "${currency} / ${label}" is ${found.retailCurrency}`);
    }
  }
}

function checkAddressCodes(data: ConnectionData, checker: Checker): void {
  const check = (codes: string[], at: string) => {
    for (const code of new Set(codes.filter((each, index) => codes.indexOf(each) !== index))) {
      checker.report(at, `more than one address has the code "${code}"`);
    }
  };
  check(
    (data.shipping?.shipping_addresses ?? []).map((each) => each.shipping_code),
    'shipping.shipping_addresses',
  );
  check(
    (data.billing?.billing_addresses ?? []).map((each) => each.billing_code),
    'billing.billing_addresses',
  );
}

/** All faults of one record against the field table alone. */
export function checkShape(record: Json, settings: Settings): Checked {
  const checker = new Checker(settings);
  checker.group(CONNECTION, record, '');
  return checker.faults.length > 0 ? { faults: checker.faults } : { data: record as unknown as ConnectionData };
}

/**
 * All faults of one record of a request against the field table or, where it keeps to that, against what the account is
 * set up with; its data where there is no fault.
 */
export function checkConnection(record: Json, setup: AccountSetup, settings: Settings): Checked {
  const { data, faults } = checkShape(record, settings);
  if (!data) return { faults };
  const checker = new Checker(settings);
  if (settings.checkAccountValues) checkAccountValues(data, setup, checker);
  if (settings.refuseSameAddressCode) checkAddressCodes(data, checker);
  return checker.faults.length > 0 ? { faults: checker.faults } : { data };
}

/** Says a connection's faults in one line. */
export function describeFaults(faults: readonly Fault[]): string {
  return faults.map((fault) => (fault.field ? `${fault.field} ${fault.message}` : fault.message)).join('; ');
}
