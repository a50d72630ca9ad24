import type { BehaviourChoices } from '../../../local/account/behaviours';
import type { LocalAccount } from '../../../local/account/open';
import type { FieldValue } from '../../../local/account/records/document';
import { runDue } from '../../../local/runtime/schedule';
import { hostUserEvents } from '../../../local/runtime/user-events';
import { deployScript, emptyAccount, errorOf, mapReduce, runCode, START } from '../runtime/account';
import { accountWithRoles, deployUserEvent } from '../suitelets/account';
import { ADMINISTRATOR } from './fixture';

const PERSON = { ...ADMINISTRATOR, context: 'USERINTERFACE' };

function accountThat(behaviours: BehaviourChoices): LocalAccount & { employee: number } {
  const account = accountWithRoles();
  account.setBehaviours(behaviours);
  hostUserEvents(account);
  return account;
}

function save(account: LocalAccount, type: string, values: Record<string, FieldValue>): number {
  return account.records.save(account.records.create(type, PERSON, values), PERSON);
}

const modifiedOf = (account: LocalAccount, id: number) =>
  account.statements.get('SELECT lastmodifieddate AS at FROM customer WHERE id = ?', id)?.at;

const logged = (account: LocalAccount) =>
  account.statements.all('SELECT title FROM sys_script_log ORDER BY id').map((row) => row.title);

test.each([
  ['escaped', 'a &lt;b&gt; & c'],
  ['as-written', 'a <b> & c'],
] as const)('angle brackets of text fields, %s', (variant, kept) => {
  const account = accountThat({ 'record.angle-brackets': variant });
  const id = save(account, 'customer', { companyname: 'a <b> & c' });
  expect(account.records.load('customer', id, PERSON).values.companyname).toBe(kept);
});

test.each([
  ['moves', true],
  ['stays', false],
] as const)('submitFields and lastmodifieddate: %s', (variant, moves) => {
  const account = accountThat({ 'record.submit-fields-touches-lastmodified': variant });
  const id = save(account, 'customer', { companyname: 'A' });
  const before = modifiedOf(account, id);
  account.clock.set(START + 3_600_000);
  account.records.submitFields('customer', id, { phone: '1' }, PERSON);
  expect(modifiedOf(account, id) !== before).toBe(moves);
  account.records.save(account.records.load('customer', id, PERSON), PERSON);
  expect(modifiedOf(account, id)).not.toBe(before);
});

test.each([
  ['moves', true],
  ['stays', false],
] as const)("a contact's edit and its customer's lastmodifieddate: %s", (variant, moves) => {
  const account = accountThat({ 'record.contact-edit-touches-customer': variant });
  const id = save(account, 'customer', { companyname: 'A' });
  const before = modifiedOf(account, id);
  account.clock.set(START + 3_600_000);
  save(account, 'contact', { firstname: 'B', lastname: 'C', company: String(id) });
  expect(modifiedOf(account, id) !== before).toBe(moves);
});

const LISTENER = `beforeSubmit({ type, newRecord }) { log.audit('before ' + type + ' ' + newRecord.type); },
  afterSubmit({ type, newRecord }) { log.audit('after ' + type + ' ' + newRecord.type); }`;
const ON_CUSTOMERS = {
  deployments: ['<status>RELEASED</status><recordtype>CUSTOMER</recordtype><allroles>T</allroles>'],
  modules: ['N/log'],
};

test.each([
  ['none', []],
  ['fire', ['before delete customer', 'before edit customer', 'after delete customer', 'after edit customer']],
] as const)('user events of a merge: %s', (variant, heard) => {
  const account = accountThat({ 'merge.user-events': variant });
  const [into, from] = [
    save(account, 'customer', { companyname: 'A' }),
    save(account, 'customer', { companyname: 'B' }),
  ];
  deployUserEvent(account, LISTENER, ON_CUSTOMERS);
  account.records.merge('customer', into, from, PERSON);
  expect(logged(account)).toEqual(heard);
});

test.each([
  ['own-deployment', []],
  ['included', ['before create lead', 'after create lead']],
] as const)('a deployment on CUSTOMER and leads: %s', (variant, heard) => {
  const account = accountThat({ 'user-events.lead-prospect': variant });
  deployUserEvent(account, LISTENER, ON_CUSTOMERS);
  save(account, 'lead', { companyname: 'A' });
  expect(logged(account)).toEqual(heard);
});

test.each([
  ['caller', 'administrator -5'],
  ['system', 'administrator -4'],
] as const)('task.submit runs a Map/Reduce as the %s', (variant, who) => {
  const account = accountThat({ 'task.submit-identity': variant });
  const body = mapReduce('function getInputData() { return []; } function map() {}');
  deployScript(account, body, {}, 'customscript_work');
  const user = { ...ADMINISTRATOR };
  deployUserEvent(
    account,
    `afterSubmit() { task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_work' }).submit(); }`,
    { ...ON_CUSTOMERS, modules: ['N/task'] },
  );
  account.records.save(account.records.create('customer', PERSON, { companyname: 'A' }), {
    ...user,
    context: 'USERINTERFACE',
  });
  expect(account.statements.all("SELECT role || ' ' || userid AS who FROM sys_task").map((row) => row.who)).toEqual([
    who,
  ]);
});

test.each([
  ['runs', 2],
  ['never', 0],
] as const)('a schedule that came by a deploy: %s', (variant, runs) => {
  const account = accountThat({ 'schedule.sdf-recurrence': variant });
  const daily = `<status>SCHEDULED</status><recurrence><daily><startdate>2026-01-01</startdate><starttime>00:00:00Z</starttime>
    <everyxdays>1</everyxdays></daily></recurrence>`;
  deployScript(account, mapReduce('function getInputData() { return []; } function map() {}'), {
    deployments: [daily],
  });
  expect(runDue(account, START + 2 * 86_400_000)).toHaveLength(runs);
});

test.each([
  ['sss-usage', 'SSS_USAGE_LIMIT_EXCEEDED'],
  ['script-execution', 'SCRIPT_EXECUTION_USAGE_LIMIT_EXCEEDED'],
] as const)('units that are used up: %s', (variant, code) => {
  const account = accountThat({ 'governance.exhausted-error': variant });
  expect(errorOf("for (;;) search.create({ type: 'customer' }).run().getRange(0, 1)", ['N/search'], account)).toBe(
    code,
  );
});

test.each([
  ['five', 10],
  ['nothing', 0],
] as const)('a page of a search costs %s', (variant, units) => {
  const account = accountThat({ 'search.paging-units': variant });
  save(account, 'customer', { companyname: 'A' });
  const code = "search.create({ type: 'customer' }).runPaged({ pageSize: 5 }).fetch({ index: 0 })";
  expect(runCode(code, ['N/search'], account).report.stages[0]?.units).toBe(units);
});

test.each([
  ['pacific', ['1/15/2026 12:04 pm', '1/15/2026 12:04 pm', '1/15/2026 9:04 pm']],
  ['user', ['1/15/2026 3:04 pm', '1/15/2026 9:04 pm', '1/15/2026 9:04 pm']],
] as const)('N/format writes a DATETIME: %s (probed by SuiteScript-2.0-Type-Declarations)', (variant, texts) => {
  const account = emptyAccount();
  account.setBehaviours({ 'format.datetime-zone': variant });
  const code = `const of = (type, timezone) => format.format({ value: new Date(${START}), type, timezone });
    log.audit('result', [of('datetime'), of('datetime', 'Europe/Berlin'), of('datetimetz', 'Europe/Berlin')]);`;
  const [result = '[]'] = runCode(code, ['N/format'], account).results;
  expect((JSON.parse(result) as string[]).map((text) => text.replace(':05', ''))).toEqual(texts);
});
