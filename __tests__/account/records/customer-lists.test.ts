import { applyJson, toJson } from '../../../local/account/records/json';
import { DEFAULT_FEATURES } from '../../../local/account/settings';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { ADMINISTRATOR, newAccount } from '../account/fixture';

type Local = ReturnType<typeof newAccount>;

function create(local: Local, type: string, json: Record<string, unknown>): number {
  const document = local.records.create(type, ADMINISTRATOR);
  applyJson(local, document, json);
  return local.records.save(document, ADMINISTRATOR);
}

function query(local: Local, sql: string) {
  return runSuiteql(sql, [], local.suiteql('administrator')).rows;
}

function edit(local: Local, id: number, json: Record<string, unknown>): void {
  const document = local.records.load('customer', id, ADMINISTRATOR);
  applyJson(local, document, json);
  local.records.save(document, ADMINISTRATOR);
}

test('price levels per group are entered as JSON and read from customerGroupPricing', () => {
  const local = newAccount();
  const [women, men] = ['Women', 'Men'].map((name) => create(local, 'pricinggroup', { name }));
  const wholesale = create(local, 'pricelevel', { name: 'Wholesale' });
  const id = create(local, 'customer', {
    companyname: 'Shop',
    grouppricing: [
      { group: women, level: wholesale },
      { group: men, level: 1 },
    ],
  });
  const read = `SELECT pl.name FROM customerGroupPricing g JOIN pricelevel pl ON pl.id = g.level
    WHERE g.customer = ${id} ORDER BY pl.name`;
  expect(query(local, read)).toEqual([['Base Price'], ['Wholesale']]);
  edit(local, id, { grouppricing: [{ group: men, level: wholesale }] });
  expect(query(local, read)).toEqual([['Wholesale']]);
});

test('a customer has several currencies, its primary one always among them', () => {
  const local = newAccount();
  const euro = create(local, 'currency', { name: 'Euro', symbol: 'EUR', exchangerate: 1.1 });
  const yen = create(local, 'currency', { name: 'Yen', symbol: 'JPY', exchangerate: 0.007 });
  const id = create(local, 'customer', {
    companyname: 'Shop',
    currency: euro,
    currencylist: [{ currency: 1 }, { currency: yen }],
  });
  const read = `SELECT c.symbol FROM customerCurrencyBalance b JOIN currency c ON c.id = b.currency
    WHERE b.customer = ${id} ORDER BY c.symbol`;
  expect(query(local, read)).toEqual([['EUR'], ['JPY'], ['USD']]);
  edit(local, id, { currencylist: [{ currency: euro }] });
  expect(query(local, read)).toEqual([['EUR']]);
});

test('contacts with roles come from the contact or from the customer', () => {
  const local = newAccount();
  const company = create(local, 'customer', { companyname: 'Shop' });
  const ana = create(local, 'contact', { firstname: 'Ana', lastname: 'Silva', company, contactrole: -10 });
  const ben = create(local, 'contact', { firstname: 'Ben', lastname: 'Okoro', title: 'Buyer' });
  edit(local, company, {
    contactroles: [
      { contact: ana, role: -20 },
      { contact: ben, role: -10 },
    ],
  });
  expect(
    query(
      local,
      `SELECT BUILTIN.DF(r.contact), BUILTIN.DF(r.role) FROM companyContactRelationship r
       WHERE r.company = ${company} ORDER BY r.contact`,
    ),
  ).toEqual([
    ['Ana Silva', 'Alternate Contact'],
    ['Ben Okoro', 'Primary Contact'],
  ]);
  expect(query(local, `SELECT contact FROM customer WHERE id = ${company}`)).toEqual([[ben]]);
});

test('with Team Selling, the sales team is a list; without it, one sales rep', () => {
  const local = newAccount({ features: [...DEFAULT_FEATURES, 'TEAMSELLING'] });
  const [rae, sam] = ['Rae', 'Sam'].map((firstname) => create(local, 'employee', { firstname, lastname: 'Rep' }));
  const id = create(local, 'customer', {
    companyname: 'Shop',
    salesteam: [
      { employee: rae, salesrole: -2, isprimary: true, contribution: 60 },
      { employee: sam, salesrole: -2, contribution: 40 },
    ],
  });
  expect(
    query(
      local,
      `SELECT employee, isprimary, contribution FROM customerSalesTeam WHERE customer = ${id} ORDER BY employee`,
    ),
  ).toEqual([
    // A percentage comes as a fraction (measured-suiteql.md, 2.3).
    [rae, 'T', 0.6],
    [sam, 'F', 0.4],
  ]);
});

test('what is read as JSON can be entered again', () => {
  const local = newAccount();
  const group = create(local, 'pricinggroup', { name: 'Women' });
  const id = create(local, 'customer', {
    companyname: 'Shop',
    currencylist: [{ currency: 1 }],
    grouppricing: [{ group, level: 1 }],
    addressbook: [{ label: 'Main', defaultbilling: true, addressbookaddress: { addr1: '1 Road', country: 'FR' } }],
  });
  const read = () => toJson(local, local.records.load('customer', id, ADMINISTRATOR));
  const before = read();
  edit(local, id, before);
  expect(read()).toEqual(before);
});
