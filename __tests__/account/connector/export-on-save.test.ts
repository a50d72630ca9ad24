import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, RecordDocument } from '../../../local/account/records/document';
import { latestCalls } from '../../../local/runtime/calls';
import { type ExecutionReport, runQueued } from '../../../local/runtime/run';
import {
  ACCOUNT_STATE,
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  ROLES,
  START_EXPORT,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { addRoles } from '../security/people';
import { put } from '../suitelets/account';
import { act } from './actions';
import { type Company, openCompany, postedCodes } from './company';

jest.setTimeout(60_000);

const { soon: SOON, next: NEXT, onDemand: ON_DEMAND, scheduled } = CUSTOMER_EXPORT.deployments;
const [SCHEDULED] = scheduled;

let company: Company;
let customer: number;
/** Somebody who edits customers and has no permission on anything of the connector. */
let clerk: Actor;

beforeEach(async () => {
  company = await openCompany();
  addRoles(company);
  const userId = company.create('employee', { entityid: 'Ana', firstname: 'Ana', lastname: 'Clerk', subsidiary: '1' });
  clerk = { userId, role: 'customrole_clerk', context: 'USERINTERFACE' };
  customer = company.addCustomer();
  company.run();
  await pass(600);
  company.run();
  await pass(600);
});

afterEach(() => company.stop());

async function pass(seconds: number): Promise<void> {
  company.account.clock.advance(seconds * 1000);
  await company.joor.admin('/admin/clock', { advance: seconds });
  await company.joor.admin('/admin/run-jobs', {});
}

function save(change: (document: RecordDocument) => void, actor = clerk, id = customer): void {
  const document = company.account.records.load('customer', id, actor);
  change(document);
  company.account.records.save(document, actor);
}

let number = 0;
const savePhone = (actor = clerk, id = customer): void => {
  number += 1;
  const phone = `+33 1 40 00 00 ${String(number).padStart(2, '0')}`;
  save(({ values }) => Object.assign(values, { phone }), actor, id);
};

const inContext = (context: string): Actor => ({ userId: -5, role: 'administrator', context });

/** Units of the user event, save by save, the last one first. */
const unitsOfSaves = () =>
  latestCalls(company.account, 1000)
    .filter(({ scriptId, entryPoint }) => scriptId === START_EXPORT.script && entryPoint === 'afterSubmit')
    .map(({ units }) => units);

const deploymentsOf = (reports: readonly ExecutionReport[]) => reports.map(({ deploymentId }) => deploymentId);
const submitted = () => deploymentsOf(runQueued(company.account));
const posts = async () => (await postedCodes(company)).length;
const faults = () => company.account.statements.all("SELECT title, details FROM sys_script_log WHERE level = 'ERROR'");

describe('A save of a customer that changes what JOOR gets', () => {
  test('starts a run, whoever saves: JOOR has the change before the schedule begins', async () => {
    const before = await posts();
    savePhone();
    expect(unitsOfSaves()).toEqual([34]);
    const [run, ...others] = runQueued(company.account);
    expect(run).toMatchObject({ deploymentId: SOON, errors: [] });
    expect(others).toEqual([]);
    expect(await posts()).toBe(before + 1);
    await pass(300);
    savePhone();
    // What settings name is known for an hour, and that the role sees everything.
    expect(unitsOfSaves()[0]).toBe(23);
    expect(submitted()).toEqual([SOON]);
    expect(await posts()).toBe(before + 2);
    expect(faults()).toEqual([]);
  });

  test.each<[string, (document: RecordDocument) => void]>([
    ['a name', ({ values }) => Object.assign(values, { companyname: 'Other' })],
    ['a price level', ({ values }) => Object.assign(values, { pricelevel: '' })],
    [
      'a street',
      ({ sublists }) =>
        Object.assign(sublists.addressbook?.[0]?.subrecords.addressbookaddress ?? {}, { addr1: '1 Rue' }),
    ],
    ['a label', ({ sublists }) => Object.assign(sublists.addressbook?.[0]?.values ?? {}, { label: 'Shop' })],
    [
      'one address more',
      ({ sublists }) =>
        sublists.addressbook?.push({ values: { label: 'Two' }, subrecords: { addressbookaddress: { addr1: '2' } } }),
    ],
    ['inactive', ({ values }) => Object.assign(values, { isinactive: true })],
  ])('%s', (_, change) => {
    save(change);
    expect(submitted()).toEqual([SOON]);
  });

  test('no External System any more', () => {
    save(({ values }) => Object.assign(values, { [CUSTOMER.externalSystems]: [] }), inContext('USERINTERFACE'));
    expect(submitted()).toEqual([SOON]);
  });

  test('a field that the Field Map names, and no other custom or unread one', async () => {
    save(({ values }) => Object.assign(values, { fax: '1' }));
    expect(submitted()).toEqual([]);
    company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'buyer_fax', [FIELD_MAP.netsuiteField]: 'fax' });
    await pass(3600);
    save(({ values }) => Object.assign(values, { fax: '2' }));
    expect(submitted()).toEqual([SOON]);
  });

  test('inline editing, a new customer and what other scripts save', async () => {
    company.account.records.submitFields('customer', customer, { phone: '+33 1 41 00 00 00' }, clerk);
    expect(submitted()).toEqual([SOON]);
    await pass(300);
    const made = company.account.records.create('customer', inContext('RESTLET'));
    Object.assign(made.values, { companyname: 'New', [CUSTOMER.externalSystems]: [String(company.systemId)] });
    company.account.records.save(made, inContext('RESTLET'));
    expect(submitted()).toEqual([SOON]);
  });
});

describe('No run is started', () => {
  test.each<[string, () => void]>([
    ['where JOOR gets nothing of the change', () => save(({ values }) => Object.assign(values, { comments: 'Nice' }))],
    [
      'where an inline edit names nothing that JOOR gets',
      () => company.account.records.submitFields('customer', customer, { comments: 'x' }, clerk),
    ],
    ['where nothing changed', () => save(() => {})],
    [
      'where the customer is in no External System',
      () => savePhone(clerk, company.addCustomer({ [CUSTOMER.externalSystems]: [] })),
    ],
    [
      'by a deletion',
      () => company.account.records.delete('customer', company.addCustomer(), inContext('USERINTERFACE')),
    ],
    ['by what a Map/Reduce writes, a run of the export among them', () => savePhone(inContext('MAPREDUCE'))],
    ['for an integration whose role may not submit scripts', () => savePhone({ ...clerk, context: 'RESTWEBSERVICES' })],
    [
      'for an External System with an Interval of its own',
      () => {
        company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.interval]: 60 });
        savePhone();
      },
    ],
    [
      'where exportOnSave is off',
      () => {
        const xml = readFileSync(join('dist/Objects/scripts', `${START_EXPORT.script}.xml`), 'utf8');
        put(company.account, xml.replaceAll('<isdeployed>T', '<isdeployed>F'));
        savePhone();
      },
    ],
  ])('%s', (_, work) => {
    work();
    expect(submitted()).toEqual([]);
    expect(faults()).toEqual([]);
  });

  test('while all is paused, more than once in five minutes', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.accountId]: 'OTHER' });
    savePhone();
    expect(submitted()).toEqual([SOON]);
    savePhone();
    expect(submitted()).toEqual([]);
    expect(unitsOfSaves()[0]).toBe(1);
  });

  test('and the save goes on, where the run cannot be submitted', async () => {
    const xml = readFileSync(join('dist/Objects/scripts', `${CUSTOMER_EXPORT.script}.xml`), 'utf8');
    put(company.account, xml.replace(/(scriptid="customdeploy_uc_customer_export_soon">[\s\S]*?<isdeployed>)T/, '$1F'));
    savePhone();
    savePhone();
    expect(unitsOfSaves()).toEqual([1, 35]);
    expect(submitted()).toEqual([]);
    const before = await posts();
    company.run({}, { deployment: SCHEDULED });
    expect(await posts()).toBe(before + 1);
  });

  test('and the save goes on, where nothing of the connector can be read', () => {
    const { statements } = company.account;
    statements.run('ALTER TABLE sys_cache RENAME TO sys_cache_gone');
    try {
      savePhone();
    } finally {
      statements.run('ALTER TABLE sys_cache_gone RENAME TO sys_cache');
    }
    expect(company.query('SELECT phone FROM customer WHERE id = ?', customer)[0]?.phone).toMatch(/\d{2}$/);
    expect(faults()).toEqual([
      expect.objectContaining({ title: 'No run was started by this save: the schedule takes what changed' }),
    ]);
  });
});

describe('Further saves', () => {
  test('are taken by the run that is queued, for 1 unit each', async () => {
    const other = company.addCustomer();
    savePhone();
    savePhone();
    savePhone(clerk, other);
    expect(unitsOfSaves()).toEqual([1, 1, 34]);
    const before = await posts();
    expect(submitted()).toEqual([SOON]);
    expect(await posts()).toBe(before + 1);
  });

  test('that come while it is at work are taken by one that follows, each once', async () => {
    const other = company.addCustomer();
    company.run();
    const before = (await postedCodes(company)).length;
    let saved = false;
    savePhone();
    const reports = runQueued(company.account, {
      onMoment: ({ at, call }) => {
        if (!saved && at === 'after' && call?.name === 'https.post') {
          saved = true;
          savePhone(clerk, other);
          savePhone(clerk, other);
        }
        return undefined;
      },
    });
    expect(deploymentsOf(reports)).toEqual([SOON, NEXT]);
    expect(unitsOfSaves().slice(0, 2)).toEqual([1, 24]);
    expect((await postedCodes(company)).slice(before)).toEqual([[String(customer)], [String(other)]]);
    expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('of an import submit one run a minute at most, and cost next to nothing', async () => {
    const ids = Array.from({ length: 30 }, () => company.addCustomer());
    company.run();
    await pass(300);
    const runs: string[] = [];
    for (const id of ids) {
      savePhone(inContext('CSVIMPORT'), id);
      runs.push(...submitted());
      await pass(10);
    }
    const units = unitsOfSaves();
    expect(units).toHaveLength(ids.length);
    expect(units.filter((each) => each > 20)).toHaveLength(5);
    expect(runs).toEqual([SOON, SOON, SOON, SOON, SOON]);
    expect(Math.max(...units.filter((each) => each < 20))).toBeLessThanOrEqual(3);
    company.run({}, { deployment: SCHEDULED });
    const sent = new Set((await postedCodes(company)).flat());
    expect(ids.filter((id) => !sent.has(String(id)))).toEqual([]);
  });
});

describe('With other runs', () => {
  test('where the run that is to follow is refused, none is taken for queued: a later save starts one', async () => {
    const other = company.addCustomer();
    company.run();
    const xml = readFileSync(join('dist/Objects/scripts', `${CUSTOMER_EXPORT.script}.xml`), 'utf8');
    put(company.account, xml.replace(/(scriptid="customdeploy_uc_customer_export_next">[\s\S]*?<isdeployed>)T/, '$1F'));
    let saved = false;
    savePhone();
    const reports = runQueued(company.account, {
      onMoment: ({ at, call }) => {
        if (!saved && at === 'after' && call?.name === 'https.post') {
          saved = true;
          savePhone(clerk, other);
          savePhone(clerk, other);
        }
        return undefined;
      },
    });
    expect(deploymentsOf(reports)).toEqual([SOON]);
    const before = (await postedCodes(company)).length;
    await pass(61);
    savePhone(clerk, other);
    expect(submitted()).toEqual([SOON]);
    expect((await postedCodes(company)).slice(before)).toEqual([[String(other)]]);
  });

  test('a run that another one keeps from its work leaves word, and nothing is sent twice', async () => {
    const other = company.addCustomer();
    company.run();
    savePhone();
    const before = (await postedCodes(company)).length;
    const inside: ExecutionReport[] = [];
    company.run(
      {},
      {
        deployment: SCHEDULED,
        onMoment: ({ at, call }) => {
          if (inside.length === 0 && at === 'after' && call?.name === 'https.post') {
            savePhone(clerk, other);
            inside.push(...runQueued(company.account));
          }
          return undefined;
        },
      },
    );
    expect(deploymentsOf(inside)).toEqual([SOON]);
    expect(submitted()).toEqual([NEXT]);
    expect((await postedCodes(company)).slice(before)).toEqual([[String(customer)], [String(other)]]);
  });

  test('a run after a save, at any moment of another one, sends nothing a second time and loses nothing', async () => {
    const other = company.addCustomer();
    company.run();
    let moments = 1;
    for (let chosen = 0; chosen < moments; chosen += 4) {
      await pass(300);
      company.run();
      await pass(300);
      const before = (await postedCodes(company)).length;
      let moment = 0;
      savePhone(inContext('MAPREDUCE'));
      company.run(
        {},
        {
          deployment: SCHEDULED,
          onMoment: ({ at }) => {
            if (at !== 'after') return undefined;
            if (moment === chosen) {
              savePhone(clerk, other);
              runQueued(company.account);
            }
            moment += 1;
            return undefined;
          },
        },
      );
      moments = moment;
      runQueued(company.account);
      await pass(300);
      company.run({}, { deployment: SCHEDULED });
      const sent = (await postedCodes(company)).slice(before).flat().sort();
      expect({ chosen, sent }).toEqual({ chosen, sent: [String(customer), String(other)].sort() });
    }
    expect(moments).toBeGreaterThan(20);
    expect(faults()).toEqual([]);
  });

  test('RESYNC right after a save is done at once, and the run after the save finds nothing left', async () => {
    const before = await posts();
    savePhone();
    const { said } = act(company, { action: 'resync', ids: [customer] });
    expect(said.join('\n')).toContain('accepted');
    expect(await posts()).toBe(before + 1);
    expect(submitted()).toEqual([SOON]);
    expect(await posts()).toBe(before + 1);
  });

  test('RESYNC while the run after a save is at work is answered by one that follows, without waiting for the schedule', async () => {
    const other = company.addCustomer();
    company.run();
    await pass(300);
    company.run();
    await pass(300);
    const before = (await postedCodes(company)).length;
    let said: string[] | undefined;
    savePhone();
    company.edit('customer', other, { companyname: 'Renamed' });
    const reports = runQueued(company.account, {
      onMoment: ({ at, stage, call, taskId }) => {
        if (said === undefined && stage === 'REDUCE' && at === 'before' && call?.name === 'https.post') {
          said = [];
          said = act(company, { action: 'resync', ids: [other] }).said;
          expect(taskId).toBeTruthy();
        }
        return undefined;
      },
    });
    expect(said?.join('\n')).toContain('The export starts now, or after the run that is still active.');
    expect(deploymentsOf(reports)).toEqual([SOON, ON_DEMAND]);
    expect(new Set((await postedCodes(company)).slice(before).flat())).toEqual(
      new Set([String(customer), String(other)]),
    );
  });
});

describe('A role that was changed', () => {
  const ENGINE = readFileSync(join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');
  const lacking = (permission: string) =>
    ENGINE.replace(new RegExp(`<permission>\\s*<permkey>${permission}</permkey>[\\s\\S]*?</permission>`), '');

  test.each<[string, string, boolean]>([
    ['lacks a permission', lacking('LIST_CONTACT'), false],
    [
      'is restricted',
      ENGINE.replace('<isinactive>', '<employeerestriction>OWNONLY</employeerestriction><isinactive>'),
      false,
    ],
    [
      'is restricted within the hour in which it was known to see everything',
      ENGINE.replace('<isinactive>', '<employeerestriction>OWNONLY</employeerestriction><isinactive>'),
      true,
    ],
  ])('%s: its run does nothing, tells nobody, and leaves it to the schedule', async (_, role, known) => {
    company.account.setBehaviours({ 'suiteql.role-restrictions': 'narrowed' });
    if (known) {
      savePhone();
      expect(submitted()).toEqual([SOON]);
      await pass(300);
    }
    put(company.account, role);
    const before = await posts();
    savePhone();
    const [run] = runQueued(company.account);
    expect(run).toMatchObject({ deploymentId: SOON, errors: [] });
    expect(await posts()).toBe(before);
    expect(faults()).toEqual([expect.objectContaining({ title: 'The run after a save is left to the schedule' })]);
    const [state] = company.query(`SELECT ${ACCOUNT_STATE.trouble} AS trouble FROM ${ACCOUNT_STATE.type}`);
    expect(state?.trouble ?? '').toBe('');
    company.run({}, { deployment: SCHEDULED });
    expect(await posts()).toBe(before + 1);
  });
});
