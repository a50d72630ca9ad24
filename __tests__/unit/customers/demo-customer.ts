import type { Address, Customer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/customer';
import type { Mapping } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/mapping';
import { ValueMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';

/** A customer without a fault, to be varied by tests. */
export function customer(changes: Partial<Customer> = {}): Customer {
  return {
    id: 7,
    entityId: 'CUST-7',
    name: 'Boutique Élan',
    email: 'buyer@elan.example',
    phone: '+33 1 40 00 00 00',
    inactive: false,
    stage: 'Customer',
    selected: true,
    subsidiaries: [1],
    parent: null,
    term: { id: 2, name: 'Net 30', inactive: false },
    priceLevel: { id: 5, name: 'Wholesale EU', inactive: false },
    category: { id: 3, name: 'Specialty', inactive: false },
    salesRep: { id: 11, name: 'Ana Bell', email: 'ana@brand.example', inactive: false },
    shipItem: { id: 21, name: 'UPS Ground', inactive: false },
    currencies: ['EUR'],
    inactiveCurrencies: [],
    groupPriceLevels: [],
    contacts: [],
    addresses: [address()],
    codeFieldValue: '',
    ruleValues: [],
    mapped: {},
    shown: {},
    percentFields: [],
    unread: [],
    ...changes,
  };
}

export function address(changes: Partial<Address> = {}): Address {
  return {
    id: 70,
    label: 'Paris',
    defaultBilling: true,
    defaultShipping: true,
    addressee: 'Boutique Élan',
    attention: '',
    phone: '+33 1 40 00 00 01',
    address1: '12 rue des Archives',
    address2: '',
    address3: '',
    city: 'Paris',
    state: '',
    zip: '75004',
    country: 'FR',
    mapped: {},
    shown: {},
    ...changes,
  };
}

export function mapping(changes: Partial<Mapping> = {}): Mapping {
  const line = { systemId: null, currency: '', joorName: '', joorCode: '', retailCurrency: '' };
  return {
    system: {
      id: 1,
      name: 'JOOR',
      baseUrl: 'https://api.jooraccess.com/v2',
      sandbox: false,
      secret: 'custsecret_joor',
      confirmedAccountId: 'TSTDRV1',
      upload: true,
      update: true,
      uploadByHand: false,
      updateByHand: false,
      subsidiaries: [],
      codeSource: 'internal-id',
      codeField: '',
      batchSize: 100,
      interval: 0,
      stages: ['customer'],
      rule: null,
      subCustomers: 'own',
      format: 'json',
      fieldNames: 'table',
      companyFromParent: false,
      buyers: 'customer',
      doorField: '',
      locationField: '',
      groupPrices: false,
      knownPriceTypes: [],
      loaded: {},
      strictAddresses: false,
      tooLong: 'block',
      noWarehouse: 'block',
      warningFaults: [],
      compared: [],
      listPath: '',
      file: null,
      matching: false,
      reserve: 30,
    },
    valueMap: new ValueMap(
      [
        { ...line, kind: 'price-level', netsuiteId: '5', currency: 'EUR', joorName: 'Europe', retailCurrency: 'EUR' },
        { ...line, kind: 'price-level', netsuiteId: '5', currency: 'USD', joorName: 'USA', retailCurrency: '' },
        { ...line, kind: 'term', netsuiteId: '2', joorName: 'Net 30 (Pending Approval)', joorCode: 'net30' },
        { ...line, kind: 'term', netsuiteId: '2', joorName: 'Credit Card', joorCode: 'cc' },
        { ...line, kind: 'category', netsuiteId: '3', joorName: 'Specialty', joorCode: 'SPC' },
        { ...line, kind: 'sales-rep', netsuiteId: '11', joorCode: 'AB' },
        { ...line, kind: 'ship-item', netsuiteId: '21', joorName: 'UPS Ground', joorCode: 'ups_ground' },
        { ...line, kind: 'warehouse', netsuiteId: '', joorName: 'Main Warehouse', joorCode: 'MAIN' },
      ],
      1,
    ),
    fieldMap: {},
    features: { subsidiaries: true, multipleCurrencies: true, priceLevels: true, teamSelling: false, locations: true },
    ...changes,
  };
}
