import type { JoorConnection } from '../joor/connection';
import { type Findings, withFaultsOf } from '../joor/findings';
import { fitLengths } from '../joor/lengths';
import { type Fault, fault } from '../joor/rule-sheet';
import { asShown } from '../netsuite/as-shown';
import { type AddressRoles, addressRoles } from './address-roles';
import { checkConnection } from './check-connection';
import { checkCustomer } from './check-customer';
import { billingAddress, customerLocation, shippingAddress } from './connection/addresses';
import { buyersOf } from './connection/buyers';
import { companyOf, customerCode, groupOf } from './connection/company';
import { contactOf } from './connection/contact';
import { discountsOf } from './connection/discounts';
import { customerValue } from './connection/mapped-value';
import { paymentMethodsOf, shippingMethodsOf } from './connection/methods';
import { priceTypesOf } from './connection/price-types';
import { warehousesOf } from './connection/warehouses';
import { withoutEmpty } from './connection/without-empty';
import type { Customer } from './customer';
import { mappedRoles } from './mapped-address';
import { mappedFix } from './mapped-fix';
import type { Mapping } from './mapping';
import { cleanText, isPlainField, plainText } from './text';

/**
 * Turns a customer into its JOOR connection and tells every fault at once; docs/engineer/mapping.md says where each field comes
 * from. `sentCode` is the customer code JOOR already has: a code once sent is kept.
 */
export function buildConnection(
  customer: Customer,
  mapping: Mapping,
  sentCode: string,
): Findings & { connection: JoorConnection } {
  const { fieldMap, system } = mapping;
  const source = named(cleaned(customer) as Customer, fieldMap);
  const roles = mappedRoles(addressRoles(source.addresses, mapping), source, fieldMap);
  const buyers = buyersOf(source, mapping);
  const prices = priceTypesOf(source, mapping);
  const discounts = discountsOf(source, fieldMap);
  const built = withoutEmpty({
    customer_name: source.name,
    customer_code: sentCode || customerCode(source, system),
    customer_alias: customerValue(fieldMap, 'customer_alias', source),
    ...companyOf(source, mapping),
    ...groupOf(source, mapping),
    customer_phone: customerValue(fieldMap, 'customer_phone', source) ?? source.phone,
    ...contactOf(source, mapping),
    sales_rep_code: customerValue(fieldMap, 'sales_rep_code', source) ?? repCode(source, mapping),
    buyers: buyers.buyers,
    shipping: withoutEmpty({
      shipping_addresses: roles.shipping.map((address) => shippingAddress(address, source, mapping)),
      shipping_methods: shippingMethodsOf(source, mapping),
    }),
    billing: withoutEmpty({
      billing_addresses: roles.billing.map((address) => billingAddress(address, source, mapping)),
      payment_methods: paymentMethodsOf(source, mapping),
    }),
    customer_locations: roles.locations.map((address) => customerLocation(address, source, mapping)),
    price_types: prices.priceTypes,
    discounts: discounts.discounts,
    warehouses: warehousesOf(source, mapping),
  });
  const plain = plainFields(built) as JoorConnection;
  const connection = sentCode === '' ? plain : { ...plain, customer_code: sentCode };
  const ofCustomer = checkCustomer({ ...source, addresses: sentAddresses(source, roles) }, mapping);
  const ofConnection = checkConnection(connection, mapping);
  const faults = [
    ...ofCustomer.faults,
    ...roleFaults(source, roles),
    ...prices.faults,
    ...discounts.faults,
    ...ofConnection.faults,
  ];
  if (!connection.customer_code) {
    faults.push(
      fault(
        'customer_code_missing',
        'Customer Code',
        'The customer has no value to use as its customer code.',
        system.codeSource === 'field' ? `Fill in the field ${system.codeField} of the customer.` : undefined,
      ),
    );
  }
  const fitted = fitLengths(connection, system.tooLong, ownLines(system), (field) =>
    mappedFix(fieldMap, TARGETS[field] ?? field),
  );
  const found = {
    connection: fitted.connection,
    faults: [...faults, ...fitted.faults],
    warnings: [...ofCustomer.warnings, ...buyers.warnings, ...ofConnection.warnings, ...fitted.warnings],
  };
  return withFaultsOf(found, system.warningFaults);
}

/** Field Map targets of fields that JOOR's examples call otherwise. */
const TARGETS: Readonly<Record<string, string>> = {
  customer_contact_name: 'customer_contact',
  customer_email: 'customer_contact_email',
};

/** Fields of a customer, its contacts and addresses in which what looks the same is the same. */
const PLAIN_FIELDS = ['email', 'phone', 'fax', 'label', 'zip', 'entityId', 'codeFieldValue'];

/** The value with every text in it as NetSuite shows it, and normalised, so that checks and payload see the same words. */
function cleaned(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return (PLAIN_FIELDS.includes(field) ? plainText : cleanText)(asShown(value));
  if (Array.isArray(value)) return value.map((part) => cleaned(part, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part, key)]));
}

/** The connection with its codes, e-mails and phones plain, whatever map they come from. */
function plainFields(node: unknown, field = ''): unknown {
  if (typeof node === 'string') return isPlainField(field) ? plainText(node) : node;
  if (Array.isArray(node)) return node.map((part) => plainFields(part, field));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, plainFields(part, key)]));
}

/** JOOR fields of the customer that share their source with another one by default. Contacts as buyers know no line. */
const ownLines = ({ buyers }: Mapping['system']): Record<string, string> => ({
  customer_contact: 'customer_contact',
  customer_contact_name: 'customer_contact',
  ...(buyers === 'contacts' ? {} : { buyer_name: 'buyer_name', buyer_title: 'buyer_title' }),
});

const named = (customer: Customer, fieldMap: Mapping['fieldMap']): Customer => ({
  ...customer,
  name: customerValue(fieldMap, 'customer_name', customer) ?? customer.name,
});

/** JOOR takes one rep code; the Value Map gives the rep's. */
function repCode({ salesRep }: Customer, { valueMap }: Mapping): string | undefined {
  return salesRep ? valueMap.find('sales-rep', salesRep.id)[0]?.joorCode : undefined;
}

function roleFaults({ addresses }: Customer, { billing, shipping }: AddressRoles): Fault[] {
  if (addresses.length === 0 || billing.length + shipping.length > 0) return [];
  return [fault('address_missing', 'Address', "None of the customer's addresses is marked for billing or shipping.")];
}

/** Addresses that take part, as they are sent, in their own order; all of them where none does, so that they are checked. */
function sentAddresses({ addresses }: Customer, roles: AddressRoles): Customer['addresses'] {
  const sent = new Map<number, Set<Customer['addresses'][number]>>();
  for (const address of [...roles.billing, ...roles.shipping, ...roles.locations]) {
    sent.set(address.id, (sent.get(address.id) ?? new Set()).add(address));
  }
  return sent.size > 0 ? addresses.flatMap(({ id }) => [...(sent.get(id) ?? [])]) : addresses;
}
