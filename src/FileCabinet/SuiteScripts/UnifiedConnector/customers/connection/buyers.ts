import type { JoorBuyer } from '../../joor/connection';
import { type Fault, fault } from '../../joor/rule-sheet';
import type { Customer } from '../customer';
import type { Mapping } from '../mapping';
import { customerValue } from './mapped-value';
import { withoutEmpty } from './without-empty';

/**
 * By default the buyer is the customer's own name and e-mail (api-docs.jooraccess.com/v2.0/docs/customers-netsuite);
 * by setting, each contact. JOOR takes no buyer without name and e-mail.
 */
export function buyersOf(
  customer: Customer,
  { system, fieldMap }: Mapping,
): { buyers: JoorBuyer[]; warnings: Fault[] } {
  if (system.buyers === 'contacts') return contactsAsBuyers(customer);
  const buyer = withoutEmpty({
    buyer_name: customerValue(fieldMap, 'buyer_name', customer) ?? customer.name,
    buyer_title: customerValue(fieldMap, 'buyer_title', customer),
    buyer_email: customerValue(fieldMap, 'buyer_email', customer) ?? customer.email,
    buyer_phone: customerValue(fieldMap, 'buyer_phone', customer),
    buyer_fax: customerValue(fieldMap, 'buyer_fax', customer),
  });
  const warnings = !buyer.buyer_email
    ? [noBuyer('The customer has no email address')]
    : buyer.buyer_name || customer.name === ''
      ? []
      : [noBuyer('The buyer has no name')];
  return { buyers: buyer.buyer_name && buyer.buyer_email ? [buyer] : [], warnings };
}

const noBuyer = (why: string): Fault => fault('buyer_missing', 'Email', `${why}, so no buyer is sent.`);

function contactsAsBuyers({ contacts }: Customer): { buyers: JoorBuyer[]; warnings: Fault[] } {
  if (contacts.length === 0) return { buyers: [], warnings: [noBuyer('The customer has no active contact')] };
  const buyers = contacts
    .filter(({ email }) => email !== '')
    .map((contact) =>
      withoutEmpty({
        buyer_name: contact.name,
        buyer_title: contact.title,
        buyer_email: contact.email,
        buyer_phone: contact.phone,
        buyer_fax: contact.fax,
      }),
    );
  const warnings = contacts
    .filter(({ email }) => email === '')
    .map(({ name }) => fault('contact_without_email', 'Contact > Email', `Contact "${name}" is not sent as a buyer.`));
  return { buyers, warnings };
}
