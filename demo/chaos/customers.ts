import type { FieldValue, RecordDocument, SublistLine } from '../../local/account/records/document';
import { CUSTOMER } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR, createRecord } from '../account/fill-lists';
import type { Chance } from './chance';
import type { Company } from './company';
import type { KnownCustomer } from './judge/read-account';
import { type Buyer, VERSION_PHONE } from './mapping';

/** What of a customer comes back when somebody puts it as it was. */
type Snapshot = Pick<RecordDocument, 'values' | 'sublists'>;

/** A customer that a scenario made. */
interface ScenarioCustomer extends KnownCustomer {
  number: number;
  /** Number of its last change, kept in its phone; null for those whose values come and go. */
  version: number | null;
  deleted: boolean;
  contact: Buyer & { id: number };
  /** As it was before, the latest last. */
  before: Snapshot[];
}

const NAMES = ['Maison Léa', 'Studio Orme', 'Concept & Co.', 'Åhus Atelier'] as const;
const STREETS = ['12 rue des Archives', '3 place du Marché', '7 quai de Valmy'] as const;
/** JOOR takes 100 characters of a customer name (Bulk Connection page). */
const TOO_LONG = 'Very Long Name '.repeat(8).trim();

/** How often which edit is made. */
const EDITS = {
  rename: 6,
  move: 6,
  ring: 4,
  write: 3,
  contact: 3,
  price: 3,
  touch: 2,
  unflag: 2,
  flag: 3,
  inactivate: 1,
  activate: 2,
  term: 2,
  renumber: 2,
  restore: 2,
  spoil: 2,
  mend: 2,
  refuse: 0,
  merge: 1,
  delete: 1,
};

export type EditName = keyof typeof EDITS;

/** Fields that an edit changes, so that a snapshot of them is the whole of what comes back. */
const RESTORED = ['companyname', 'email', 'phone', 'terms', 'pricelevel'] as const;

/** The people of the company: they make, change, unflag, merge and delete customers, not always as they should. */
export class CustomerDesk {
  private readonly customers: ScenarioCustomer[] = [];

  constructor(
    private readonly company: Company,
    private readonly chance: Chance,
  ) {}

  /** Every customer that ever was. */
  get known(): readonly KnownCustomer[] {
    return this.customers;
  }

  /** The contacts of a customer. */
  contactsOf(customerId: number): Buyer[] {
    return this.customers.filter(({ id }) => id === customerId).map(({ contact }) => contact);
  }

  /**
   * Makes a customer and says so. Half of them number their changes, the others come back to earlier values. `good`: it
   * lacks nothing; `code`: what is entered as its code.
   */
  create({ good = false, code }: { good?: boolean; code?: string } = {}): string {
    const { account, priceLevel, term } = this.company;
    const number = this.customers.length + 1;
    const version = number % 2 === 0 ? 1 : null;
    const customer = account.records.create('customer', ADMINISTRATOR, {
      companyname: this.name(number),
      entityid: `Boutique ${number}`,
      accountnumber: code ?? (good ? ownCode(number) : this.code(number)),
      email: `buyer${number}@chaos.example`,
      phone: version === null ? '1' : VERSION_PHONE + version,
      terms: good ? String(term) : this.term(),
      pricelevel: String(priceLevel),
      [CUSTOMER.externalSystems]: good || this.chance.happens(90) ? this.systems(good) : [],
    });
    customer.sublists.addressbook = this.addresses(number);
    const id = account.records.save(customer, ADMINISTRATOR);
    const contact = { name: `Ana Bell ${number}`, email: `ana${number}@chaos.example` };
    const contactId = createRecord(account, 'contact', {
      firstname: 'Ana',
      lastname: `Bell ${number}`,
      company: String(id),
      email: contact.email,
    });
    this.customers.push({
      id,
      key: String(number),
      number,
      version,
      deleted: false,
      contact: { ...contact, id: contactId },
      before: [],
    });
    return `created customer ${id}`;
  }

  /** Changes a customer and says how; makes one where none is left. */
  edit(edit: EditName = this.chance.weighted(EDITS), customerId?: number): string {
    const customer = customerId === undefined ? this.any() : this.customers.find(({ id }) => id === customerId);
    if (!customer || customer.deleted) return this.create();
    if (edit === 'delete') return this.delete(customer);
    if (edit === 'merge') return this.merge(customer);
    const { account } = this.company;
    const document = account.records.load('customer', customer.id, ADMINISTRATOR);
    const before = structuredClone({ values: document.values, sublists: document.sublists });
    if (edit === 'restore' && customer.version === null) this.restore(document, customer.before.pop());
    else this.change(edit, document, customer);
    this.count(customer, document, edit !== 'touch' && edit !== 'restore');
    if (edit !== 'touch' && edit !== 'restore') customer.before.push(before);
    account.records.save(document, ADMINISTRATOR);
    return `${edit} customer ${customer.id}`;
  }

  /** Internal ids of up to `count` customers that are there; `counted`: only such as number their changes, or only others. */
  some(count: number, counted?: boolean): number[] {
    const there = this.customers.filter(({ deleted }) => !deleted);
    const wanted = there.filter(({ version }) => counted === undefined || (version !== null) === counted);
    return this.chance.some(
      wanted.map(({ id }) => id),
      count,
    );
  }

  /** Internal ids of the customers made last that are there, the latest last. */
  newest(count: number): number[] {
    const there = this.customers.filter(({ deleted }) => !deleted).map(({ id }) => id);
    return there.slice(-count);
  }

  /** Has so many customers lack nothing and be newer than before, and makes those that there are too few; gives who they are. */
  mend(count: number, counted?: boolean): { told: string; ids: number[] } {
    while (this.some(count, counted).length < count) this.create({ good: true });
    const ids = this.some(count, counted);
    for (const id of ids) this.edit('mend', id);
    return { told: `mended ${ids.join(', ')}`, ids };
  }

  private change(edit: EditName, { values, sublists }: RecordDocument, customer: ScenarioCustomer): void {
    const { chance } = this;
    const { number } = customer;
    switch (edit) {
      case 'rename':
        values.companyname = chance.happens(10) ? `${TOO_LONG} ${number}` : this.name(number, values.companyname);
        break;
      case 'move':
        sublists.addressbook = chance.happens(10) ? [] : this.addresses(number);
        break;
      case 'ring':
        if (customer.version === null) values.phone = String(chance.number(1, 3));
        break;
      case 'write':
        values.email = `${chance.one(['buyer', 'office', 'shop'])}${number}@chaos.example`;
        break;
      case 'contact':
        this.changeContact(customer);
        break;
      case 'price':
        values.pricelevel = String(chance.one([this.company.priceLevel, this.company.otherPriceLevel]));
        break;
      case 'flag':
      case 'unflag':
        values[CUSTOMER.externalSystems] = edit === 'flag' ? this.systems() : [];
        break;
      case 'activate':
      case 'inactivate':
        values.isinactive = edit === 'inactivate';
        break;
      case 'term':
        values.terms = this.term();
        break;
      case 'renumber':
        values.accountnumber = this.code(number);
        break;
      case 'spoil':
        this.spoil(values, sublists, number);
        break;
      case 'refuse':
        values.terms = String(this.company.refusedTerm);
        break;
      case 'mend':
        this.mendOne(values, sublists, number);
        break;
      default:
    }
  }

  /** Takes away what JOOR asks for, one thing and not always the same. */
  private spoil(values: RecordDocument['values'], sublists: RecordDocument['sublists'], number: number): void {
    const isLong = String(values.companyname).startsWith(TOO_LONG);
    values.companyname = isLong ? this.name(number) : `${TOO_LONG} ${number}`;
    sublists.addressbook = isLong ? [] : this.addresses(number);
  }

  private mendOne(values: RecordDocument['values'], sublists: RecordDocument['sublists'], number: number): void {
    values.companyname = this.name(number, values.companyname);
    sublists.addressbook = this.addresses(number);
    values.terms = String(this.company.term);
    values.isinactive = false;
    values.accountnumber = ownCode(number);
    values[CUSTOMER.externalSystems] = this.systems(true);
  }

  private changeContact(customer: ScenarioCustomer): void {
    const { account } = this.company;
    const { contact, number } = customer;
    const document = account.records.load('contact', contact.id, ADMINISTRATOR);
    const first = contact.name.startsWith('Ana') ? 'Eva' : 'Ana';
    document.values.firstname = first;
    contact.name = `${first} Bell ${number}`;
    if (this.chance.happens(50)) {
      contact.email = `${first.toLowerCase()}${number}@chaos.example`;
      document.values.email = contact.email;
    }
    account.records.save(document, ADMINISTRATOR);
  }

  private restore(document: RecordDocument, before: Snapshot | undefined): void {
    if (!before) return;
    for (const field of RESTORED) document.values[field] = before.values[field] ?? null;
    document.sublists.addressbook = (before.sublists.addressbook ?? []).map(({ values, subrecords }) => ({
      values: {
        label: values.label ?? '',
        defaultbilling: values.defaultbilling ?? false,
        defaultshipping: values.defaultshipping ?? false,
      },
      subrecords: { addressbookaddress: addressOf(subrecords.addressbookaddress ?? {}) },
    }));
  }

  private any(): ScenarioCustomer | undefined {
    const [id] = this.some(1);
    return this.customers.find((customer) => customer.id === id);
  }

  private count(customer: ScenarioCustomer, document: RecordDocument, changes: boolean): void {
    if (customer.version === null || !changes) return;
    customer.version += 1;
    document.values.phone = VERSION_PHONE + customer.version;
  }

  private delete(customer: ScenarioCustomer): string {
    const { records } = this.company.account;
    records.delete('contact', customer.contact.id, ADMINISTRATOR);
    records.delete('customer', customer.id, ADMINISTRATOR);
    customer.deleted = true;
    return `delete customer ${customer.id}`;
  }

  /** Merges a customer into another one, which counts that as a change. */
  private merge(gone: ScenarioCustomer): string {
    const others = this.customers.filter(({ id, deleted }) => !deleted && id !== gone.id);
    const [into] = this.chance.some(others, 1);
    if (!into) return this.create();
    const { records } = this.company.account;
    // A contact would move along, and be a buyer of the other one.
    records.delete('contact', gone.contact.id, ADMINISTRATOR);
    const document = records.load('customer', into.id, ADMINISTRATOR);
    this.count(into, document, true);
    records.save(document, ADMINISTRATOR);
    records.merge('customer', into.id, gone.id, ADMINISTRATOR);
    gone.deleted = true;
    gone.mergedInto = into.id;
    return `merge customer ${gone.id} into ${into.id}`;
  }

  /** A name for a customer, another one than `now`. */
  private name(number: number, now?: FieldValue): string {
    const names = NAMES.map((name) => `${name} ${number}`).filter((name) => name !== now);
    return this.chance.one(names as [string, ...string[]]);
  }

  private systems(all = false): string[] {
    const ids = this.company.systems.map(({ id }) => String(id));
    return all || this.chance.happens(80) ? ids : this.chance.some(ids, 1);
  }

  private term(): string {
    const { term, refusedTerm } = this.company;
    return String(this.chance.happens(10) ? refusedTerm : term);
  }

  /** A code of its own, or now and then that of another customer, or none. */
  private code(number: number): string {
    const kind = this.chance.weighted({ own: 7, changed: 2, shared: 2, none: 1 });
    if (kind === 'none') return '';
    if (kind === 'changed') return `N-${number}-${this.chance.number(1, 9)}`;
    return kind === 'own' ? ownCode(number) : ownCode(this.chance.number(1, Math.max(1, number - 1)));
  }

  private addresses(number: number): SublistLine[] {
    const count = this.chance.number(1, 3);
    return this.chance.some(STREETS, count).map((addr1, index) => {
      const values: Record<string, FieldValue> = {
        // Merged address books do not share a label, nor so a code.
        label: `Door ${number}.${STREETS.indexOf(addr1) + 1}`,
        defaultbilling: index === 0,
        defaultshipping: index === 0,
      };
      return { values, subrecords: { addressbookaddress: { addr1, city: 'Paris', zip: '75004', country: 'FR' } } };
    });
  }
}

const ownCode = (number: number): string => `N-${number}`;

const addressOf = ({ addr1 = '', city = '', zip = '', country = '' }: Record<string, FieldValue>) => ({
  addr1,
  city,
  zip,
  country,
});
