import type { JoorConnection } from '../../joor/connection';
import type { Customer } from '../customer';
import type { Mapping } from '../mapping';
import { customerValue } from './mapped-value';

type ContactFields = Pick<
  JoorConnection,
  'customer_contact' | 'customer_contact_email' | 'customer_contact_name' | 'customer_email'
>;

/**
 * Name and email of the primary contact, the customer's own e-mail where the contact has none. JOOR's field table and
 * its examples call them differently: the External System says which names are sent.
 */
export function contactOf(customer: Customer, { system, fieldMap }: Mapping): ContactFields {
  const primary = customer.contacts.find((contact) => contact.primary);
  const name = customerValue(fieldMap, 'customer_contact', customer) ?? primary?.name;
  const email = customerValue(fieldMap, 'customer_contact_email', customer) ?? (primary?.email || customer.email);
  return system.fieldNames === 'examples'
    ? { customer_contact_name: name, customer_email: email }
    : { customer_contact: name, customer_contact_email: email };
}
