import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACCOUNT_STATE,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  ROLES,
  RUN,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { put } from '../suitelets/account';
import { type Company, openCompany, postedCodes } from './company';

const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  company.account.clock.set(Date.parse('2026-11-18T15:00:00Z'));
  const sender = company.create('employee', { firstname: 'Ana', lastname: 'Bell', email: 'ana@brand.example' });
  set({
    [EXTERNAL_SYSTEM.alertRecipients]: 'ana@brand.example, bo@brand.example',
    [EXTERNAL_SYSTEM.alertSender]: String(sender),
  });
});

afterEach(() => company.stop());

/** A run of each scheduled deployment, as in an account whose schedule works. */
const scheduledRuns = (deployments: readonly string[] = CUSTOMER_EXPORT.deployments.scheduled) => {
  for (const deployment of deployments) expect(company.run({}, { deployment }).errors).toEqual([]);
};

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);
const later = (minutes = 5, parameters: Record<string, unknown> = {}) => {
  company.account.clock.advance(minutes * MINUTE);
  const report = company.run(parameters);
  expect(report.errors).toEqual([]);
};
const subjects = () => company.account.outbox.list().map(({ subject }) => subject);

describe('Alerts about the schedule', () => {
  test('tell that no scheduled deployment ever finished a run, though people export', () => {
    later();
    later(39);
    expect(subjects()).toEqual([]);
    later(39);
    later(39);
    expect(subjects()).toEqual(['No scheduled deployment has ever finished a run']);
    scheduledRuns();
    later();
    expect(subjects()[1]).toBe('Recovered: No scheduled deployment has ever finished a run');
  });

  test('name the one deployment that never finished a run', () => {
    const [first, second, third] = CUSTOMER_EXPORT.deployments.scheduled;
    const going = () => {
      company.account.clock.advance(30 * MINUTE);
      scheduledRuns([first, second]);
    };
    for (let round = 0; round < 6; round += 1) going();
    expect(subjects()).toEqual([`The deployment ${third} has never finished a run`]);
    expect(company.account.outbox.list()[0]?.body).toContain('edit the deployment and save it');
  });
});

describe('Alerts', () => {
  beforeEach(() => scheduledRuns());

  test('tell of failures once, to all recipients, and once more when they are over', () => {
    const faulty = company.addCustomer({ terms: '' });
    later();
    later();
    later();
    const [mail] = company.account.outbox.list();
    expect(subjects()).toEqual(['JOOR: 1 customer in the Failed Record Queue (validation)']);
    expect(mail?.recipients).toEqual(['ana@brand.example', 'bo@brand.example']);
    expect(mail?.body).toContain('The Error Msg of each record says what is wrong');
    company.edit('customer', faulty, { isinactive: true });
    later();
    later();
    expect(subjects().slice(1)).toEqual(['Recovered: JOOR: 1 customer in the Failed Record Queue (validation)']);
  });

  test('tell of a pause with its reason, and of its end', () => {
    set({ [EXTERNAL_SYSTEM.accountId]: 'OTHER' });
    later();
    later();
    expect(subjects()).toEqual(['JOOR is paused (configuration)']);
    expect(company.account.outbox.list()[0]?.body).toContain('was confirmed in NetSuite account OTHER');
    set({ [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId });
    later();
    expect(subjects()[1]).toBe('Recovered: JOOR is paused (configuration)');
  });

  test('tell of a gap in the runs', () => {
    later();
    later(40);
    expect(subjects()).toEqual([]);
    later(90);
    later();
    expect(subjects()).toEqual(['JOOR: no run for 90 minutes']);
  });

  test.each([
    ['forward', '2026-03-08T06:50:00Z'],
    ['back', '2026-11-01T05:50:00Z'],
  ])('take the hour by which clocks go %s for no gap, and find one beside it', (_, start) => {
    company.account.clock.set(Date.parse(start));
    later(0);
    later(15);
    expect(subjects()).toEqual([]);
    company.account.clock.set(Date.parse(start));
    later(0);
    later(45);
    expect(subjects()).toEqual(['JOOR: no run for 45 minutes']);
  });

  test('tell of customers that JOOR has not connected in time, and that it has', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: false, matchDelay: null });
    const laterAtJoor = async (minutes: number) => {
      const now = company.account.clock.now() + minutes * MINUTE;
      await company.joor.admin('/admin/clock', { set: new Date(now).toISOString(), stopped: true });
      later(minutes);
      return subjects().filter((subject) => subject.includes('overdue'));
    };
    company.addCustomer();
    await laterAtJoor(5);
    expect(await laterAtJoor(6)).toEqual([]);
    expect(await laterAtJoor(24 * 60)).toEqual([]);
    for (const _ of Array(4)) await laterAtJoor(24 * 60);
    const told = 'JOOR: 1 customer overdue in JOOR';
    expect(await laterAtJoor(5)).toEqual([told]);
    await company.joor.admin('/admin/match', { codes: 'all' });
    await laterAtJoor(24 * 60);
    expect(await laterAtJoor(5)).toEqual([told, `Recovered: ${told}`]);
  });

  test('wait for the end of the quiet hours', () => {
    const now = company.query(`SELECT TO_CHAR(SYSDATE, 'HH24') AS hour FROM ${EXTERNAL_SYSTEM.type}`)[0];
    const hour = (offset: number) => `${String((Number(now?.hour) + offset) % 24).padStart(2, '0')}:00`;
    set({ [EXTERNAL_SYSTEM.quietHours]: `${hour(0)}-${hour(1)}` });
    company.addCustomer({ terms: '' });
    later();
    later();
    expect(subjects()).toEqual([]);
    for (const _ of Array(6)) later(10);
    expect(subjects()).toHaveLength(1);
  });

  test('that NetSuite does not take stop nothing, and are tried again', async () => {
    set({ [EXTERNAL_SYSTEM.alertSender]: '999999' });
    company.addCustomer({ terms: '' });
    const customer = company.addCustomer();
    later();
    later();
    expect(await postedCodes(company)).toEqual([[String(customer)]]);
    expect(subjects()).toEqual([]);
    const [employee] = company.query(`SELECT MAX(id) AS id FROM employee WHERE email = 'ana@brand.example'`);
    later(50);
    set({ [EXTERNAL_SYSTEM.alertSender]: String(employee?.id) });
    later();
    later();
    expect(subjects()).toEqual([
      'JOOR: no run for 50 minutes',
      'JOOR: 1 customer in the Failed Record Queue (validation)',
    ]);
  });

  test('go to nobody where nobody is named', () => {
    set({ [EXTERNAL_SYSTEM.alertRecipients]: '' });
    company.addCustomer({ terms: '' });
    later();
    later();
    expect(subjects()).toEqual([]);
    expect(company.query(`SELECT ${ACCOUNT_STATE.alerts} AS told FROM ${ACCOUNT_STATE.type}`)).toEqual([
      { told: null },
    ]);
  });
});

describe('Pause When Done', () => {
  test('asked for while another run is at work: that run ends its batch, and the rest goes after the pause', async () => {
    set({ [EXTERNAL_SYSTEM.batchSize]: 1, [EXTERNAL_SYSTEM.alertRecipients]: '' });
    const ids = [company.addCustomer(), company.addCustomer(), company.addCustomer()];
    const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
    let asked = false;
    company.run(
      {},
      {
        deployment,
        onMoment: ({ at, call }) => {
          if (asked || at !== 'before' || !call?.name.includes('post')) return undefined;
          asked = true;
          company.run({ custscript_uc_drain: true });
          return undefined;
        },
      },
    );
    expect(await postedCodes(company)).toHaveLength(1);
    later();
    const [state] = company.query(`SELECT id, ${ACCOUNT_STATE.pauseCause} AS cause FROM ${ACCOUNT_STATE.type}`);
    expect(state?.cause).toBe('deploy');
    expect(await postedCodes(company)).toHaveLength(1);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), { [ACCOUNT_STATE.pauseCause]: '' });
    later();
    expect((await postedCodes(company)).flat().sort()).toEqual(ids.map(String));
  });

  test.each(['https.post', 'https.get'])(
    'asked for during %s of a run that JOOR gives a pause too, it lasts',
    async (name) => {
      set({ [EXTERNAL_SYSTEM.alertRecipients]: '' });
      await company.joor.admin('/admin/faults', { status: 401, times: 1 });
      company.addCustomer();
      if (name === 'https.get') company.run();
      const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
      company.run(
        {},
        {
          deployment,
          onMoment: ({ at, call }) => {
            if (at === 'before' && call?.name === name) company.run({ custscript_uc_drain: true });
            return undefined;
          },
        },
      );
      later();
      later();
      expect(company.query(`SELECT ${ACCOUNT_STATE.pauseCause} AS cause FROM ${ACCOUNT_STATE.type}`)).toEqual([
        { cause: 'deploy' },
      ]);
    },
  );

  test('finishes what is due, then pauses until Paused By is emptied', async () => {
    const first = company.addCustomer();
    later(5, { custscript_uc_drain: true });
    expect(await postedCodes(company)).toEqual([[String(first)]]);
    const messages = company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type}`);
    expect(messages[0]?.message).toContain('Every External System is paused for a deploy');
    const second = company.addCustomer();
    later();
    later();
    expect(await postedCodes(company)).toHaveLength(1);
    expect(subjects()).toEqual(['JOOR is paused (deploy)']);
    const state = company.query(`SELECT id, ${ACCOUNT_STATE.pauseCause} AS cause FROM ${ACCOUNT_STATE.type}`)[0];
    expect(state?.cause).toBe('deploy');
    company.edit(ACCOUNT_STATE.type, Number(state?.id), { [ACCOUNT_STATE.pauseCause]: '' });
    later();
    expect((await postedCodes(company))[1]).toEqual([String(second)]);
  });
});

describe('What nobody would notice by itself', () => {
  const atJoor = async () => {
    const set = new Date(company.account.clock.now()).toISOString();
    await company.joor.admin('/admin/clock', { set, stopped: true });
  };

  test('a run as a whole that fails is told by itself, once, with links, and its end by the next', () => {
    later();
    company.account.clock.advance(5 * MINUTE);
    const role = readFileSync(join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');
    const terms = /<permission>\s*<permkey>LIST_CURRENCY<\/permkey>.*?<\/permission>/s;
    expect(role).toMatch(terms);
    put(company.account, role.replace(terms, ''));
    const failing = () => company.run({}, { role: ROLES.engine });
    expect(failing().errors).not.toEqual([]);
    company.account.clock.advance(5 * MINUTE);
    failing();
    expect(subjects()).toEqual(['JOOR: runs fail']);
    const [mail] = company.account.outbox.list();
    expect(mail?.body).toMatch(/Failed Record Queue: https:\/\/\S+#\/failed-records\/where\/system=\d+/);
    expect(mail?.body).toMatch(/Run: https:\/\/\S+#\/sync-log\/\d+/);
    put(company.account, role);
    later();
    later();
    expect(subjects()).toEqual(['JOOR: runs fail', 'Recovered: JOOR: runs fail']);
  });

  test('a run that never ends is told by the runs that give way to it, once, with its name and how to cancel it', () => {
    const [first, second] = CUSTOMER_EXPORT.deployments.scheduled;
    company.addCustomer();
    let asked = 0;
    company.run(
      {},
      {
        deployment: first,
        onMoment: ({ at, call }) => {
          if (asked > 0 || at !== 'before' || call?.name !== 'https.post') return undefined;
          for (const minutes of [30, 40, 40]) {
            asked += 1;
            company.account.clock.advance(minutes * MINUTE);
            company.run({}, { deployment: second });
          }
          return undefined;
        },
      },
    );
    expect(asked).toBe(3);
    const stuck = () => subjects().filter((subject) => subject.includes('has not ended'));
    expect(stuck()).toEqual(['JOOR: a run has not ended for 70 minutes']);
    const body = company.account.outbox.list().find(({ subject }) => subject.includes('has not ended'))?.body;
    expect(body).toContain(String(first));
    expect(body).toContain('Map/Reduce Script Status');
    expect(body).toContain('press Cancel');
    later();
    expect(stuck()).toEqual([
      'JOOR: a run has not ended for 70 minutes',
      'Recovered: JOOR: a run has not ended for 70 minutes',
    ]);
  });

  test('that JOOR takes nothing is told after two hours, with its own words, and customers wait with them', async () => {
    later();
    await company.joor.admin('/admin/faults', { status: 429, times: 100_000 });
    company.addCustomer();
    const told = () => subjects().filter((subject) => subject.includes('takes nothing'));
    for (let run = 0; run < 12; run += 1) {
      later(10);
      await atJoor();
    }
    expect(told()).toEqual([]);
    later(10);
    await atJoor();
    expect(told()).toEqual(['JOOR takes nothing from JOOR']);
    const body = company.account.outbox.list().find(({ subject }) => subject.includes('takes nothing'))?.body;
    expect(body).toContain('for 2 hours');
    expect(body).toContain('HTTP 429');
    await fetch(`${company.joor.url}/admin/faults`, { method: 'DELETE' });
    later(10);
    later(10);
    expect(told()).toEqual(['JOOR takes nothing from JOOR', 'Recovered: JOOR takes nothing from JOOR']);
  });

  test('that JOOR takes nothing is told too where a paused External System tests its connection in vain', async () => {
    later();
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    const paused = { [ACCOUNT_STATE.pauseCause]: 'authorisation', [ACCOUNT_STATE.pauseReason]: 'The token.' };
    company.edit(ACCOUNT_STATE.type, Number(state?.id), paused);
    await company.joor.admin('/admin/faults', { status: 401, times: 100_000 });
    const told = () => subjects().filter((subject) => subject.includes('takes nothing'));
    for (let run = 0; run < 12; run += 1) later(10);
    expect(told()).toEqual([]);
    later(10);
    expect(told()).toEqual(['JOOR takes nothing from JOOR']);
    const body = company.account.outbox.list().find(({ subject }) => subject.includes('takes nothing'))?.body;
    expect(body).toContain('HTTP 401');
    await fetch(`${company.joor.url}/admin/faults`, { method: 'DELETE' });
    later(10);
    later(10);
    expect(told()).toEqual(['JOOR takes nothing from JOOR', 'Recovered: JOOR takes nothing from JOOR']);
  });

  test('that no run starts is told by the page that somebody opens, once, and its end by the next run', async () => {
    later();
    const visit = await DashboardVisit.of(company);
    try {
      company.account.clock.advance(50 * MINUTE);
      await visit.post('overview', { days: 1 });
      await visit.post('overview', { days: 1 });
      expect(subjects()).toEqual(['JOOR: no run for 50 minutes']);
      later();
      later();
      expect(subjects()).toEqual(['JOOR: no run for 50 minutes', 'Recovered: JOOR: no run for 50 minutes']);
    } finally {
      await visit.stop();
    }
  });
});

describe('The daily mail', () => {
  const daily = () => subjects().filter((subject) => /all is well|need[s]? a look/.test(subject));

  test('goes once a day after its hour, also when all is well, and says what is not', () => {
    set({ [EXTERNAL_SYSTEM.dailyMail]: '16:30', [EXTERNAL_SYSTEM.quietHours]: '00:00-23:59' });
    company.addCustomer();
    later();
    expect(daily()).toEqual([]);
    later(24 * 60);
    expect(daily()).toEqual(['JOOR: all is well']);
    later();
    later();
    expect(daily()).toHaveLength(1);
    company.addCustomer({ terms: '' });
    later();
    later(24 * 60);
    expect(daily()).toEqual(['JOOR: all is well', 'JOOR: 1 thing needs a look']);
    set({ [EXTERNAL_SYSTEM.dailyMail]: '' });
    later();
    later(48 * 60);
    expect(daily()).toHaveLength(2);
    expect(company.query(`SELECT ${ACCOUNT_STATE.mailDue} AS due FROM ${ACCOUNT_STATE.type}`)).toEqual([{ due: null }]);
  });

  test('costs a run that sends none nothing', () => {
    const units = () => company.run().stages.reduce((sum, stage) => sum + stage.units, 0);
    company.addCustomer();
    later();
    later();
    company.account.clock.advance(5 * MINUTE);
    const without = units();
    set({ [EXTERNAL_SYSTEM.dailyMail]: '09:00' });
    later();
    later();
    company.account.clock.advance(5 * MINUTE);
    expect(units()).toBe(without);
  });
});
