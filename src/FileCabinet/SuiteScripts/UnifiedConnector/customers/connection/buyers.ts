import type { JoorBuyer } from '../../joor/connection';
import { type Fault, fault } from '../../joor/rule-sheet';
import type { ExternalSystem } from '../../settings/external-system';
import type { Customer } from '../customer';
import { withoutEmpty } from './without-empty';

/**
 * By default the buyer is the customer's own name and e-mail (api-docs.jooraccess.com/v2.0/docs/customers-netsuite);
 * by setting, each contact. JOOR takes no buyer without name and e-mail.
 */
export function buyersOf(customer: Customer, system: ExternalSystem): { buyers: JoorBuyer[]; warnings: Fault[] } {
  if (system.buyers === 'contacts') return contactsAsBuyers(customer);
  const complete = customer.name !== '' && customer.email !== '';
  return { buyers: complete ? [{ buyer_name: customer.name, buyer_email: customer.email }] : [], warnings: [] };
}

function contactsAsBuyers({ contacts }: Customer): { buyers: JoorBuyer[]; warnings: Fault[] } {
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
