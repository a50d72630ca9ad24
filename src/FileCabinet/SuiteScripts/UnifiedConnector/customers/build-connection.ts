import type {
  JoorBillingAddress,
  JoorConnection,
  JoorPaymentMethod,
  JoorPriceType,
  JoorShippingAddress,
  JoorShippingMethod,
} from '../joor/connection';
import { tooLong } from '../joor/lengths';
import { type Fault, fault } from '../joor/rule-sheet';
import type { Features } from '../netsuite/features';
import type { ExternalSystem } from '../settings/external-system';
import type { FieldMap } from '../settings/field-map';
import type { ValueMap } from '../settings/value-map';
import { addressRoles } from './address-roles';
import { checkCustomer } from './check-customer';
import type { Address, Customer } from './customer';
import { cleanText } from './text';

export interface Mapping {
  system: ExternalSystem;
  valueMap: ValueMap;
  fieldMap: FieldMap;
  features: Features;
}

/**
 * Turns a customer into its JOOR connection and tells every fault at once. `sentCode` is the customer code JOOR
 * already has: a code once sent is kept.
 */
export function buildConnection(
  customer: Customer,
  mapping: Mapping,
  sentCode: string,
): { connection: JoorConnection; faults: Fault[] } {
  const source = cleaned(customer);
  const priceTypes = priceTypesOf(source, mapping);
  const connection = withoutEmpty({
    customer_name: source.name,
    customer_code: sentCode || customerCode(source, mapping.system),
    customer_group_name: groupOf(source, mapping.valueMap).name,
    customer_group_code: groupOf(source, mapping.valueMap).code,
    customer_phone: source.phone,
    sales_rep_code: mapping.valueMap.find('sales-rep', source.salesRep?.id ?? null)[0]?.joorCode,
    ...mappedFields(source, mapping.fieldMap),
    buyers: buyersOf(source),
    shipping: shippingOf(source, mapping.valueMap),
    billing: billingOf(source, mapping.valueMap),
    price_types: priceTypes.found,
    warehouses: warehousesOf(mapping.valueMap),
  }) as JoorConnection;
  const faults = [...checkCustomer(source, mapping.features), ...priceTypes.faults];
  if (!connection.customer_code) {
    faults.push(fault('customer_code_missing', 'Customer Code', 'The customer has no value to use as customer code.'));
  }
  return { connection, faults: [...faults, ...tooLong(connection)] };
}

/** The customer with every text normalised, so that checks and payload see the same words. */
function cleaned(customer: Customer): Customer {
  return mapTexts(customer) as Customer;
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(mapTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part)]));
}

function customerCode(customer: Customer, system: ExternalSystem): string {
  if (system.codeSource === 'field') return customer.codeFieldValue;
  return system.codeSource === 'customer-id' ? customer.entityId : String(customer.id);
}

function groupOf(customer: Customer, valueMap: ValueMap): { name?: string; code?: string } {
  if (!customer.category) return {};
  const line = valueMap.find('category', customer.category.id)[0];
  return line ? { name: line.joorName, code: line.joorCode } : { name: customer.category.name };
}

const TEXT_TARGETS = [
  'customer_alias',
  'company_number_name',
  'company_number_code',
  'customer_group_name',
  'customer_group_code',
  'customer_phone',
  'customer_contact',
  'customer_contact_email',
  'sales_rep_code',
] as const;

function mappedFields(customer: Customer, fieldMap: FieldMap): Partial<JoorConnection> {
  const fields: Partial<JoorConnection> = {};
  for (const target of TEXT_TARGETS) {
    const source = fieldMap[target];
    if (!source || 'addressColumn' in source) continue;
    fields[target] = 'fixed' in source ? cleanText(source.fixed) : customer.mapped[source.column];
  }
  return fields;
}

/** By default the buyer is the customer's own name and e-mail (api-docs.jooraccess.com/v2.0/docs/customers-netsuite). */
function buyersOf(customer: Customer): JoorConnection['buyers'] {
  if (customer.name === '' || customer.email === '') return undefined;
  return [{ buyer_name: customer.name, buyer_email: customer.email }];
}

function shippingOf(customer: Customer, valueMap: ValueMap): JoorConnection['shipping'] {
  const methods: JoorShippingMethod[] = valueMap
    .find('ship-item', customer.shipItem?.id ?? null)
    .map((line) => withoutEmpty({ shipping_method_name: line.joorName, shipping_method_code: line.joorCode }));
  return withoutEmpty({
    shipping_addresses: addressRoles(customer.addresses).shipping.map(shippingAddress),
    shipping_methods: customer.shipItem === null ? [] : methods,
  });
}

function billingOf(customer: Customer, valueMap: ValueMap): JoorConnection['billing'] {
  return withoutEmpty({
    billing_addresses: addressRoles(customer.addresses).billing.map(billingAddress),
    payment_methods: paymentMethodsOf(customer, valueMap),
  });
}

/** Without a Value Map line, the name of the payment term is sent as the payment method's name. */
function paymentMethodsOf(customer: Customer, valueMap: ValueMap): JoorPaymentMethod[] {
  if (!customer.term) return [];
  const lines = valueMap.find('term', customer.term.id);
  if (lines.length === 0) return [{ payment_method_name: customer.term.name }];
  return lines.map((line) => withoutEmpty({ payment_method_name: line.joorName, payment_method_code: line.joorCode }));
}

/** A Value Map line without an internal id stands for every customer: a NetSuite customer has no location of its own. */
function warehousesOf(valueMap: ValueMap): JoorConnection['warehouses'] {
  return valueMap
    .find('warehouse', null)
    .map((line) => withoutEmpty({ warehouse_name: line.joorName, warehouse_code: line.joorCode }));
}

function shippingAddress(address: Address): JoorShippingAddress {
  return withoutEmpty({
    shipping_name: address.addressee,
    shipping_code: address.label,
    shipping_phone: address.phone,
    shipping_address_1: address.address1,
    shipping_address_2: secondLine(address),
    shipping_city: address.city,
    shipping_state: address.state,
    shipping_postal_code: address.zip,
    shipping_country: address.country,
  }) as JoorShippingAddress;
}

function billingAddress(address: Address): JoorBillingAddress {
  return withoutEmpty({
    billing_name: address.addressee,
    billing_code: address.label,
    billing_phone: address.phone,
    billing_address_1: address.address1,
    billing_address_2: secondLine(address),
    billing_city: address.city,
    billing_state: address.state,
    billing_postal_code: address.zip,
    billing_country: address.country,
  }) as JoorBillingAddress;
}

/** JOOR has two address lines, NetSuite three: the third goes behind the second. */
function secondLine(address: Address): string {
  return [address.address2, address.address3].filter((line) => line !== '').join(', ');
}

/** One price type for each currency of the customer; each currency needs a Value Map line with JOOR's exact label. */
function priceTypesOf(customer: Customer, mapping: Mapping): { found: JoorPriceType[]; faults: Fault[] } {
  const { priceLevel } = customer;
  if (mapping.features.priceLevels && !priceLevel) return { found: [], faults: [] };
  const lines = mapping.valueMap.find('price-level', priceLevel?.id ?? null);
  const currencies = mapping.features.multipleCurrencies
    ? customer.currencies
    : [...new Set(lines.map(({ currency }) => currency))];
  const found: JoorPriceType[] = [];
  const faults: Fault[] = [];
  for (const currency of currencies) {
    const line = lines.find((candidate) => candidate.currency === currency && candidate.joorName !== '');
    if (line) {
      found.push({
        price_type_currency_code: currency,
        price_type_label: line.joorName,
        price_type_retail_currency_code: line.retailCurrency || currency,
      });
    } else faults.push(unmapped(priceLevel?.name ?? '', currency));
  }
  if (currencies.length === 0 && !mapping.features.multipleCurrencies) {
    faults.push(unmapped(priceLevel?.name ?? '', ''));
  }
  return { found, faults };
}

function unmapped(priceLevel: string, currency: string): Fault {
  const what = [priceLevel === '' ? 'The account' : `Price level "${priceLevel}"`, currency && `in ${currency}`];
  const detail = `${what.filter((part) => part !== '').join(' ')} has no price label in the Value Map.`;
  return fault('price_type_unmapped', 'Price Level', detail);
}

/** JOOR is never sent an empty node: empty texts, lists and objects are left out. */
function withoutEmpty<T extends object>(node: T): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value))) as T;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
