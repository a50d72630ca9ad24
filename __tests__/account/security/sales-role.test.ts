import { recordAddress } from '../../../local/account/page-addresses';
import {
  CUSTOMER,
  CUSTOMER_PAGE,
  EXTERNAL_SYSTEM,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { runCode } from '../runtime/account';
import { formFields, withField } from '../web/account';
import { addRoles, PEOPLE } from './people';

jest.setTimeout(240_000);

const SELLER = PEOPLE['Any other role'];

let company: Company;
let visit: DashboardVisit;
let customer: number;
let systems: number[];

beforeAll(async () => {
  company = await openCompany();
  addRoles(company);
  visit = await DashboardVisit.of(company);
  const other = company.create(EXTERNAL_SYSTEM.type, {
    name: 'JOOR EU',
    [EXTERNAL_SYSTEM.environment]: '1',
    [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
  });
  systems = [company.systemId, other];
  customer = company.addCustomer({ [CUSTOMER.externalSystems]: systems.map(String) });
  company.run();
  await visit.signIn(-5, SELLER);
});

afterAll(async () => {
  await visit?.stop();
  await company?.stop();
});

const stored = (id: number) => ({
  phone: company.query('SELECT phone FROM customer WHERE id = ?', id)[0]?.phone,
  systems: company
    .query(`SELECT maptwo FROM ${CUSTOMER.externalSystemsTable} WHERE mapone = ? ORDER BY maptwo`, id)
    .map(({ maptwo }) => Number(maptwo)),
});

/** Runs a script as the sales role; what it logs as result comes back. */
function script(code: string): string[] {
  const { results, report } = runCode(code, ['N/record'], company.account, { role: SELLER });
  expect(report.errors).toEqual([]);
  return results;
}

/** Errors that the connector's script on customers logged. */
const errors = () =>
  company.account.statements.all(
    "SELECT title, details FROM sys_script_log WHERE scriptid = ? AND level = 'ERROR'",
    CUSTOMER_PAGE.script,
  );

test('opens and saves a customer on its page', async () => {
  const type = company.account.catalogue.type('customer');
  if (!type) throw new Error('no customers');
  const address = `${recordAddress(company.account, type, customer)}&e=T`;
  const { status, text } = await visit.get(address);
  expect(status).toBe(200);
  await visit.postForm(address, [...withField(formFields(text), 'field_phone', '1'), ['_action', 'save']]);
  expect(stored(customer)).toEqual({ phone: '1', systems });
  expect(errors()).toEqual([]);
});

test('saves a customer on a page that does not offer what the role may not see; an administrator deselects it there', async () => {
  const type = company.account.catalogue.type('customer');
  if (!type) throw new Error('no customers');
  const address = `${recordAddress(company.account, type, customer)}&e=T`;
  const saveWithout = async (phone: string) => {
    const offered = formFields((await visit.get(address)).text).filter(
      ([name]) => !name.includes(CUSTOMER.externalSystems),
    );
    const cleared: [string, string] = [`field_${CUSTOMER.externalSystems}`, ''];
    await visit.postForm(address, [...withField(offered, 'field_phone', phone), cleared, ['_action', 'save']]);
  };
  await saveWithout('11');
  expect(stored(customer)).toEqual({ phone: '11', systems });
  await visit.signIn(-5, 'administrator');
  await saveWithout('12');
  expect(stored(customer)).toEqual({ phone: '12', systems: [] });
  company.edit('customer', customer, { [CUSTOMER.externalSystems]: systems.map(String) });
  await visit.signIn(-5, SELLER);
});

test('cannot deselect what it may not see, by a script either; an administrator can', () => {
  const clear = `const r = record.load({ type: 'customer', id: ${customer} }); r.setValue('${CUSTOMER.externalSystems}', []); r.save();`;
  script(clear);
  expect(stored(customer).systems).toEqual(systems);
  runCode(clear, ['N/record'], company.account);
  expect(stored(customer).systems).toEqual([]);
  company.edit('customer', customer, { [CUSTOMER.externalSystems]: systems.map(String) });
});

test('loads and saves a customer by SuiteScript', () => {
  script(`const r = record.load({ type: 'customer', id: ${customer} }); r.setValue('phone', '2'); r.save();`);
  expect(stored(customer)).toEqual({ phone: '2', systems });
});

test('submits a field of a customer by SuiteScript', () => {
  script(`record.submitFields({ type: 'customer', id: ${customer}, values: { phone: '3' } });`);
  expect(stored(customer)).toEqual({ phone: '3', systems });
});

test('reads in a script which External Systems are selected, and writes them back', () => {
  const field = CUSTOMER.externalSystems;
  const results = script(`const r = record.load({ type: 'customer', id: ${customer}, isDynamic: true });
    const selected = r.getValue('${field}'); log.audit('result', selected);
    r.setValue('${field}', selected); r.setValue('phone', '4'); r.save();`);
  expect(JSON.parse(results[0] ?? '').map(Number)).toEqual(systems);
  expect(stored(customer)).toEqual({ phone: '4', systems });
});

test('copies a customer, and makes a new one', () => {
  const results = script(`const copy = record.copy({ type: 'customer', id: ${customer} });
    copy.setValue('companyname', 'Copy'); log.audit('result', copy.save());
    const made = record.create({ type: 'customer' });
    made.setValue('companyname', 'New'); log.audit('result', made.save());`);
  const [copy, made] = results.map(Number);
  expect(stored(copy ?? 0).systems).toEqual(systems);
  expect(stored(made ?? 0).systems).toEqual([]);
});

test('sees the records of the connector in no other way', () => {
  const errorsOf = (code: string) =>
    script(`try { ${code}; log.audit('result', 'done'); } catch (e) { log.audit('result', e.name); }`);
  expect(errorsOf(`record.load({ type: '${EXTERNAL_SYSTEM.type}', id: ${company.systemId} })`)).toEqual([
    'INSUFFICIENT_PERMISSION',
  ]);
});
