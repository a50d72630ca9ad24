import { explained } from '../../../local/account/errors';
import type { LocalAccount } from '../../../local/account/open';
import type { Actor } from '../../../local/account/records/document';
import { latestCalls } from '../../../local/runtime/calls';
import { hostUserEvents } from '../../../local/runtime/user-events';
import { runCode } from '../runtime/account';
import { accountWithRoles, deployUserEvent, put } from '../suitelets/account';
import { ADMINISTRATOR, save } from '../web/account';

const CUSTOMER = '<status>RELEASED</status><recordtype>CUSTOMER</recordtype><allroles>T</allroles>';
const PERSON = { ...ADMINISTRATOR, context: 'USERINTERFACE' };

let account: LocalAccount;
let customer: number;

beforeEach(() => {
  account = accountWithRoles();
  hostUserEvents(account);
  customer = save(account, 'customer', { companyname: 'Aiko', phone: '1', comments: 'old' });
});

/** Titles and details that user events logged, in order. */
const logged = () =>
  account.statements
    .all(`SELECT title, details FROM sys_script_log WHERE title <> 'result' ORDER BY id`)
    .map((row) => `${row.title}: ${row.details}`);

function deploy(entryPoints: string, deployments = [CUSTOMER], modules = ['N/log']): void {
  deployUserEvent(account, entryPoints, { deployments, modules });
}

const RECORDING = `
  beforeSubmit({ type, newRecord, oldRecord }) {
    log.audit('before ' + type, [oldRecord && oldRecord.getValue('phone'), newRecord.getValue('phone'), newRecord.id]);
  },
  afterSubmit({ type, newRecord, oldRecord }) {
    log.audit('after ' + type, [oldRecord && oldRecord.getValue('phone'), newRecord.getValue('phone'), typeof newRecord.id]);
  },`;

function edit(values: Record<string, string>, actor: Actor = PERSON): void {
  const document = account.records.load('customer', customer, actor);
  Object.assign(document.values, values);
  account.records.save(document, actor);
}

describe('beforeSubmit and afterSubmit (Oracle help section_1512409310)', () => {
  test('an edit shows the old and the new record', () => {
    deploy(RECORDING);
    edit({ phone: '2' });
    expect(logged()).toEqual([`before edit: ["1","2",${customer}]`, 'after edit: ["1","2","number"]']);
  });

  test('a new record has no old one, and its id only after the save', () => {
    deploy(RECORDING);
    account.records.save(account.records.create('customer', PERSON, { companyname: 'B', phone: '9' }), PERSON);
    expect(logged()).toEqual(['before create: [null,"9",null]', 'after create: [null,"9","number"]']);
  });

  test('submitFields is an xedit, whose record has the edited fields only', () => {
    deploy(`beforeSubmit({ type, newRecord, oldRecord }) {
      const values = [newRecord.getValue('phone'), newRecord.getValue('comments'), oldRecord.getValue('comments')];
      log.audit(type, [...values, ...newRecord.getFields()]);
    }`);
    account.records.submitFields('customer', customer, { phone: '3' }, PERSON);
    expect(logged()).toEqual(['xedit: ["3","","old","phone"]']);
  });

  test('a deletion shows the record as it was, and can be refused', () => {
    deploy(
      `beforeSubmit({ type, oldRecord }) {
      if (type === 'delete') throw error.create({ name: 'STILL_NEEDED', message: oldRecord.getValue('companyname') + ' is still needed.' });
    }`,
      [CUSTOMER],
      ['N/error'],
    );
    expect(() => account.records.delete('customer', customer, PERSON)).toThrow(
      expect.objectContaining({ name: 'STILL_NEEDED', message: 'Aiko is still needed.' }),
    );
    expect(account.records.load('customer', customer, PERSON).values.companyname).toBe('Aiko');
  });

  test('what beforeSubmit changes is saved, sublists too', () => {
    deploy(`beforeSubmit({ newRecord }) {
      newRecord.setValue('comments', 'checked ' + newRecord.getValue('phone'));
      newRecord.insertLine({ sublistId: 'addressbook', line: 0 });
      newRecord.setSublistValue({ sublistId: 'addressbook', fieldId: 'label', line: 0, value: 'Added' });
    }`);
    edit({ phone: '5' });
    const { values, sublists } = account.records.load('customer', customer, PERSON);
    expect(values).toMatchObject({ phone: '5', comments: 'checked 5' });
    expect(sublists.addressbook?.map((line) => line.values.label)).toEqual(['Added']);
  });

  test('an error in beforeSubmit refuses the save with its message', () => {
    deploy(`beforeSubmit() { throw new Error('Not today'); }`);
    expect(() => edit({ phone: '6' })).toThrow('Not today');
    expect(account.records.load('customer', customer, PERSON).values.phone).toBe('1');
  });

  test('an error in afterSubmit comes when the record is saved', () => {
    deploy(`afterSubmit() { throw new Error('Too late'); }`);
    expect(() => edit({ phone: '7' })).toThrow('Too late');
    expect(account.records.load('customer', customer, PERSON).values.phone).toBe('7');
  });

  test('who is told of an error in afterSubmit is told that the record is saved; scripts see the error as it is', () => {
    const told = (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        return explained(error as Error);
      }
      return 'nothing was thrown';
    };
    deploy(`afterSubmit() { throw new Error('Too late'); }`);
    expect(told(() => edit({ phone: '7' }))).toBe(
      `Too late\nThe customer ${customer} was saved: afterSubmit failed after that.`,
    );
    const code = `try { record.submitFields({ type: 'customer', id: ${customer}, values: { phone: '8' } }); }
      catch (e) { log.audit('result', e.message); }`;
    expect(runCode(code, ['N/record'], account).results).toEqual(['Too late']);
    expect(told(() => account.records.delete('customer', customer, PERSON))).toContain('was deleted');
    deploy(`beforeSubmit() { throw new Error('Too early'); }`);
    const next = save(account, 'customer', { companyname: 'Bo' });
    expect(told(() => account.records.delete('customer', next, PERSON))).toBe('Too early');
  });

  test('the old record cannot be written, and the record does not save itself', () => {
    deploy(`beforeSubmit({ newRecord, oldRecord }) {
      for (const change of [() => oldRecord.setValue('phone', 'x'), () => newRecord.save()]) {
        try { change(); log.audit('done'); } catch (e) { log.audit('refused', e.message); }
      }
    }`);
    edit({ phone: '8' });
    expect(logged().map((entry) => entry.split(':')[0])).toEqual(['refused', 'refused']);
  });
});

describe('which events a deployment hears', () => {
  test.each([
    ['another record type', CUSTOMER.replace('CUSTOMER', 'CONTACT')],
    ['another event type', `${CUSTOMER}<eventtype>DELETE</eventtype>`],
    ['other contexts', `${CUSTOMER}<executioncontext>CSVIMPORT|SCHEDULED</executioncontext>`],
    [
      'other roles',
      CUSTOMER.replace('<allroles>T</allroles>', '<audslctrole>[scriptid=customrole_clerk]</audslctrole>'),
    ],
    ['not deployed', `${CUSTOMER}<isdeployed>F</isdeployed>`],
  ])('none with %s', (_, deployment) => {
    deploy(RECORDING, [deployment]);
    edit({ phone: '2' });
    expect(logged()).toEqual([]);
  });

  test.each([
    ['its event type', `${CUSTOMER}<eventtype>EDIT</eventtype>`],
    ['its contexts', `${CUSTOMER}<executioncontext>CSVIMPORT|USERINTERFACE</executioncontext>`],
    ['its roles', CUSTOMER.replace('<allroles>T</allroles>', '<audslctrole>ADMINISTRATOR</audslctrole>')],
    ['its employees', CUSTOMER.replace('allroles', 'allemployees').replace('allroles', 'allemployees')],
    ['no audience at all, for its owner', CUSTOMER.replace('<allroles>T</allroles>', '')],
    ['status Testing, for its owner', CUSTOMER.replace('RELEASED', 'TESTING')],
  ])('all with %s', (_, deployment) => {
    deploy(RECORDING, [deployment]);
    edit({ phone: '2' });
    expect(logged()).toHaveLength(2);
  });

  test('custom records by their script ID', () => {
    put(
      account,
      `<customrecordtype scriptid="customrecord_visit"><recordname>Visit</recordname>
      <accesstype>NONENEEDED</accesstype><includename>T</includename></customrecordtype>`,
    );
    deploy(`beforeSubmit({ newRecord }) { newRecord.setValue('name', newRecord.getValue('name') + '!'); }`, [
      CUSTOMER.replace('CUSTOMER', '[scriptid=customrecord_visit]'),
    ]);
    const visit = account.records.save(
      account.records.create('customrecord_visit', PERSON, { name: 'Spring' }),
      PERSON,
    );
    expect(account.records.load('customrecord_visit', visit, PERSON).values.name).toBe('Spring!');
  });

  test("the account's own work has none", () => {
    deploy(RECORDING);
    edit({ phone: '2' }, ADMINISTRATOR);
    expect(logged()).toEqual([]);
  });
});

describe('from scripts (Oracle help section_4490073437)', () => {
  const save = `const r = record.load({ type: 'customer', id: ${'ID'} }); r.setValue('phone', '4'); r.save();`;

  test('a save of a scheduled script has them, with its context', () => {
    deploy(`afterSubmit({ type }) { log.audit(type, runtime.executionContext); }`, [CUSTOMER], ['N/log', 'N/runtime']);
    runCode(save.replace('ID', String(customer)), ['N/record'], account);
    expect(logged()).toEqual(['edit: SCHEDULED']);
  });

  test('their units are counted apart from those of the script that saves', () => {
    deploy(
      `afterSubmit({ newRecord }) { record.load({ type: 'customer', id: newRecord.id }); }`,
      [CUSTOMER],
      ['N/record'],
    );
    const { report } = runCode(save.replace('ID', String(customer)), ['N/record'], account);
    expect(report.stages[0]?.units).toBe(15);
    expect(latestCalls(account, 1)[0]).toMatchObject({
      entryPoint: 'afterSubmit',
      subject: `customer ${customer}`,
      context: 'SCHEDULED',
      units: 5,
      limit: 1000,
      error: null,
    });
  });

  test('an error refuses the save and can be caught', () => {
    deploy(`beforeSubmit() { throw error.create({ name: 'NO', message: 'Not today' }); }`, [CUSTOMER], ['N/error']);
    const code = `try { ${save.replace('ID', String(customer))} } catch (e) { log.audit('result', e.name + ' ' + e.message); }`;
    expect(runCode(code, ['N/record'], account).results).toEqual(['NO Not today']);
    expect(latestCalls(account, 1)[0]?.error).toContain('Not today');
  });

  test('none from inside a user event', () => {
    deploy(
      `afterSubmit({ newRecord }) {
        log.audit('once');
        record.submitFields({ type: 'customer', id: newRecord.id, values: { phone: '11' } });
      }`,
      [CUSTOMER],
      ['N/log', 'N/record'],
    );
    edit({ phone: '10' });
    expect(logged()).toEqual(['once: ']);
    expect(account.records.load('customer', customer, PERSON).values.phone).toBe('11');
  });

  test('record.load, create and copy run beforeLoad, without a request', () => {
    deploy(`beforeLoad({ type, newRecord, form, request }) {
      log.audit(type, [newRecord.id, typeof form.addButton, request === undefined]);
      newRecord.setValue('comments', 'from beforeLoad');
    }`);
    const code = `const shown = [record.load({ type: 'customer', id: ${customer} }), record.create({ type: 'customer' })];
      log.audit('result', shown.map((r) => r.getValue('comments')));`;
    expect(runCode(code, ['N/record'], account).results).toEqual(['["old","from beforeLoad"]']);
    expect(logged()).toEqual([`edit: [${customer},"function",true]`, 'create: [null,"function",true]']);
  });

  test('more than 1,000 units end it', () => {
    deploy(
      `afterSubmit({ newRecord }) { for (let i = 0; i < 201; i += 1) record.load({ type: 'customer', id: newRecord.id }); }`,
      [CUSTOMER],
      ['N/record'],
    );
    expect(() => edit({ phone: '2' })).toThrow(expect.objectContaining({ name: 'SSS_USAGE_LIMIT_EXCEEDED' }));
  });
});

test('Execute As Role decides the permissions of what a person triggers (Oracle help chapter_N2997500)', () => {
  account.setBehaviours({ 'suiteql.hidden-list': 'empty', 'suiteql.without-workbook': 'works' });
  deploy(
    `beforeSubmit() {
      const { results } = query.runSuiteQL({ query: 'SELECT id FROM customer' });
      log.audit('role', [runtime.getCurrentUser().roleId, results.length]);
    }`,
    [`${CUSTOMER}<runasrole>[scriptid=customrole_seller]</runasrole>`],
    ['N/log', 'N/runtime', 'N/query'],
  );
  edit({ phone: '2' });
  runCode(`record.submitFields({ type: 'customer', id: ${customer}, values: { phone: '3' } })`, ['N/record'], account);
  expect(logged()).toEqual(['role: ["administrator",0]', 'role: ["administrator",1]']);
});

test('context.UserEventType holds the types in lower case', () => {
  deploy(
    `beforeSubmit({ UserEventType }) { log.audit('types', [UserEventType.CREATE, UserEventType.XEDIT, UserEventType.DELETE]); }`,
  );
  edit({ phone: '2' });
  expect(logged()).toEqual(['types: ["create","xedit","delete"]']);
});
