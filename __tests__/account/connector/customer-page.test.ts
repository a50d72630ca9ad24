import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordAddress } from '../../../local/account/page-addresses';
import { latestCalls } from '../../../local/runtime/calls';
import { runQueued } from '../../../local/runtime/run';
import {
  CUSTOMER,
  CUSTOMER_PAGE,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  FAILED_RECORD_PAGE,
  LISTS,
  PROBE,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type DashboardVisit, visitEachTest } from '../dashboard/dashboard-visit';
import { put } from '../suitelets/account';
import { formFields, withField } from '../web/account';
import { ADDRESS, type Company } from './company';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
});

const pageOf = async (id: number, more = ''): Promise<string> =>
  (await visit.get(`/app/common/entity/custjob.nl?id=${id}${more}`)).text;

/** The words of a page without its markup. */
const words = (markup: string): string =>
  markup
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');

/** External System Sync Status as the page of a customer shows it. */
const statusOn = (page: string): string =>
  words(
    /<div class="uc-record">[\s\S]*?<\/table>[\s\S]*?<\/div>|<div class="uc-record">[\s\S]*?<\/div>/.exec(page)?.[0] ??
      '',
  );

const banners = (page: string): string[] =>
  [...page.matchAll(/<div class="banner [^>]*>([\s\S]*?)<\/div>/g)].map(([, text = '']) => words(text).trim());

const call = (script: string, entryPoint: string) =>
  latestCalls(company.account, 20).find((each) => each.scriptId === script && each.entryPoint === entryPoint);

function addSystem(name: string, changes: Record<string, string | boolean> = {}): string {
  const id = company.create(EXTERNAL_SYSTEM.type, {
    name,
    [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
    [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
    ...changes,
  });
  return String(id);
}

/** Makes every query of a record type fail with an error that says nothing of permissions. */
const breakTable = (type: string) => company.account.database.exec(`ALTER TABLE ${type} RENAME TO broken`);

/** Makes a query of the deployed connector one that the account refuses. */
function breakQuery(file: string, query: string, broken: string): void {
  const path = `/SuiteScripts/UnifiedConnector/${file}`;
  const code = String(company.account.files.read(path));
  expect(code).toContain(query);
  company.account.files.write(path, Buffer.from(code.replace(query, broken)));
}

/** Titles of the errors that scripts logged. */
const logged = () =>
  company.account.statements
    .all("SELECT title FROM sys_script_log WHERE level = 'ERROR'")
    .map(({ title }) => String(title));

describe('External System Sync Status on the customer', () => {
  test('says of a new customer what would be sent, on view and edit', async () => {
    const id = company.addCustomer();
    for (const more of ['', '&e=T']) {
      const page = await pageOf(id, more);
      expect(statusOn(page)).toMatch(
        /JOOR Not sent yet If exported now: It would be sent to JOOR for the first time, with \d+ values\./,
      );
      expect(banners(page)).toEqual([]);
    }
  });

  test('shows state, sentence and times of each External System of the customer', async () => {
    const other = addSystem('JOOR EU');
    const id = company.addCustomer({ [CUSTOMER.externalSystems]: [String(company.systemId), other] });
    company.run();
    const page = await pageOf(id);
    const status = statusOn(page);
    const { state, reason } = company.states()[id] ?? {};
    expect(['Accepted', 'Waiting for JOOR', 'In sync', 'On hold']).toContain(state);
    expect(reason).not.toBe('');
    expect(status).toMatch(/JOOR (Accepted|In sync|Waiting for JOOR) .* \d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d [ap]m/);
    expect(page).toContain(`#/why-not/${id}`);
    expect(status).toMatch(/JOOR EU On hold Upload Customers to JOOR is switched off for JOOR EU/);
  });

  test('still shows an External System that was deselected', async () => {
    const id = company.addCustomer();
    company.run();
    company.edit('customer', id, { [CUSTOMER.externalSystems]: [] });
    company.run();
    expect(statusOn(await pageOf(id))).toContain('JOOR Excluded JOOR is not selected under External Systems');
  });

  test('is on the page of a prospect too', async () => {
    const [proposal] = company.query("SELECT key FROM entitystatus WHERE UPPER(name) LIKE '%PROPOSAL%'");
    const id = company.addCustomer({ entitystatus: String(proposal?.key) });
    expect(statusOn(await pageOf(id))).toContain('The record is a prospect');
  });

  test('a customer that is not enabled says how to enable it, for 10 units', async () => {
    const id = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    const page = await pageOf(id);
    expect(statusOn(page)).toContain('This customer is not enabled for JOOR. Select an External System and save it.');
    expect(page).not.toContain('Sync to JOOR');
    expect(call(CUSTOMER_PAGE.script, 'beforeLoad')?.units).toBe(10);
  });

  test('costs 207 units with two External Systems, and less until the next run', async () => {
    const id = company.addCustomer({ [CUSTOMER.externalSystems]: [String(company.systemId), addSystem('JOOR EU')] });
    company.run();
    await pageOf(id);
    expect(call(CUSTOMER_PAGE.script, 'beforeLoad')).toMatchObject({ units: 207, error: null });
    await pageOf(id);
    expect(call(CUSTOMER_PAGE.script, 'beforeLoad')).toMatchObject({ units: 126, error: null });
  });

  test('is never stored, and the customer stays as it was', async () => {
    const id = company.addCustomer();
    const before = company.query('SELECT lastmodifieddate FROM customer WHERE id = ?', id);
    await pageOf(id);
    expect(company.query('SELECT lastmodifieddate FROM customer WHERE id = ?', id)).toEqual(before);
    expect(
      company.account.records.load('customer', id, { userId: -5, role: 'administrator' }).values,
    ).not.toHaveProperty(CUSTOMER.syncStatus);
  });
});

describe('The limit of an Inline HTML field (Oracle help section_N2842731)', () => {
  const LONG = '旗艦店「パリ」'.repeat(30);

  test('three External Systems with long texts that are not ASCII stay below 4,000 bytes, with every row', async () => {
    const systems = [
      company.systemId,
      ...['EU', 'JP'].map((name) => Number(addSystem(`JOOR ${name} ${LONG.slice(0, 100)}`))),
    ];
    const id = company.addCustomer({
      companyname: LONG.slice(0, 80),
      terms: '',
      [CUSTOMER.externalSystems]: systems.map(String),
      addresses: [1, 2, 3, 4].map((number) => ({ ...ADDRESS, label: `${LONG.slice(0, 60)} ${number}`, city: '' })),
    });
    company.run();
    for (const variant of ['cut', 'refused'] as const) {
      company.account.setBehaviours({ 'form.inline-html-limit': variant });
      for (const more of ['', '&e=T']) {
        const [field = ''] =
          /<div class="uc-record">[\s\S]*?<p><a [^>]*>Open this customer[^<]*<\/a><\/p><\/div>/.exec(
            await pageOf(id, more),
          ) ?? [];
        expect(field.match(/<th scope="row">/g)).toHaveLength(3);
        expect(Buffer.byteLength(field)).toBeLessThan(4000);
        expect(field).toContain('Texts are shortened here');
      }
    }
    // The account shows more, and the Account Probe found that out.
    company.account.setBehaviours({ 'form.inline-html-limit': 'none' });
    company.create(PROBE.type, {
      name: 'learned',
      externalid: 'uc-probe learned',
      [PROBE.long]: JSON.stringify({ version: '2026.2', behaviours: { 'form.inline-html-limit': 'none' } }),
    });
    const later = company.addCustomer({
      terms: '',
      [CUSTOMER.externalSystems]: systems.map(String),
      addresses: [1, 2, 3, 4].map((number) => ({ ...ADDRESS, label: `${LONG.slice(0, 60)} ${number}`, city: '' })),
    });
    company.account.clock.advance(24 * 60 * 60_000);
    const page = await pageOf(later);
    expect(page).toContain('Open this customer');
    expect(page).not.toContain('Texts are shortened here');
  });
});

describe.each(['own-deployment', 'included'] as const)(
  'Leads and prospects, where a deployment on Customer: %s',
  (variant) => {
    beforeEach(() => company.account.setBehaviours({ 'user-events.lead-prospect': variant }));

    const inStage = (stage: string): number => {
      const [status] = company.query(`SELECT key FROM entitystatus WHERE UPPER(name) LIKE '%${stage}%'`);
      return company.addCustomer({ entitystatus: String(status?.key), terms: '' });
    };

    test.each(['PROPOSAL', 'QUALIFIED'])('the page in stage %s is filled in once', async (stage) => {
      const id = inStage(stage);
      const page = await pageOf(id);
      expect(page.match(/<h3>External System Sync Status<\/h3>/g)).toHaveLength(1);
      expect(page.match(/class="uc-record"/g)).toHaveLength(1);
      expect(page.match(/custpage_uc_sync/g)?.length ?? 0).toBeLessThanOrEqual(2);
      expect(statusOn(page)).toMatch(/The record is a (prospect|lead)/);
    });

    test.each(['PROPOSAL', 'QUALIFIED'])('in stage %s a role that may not see External Systems keeps them', (stage) => {
      const id = inStage(stage);
      put(
        company.account,
        `<role scriptid="customrole_seller"><name>Seller</name><centertype>BASIC</centertype><permissions><permission>
        <permkey>LIST_CUSTJOB</permkey><permlevel>FULL</permlevel></permission></permissions></role>`,
      );
      const actor = { userId: -5, role: 'customrole_seller', context: 'USERINTERFACE' } as const;
      const document = company.account.records.load(stage === 'PROPOSAL' ? 'prospect' : 'lead', id, actor);
      document.values[CUSTOMER.externalSystems] = [];
      company.account.records.save(document, actor);
      expect(company.query(`SELECT maptwo FROM ${CUSTOMER.externalSystemsTable} WHERE mapone = ?`, id)).toEqual([
        { maptwo: company.systemId },
      ]);
      expect(() => company.account.records.delete(document.type, id, { ...actor, context: 'RESTLET' })).toThrow(
        'your role may not see whether JOOR still has it',
      );
    });
  },
);

describe('A selection that cannot be judged', () => {
  test('stays as the person left it where External Systems cannot be read, and the error is logged', () => {
    const id = company.addCustomer();
    const actor = { userId: -5, role: 'administrator', context: 'USERINTERFACE' } as const;
    const document = company.account.records.load('customer', id, actor);
    document.values[CUSTOMER.externalSystems] = [];
    breakQuery('scripts/customer-page/selected-systems.js', 'SELECT id FROM', 'SELECT no_such_column FROM');
    breakQuery('scripts/customer-page/selected-systems.js', 'record.load({', 'record.load({ broken,');
    company.account.records.save(document, actor);
    expect(logged()).toContain('External Systems could not be read');
    expect(company.account.statements.all('SELECT * FROM MAP_customer_custentity_uc_external_systems')).toEqual([]);
  });
});

describe('A customer that would fail', () => {
  test('says so in a banner with all faults and fixes, before anyone exports', async () => {
    const id = company.addCustomer({ terms: '', addresses: [{ ...ADDRESS, city: '' }] });
    const page = await pageOf(id);
    expect(banners(page)).toEqual([
      'This customer cannot be sent to JOOR JOOR: (1) Missing payment term: The customer has no payment term. Select Terms on the Financial tab of the customer. (2) Incomplete address: Address "Flagship" has no city. Complete the address on the Address tab of the customer.',
    ]);
    expect(statusOn(page)).toContain('It would fail: 2 faults to correct first.');
  });

  test('External Systems with the same faults share a sentence', async () => {
    const systems = [String(company.systemId), addSystem('JOOR EU')];
    const id = company.addCustomer({ terms: '', [CUSTOMER.externalSystems]: systems });
    expect(banners(await pageOf(id))).toEqual([
      'This customer cannot be sent to JOOR JOOR, JOOR EU: Missing payment term: The customer has no payment term. Select Terms on the Financial tab of the customer.',
    ]);
  });

  test('leads to its Failed Record once it failed, and says when it is corrected', async () => {
    const id = company.addCustomer({ terms: '' });
    company.run();
    const [failed] = company.query(`SELECT id FROM ${FAILED_RECORD.type}`);
    const page = await pageOf(id);
    expect(page).toMatch(new RegExp(`href="[^"]*id=${failed?.id}[^"]*">Open the Failed Record`));
    const [term] = company.query("SELECT id FROM term WHERE name = 'Net 30'");
    company.edit('customer', id, { terms: String(term?.id) });
    const corrected = await pageOf(id);
    expect(banners(corrected)).toEqual([]);
    expect(statusOn(corrected)).toMatch(/Failed Missing payment term: .* If exported now: It would be sent to JOOR/);
  });

  test('script in its name, its faults or the name of an External System stays text', async () => {
    company.account.setBehaviours({ 'record.angle-brackets': 'as-written' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { name: '<img src=x onerror=alert(1)>' });
    const id = company.addCustomer({
      companyname: '<script>alert(2)</script>',
      addresses: [{ ...ADDRESS, label: '<b onclick=alert(3)>', city: '' }],
    });
    company.run();
    for (const page of [await pageOf(id), await pageOf(id, '&e=T')]) {
      expect(page).not.toMatch(/<img src=x|<script>alert|<b onclick/);
      expect(banners(page)[0]).toContain('‹b onclick=alert(3)›');
    }
  });
});

describe('A role without permission on the connector’s records', () => {
  beforeEach(async () => {
    put(
      company.account,
      `<role scriptid="customrole_seller"><name>Seller</name><centertype>BASIC</centertype><permissions><permission>
        <permkey>LIST_CUSTJOB</permkey><permlevel>FULL</permlevel></permission></permissions></role>`,
    );
    await visit.signIn(-5, 'customrole_seller');
  });

  test('cannot delete an enabled customer where it does not see what JOOR has', () => {
    const id = company.addCustomer();
    company.run();
    const actor = { userId: -5, role: 'customrole_seller', context: 'CSVIMPORT' } as const;
    expect(() => company.account.records.delete('customer', id, actor)).toThrow(
      'This customer is enabled for JOOR, but your role may not see whether JOOR still has it.',
    );
  });

  const withoutPermissions = (role: string) =>
    put(
      company.account,
      `<role scriptid="${role}"><name>${role}</name><centertype>BASIC</centertype><permissions/></role>`,
    );

  test('sees the status and the banner all the same, for the script runs as the engine’s role', async () => {
    const page = await pageOf(company.addCustomer({ terms: '' }));
    expect(statusOn(page)).toContain('It would fail: 1 fault');
    expect(banners(page)).toHaveLength(1);
  });

  test('saves it, and reads that it waits for the run of that save until it was sent', async () => {
    const id = company.addCustomer();
    company.run();
    const address = `/app/common/entity/custjob.nl?id=${id}&e=T`;
    const { text } = await visit.get(address);
    await visit.postForm(address, [...withField(formFields(text), 'field_phone', '97'), ['_action', 'save']]);
    expect(statusOn(await pageOf(id))).toContain('Waiting for the run that was started by a save.');
    expect(runQueued(company.account)).toMatchObject([{ errors: [] }]);
    expect(statusOn(await pageOf(id))).not.toContain('Waiting for the run');
  });

  test('saves a customer without losing its External Systems', async () => {
    const id = company.addCustomer();
    const address = `/app/common/entity/custjob.nl?id=${id}&e=T`;
    const { text } = await visit.get(address);
    await visit.postForm(address, [...withField(formFields(text), 'field_phone', '99'), ['_action', 'save']]);
    const [row] = company.query('SELECT phone FROM customer WHERE id = ?', id);
    expect(row?.phone).toBe('99');
    expect(
      company.query('SELECT maptwo FROM MAP_customer_custentity_uc_external_systems WHERE mapone = ?', id),
    ).toEqual([{ maptwo: company.systemId }]);
  });

  test('is told the permission that the engine’s role lacks, instead of faults that are none', async () => {
    withoutPermissions('customrole_uc_engine');
    const page = await pageOf(company.addCustomer({ terms: '' }));
    expect(statusOn(page)).toContain(
      'The role that this page works as lacks the permission Reports > SuiteAnalytics Workbook, needed to read anything',
    );
    expect(banners(page)).toEqual([]);
    company.account.setBehaviours({ 'suiteql.without-workbook': 'works' });
    const other = await pageOf(company.addCustomer({ terms: '' }));
    expect(statusOn(other)).toContain(
      'The role that this page works as lacks the permission Lists > Customers, needed to read customers',
    );
    expect(banners(other)).toEqual([]);
  });

  test('gets a sentence instead of the table where the script runs as that role, and can save', async () => {
    const xml = readFileSync(join('dist/Objects/scripts', `${CUSTOMER_PAGE.script}.xml`), 'utf8');
    put(company.account, xml.replace(/<runasrole>.*?<\/runasrole>/, ''));
    const id = company.addCustomer({ terms: '' });
    for (const more of ['', '&e=T']) {
      company.account.setBehaviours({ 'suiteql.without-workbook': 'refused' });
      expect(statusOn(await pageOf(id, more))).toContain('The customer can be saved as usual');
      company.account.setBehaviours({
        'suiteql.without-workbook': 'works',
        'suiteql.hidden-custom-record': 'empty',
      });
      expect(statusOn(await pageOf(id, more))).toContain('your role may not see them');
    }
    company.account.setBehaviours({ 'suiteql.without-workbook': 'refused' });
    expect(call(CUSTOMER_PAGE.script, 'beforeLoad')?.error).toBeNull();
    const address = `/app/common/entity/custjob.nl?id=${id}&e=T`;
    const { text } = await visit.get(address);
    await visit.postForm(address, [...withField(formFields(text), 'field_phone', '98'), ['_action', 'save']]);
    expect(company.query('SELECT phone FROM customer WHERE id = ?', id)).toEqual([{ phone: '98' }]);
  });
});

describe('Deleting a customer', () => {
  const ADMINISTRATOR = { userId: -5, role: 'administrator', context: 'USERINTERFACE' } as const;

  const remove = (id: number, context: string = ADMINISTRATOR.context) =>
    company.account.records.delete('customer', id, { ...ADMINISTRATOR, context });

  test.each(['USERINTERFACE', 'CSVIMPORT', 'MAPREDUCE', 'RESTLET', 'SUITELET'])(
    'that JOOR still has is refused with what to do first (%s)',
    (context) => {
      const id = company.addCustomer();
      company.run();
      expect(() => remove(id, context)).toThrow(
        /Customer "Boutique 1" cannot be deleted yet because JOOR still has it: JOOR \(customer code \d+, last sent .*\)\. First deselect the External System on the customer/,
      );
      expect(company.query('SELECT id FROM customer WHERE id = ?', id)).toHaveLength(1);
    },
  );

  test('that was deselected and that JOOR still has is refused too', () => {
    const id = company.addCustomer();
    company.run();
    company.edit('customer', id, { [CUSTOMER.externalSystems]: [] });
    company.run();
    expect(() => remove(id)).toThrow(/JOOR still has it/);
  });

  test('that was never sent goes through, for 20 units', () => {
    const failed = company.addCustomer({ terms: '' });
    company.run();
    remove(failed);
    remove(company.addCustomer({ [CUSTOMER.externalSystems]: [] }));
    expect(call(CUSTOMER_PAGE.script, 'beforeSubmit')?.units).toBe(20);
  });

  describe.each(['empty', 'not-found'] as const)(
    'by a role that may not see Sync States (a query of them: %s)',
    (hidden) => {
      const CLERK = { userId: -5, role: 'customrole_clerk', context: 'RESTLET' } as const;

      beforeEach(() => {
        company.account.setBehaviours({ 'suiteql.hidden-custom-record': hidden });
        put(
          company.account,
          `<role scriptid="customrole_clerk"><name>Clerk</name><centertype>BASIC</centertype><permissions><permission>
          <permkey>LIST_CUSTJOB</permkey><permlevel>FULL</permlevel></permission></permissions></role>`,
        );
      });

      test.each([[true], [false]])('is refused, whether or not it is enabled (%s)', (enabled) => {
        const id = company.addCustomer(enabled ? {} : { [CUSTOMER.externalSystems]: [] });
        expect(() => company.account.records.delete('customer', id, CLERK)).toThrow(
          /may not see whether JOOR still has .*Ask an administrator to delete it/,
        );
        expect(company.query('SELECT id FROM customer WHERE id = ?', id)).toHaveLength(1);
      });
    },
  );

  test('is refused where it cannot be read whether JOOR has it, and the error is logged', () => {
    const id = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    breakTable(SYNC_STATE.type);
    expect(() => remove(id)).toThrow(/could not check whether JOOR still has this customer, so it was not deleted/);
    expect(company.query('SELECT id FROM customer WHERE id = ?', id)).toHaveLength(1);
    expect(logged()).toContain('Whether JOOR has a customer could not be read');
  });

  test('after an administrator says it is removed in JOOR goes through, and the Sync State keeps who and when', async () => {
    const id = company.addCustomer();
    company.run();
    await visit.open('administrators');
    const request = { customerId: id, systemId: company.systemId };
    const answer = await visit.ask('removed_in_joor', request);
    expect(answer).toMatchObject({ noted: true, sentence: expect.stringMatching(/^Confirmed: JOOR no longer has/) });
    expect(visit.units).toBeLessThanOrEqual(60);
    expect((await visit.ask('removed_in_joor', request)).sentence).toMatch(/ already confirmed the removal on /);
    expect(statusOn(await pageOf(id))).toMatch(
      /Removed in JOOR \(confirmed by .+ on \d{4}-\d\d-\d\d \d\d:\d\d\)\. The customer can be/,
    );
    remove(id);
    company.run();
    const [state] = company.query(
      `SELECT ${SYNC_STATE.state} AS state, ${SYNC_STATE.reason} AS reason, ${SYNC_STATE.removedBy} AS removedby,
         ${SYNC_STATE.removedAt} AS removedat FROM ${SYNC_STATE.type}`,
    );
    expect(state).toMatchObject({
      state: 'Excluded',
      reason: expect.stringContaining('confirmed that the customer was removed'),
    });
    expect(state?.removedby).not.toBe('');
    expect(state?.removedat).not.toBeNull();
  });

  test('is refused again after a later send', async () => {
    const id = company.addCustomer();
    company.run();
    await visit.open('administrators');
    await visit.ask('removed_in_joor', { customerId: id, systemId: company.systemId });
    company.edit('customer', id, { phone: '3' });
    company.run();
    expect(company.states()[id]?.state).not.toBe('Excluded');
    expect(() => remove(id)).toThrow(/JOOR still has it/);
  });

  test('nobody but an administrator can say that it is removed in JOOR', async () => {
    const id = company.addCustomer();
    company.run();
    await visit.signIn(-5, 'customrole_uc_user');
    const { reply } = await visit.post('removed_in_joor', { customerId: id, systemId: company.systemId });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('This is for administrators') });
    expect(() => remove(id)).toThrow(/JOOR still has it/);
  });
});

describe('The page of a Failed Record', () => {
  test('shows each fault with its field and fix, RESYNC, the customer, and what happened so far', async () => {
    const id = company.addCustomer({ terms: '', pricelevel: '' });
    company.run();
    const [failed] = company.query(`SELECT id FROM ${FAILED_RECORD.type}`);
    const type = company.account.catalogue.type(FAILED_RECORD.type);
    if (!type) throw new Error('There is no such record type.');
    const { text } = await visit.get(recordAddress(company.account, type, Number(failed?.id)) ?? '');
    const shown = words(text);
    expect(shown).toContain('Customer Boutique 1 : Open');
    expect(shown).toContain(
      'Missing payment term: The customer has no payment term. Financial > Terms Select Terms on the Financial tab of the customer.',
    );
    expect(shown).toContain('RESYNC');
    expect(shown).toMatch(/History When Kind What .* validation Missing payment term/);
    expect(text).toMatch(new RegExp(`href="[^"]*custjob.nl\\?id=${id}[^"]*">Boutique 1`));
    expect(call(FAILED_RECORD_PAGE.script, 'beforeLoad')).toMatchObject({ units: 0, error: null });
  });
});
