import type { LocalAccount } from '../../../local/account/open';
import type { Execution } from '../../../local/modules/module';
import { record } from '../../../local/modules/record';
import type { Record as RecordObject } from '../../../local/modules/record/record-object';
import { ADMINISTRATOR, createCustomer, deployDemo, errorOf, newAccount } from '../account/fixture';

interface RecordModule {
  Type: { CUSTOMER: string };
  create(...given: unknown[]): RecordObject;
  load(...given: unknown[]): RecordObject;
  copy(...given: unknown[]): RecordObject;
  delete(...given: unknown[]): number;
  submitFields(...given: unknown[]): number;
}

/** N/record for an administrator, and the units it charged. */
function moduleOf(account: LocalAccount): { module: RecordModule; charged: [string, number][] } {
  const charged: [string, number][] = [];
  const execution: Execution = {
    account,
    actor: ADMINISTRATOR,
    governance: {
      limit: 1000,
      used: 0,
      charge: (call, units) => {
        charged.push([call, units]);
      },
      byCall: () => ({}),
    },
    script: {
      id: 'customscript_x',
      internalId: 1,
      deploymentId: 'customdeploy_x',
      type: 'Suitelet',
      parameters: {},
      file: '/x.js',
    },
    executionContext: 'SUITELET',
    log: () => undefined,
    atEnd: () => undefined,
    toScript: (value) => value,
  };
  return { module: record(execution) as unknown as RecordModule, charged };
}

function addLine(customer: RecordObject, label: string, city: string): void {
  customer.selectNewLine({ sublistId: 'addressbook' });
  customer.setCurrentSublistValue({ sublistId: 'addressbook', fieldId: 'label', value: label });
  const address = customer.getCurrentSublistSubrecord({ sublistId: 'addressbook', fieldId: 'addressbookaddress' });
  address.setText({ fieldId: 'country', text: 'France' }).setValue({ fieldId: 'city', value: city });
  customer.commitLine({ sublistId: 'addressbook' });
}

test('units by record class: Oracle help section_157072844224', () => {
  const account = newAccount();
  deployDemo(account);
  const { module, charged } = moduleOf(account);
  const customer = module
    .create({ type: module.Type.CUSTOMER })
    .setValue({ fieldId: 'companyname', value: 'A' })
    .save();
  module.load({ type: 'customer', id: customer });
  module.submitFields({ type: 'customer', id: String(customer), values: { phone: '5551234567' } });
  module.delete({ type: 'customer', id: customer });
  const thing = module.create({ type: 'customrecord_demo_thing' }).setValue('name', 'T').save();
  module.submitFields({ type: 'customrecord_demo_thing', id: thing, values: { name: 'U' } });
  module.delete({ type: 'customrecord_demo_thing', id: thing });
  expect(charged).toEqual([
    ['record.create', 5],
    ['Record.save', 10],
    ['record.load', 5],
    ['record.submitFields', 5],
    ['record.delete', 10],
    ['record.create', 2],
    ['Record.save', 4],
    ['record.submitFields', 2],
    ['record.delete', 4],
  ]);
});

test('values as scripts get them: select as text id, checkbox as boolean, empty as an empty text', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const customer = module.load({ type: 'customer', id: createCustomer(account, 'Aiko') });
  expect(customer.getValue({ fieldId: 'currency' })).toBe('1');
  expect(customer.getText('currency')).toBe('USA');
  expect(customer.getValue('isinactive')).toBe(false);
  expect(customer.getValue('phone')).toBe('');
  expect(customer.getValue('startdate')).toBe('');
  expect(customer.getValue('datecreated')).toEqual(new Date('2026-03-01T12:00:00Z'));
  expect(customer.getField({ fieldId: 'nothing' })).toBeNull();
  expect(customer.getField({ fieldId: 'currency' })).toMatchObject({ label: 'Primary Currency', type: 'select' });
  expect(customer.getField('entitystatus')?.getSelectOptions({ filter: 'closed won', operator: 'is' })).toEqual([
    { value: '13', text: 'Closed Won' },
  ]);
});

test('setText finds the id; in standard mode getValue then has nothing to say: SSS_INVALID_API_USAGE', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const customer = module.create({ type: 'customer' }).setValue('companyname', 'A').setText('entitystatus', 'Renewal');
  expect(errorOf(() => customer.getValue('entitystatus')).name).toBe('SSS_INVALID_API_USAGE');
  expect(customer.getText('entitystatus')).toBe('Renewal');
  expect(module.load({ type: 'customer', id: customer.save() }).getValue('entitystatus')).toBe('15');
  expect(errorOf(() => customer.setText('entitystatus', 'None such')).name).toBe('INVALID_FLD_VALUE');
});

test('missing arguments are named: SSS_MISSING_REQD_ARGUMENT', () => {
  const { module } = moduleOf(newAccount());
  const customer = module.create({ type: 'customer' });
  for (const call of [
    () => module.load({ type: 'customer' }),
    () => module.create({}),
    () => customer.getValue({}),
    () => customer.getSublistValue({ sublistId: 'addressbook', fieldId: 'label' }),
    () => customer.removeLine({ sublistId: 'addressbook' }),
  ]) {
    expect(errorOf(call).name).toBe('SSS_MISSING_REQD_ARGUMENT');
  }
});

test('standard mode: lines are written by number, an address through its subrecord', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const customer = module.create({ type: 'customer' }).setValue({ fieldId: 'companyname', value: 'A' });
  customer.insertLine({ sublistId: 'addressbook', line: 0 });
  customer.setSublistValue({ sublistId: 'addressbook', fieldId: 'label', line: 0, value: 'Main' });
  customer.setSublistValue({ sublistId: 'addressbook', fieldId: 'label', line: 1, value: 'Second' });
  customer
    .getSublistSubrecord({ sublistId: 'addressbook', fieldId: 'addressbookaddress', line: 0 })
    .setValue({ fieldId: 'city', value: 'Oslo' });
  const saved = module.load({ type: 'customer', id: customer.save() });
  expect(saved.getLineCount({ sublistId: 'addressbook' })).toBe(2);
  expect(saved.findSublistLineWithValue({ sublistId: 'addressbook', fieldId: 'label', value: 'Second' })).toBe(1);
  expect(saved.findSublistLineWithValue({ sublistId: 'addressbook', fieldId: 'label', value: 'None' })).toBe(-1);
  const address = saved.getSublistSubrecord({ sublistId: 'addressbook', fieldId: 'addressbookaddress', line: 0 });
  expect([address.getValue('city'), address.getText('country')]).toEqual(['Oslo', 'United States']);
  saved.removeLine({ sublistId: 'addressbook', line: 0 });
  saved.save();
  expect(account.statements.all('SELECT label FROM customeraddressbook')).toMatchObject([{ label: 'Second' }]);
});

test('a line that is not there: SSS_INVALID_SUBLIST_OPERATION; a sublist that is not known here is named', () => {
  const { module } = moduleOf(newAccount());
  const customer = module.create({ type: 'customer' });
  for (const call of [
    () => customer.getSublistValue({ sublistId: 'addressbook', fieldId: 'label', line: 0 }),
    () => customer.setSublistValue({ sublistId: 'addressbook', fieldId: 'label', line: 3, value: 'x' }),
    () => customer.selectNewLine({ sublistId: 'addressbook' }),
  ]) {
    expect(errorOf(call).name).toBe('SSS_INVALID_SUBLIST_OPERATION');
  }
  expect(errorOf(() => customer.getLineCount({ sublistId: 'item' })).message).toBe(
    'not supported by the local account: sublist item of customer',
  );
});

test('dynamic mode: a line is selected, filled and committed', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const customer = module.create({ type: 'customer', isDynamic: true });
  customer.setValue({ fieldId: 'companyname', value: 'A' });
  addLine(customer, 'One', 'Paris');
  addLine(customer, 'Two', 'Lyon');
  customer.selectLine({ sublistId: 'addressbook', line: 0 });
  expect(customer.getCurrentSublistIndex({ sublistId: 'addressbook' })).toBe(0);
  customer.setCurrentSublistValue({ sublistId: 'addressbook', fieldId: 'label', value: 'Changed' });
  customer.cancelLine({ sublistId: 'addressbook' });
  expect(errorOf(() => customer.setSublistValue('addressbook', 'label', 0, 'x')).name).toBe('SSS_INVALID_API_USAGE');
  customer.save();
  expect(
    account.statements.all(
      `SELECT b.label, a.city, a.country FROM customeraddressbook b
       JOIN customeraddressbookentityaddress a ON a.nkey = b.addressbookaddress ORDER BY b.internalid`,
    ),
  ).toMatchObject([
    { label: 'One', city: 'Paris', country: 'FR' },
    { label: 'Two', city: 'Lyon', country: 'FR' },
  ]);
});

test('a mandatory column is asked for when the line is committed', () => {
  const { module } = moduleOf(newAccount());
  const customer = module.create({ type: 'customer', isDynamic: true });
  customer.selectNewLine({ sublistId: 'grouppricing' });
  expect(errorOf(() => customer.commitLine({ sublistId: 'grouppricing' })).message).toBe(
    'Please enter value(s) for: Pricing Group, Price Level',
  );
});

test('a copy has no identity of its own', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const original = module.create({ type: 'customer' }).setValue('companyname', 'A').setValue('externalid', 'x').save();
  const copy = module.copy({ type: 'customer', id: original, defaultValues: { companyname: 'B' } });
  expect([copy.id, copy.isNew, copy.getValue('externalid')]).toEqual([null, true, '']);
  const saved = copy.save();
  expect(saved).not.toBe(original);
  expect(module.load({ type: 'customer', id: saved }).getValue('entityid')).toBe('B');
});

test('record types: none such, switched off, and known to NetSuite but not here', () => {
  const account = newAccount({ features: ['CUSTOMRECORDS'] });
  const { module } = moduleOf(account);
  expect(errorOf(() => module.create({ type: 'nonsense' }))).toEqual({
    name: 'INVALID_RCRD_TYPE',
    message: 'The record type [NONSENSE] is invalid.',
  });
  expect(errorOf(() => module.create({ type: 'subsidiary' })).name).toBe('FEATURE_DISABLED');
  expect(errorOf(() => module.create({ type: 'salesorder' })).name).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
});

test('JSON.stringify of a record shows its fields and lines', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const customer = module.load({ type: 'customer', id: createCustomer(account, 'Aiko') });
  expect(JSON.parse(JSON.stringify(customer))).toMatchObject({
    type: 'customer',
    fields: { companyname: 'Aiko', isinactive: 'F' },
    sublists: { submachine: { 'line 1': { subsidiary: '1' } } },
  });
});

test('JSON of a record: all values are text, dates as the user reads them, empty fields missing (captured in 2021)', () => {
  const account = newAccount();
  const { module } = moduleOf(account);
  const id = createCustomer(account, 'Aiko');
  const at = new Date('2026-01-31T05:00:00Z');
  module.load({ type: 'customer', id }).setValue('startdate', at).setValue('creditlimit', 27).save();
  const { fields } = JSON.parse(JSON.stringify(module.load({ type: 'customer', id }))) as {
    fields: Record<string, unknown>;
  };
  expect(fields).toMatchObject({ startdate: '1/31/2026', creditlimit: '27.00', lastmodifieddate: '3/1/2026 7:00 am' });
  expect(fields).not.toHaveProperty('phone');
  expect(Object.values(fields).filter((value) => typeof value !== 'string')).toEqual([]);
});
