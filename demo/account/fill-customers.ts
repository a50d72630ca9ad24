import type { LocalAccount } from '../../local/account/open';
import type { FieldValue, SublistLine } from '../../local/account/records/document';
import { CUSTOMER } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { BRAND_FIELDS, BRAND_TAGS } from './brand-fields';
import type { DemoAddress, DemoContact, DemoCustomer } from './customers/customer';
import { ADMINISTRATOR, createRecord, type ListIds } from './fill-lists';
import { listValue } from './fill-settings';
import type { SystemName } from './systems';

/** Internal ids of the External Systems in the account. */
export type SystemIds = Partial<Record<SystemName, number>>;

/** Enters customers with their contacts. */
export function fillCustomers(
  account: LocalAccount,
  lists: ListIds,
  systems: SystemIds,
  customers: Iterable<DemoCustomer>,
  onProgress: (done: number) => void,
): void {
  const ids: number[] = [];
  for (const customer of customers) {
    const parent = customer.parent === null ? null : (ids[customer.parent] ?? null);
    const id = saveCustomer(account, lists, systems, customer, parent);
    for (const contact of customer.contacts) saveContact(account, id, lists.subsidiaries[customer.subsidiary], contact);
    ids.push(id);
    onProgress(ids.length);
  }
}

function saveCustomer(
  account: LocalAccount,
  lists: ListIds,
  systems: SystemIds,
  customer: DemoCustomer,
  parent: number | null,
): number {
  const { person, term, category, priceLevel, shipItem, currencies } = customer;
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
    fax: customer.fax,
    category: category === null ? '' : String(lists.categories[category]),
    terms: term === null ? '' : String(lists.terms[term]),
    pricelevel: priceLevel === null ? '' : String(lists.priceLevels[priceLevel]),
    currency: primary === undefined ? '' : String(lists.currencies[primary]),
    shippingitem: shipItem === null ? '' : String(lists.shipItems[shipItem]),
    isinactive: customer.inactive,
    [CUSTOMER.externalSystems]: customer.systems.flatMap((name) =>
      systems[name] === undefined ? [] : [String(systems[name])],
    ),
    ...ownFields(account, lists, customer.own),
  });
  record.sublists.addressbook = customer.addresses.map(addressLine);
  record.sublists.submachine = [customer.subsidiary, ...customer.otherSubsidiaries].map((name) =>
    line({ subsidiary: String(lists.subsidiaries[name]) }),
  );
  if (customer.salesRep) {
    const employee = String(lists.salesReps[customer.salesRep]);
    record.sublists.salesteam = [line({ employee, salesrole: '-2', isprimary: true, contribution: 100 })];
  }
  if (customer.groupPriceLevel) {
    const level = String(lists.priceLevels[customer.groupPriceLevel]);
    record.sublists.grouppricing = [line({ group: String(lists.pricingGroup), level })];
  }
  record.sublists.currency = currencies.map((currency) => line({ currency: String(lists.currencies[currency]) }));
  // A customer without a currency, as imports leave them, is one of the faults to be shown.
  return account.records.save(record, ADMINISTRATOR, { ignoreMandatoryFields: primary === undefined });
}

const line = (values: Record<string, FieldValue>): SublistLine => ({ values, subrecords: {} });

/** Only what is filled: an account without the brand's fields takes every other customer. */
function ownFields(
  account: LocalAccount,
  lists: ListIds,
  { alias, discount, discountLevel, warehouse, tags }: DemoCustomer['own'],
): Record<string, FieldValue> {
  return filled({
    [BRAND_FIELDS.alias]: alias,
    [BRAND_FIELDS.discount]: discount,
    [BRAND_FIELDS.discountLevel]: discountLevel,
    [BRAND_FIELDS.warehouse]: warehouse && String(lists.locations[warehouse]),
    [BRAND_FIELDS.tags]: tags?.map((tag) => listValue(account, BRAND_TAGS.list, tag)),
  });
}

const filled = (values: Record<string, FieldValue | undefined>): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined));

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
        ...filled({
          [BRAND_FIELDS.door]: address.own?.door,
          [BRAND_FIELDS.location]: address.own?.location,
          [BRAND_FIELDS.email]: address.own?.email,
        }),
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
    fax: contact.fax,
  });
}
