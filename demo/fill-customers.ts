import type { LocalAccount } from '../local/account/open';
import type { SublistLine } from '../local/account/records/document';
import { CUSTOMER } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { DemoAddress, DemoContact, DemoCustomer } from './customers/customer';
import { ADMINISTRATOR, createRecord, type ListIds } from './fill-lists';

/** Enters customers with their contacts; the enabled ones are for the External System. */
export function fillCustomers(
  account: LocalAccount,
  lists: ListIds,
  systemId: number,
  customers: Iterable<DemoCustomer>,
  onProgress: (done: number) => void,
): void {
  const ids: number[] = [];
  for (const customer of customers) {
    const parent = customer.parent === null ? null : (ids[customer.parent] ?? null);
    const id = saveCustomer(account, lists, systemId, customer, parent);
    for (const contact of customer.contacts) saveContact(account, id, lists.subsidiaries[customer.subsidiary], contact);
    ids.push(id);
    onProgress(ids.length);
  }
}

function saveCustomer(
  account: LocalAccount,
  lists: ListIds,
  systemId: number,
  customer: DemoCustomer,
  parent: number | null,
): number {
  const { person, term, priceLevel, shipItem, currencies } = customer;
  const [primary] = currencies;
  const record = account.records.create(customer.stage, ADMINISTRATOR, {
    entityid: customer.entityId,
    isperson: person === null ? 'F' : 'T',
    ...(person === null ? { companyname: customer.companyName } : { firstname: person.first, lastname: person.last }),
    parent: parent === null ? '' : String(parent),
    subsidiary: String(lists.subsidiaries[customer.subsidiary]),
    email: customer.email,
    altemail: customer.altEmail,
    phone: customer.phone,
    category: String(lists.categories[customer.category]),
    terms: term === null ? '' : String(lists.terms[term]),
    pricelevel: priceLevel === null ? '' : String(lists.priceLevels[priceLevel]),
    currency: primary === undefined ? '' : String(lists.currencies[primary]),
    shippingitem: shipItem === null ? '' : String(lists.shipItems[shipItem]),
    isinactive: customer.inactive,
    [CUSTOMER.externalSystems]: customer.enabled ? [String(systemId)] : [],
  });
  record.sublists.addressbook = customer.addresses.map(addressLine);
  record.sublists.salesteam = [
    {
      values: {
        employee: String(lists.salesReps[customer.salesRep]),
        salesrole: '-2',
        isprimary: true,
        contribution: 100,
      },
      subrecords: {},
    },
  ];
  record.sublists.currency = currencies.map((currency) => ({
    values: { currency: String(lists.currencies[currency]) },
    subrecords: {},
  }));
  // A customer without a currency, as imports leave them, is one of the faults to be shown.
  return account.records.save(record, ADMINISTRATOR, { ignoreMandatoryFields: primary === undefined });
}

function addressLine(address: DemoAddress): SublistLine {
  return {
    values: {
      label: address.label,
      defaultbilling: address.defaultBilling,
      defaultshipping: address.defaultShipping,
    },
    subrecords: {
      addressbookaddress: {
        country: address.country,
        attention: address.attention,
        addressee: address.addressee,
        addrphone: address.phone,
        addr1: address.address1,
        addr2: address.address2,
        addr3: address.address3,
        city: address.city,
        state: address.state,
        zip: address.zip,
      },
    },
  };
}

function saveContact(account: LocalAccount, company: number, subsidiary: number, contact: DemoContact): void {
  createRecord(account, 'contact', {
    firstname: contact.first,
    lastname: contact.last,
    title: contact.title,
    company: String(company),
    contactrole: contact.primary ? '-10' : '',
    subsidiary: String(subsidiary),
    email: contact.email,
    phone: contact.phone,
  });
}
