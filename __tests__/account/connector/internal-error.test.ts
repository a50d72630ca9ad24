import { Lock } from '../../../demo/chaos/lock/lock';
import {
  ACCOUNT_STATE,
  BATCH,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

const HOUR = 3_600_000;

let company: Company;
let lock: Lock;

beforeEach(async () => {
  company = await openCompany();
  lock = new Lock(company.account);
  lock.install();
});

afterEach(() => company.stop());

const watermark = () =>
  company.query(
    `SELECT ${ACCOUNT_STATE.watermarkTime} AS time, ${ACCOUNT_STATE.watermarkId} AS id FROM ${ACCOUNT_STATE.type}`,
  );

describe('Where a row of the connector cannot be saved', () => {
  test('once, the customer stands in the queue and the others go on', async () => {
    const [first = 0, second = 0] = [company.addCustomer({ terms: '' }), company.addCustomer()];
    lock.close(SYNC_STATE.type);
    const { errors } = company.run(
      {},
      {
        onMoment: ({ at, call }) => {
          if (at === 'after' && call?.name === 'Record.save' && call.subject === SYNC_STATE.type) lock.open();
          return undefined;
        },
      },
    );
    expect(errors).toEqual([]);
    expect(company.states()[first]).toMatchObject({
      state: 'Failed',
      reason: expect.stringContaining('could not process'),
    });
    expect(company.states()[second]?.state).toBe('Accepted');
  });

  test('for hours, no change is passed over: the watermark stays, and the next good run sends all', async () => {
    const first = company.addCustomer();
    company.run();
    const before = watermark();
    const changed = company.addCustomer();
    lock.close(BATCH.type);
    company.account.clock.advance(1000);
    expect(company.run().errors).toEqual([]);
    const [stopped] = company.query(
      `SELECT ${RUN.status} AS status, ${RUN.message} AS message FROM ${RUN.type} ORDER BY id DESC`,
    );
    expect(stopped).toMatchObject({ status: 'Stopped', message: expect.stringMatching(/^JOOR stands still/) });
    expect(watermark()).toEqual(before);
    company.account.clock.advance(5 * HOUR);
    const later = company.addCustomer();
    company.run();
    expect(watermark()).toEqual(before);
    lock.open();
    company.account.clock.advance(HOUR);
    company.run();
    expect((await postedCodes(company)).flat()).toEqual([first, changed, later].map(String));
  });
});
