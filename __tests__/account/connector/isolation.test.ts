import type { FieldValue } from '../../../local/account/records/document';
import {
  ACCOUNT_STATE,
  BATCH,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

const MINUTE = 60_000;

let company: Company;
/** Internal id of a second External System, of which nothing is wrong. */
let other: number;

beforeEach(async () => {
  company = await openCompany({ tokens: ['test-token', 'other-token'] });
  company.account.secrets.set('custsecret_joor_other', 'other-token');
  const sender = company.create('employee', { firstname: 'Ana', lastname: 'Bell', email: 'ana@brand.example' });
  const alerts = {
    [EXTERNAL_SYSTEM.alertRecipients]: 'ana@brand.example',
    [EXTERNAL_SYSTEM.alertSender]: String(sender),
  };
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, alerts);
  const [first] = company.query(`SELECT * FROM ${EXTERNAL_SYSTEM.type} WHERE id = ?`, company.systemId);
  other = company.create(EXTERNAL_SYSTEM.type, {
    name: 'Other',
    [EXTERNAL_SYSTEM.environment]: String(first?.[EXTERNAL_SYSTEM.environment]),
    [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor_other',
    [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: true,
    [EXTERNAL_SYSTEM.update]: true,
  });
});

afterEach(() => company.stop());

const later = async (minutes = 5, parameters: Record<string, unknown> = {}) => {
  company.account.clock.advance(minutes * MINUTE);
  await company.joor.admin('/admin/clock', { set: new Date(company.account.clock.now()).toISOString(), stopped: true });
  return company.run(parameters);
};
const inBoth = (changes: Record<string, FieldValue> = {}) =>
  company.addCustomer({ ...changes, [CUSTOMER.externalSystems]: [String(company.systemId), String(other)] });
const subjects = () => company.account.outbox.list().map(({ subject }) => subject);
const messages = () =>
  company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type} ORDER BY id`).map(({ message }) => String(message));
const accountStateId = (systemId: number) =>
  Number(company.query(`SELECT id FROM ${ACCOUNT_STATE.type} WHERE ${ACCOUNT_STATE.system} = ?`, systemId)[0]?.id);
const stateIn = (systemId: number, customerId: number) =>
  company.query(
    `SELECT id, ${SYNC_STATE.state} AS state, ${SYNC_STATE.reason} AS reason, ${SYNC_STATE.tries} AS tries FROM ${SYNC_STATE.type}
     WHERE ${SYNC_STATE.system} = ? AND ${SYNC_STATE.customerId} = ?`,
    systemId,
    customerId,
  )[0];

describe('What raises for one External System stops that one only', () => {
  test.each<[string, string, () => void, () => Promise<void>]>([
    [
      'a watermark that is no time',
      'Watermark: Last Modified',
      () =>
        company.edit(ACCOUNT_STATE.type, accountStateId(company.systemId), {
          [ACCOUNT_STATE.watermarkTime]: 'yesterday',
        }),
      async () => {
        await later(5, { custscript_uc_compare_all: true });
      },
    ],
    [
      'an intent whose customers cannot be read',
      'Batch',
      () => {
        company.create(BATCH.type, {
          name: 'JOOR: 1 customer',
          [BATCH.system]: String(company.systemId),
          [BATCH.status]: 'Intent',
          [BATCH.customers]: '[{"id": 12',
        });
      },
      async () => {
        const [batch] = company.query(`SELECT id FROM ${BATCH.type} WHERE ${BATCH.status} = 'Intent'`);
        company.account.records.delete(BATCH.type, Number(batch?.id), { userId: -5, role: 'administrator' });
      },
    ],
  ])('%s: with a sentence, a message of the run and one alert, till it is mended', async (_, named, damage, mend) => {
    inBoth();
    await later();
    damage();
    const customer = inBoth();
    expect((await later()).errors).toEqual([]);
    expect((await later()).errors).toEqual([]);
    expect(stateIn(company.systemId, customer)).toBeUndefined();
    expect(stateIn(other, customer)?.state).not.toBe('Failed');
    const told = messages().filter((message) => message.includes(named));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^JOOR stands still/);
    expect(subjects()).toEqual(['JOOR: runs fail']);
    const [mail] = company.account.outbox.list();
    expect(mail?.body).toContain(named);
    await mend();
    await later();
    await later();
    expect(stateIn(company.systemId, customer)?.state).toBeDefined();
    expect(subjects()).toEqual(['JOOR: runs fail', 'Recovered: JOOR: runs fail']);
  });

  test('what a stage raises: watermarks of the others move, and its own does not', async () => {
    inBoth();
    await later();
    const before = watermarks();
    const customer = inBoth();
    company.account.clock.advance(5 * MINUTE);
    let raised = false;
    const report = company.run(
      {},
      {
        onMoment: ({ at, call }) => {
          if (raised || at !== 'before' || call?.name !== 'https.post') return undefined;
          raised = true;
          // The batch of the first External System is on its way; its Account State is gone when the answer comes.
          company.account.statements.run(
            `DELETE FROM ${ACCOUNT_STATE.type} WHERE id = ${accountStateId(company.systemId)}`,
          );
          return undefined;
        },
      },
    );
    expect(report.errors).toEqual([]);
    expect(stateIn(other, customer)?.state).toBeDefined();
    expect(watermarks()[other]).not.toBe(before[other]);
  });
});

const watermarks = (): Record<number, unknown> =>
  Object.fromEntries(
    company
      .query(
        `SELECT ${ACCOUNT_STATE.system} AS system, ${ACCOUNT_STATE.watermarkTime} AS watermark FROM ${ACCOUNT_STATE.type}`,
      )
      .map(({ system, watermark }) => [Number(system), watermark]),
  );

describe('What a person edited by hand in a record of the scripts', () => {
  const edited = (type: string, id: number, values: Record<string, FieldValue>) => company.edit(type, id, values);

  test('a state that is none is compared anew', async () => {
    const customer = inBoth();
    await later();
    const { id } = stateIn(company.systemId, customer) ?? {};
    edited(SYNC_STATE.type, Number(id), { [SYNC_STATE.state]: 'In Sink' });
    expect((await later()).errors).toEqual([]);
    expect(stateIn(company.systemId, customer)?.state).toBe('Accepted');
  });

  test.each([
    ['address codes', { [SYNC_STATE.addressCodes]: '["12' }],
    ['a payload', { [SYNC_STATE.payload]: '{"customer_code": ' }],
  ])('%s that cannot be read hold nobody up', async (_, values) => {
    const [customer, innocent] = [inBoth(), inBoth()];
    await later();
    const { id } = stateIn(company.systemId, customer) ?? {};
    edited(SYNC_STATE.type, Number(id), values);
    for (const each of [customer, innocent]) company.edit('customer', each, { companyname: `New ${each}` });
    expect((await later()).errors).toEqual([]);
    expect((await later()).errors).toEqual([]);
    expect(stateIn(company.systemId, customer)?.state).not.toBe('Failed');
    expect(await postedCodes(company)).toHaveLength(4);
  });

  test('alerts told and a history that cannot be read begin anew', async () => {
    const faulty = inBoth({ terms: '' });
    await later();
    edited(ACCOUNT_STATE.type, accountStateId(company.systemId), { [ACCOUNT_STATE.alerts]: '{"open":' });
    const [row] = company.query(
      `SELECT id FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.system} = ?`,
      company.systemId,
    );
    edited(FAILED_RECORD.type, Number(row?.id), { [FAILED_RECORD.history]: '[{' });
    company.edit('customer', faulty, { email: 'nobody' });
    expect((await later()).errors).toEqual([]);
    expect(subjects()).toContain('JOOR: 1 customer in the Failed Record Queue (validation)');
  });
});

describe('One customer whose outcome cannot be recorded', () => {
  const HELD = 'Boutique whose Sync State nobody may write';

  test('after it was read back holds no other of the same reading up, and stands in the queue', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: true });
    const [held, innocent] = [inBoth({ companyname: HELD }), inBoth()];
    await later();
    company.deployAlso('__tests__/fixtures/unwritable-state');
    for (let run = 0; run < 3; run += 1) expect((await later()).errors).toEqual([]);
    expect(stateIn(company.systemId, innocent)?.state).toBe('In sync');
    expect(stateIn(company.systemId, held)?.state).toBe('Accepted');
    expect(
      company.query(
        `SELECT ${FAILED_RECORD.recordId} AS customer, ${FAILED_RECORD.status} AS status FROM ${FAILED_RECORD.type}
         WHERE ${FAILED_RECORD.system} = ?`,
        company.systemId,
      ),
    ).toEqual([{ customer: held, status: 'Open' }]);
  });

  test.each(['new', 'known'])(
    'holds no other up, and is sent at most eight times: a %s one',
    async (kind) => {
      if (kind === 'known') {
        inBoth({ companyname: HELD });
        await later();
      }
      company.deployAlso('__tests__/fixtures/unwritable-state');
      const held =
        company.query('SELECT id FROM customer WHERE companyname = ?', HELD)[0]?.id ?? inBoth({ companyname: HELD });
      company.edit('customer', Number(held), { phone: '+33 1 40 00 00 00' });
      const innocent = inBoth();
      for (let run = 0; run < 24; run += 1) expect((await later()).errors).toEqual([]);
      for (let day = 0; day < 14; day += 1) expect((await later(25 * 60)).errors).toEqual([]);
      expect(stateIn(company.systemId, innocent)?.state).not.toBe('Failed');
      const ofHeld = (await postedCodes(company)).filter((codes) => codes.includes(String(held)));
      const ofInnocent = (await postedCodes(company)).filter((codes) => codes.includes(String(innocent)));
      expect(ofInnocent).toHaveLength(2);
      // Eight tries in each External System, and, where it was known, the send before.
      expect(ofHeld.length).toBeLessThanOrEqual(kind === 'known' ? 18 : 16);
      const [row] = company.query(
        `SELECT ${FAILED_RECORD.errorMsg} AS message, ${FAILED_RECORD.tries} AS tries FROM ${FAILED_RECORD.type}
       WHERE ${FAILED_RECORD.system} = ? AND ${FAILED_RECORD.recordId} = ?`,
        company.systemId,
        Number(held),
      );
      expect(row?.message).toContain('could not be recorded');
      expect(row?.tries).toBe(8);
    },
    400_000,
  );
});
