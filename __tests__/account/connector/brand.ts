import type { FieldValue, SublistLine } from '../../../local/account/records/document';
import type { ConnectionData } from '../../../local/joor/connection';
import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  LISTS,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from './company';

const ADMINISTRATOR = { userId: -5, role: 'administrator' };
const PRIMARY_CONTACT = '-10';

type Values = Record<string, FieldValue>;

/** A brand that keeps fields of its own on customers and addresses, and has the maps for them. */
export class Brand {
  private readonly created = new Map<string, string>();

  constructor(readonly company: Company) {
    company.deployAlso('__tests__/fixtures/brand-fields');
    this.mapField('customer_alias', 'custentity_brand_alias');
    this.mapField('discount_amount', 'custentity_brand_discount');
    this.mapField('discount_line_item_level', 'custentity_brand_line_discount');
    this.mapField('warehouse_code', 'custentity_brand_warehouse');
    this.mapField('shipping_email', 'address.custrecord_brand_email');
    this.mapField('billing_address', 'address.custrecord_brand_billing');
    this.mapField('shipping_address', 'address.custrecord_brand_shipping');
    this.setUp({
      [EXTERNAL_SYSTEM.company]: true,
      [EXTERNAL_SYSTEM.doorField]: 'custrecord_brand_door',
      [EXTERNAL_SYSTEM.locationField]: 'custrecord_brand_location',
      [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.customerId),
      [EXTERNAL_SYSTEM.buyers]: company.list(LISTS.buyers.id, LISTS.buyers.contacts),
    });
  }

  setUp(values: Values): void {
    this.company.edit(EXTERNAL_SYSTEM.type, this.company.systemId, values);
  }

  /** Sends in this format from now on. */
  useFormat(format: 'json' | 'xml'): void {
    this.setUp({ [EXTERNAL_SYSTEM.format]: this.company.list(LISTS.format.id, LISTS.format[format]) });
  }

  mapField(joorField: string, netsuiteField: string): void {
    this.company.create(FIELD_MAP.type, {
      [FIELD_MAP.system]: String(this.company.systemId),
      [FIELD_MAP.joorField]: joorField,
      [FIELD_MAP.netsuiteField]: netsuiteField,
    });
  }

  mapValue(kind: keyof Omit<typeof LISTS.valueMapKind, 'id'>, netsuiteId: string, values: Values): void {
    this.company.create(VALUE_MAP.type, {
      [VALUE_MAP.system]: String(this.company.systemId),
      [VALUE_MAP.kind]: this.company.list(LISTS.valueMapKind.id, LISTS.valueMapKind[kind]),
      [VALUE_MAP.netsuiteId]: netsuiteId,
      ...values,
    });
  }

  /** A record of a list, made once; its internal id as text. */
  listValue(type: string, values: Values): string {
    const key = `${type}/${JSON.stringify(values)}`;
    const id = this.created.get(key) ?? String(this.company.create(type, values));
    this.created.set(key, id);
    return id;
  }

  currency(symbol: string): string {
    const [known] = this.company.query('SELECT id FROM currency WHERE symbol = ?', symbol);
    return known ? String(known.id) : this.listValue('currency', { name: symbol, symbol, exchangerate: 1 });
  }

  /** Enters everything that a documented connection holds as NetSuite holds it, and the maps between the two. */
  enter(documented: ConnectionData): number {
    const { company } = this;
    const [term, shipItem, priceLevel] = [
      this.listValue('term', { name: 'Wholesale Terms' }),
      this.listValue('shipitem', { itemid: 'Wholesale Shipping' }),
      this.listValue('pricelevel', { name: 'Wholesale Prices' }),
    ];
    for (const method of documented.billing?.payment_methods ?? []) {
      const { payment_method_name: name = '', payment_method_code: code = '' } = method;
      this.mapValue('term', term, { [VALUE_MAP.joorName]: name, [VALUE_MAP.joorCode]: code });
    }
    for (const method of documented.shipping?.shipping_methods ?? []) {
      const { shipping_method_name: name = '', shipping_method_code: code = '' } = method;
      this.mapValue('shipItem', shipItem, { [VALUE_MAP.joorName]: name, [VALUE_MAP.joorCode]: code });
    }
    for (const type of documented.price_types) {
      this.mapValue('priceLevel', priceLevel, {
        [VALUE_MAP.currency]: type.price_type_currency_code,
        [VALUE_MAP.joorName]: type.price_type_label,
        [VALUE_MAP.retailCurrency]: type.price_type_retail_currency_code,
      });
    }
    const category = this.listValue('customercategory', { name: documented.customer_group_name ?? '' });
    this.mapValue('category', category, {
      [VALUE_MAP.joorName]: documented.customer_group_name ?? '',
      [VALUE_MAP.joorCode]: documented.customer_group_code ?? '',
    });
    const rep = this.listValue('employee', {
      firstname: 'Ana',
      lastname: 'Bell',
      email: 'ana@brand.example',
      issalesrep: true,
      subsidiary: '1',
    });
    this.mapValue('salesRep', rep, { [VALUE_MAP.joorCode]: documented.sales_rep_code ?? '' });
    const [warehouse] = documented.warehouses ?? [];
    const location = this.listValue('location', { name: 'Warehouse', subsidiary: '1' });
    this.mapValue('warehouse', location, {
      [VALUE_MAP.joorName]: warehouse?.warehouse_name ?? '',
      [VALUE_MAP.joorCode]: warehouse?.warehouse_code ?? '',
    });
    const parent = company.addCustomer({
      companyname: documented.company_number_name ?? '',
      entityid: documented.company_number_code ?? '',
      [CUSTOMER.externalSystems]: [],
    });
    const [discount] = documented.discounts ?? [];
    const [primary, ...others] = documented.price_types.map((type) => this.currency(type.price_type_currency_code));
    const id = company.addCustomer({
      companyname: documented.customer_name,
      entityid: documented.customer_code,
      email: documented.customer_email ?? documented.customer_contact_email ?? '',
      phone: documented.customer_phone ?? '',
      parent: String(parent),
      category,
      terms: term,
      pricelevel: priceLevel,
      shippingitem: shipItem,
      currency: primary ?? '',
      custentity_brand_alias: documented.customer_alias ?? '',
      custentity_brand_discount: discount?.amount ?? null,
      custentity_brand_line_discount: discount?.line_item_level ?? false,
      custentity_brand_warehouse: location,
      addresses: addressesOf(documented),
    });
    this.setSublists(id, {
      currency: [primary, ...others].map((currency) => ({ currency: currency ?? '' })),
      salesteam: [{ employee: rep, salesrole: '-2', isprimary: true, contribution: 100 }],
    });
    this.addContact(id, documented.customer_contact_name ?? documented.customer_contact ?? '', {
      contactrole: PRIMARY_CONTACT,
    });
    for (const buyer of documented.buyers ?? []) {
      this.addContact(id, buyer.buyer_name, {
        title: buyer.buyer_title ?? '',
        email: buyer.buyer_email,
        phone: buyer.buyer_phone ?? '',
        fax: buyer.buyer_fax ?? '',
      });
    }
    return id;
  }

  setSublists(customerId: number, sublists: Record<string, Values[]>): void {
    const { records } = this.company.account;
    const document = records.load('customer', customerId, ADMINISTRATOR);
    for (const [name, lines] of Object.entries(sublists)) {
      document.sublists[name] = lines.map((values): SublistLine => ({ values, subrecords: {} }));
    }
    records.save(document, ADMINISTRATOR);
  }

  private addContact(customerId: number, name: string, values: Values): void {
    const [firstname = '', ...rest] = name.split(' ');
    this.company.create('contact', {
      firstname,
      lastname: rest.join(' '),
      company: String(customerId),
      subsidiary: '1',
      ...values,
    });
  }
}

/** NetSuite selects a country by its code. */
const CODES: Record<string, string> = { France: 'FR', 'United States': 'US' };

function addressesOf({ billing, shipping, customer_locations = [] }: ConnectionData): Values[] {
  const part = (address: object, side: string, name: string) =>
    String((address as Record<string, unknown>)[`${side}_${name}`] ?? '');
  const entered = (address: object, side: string): Values => ({
    label: part(address, side, 'code'),
    defaultbilling: false,
    defaultshipping: false,
    addressee: part(address, side, 'name'),
    addrphone: part(address, side, 'phone'),
    addr1: part(address, side, 'address_1'),
    addr2: part(address, side, 'address_2'),
    city: part(address, side, 'city'),
    state: part(address, side, 'state'),
    zip: part(address, side, 'postal_code'),
    country: CODES[part(address, side, 'country')] ?? '',
    [`custrecord_brand_${side}`]: true,
  });
  return [
    ...(billing?.billing_addresses ?? []).map((address) => entered(address, 'billing')),
    ...(shipping?.shipping_addresses ?? []).map((address, index) => ({
      ...entered(address, 'shipping'),
      custrecord_brand_email: String(address.shipping_email ?? ''),
      custrecord_brand_door: address.shipping_create_doors === true,
      custrecord_brand_location: index < customer_locations.length,
    })),
  ];
}

/** What the brand set up at JOOR, so that the documented connection is known there in every part. */
export function joorSetupFor(documented: ConnectionData): object {
  return {
    priceTypes: documented.price_types.map((type) => ({
      label: type.price_type_label,
      currency: type.price_type_currency_code,
      retailCurrency: type.price_type_retail_currency_code,
    })),
    paymentMethods: (documented.billing?.payment_methods ?? []).map((method) => ({
      name: method.payment_method_name,
      code: method.payment_method_code,
    })),
    shippingMethods: (documented.shipping?.shipping_methods ?? []).map((method) => ({
      name: method.shipping_method_name,
      code: method.shipping_method_code,
    })),
    warehouses: (documented.warehouses ?? []).map((each) => ({ name: each.warehouse_name, code: each.warehouse_code })),
    customerGroups: [{ name: documented.customer_group_name, code: documented.customer_group_code }],
    companies: [{ name: documented.company_number_name, code: documented.company_number_code }],
    salesReps: [{ name: 'Ana Bell', code: documented.sales_rep_code, email: 'ana@brand.example' }],
  };
}
