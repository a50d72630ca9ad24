import { applyJson, toJson } from '../../../local/account/records/json';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { ADMINISTRATOR, deployDemo, errorOf, newAccount } from '../account/fixture';

const TABLE = 'customerAddressbookEntityAddress';

function account() {
  const account = newAccount();
  deployDemo(account);
  return account;
}

function saveShop(local: ReturnType<typeof account>, address: Record<string, unknown>, companyname = 'Shop'): number {
  const document = local.records.create('customer', ADMINISTRATOR, { companyname });
  applyJson(local, document, { addressbook: [{ label: 'Main', addressbookaddress: { addr1: '1 Road', ...address } }] });
  return local.records.save(document, ADMINISTRATOR);
}

test('a custom field of addresses (othercustomfield, rectype -289) is a column beside the address', () => {
  const local = account();
  saveShop(local, { custrecord_demo_dock: true, custrecord_demo_sign: '2', custrecord_demo_code: 'A-17' });
  saveShop(local, {}, 'Plain Shop');
  const rows = runSuiteql(
    `SELECT custrecord_demo_dock, custrecord_demo_sign, BUILTIN.DF(custrecord_demo_sign), custrecord_demo_code
     FROM ${TABLE} ORDER BY nkey`,
    [],
    local.suiteql('administrator'),
  ).rows;
  expect(rows).toEqual([
    ['T', 2, 'Green', 'A-17'],
    ['F', null, null, null],
  ]);
});

test('the address subrecord holds it, and JSON names it', () => {
  const local = account();
  const id = saveShop(local, { custrecord_demo_dock: true, custrecord_demo_code: 'A-17' });
  const loaded = local.records.load('customer', id, ADMINISTRATOR);
  expect(loaded.sublists.addressbook?.[0]?.subrecords.addressbookaddress).toMatchObject({
    custrecord_demo_dock: true,
    custrecord_demo_sign: '',
    custrecord_demo_code: 'A-17',
  });
  expect(toJson(local, loaded)).toMatchObject({
    addressbook: [
      { addressbookaddress: { addr1: '1 Road', custrecord_demo_dock: true, custrecord_demo_code: 'A-17' } },
    ],
  });
});

test('its length and its list are held', () => {
  const local = account();
  expect(errorOf(() => saveShop(local, { custrecord_demo_code: 'A-17-1234567' })).name).toBe(
    'EXCEEDED_MAX_FIELD_LENGTH',
  );
  expect(errorOf(() => saveShop(local, { custrecord_demo_sign: '99' })).name).toBe('INVALID_KEY_OR_REF');
});

test('its type cannot change while an address holds a value', () => {
  const local = account();
  saveShop(local, { custrecord_demo_code: '17' });
  const retype = () =>
    deployDemo(local, (project) => {
      const root = project.objects.find((object) => object.scriptId === 'custrecord_demo_code')?.root;
      for (const tag of root?.children ?? []) if (tag.name === 'fieldtype') tag.text = 'INTEGER';
    });
  expect(errorOf(retype).message).toContain(`custrecord_demo_code of ${TABLE} cannot change from TEXT to INTEGER`);
});

test('a record the account has no other fields for is refused by name', () => {
  const local = newAccount();
  const deploy = () =>
    deployDemo(local, (project) => {
      const root = project.objects.find((object) => object.scriptId === 'custrecord_demo_code')?.root;
      for (const tag of root?.children ?? []) if (tag.name === 'rectype') tag.text = '-242';
    });
  expect(errorOf(deploy).message).toBe('not supported by the local account: rectype -242 of custrecord_demo_code');
});
