import type { FieldValue, RecordDocument, SublistLine } from '../../local/account/records/document';
import { CUSTOMER } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import type { Chance } from './chance';
import type { Company } from './company';
import type { KnownCustomer } from './judge/read-account';
import { VERSION_PHONE } from './mapping';

/** A customer that a scenario made. */
interface ScenarioCustomer extends KnownCustomer {
  /** Number of its last change, kept in its phone; null for those whose values come and go. */
  version: number | null;
  deleted: boolean;
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
  touch: 2,
  unflag: 2,
  flag: 3,
  inactivate: 1,
  activate: 2,
  term: 2,
  renumber: 2,
  merge: 1,
  delete: 1,
};

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

  /** Makes a customer and says so. Half of them number their changes, the others come back to earlier values. */
  create(): string {
    const { account, priceLevel } = this.company;
    const number = this.customers.length + 1;
    const version = number % 2 === 0 ? 1 : null;
    const key = `buyer${number}@chaos.example`;
    const customer = account.records.create('customer', ADMINISTRATOR, {
      companyname: `${this.chance.one(NAMES)} ${number}`,
      entityid: `Boutique ${number}`,
      accountnumber: this.code(number),
      email: key,
      phone: version === null ? '1' : VERSION_PHONE + version,
      terms: this.term(),
      pricelevel: String(priceLevel),
      [CUSTOMER.externalSystems]: this.chance.happens(90) ? this.systems() : [],
    });
    customer.sublists.addressbook = this.addresses(number);
    const id = account.records.save(customer, ADMINISTRATOR);
    this.customers.push({ id, key, version, deleted: false });
    return `created customer ${id}`;
  }

  /** Changes a customer and says how; makes one where none is left. */
  edit(): string {
    const customer = this.any();
    if (!customer) return this.create();
    const edit = this.chance.weighted(EDITS);
    if (edit === 'delete') return this.delete(customer);
    if (edit === 'merge') return this.merge(customer);
    const { account } = this.company;
    const number = this.customers.indexOf(customer) + 1;
    const document = account.records.load('customer', customer.id, ADMINISTRATOR);
    this.count(customer, document, edit !== 'touch');
    switch (edit) {
      case 'rename':
        document.values.companyname = this.chance.happens(10) ? TOO_LONG : this.chance.one(NAMES);
        break;
      case 'move':
        document.sublists.addressbook = this.chance.happens(10) ? [] : this.addresses(number);
        break;
      case 'ring':
        if (customer.version === null) document.values.phone = String(this.chance.number(1, 3));
        break;
      case 'flag':
      case 'unflag':
        document.values[CUSTOMER.externalSystems] = edit === 'flag' ? this.systems() : [];
        break;
      case 'activate':
      case 'inactivate':
        document.values.isinactive = edit === 'inactivate';
        break;
      case 'term':
        document.values.terms = this.term();
        break;
      case 'renumber':
        document.values.accountnumber = this.code(number);
        break;
      case 'touch':
    }
    account.records.save(document, ADMINISTRATOR);
    return `${edit} customer ${customer.id}`;
  }

  /** Internal ids of up to `count` customers that are there. */
  some(count: number): number[] {
    const there = this.customers.filter(({ deleted }) => !deleted).map(({ id }) => id);
    return this.chance.some(there, count);
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
    this.company.account.records.delete('customer', customer.id, ADMINISTRATOR);
    customer.deleted = true;
    return `delete customer ${customer.id}`;
  }

  /** Merges a customer into another one, which counts that as a change. */
  private merge(gone: ScenarioCustomer): string {
    const others = this.customers.filter(({ id, deleted }) => !deleted && id !== gone.id);
    const [into] = this.chance.some(others, 1);
    if (!into) return this.create();
    const { records } = this.company.account;
    const document = records.load('customer', into.id, ADMINISTRATOR);
    this.count(into, document, true);
    records.save(document, ADMINISTRATOR);
    records.merge('customer', into.id, gone.id, ADMINISTRATOR);
    gone.deleted = true;
    return `merge customer ${gone.id} into ${into.id}`;
  }

  private systems(): string[] {
    const ids = this.company.systems.map(({ id }) => String(id));
    return this.chance.happens(80) ? ids : this.chance.some(ids, 1);
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
    return `N-${kind === 'own' ? number : this.chance.number(1, Math.max(1, number - 1))}`;
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
