import * as search from 'N/search';
import { flag, id, type Row, readAll, text } from '../netsuite/suiteql';
import type { Contact, Customer } from './customer';
import { contactsQuery, MAX_SELECTED_IDS, PRIMARY_CONTACT_ROLE, type ReadPlan, type Selection } from './queries';

/**
 * Adds the active contacts of the customers: all of them where they are buyers, else the primary one, which the query of
 * customers brings unless SuiteQL has no companyContactRelationship. Then a search finds them by the contact's company:
 * the contacts of other companies that are only attached to a customer are not among them.
 */
export function readContacts(
  customers: ReadonlyMap<number, Customer>,
  selection: Selection,
  { system }: ReadPlan,
  bySearch: boolean,
): void {
  const all = system.buyers === 'contacts';
  if (bySearch) searchContacts(customers, all);
  else if (all) {
    for (const row of readAll(contactsQuery(selection, system.id))) {
      const customer = customers.get(Number(row.entity));
      if (customer) addContact(customer, contactOf(row));
    }
  }
}

/** Of several primary contacts the one with the lowest internal id is the first, in whatever order they are read. */
export function addContact({ contacts }: Customer, contact: Contact): void {
  const [first] = contacts;
  if (contact.primary && !(first?.primary && first.id < contact.id)) contacts.unshift(contact);
  else contacts.push(contact);
}

/** The contact in a row of a query. */
export const contactOf = (row: Row): Contact => ({
  id: Number(row.contactid),
  name: nameOf(text(row.contactfirstname), text(row.contactlastname), text(row.contactentityid)),
  title: text(row.contacttitle),
  email: text(row.contactemail),
  phone: text(row.contactphone),
  fax: text(row.contactfax),
  primary: flag(row.isprimary),
});

const nameOf = (first: string, last: string, entityId: string): string =>
  [first, last].filter((part) => part !== '').join(' ') || entityId;

const RESULTS = 1000;

/** The active contacts of customers by their ids, or only the primary ones. Costs 10 units for every 1,000 read. */
export const findContacts = (customerIds: readonly number[], all: boolean): search.ResultSet =>
  search
    .create({
      type: search.Type.CONTACT,
      filters: [
        ['company', 'anyof', ...customerIds],
        'and',
        ['isinactive', 'is', 'F'],
        ...(all ? [] : ['and', ['contactrole', 'anyof', String(PRIMARY_CONTACT_ROLE)]]),
      ],
      columns: [
        search.createColumn({ name: 'internalid', sort: search.Sort.ASC }),
        ...['company', 'entityid', 'firstname', 'lastname', 'title', 'email', 'phone', 'fax', 'contactrole'],
      ],
    })
    .run();

/** Costs 10 units for every 1,000 customers and every 1,000 contacts begun. */
function searchContacts(customers: ReadonlyMap<number, Customer>, all: boolean): void {
  const ids = [...customers.keys()];
  for (let start = 0; start < ids.length; start += MAX_SELECTED_IDS) {
    const found = findContacts(ids.slice(start, start + MAX_SELECTED_IDS), all);
    for (let from = 0; ; from += RESULTS) {
      const page = found.getRange({ start: from, end: from + RESULTS });
      for (const result of page) {
        const value = (name: string) => text(result.getValue(name) as string | null);
        const customer = customers.get(Number(id(value('company'))));
        if (!customer) continue;
        addContact(customer, {
          id: Number(result.id),
          name: nameOf(value('firstname'), value('lastname'), value('entityid')),
          title: value('title'),
          email: value('email'),
          phone: value('phone'),
          fax: value('fax'),
          primary: Number(value('contactrole')) === PRIMARY_CONTACT_ROLE,
        });
      }
      if (page.length < RESULTS) break;
    }
  }
}
